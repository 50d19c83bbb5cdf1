import type { OffprintDatabase } from '../../../utils/db/database';
import type { PaperRow } from '../../../utils/db/rows';
import { paperCount } from '../../../utils/interface/words';
import { groupIn } from '../../../utils/model/edit';
import { sameValue } from '../../../utils/model/order';
import { project } from '../../../utils/model/project';
import { instantOf, type Stamp, tick } from '../../../utils/model/stamp';
import type { PaperId } from '../../../utils/paper/identity';
import type { CommandAnswer } from '../../../utils/protocol/messages';
import { fail, ok, type Result } from '../../../utils/result';
import { newDevice, type Stored } from './command';
import { guarded } from './failures';
import { forgetInJournal } from './forget';
import type { Job } from './jobs';
import { chunk, isAlone } from './many';
import { readNeighbourhood } from './neighbourhood';
import type { Store } from './store';

const notRemoved = fail(
  'not-found',
  'Only removed papers can be deleted for good, and none of these is. Nothing was changed.',
);

/**
 * Deletes removed papers for good, with the rows joined into them and what the journal knows of
 * them; other papers are passed over. Cannot be undone.
 */
export function deleteForGood(
  store: Store,
  { command, papers: asked }: { command: string; papers: readonly PaperId[] },
): Promise<Result<Stored<CommandAnswer>>> {
  const { database } = store;
  const { papers, tags, journal, batches, meta, revisions } = database;
  return guarded(store, () =>
    store.jobs.run<Result<Stored<CommandAnswer>>>(command, (job) =>
      database.transaction('rw', [papers, tags, journal, batches, meta, revisions], async () => {
        const known = await journal.get(command);
        if (known) return ok({ answer: known.answer, changed: [] });
        const [clock, name] = await meta.bulkGet(['clock', 'device']);
        const device = name?.value ?? newDevice();
        const stamp = tick(clock?.value, store.now(), device);
        const keys = [...new Set(asked)];
        const deleted = await deleteAll(store, job, keys, stamp);
        if (deleted.count === 0) return notRemoved;
        await forgetInJournal(database, deleted.keys);
        job.settle();
        const kept = keys.length - deleted.count;
        const answer: CommandAnswer = {
          count: deleted.count,
          ...(kept > 0 && { leftAlone: [`${paperCount(kept)} not removed`] }),
        };
        await Promise.all([
          journal.put({
            id: command,
            at: instantOf(stamp),
            kind: 'bulk',
            label: `Deleted ${paperCount(deleted.count)} for good`,
            keys: [],
            changes: [],
            answer,
          }),
          meta.bulkPut([
            { name: 'clock', value: stamp },
            ...(name ? [] : [{ name: 'device' as const, value: device }]),
          ]),
        ]);
        return ok({ answer, changed: [...deleted.ids] });
      }),
    ),
  );
}

interface Deleted {
  /** Papers, without the rows joined into them. */
  count: number;
  readonly keys: Set<PaperId>;
  readonly ids: Set<PaperId>;
}

async function deleteAll(
  { database }: Store,
  job: Job,
  keys: readonly PaperId[],
  stamp: Stamp,
): Promise<Deleted> {
  const deleted: Deleted = { count: 0, keys: new Set(), ids: new Set() };
  const joined = new Set(await database.papers.orderBy('joinedTo').uniqueKeys());
  for (let start = 0; start < keys.length; start += chunk) {
    job.step(start, keys.length);
    const found = await database.papers.bulkGet(keys.slice(start, start + chunk));
    const removed = found.filter((row) => row?.shelf === 'removed') as PaperRow[];
    // Rows told apart from one may have identifiers of their own again once it is gone.
    const mayMatter = (row: PaperRow) =>
      !isAlone(row) || joined.has(row.key) || Object.keys(row.state.apart).length > 0;
    await deleteRows(
      database,
      removed.filter((row) => !mayMatter(row)),
      [],
      stamp,
    );
    for (const row of removed.filter(mayMatter)) await deleteOne(database, row, deleted, stamp);
    deleted.count += removed.length;
    note(deleted, removed);
  }
  job.step(keys.length, keys.length);
  return deleted;
}

/** Deletes a paper that other rows have to do with: those joined into it go along. */
async function deleteOne(
  database: OffprintDatabase,
  { key, state }: PaperRow,
  deleted: Deleted,
  stamp: Stamp,
): Promise<void> {
  const apart = Object.keys(state.apart) as PaperId[];
  const { library, rows } = await readNeighbourhood(database, {
    ids: [key],
    keys: [key, ...apart],
  });
  const { members } = groupIn(library, key);
  const gone = members.flatMap((member) => rows.get(member) ?? []);
  const papers = new Map([...library.papers].filter(([other]) => !members.includes(other)));
  await deleteRows(database, gone, changedRows(project({ ...library, papers }).rows, rows), stamp);
  note(deleted, gone);
}

async function deleteRows(
  { papers, revisions }: OffprintDatabase,
  gone: readonly PaperRow[],
  changed: readonly PaperRow[],
  stamp: Stamp,
): Promise<void> {
  await Promise.all([
    papers.bulkDelete(gone.map(({ key }) => key)),
    papers.bulkPut([...changed]),
    revisions.bulkPut([...gone, ...changed].map(({ key }) => ({ key, stamp }))),
  ]);
}

function note({ keys, ids }: Deleted, rows: readonly PaperRow[]): void {
  for (const row of rows) {
    keys.add(row.key);
    for (const id of row.ids) ids.add(id);
  }
}

const changedRows = (
  now: ReadonlyMap<PaperId, PaperRow>,
  before: ReadonlyMap<PaperId, PaperRow>,
): PaperRow[] => [...now.values()].filter((row) => !sameValue(row, before.get(row.key)));
