import Dexie from 'dexie';
import {
  changingKinds,
  entriesInOrder,
  readChoices,
  type StagedEntry,
  type StagedPaper,
  StagingDatabase,
} from '../../../utils/db/staging';
import type { EntryChoice, Side } from '../../../utils/import/choice';
import { takeInImported } from '../../../utils/import/take-in';
import { paperCount, quoted } from '../../../utils/interface/words';
import { tagKey } from '../../../utils/model/tags';
import type { CommandAnswer } from '../../../utils/protocol/messages';
import { fail, ok, type Result } from '../../../utils/result';
import type { Stored } from './command';
import { chunk, type ManyDeed, outside, type Run, runOnMany } from './many';
import type { Store } from './store';

const gone = fail(
  'not-found',
  'What was read is not there any more, so nothing was imported. Open the file again.',
);

/** Takes in what waits in staging: all that was wanted of it, or nothing; undone as one. */
export async function commitImport(
  store: Store,
  {
    staged,
    usual,
    ...order
  }: { command: string; staged: string; usual: Side; tab?: number | undefined },
  openStaging = () => new StagingDatabase(),
): Promise<Result<Stored<CommandAnswer>>> {
  const staging = openStaging();
  try {
    return await runOnMany(store, { ...order, kind: 'import' }, (run) =>
      takeInStaged(run, staging, staged, usual),
    );
  } finally {
    staging.close();
  }
}

async function takeInStaged(
  run: Run,
  staging: StagingDatabase,
  id: string,
  usual: Side,
): Promise<Result<ManyDeed>> {
  const [staged, choices] = await outside(() =>
    Promise.all([staging.imports.get(id), readChoices(staging, id)]),
  );
  if (!staged) return gone;
  const skipped = [...choices.values()].filter(({ skip }) => skip).length;
  const total = changingKinds.reduce((sum, kind) => sum + staged.counts[kind], 0) - skipped;
  const stretches = entriesInOrder(staging, id, changingKinds, chunk);
  const asRead = staged.clock === run.clock;
  let done = 0;
  // While some are taken in, those after them are read: no more are held at any time.
  let coming = Dexie.ignoreTransaction(() => stretches.next());
  for (;;) {
    const arriving = coming;
    const { value, done: isOver } = await outside(() => arriving);
    if (isOver) break;
    coming = Dexie.ignoreTransaction(() => stretches.next());
    const entries = wanted(value, choices);
    run.step(done, total);
    await run.eachOf(
      entries,
      ({ paper }) => paper.own.tags.map(tagKey),
      (library, { number, paper, ids }) =>
        takeInImported(
          library,
          paper,
          ids,
          { choice: choices.get(number) ?? {}, usual },
          run.stamp,
        ),
      ({ isUnknown }) => asRead && isUnknown === true,
    );
    done += entries.length;
  }
  run.step(total, total);
  await run.writeTags();
  return ok({ label: `Imported ${paperCount(run.count)} from ${quoted(staged.name)}` });
}

/** The entries that the user did not leave out. */
const wanted = (
  entries: readonly StagedEntry[],
  choices: ReadonlyMap<number, EntryChoice>,
): readonly StagedPaper[] =>
  entries.filter(
    (entry): entry is StagedPaper =>
      entry.kind !== 'unreadable' && !choices.get(entry.number)?.skip,
  );
