import { instantOf, tick } from '../../../utils/model/stamp';
import type { CommandAnswer } from '../../../utils/protocol/messages';
import { ok, type Result } from '../../../utils/result';
import { newDevice, type Stored } from './command';
import { guarded } from './failures';
import type { Store } from './store';

/**
 * Deletes the whole library, the journal included. Cannot be undone. What follows is another library,
 * as told by its device: what was derived from the old one notices by that.
 */
export function deleteEverything(
  store: Store,
  { command }: { command: string },
): Promise<Result<Stored<CommandAnswer>>> {
  const { database, now } = store;
  const { papers, journal, meta } = database;
  return guarded(store, () =>
    database.transaction('rw', database.tables, async () => {
      const known = await journal.get(command);
      if (known) return ok({ answer: known.answer, changed: [] });
      const [clock, keys] = await Promise.all([
        meta.get('clock'),
        papers.toCollection().primaryKeys(),
      ]);
      const device = newDevice();
      const stamp = tick(clock?.value, now(), device);
      await Promise.all(database.tables.map((table) => table.clear()));
      const answer: CommandAnswer = { count: keys.length };
      await Promise.all([
        meta.bulkPut([
          { name: 'device', value: device },
          { name: 'clock', value: stamp },
        ]),
        journal.put({
          id: command,
          at: instantOf(stamp),
          kind: 'bulk',
          label: 'Deleted everything',
          keys: [],
          changes: [],
          answer,
        }),
      ]);
      return ok({ answer, changed: keys });
    }),
  );
}
