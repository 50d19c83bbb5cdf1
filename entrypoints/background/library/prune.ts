import type { Store } from './store';

const day = 24 * 60 * 60 * 1_000;
/** How long a change can be undone. */
const kept = 90 * day;

/** Clears the journal of entries older than 90 days; at most once a day, and never in a hurry. */
export async function pruneJournal({ database, now }: Store): Promise<void> {
  const { journal, batches, meta } = database;
  await database.transaction('rw', [journal, batches, meta], async () => {
    const time = now();
    const last = await meta.get('pruned');
    if (last && time - Date.parse(last.value) < day) return;
    const old = journal.where('at').below(new Date(time - kept).toISOString());
    await batches
      .where('entry')
      .anyOf(await old.primaryKeys())
      .delete();
    await old.delete();
    await meta.put({ name: 'pruned', value: new Date(time).toISOString() });
  });
}
