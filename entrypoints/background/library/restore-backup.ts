import type { BackupDatabase } from '../../../utils/backup/database';
import {
  type BackedUpPaper,
  type BackedUpRecords,
  DamagedBackup,
  type OpenedBackup,
  papersOf,
  recordsOf,
} from '../../../utils/backup/read';
import { restorePaper, restoreTags, restoreViews } from '../../../utils/backup/restore';
import type { RestoreWish } from '../../../utils/backup/restore-wish';
import { dateWords, paperCount } from '../../../utils/interface/words';
import type { RecordChange } from '../../../utils/model/record-changes';
import { emptyLibrary } from '../../../utils/model/state';
import type { PaperId } from '../../../utils/paper/identity';
import type { CommandAnswer } from '../../../utils/protocol/messages';
import { fail, ok, type Result } from '../../../utils/result';
import type { Stored } from './command';
import { type ManyDeed, outside, type Run, runOnMany } from './many';
import type { Store } from './store';

const newer = fail(
  'damaged',
  'This backup was made by a newer version of Offprint, so nothing was restored. Update Offprint to go on.',
);
const wentBad = fail(
  'damaged',
  'This backup turned out to be damaged, so nothing was restored. Choose another one.',
);

export interface RestoreRequest {
  readonly command: string;
  /** The backup, every chunk of which was sound a moment ago. */
  readonly opened: OpenedBackup;
  readonly wish: RestoreWish;
  readonly tab?: number | undefined;
}

/**
 * Brings a backup back: all of it or nothing, undone as one. Nobody else may write to the backups
 * meanwhile.
 */
export async function restoreBackup(
  store: Store,
  backups: BackupDatabase,
  { opened: { backup, passedOver }, wish, ...order }: RestoreRequest,
): Promise<Result<Stored<CommandAnswer>>> {
  if (backup.databaseVersion > store.database.verno) return newer;
  const records = await unlessDamaged(recordsOf(backups, backup));
  if (records === 'damaged') return wentBad;
  const restoring = { tags: new Map(records.tags.map((tag) => [tag.key, tag])), wish };
  const total = backup.counts.saved + backup.counts.removed;

  return runOnMany(store, { ...order, kind: 'restore', seen: backup.stamp }, async (run) => {
    run.learnTags(restoreTags(run.tags, records));
    const chunks = papersOf(backups, backup);
    let done = 0;
    for (;;) {
      run.step(done, total);
      const next = await nextOf(chunks);
      if (next === 'damaged') return wentBad;
      if (next.done) break;
      const papers = next.value.map((paper) => ({ ...paper, ...namesOf(paper) }));
      await run.eachOf(papers, tagsOf, (library, paper) =>
        restorePaper(library, paper, restoring, run.stamp),
      );
      done += papers.length;
    }
    await run.writeTags();
    const deed: ManyDeed = {
      label: `Restored ${paperCount(run.count)} from the backup of ${dateWords(backup.at)}`,
      others: await writeViews(store, run, records, wish),
      passedOver,
    };
    return ok(deed);
  });
}

/** Brings saved searches back; answers with what changed of them. */
async function writeViews(
  { database }: Store,
  run: Run,
  records: BackedUpRecords,
  wish: RestoreWish,
): Promise<readonly RecordChange[]> {
  const views = new Map((await database.views.toArray()).map((view) => [view.id, view]));
  const { library, changes } = restoreViews({ ...emptyLibrary, views }, records, wish, run.stamp);
  await database.views.bulkPut([...library.views.values()]);
  return changes;
}

type Chunks = AsyncGenerator<readonly BackedUpPaper[]>;

/** The next papers of a backup; the transaction on the library’s database waits for them. */
async function nextOf(
  chunks: Chunks,
): Promise<IteratorResult<readonly BackedUpPaper[]> | 'damaged'> {
  return outside(() => unlessDamaged(chunks.next()));
}

const unlessDamaged = <Value>(reading: Promise<Value>): Promise<Value | 'damaged'> =>
  reading.catch((error: unknown) => {
    if (error instanceof DamagedBackup) return 'damaged' as const;
    throw error;
  });

/** The keys of the tags that a paper had. */
const tagsOf = ({ states }: BackedUpPaper): string[] =>
  [...states.values()].flatMap(({ tags }) => Object.keys(tags));

/** All by which the library may know a paper. */
function namesOf({ states }: BackedUpPaper): { ids: PaperId[]; keys: PaperId[] } {
  const ids = [...states.values()].flatMap(({ claims }) => Object.keys(claims) as PaperId[]);
  return { ids: [...new Set(ids)], keys: [...states.keys()] };
}
