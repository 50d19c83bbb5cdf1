import { entriesOf, type StagedPaper, StagingDatabase } from '../../../utils/db/staging';
import type { Side } from '../../../utils/import/choice';
import { takeInImported } from '../../../utils/import/take-in';
import { paperCount, quoted } from '../../../utils/interface/words';
import type { CommandAnswer } from '../../../utils/protocol/messages';
import { fail, ok, type Result } from '../../../utils/result';
import type { Stored } from './command';
import { chunk, runOnMany } from './many';
import type { Store } from './store';

/** Takes in what waits in staging: all that was wanted of it, or nothing; undone as one. */
export async function commitImport(
  store: Store,
  {
    staged: id,
    usual,
    ...order
  }: { command: string; staged: string; usual: Side; tab?: number | undefined },
  staging = new StagingDatabase(),
): Promise<Result<Stored<CommandAnswer>>> {
  const staged = await staging.imports.get(id);
  // Another database than the library’s cannot be read inside the transaction, so it is before.
  const entries = staged ? await wantedEntries(staging, id) : [];
  return runOnMany(store, { ...order, kind: 'import' }, async (run) => {
    if (!staged) {
      return fail(
        'not-found',
        'What was read is not there any more, so nothing was imported. Open the file again.',
      );
    }
    for (let start = 0; start < entries.length; start += chunk) {
      run.step(start, entries.length);
      await run.eachOf(entries.slice(start, start + chunk), (library, { paper, ids, choice }) =>
        takeInImported(library, paper, ids, { choice, usual }, run.stamp),
      );
    }
    run.step(entries.length, entries.length);
    await run.writeTags();
    return ok({ label: `Imported ${paperCount(run.count)} from ${quoted(staged.name)}` });
  });
}

/** The entries that change anything, and that the user did not leave out, in the order of the file. */
async function wantedEntries(
  staging: StagingDatabase,
  id: string,
): Promise<readonly StagedPaper[]> {
  const entries: StagedPaper[] = [];
  await entriesOf(staging, id).each((entry) => {
    if (entry.kind !== 'unreadable' && entry.kind !== 'same' && !entry.choice.skip) {
      entries.push(entry);
    }
  });
  return entries;
}
