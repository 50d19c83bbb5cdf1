import type { OffprintDatabase } from '../../../utils/db/database';
import type { JournalChange, JournalEntry } from '../../../utils/db/rows';
import type { PaperId } from '../../../utils/paper/identity';

/** Takes deleted papers out of the journal: their titles and notes stand in it as well. */

/** How many rows are looked through at a time. */
const chunk = 200;

/**
 * Deletes the entries that name one of these papers in any way, and takes the papers out of what
 * commands on many papers changed.
 */
export async function forgetInJournal(
  { journal, batches }: OffprintDatabase,
  gone: ReadonlySet<PaperId>,
): Promise<void> {
  const batchKeys = await batches.toCollection().primaryKeys();
  for (const key of batchKeys) {
    const batch = await batches.get(key);
    if (!batch) continue;
    const keys = batch.keys.filter((one) => !gone.has(one));
    const changes = batch.changes.filter((change) => !isAbout(change, gone));
    if (keys.length < batch.keys.length || changes.length < batch.changes.length) {
      await batches.put({ ...batch, keys, changes });
    }
  }
  const ids = await journal.toCollection().primaryKeys();
  for (let start = 0; start < ids.length; start += chunk) {
    const entries = await journal.bulkGet(ids.slice(start, start + chunk));
    const known = entries.filter((entry) => entry !== undefined);
    await Promise.all([
      journal.bulkDelete(known.filter((entry) => names(entry, gone)).map(({ id }) => id)),
      journal.bulkPut(
        known.filter((entry) => !names(entry, gone)).flatMap((entry) => stripped(entry, gone)),
      ),
    ]);
  }
}

/** Fields about another paper end in its key: `join:arxiv:2407.21783`. */
const isAbout = ({ key, field }: JournalChange, gone: ReadonlySet<PaperId>): boolean =>
  gone.has(key) || gone.has(field.slice(field.indexOf(':') + 1) as PaperId);

const names = ({ keys, changes, answer }: JournalEntry, gone: ReadonlySet<PaperId>): boolean =>
  keys.some((key) => gone.has(key)) ||
  changes.some((change) => isAbout(change, gone)) ||
  (answer.key !== undefined && gone.has(answer.key));

/** An entry about another paper, whose answer told the title of one of these. */
function stripped(entry: JournalEntry, gone: ReadonlySet<PaperId>): JournalEntry[] {
  const { keptApart, ...answer } = entry.answer;
  const kept = keptApart?.filter(({ id }) => !gone.has(id)) ?? [];
  if (kept.length === (keptApart?.length ?? 0)) return [];
  return [{ ...entry, answer: { ...answer, ...(kept.length > 0 && { keptApart: kept }) } }];
}
