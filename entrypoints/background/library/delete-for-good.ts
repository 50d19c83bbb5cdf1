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
import { readNeighbourhood } from './neighbourhood';
import type { Store } from './store';

const notRemoved = fail(
  'not-found',
  'Only removed papers can be deleted for good, and none of these is. Nothing was changed.',
);

/** How many papers are told at a time. */
const chunk = 100;

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
  for (const [index, key] of keys.entries()) {
    if (index % chunk === 0) job.step(index, keys.length);
    const row = await database.papers.get(key);
    if (row?.shelf !== 'removed') continue;
    // Rows told apart from it may have identifiers of their own again once it is gone.
    const apart = Object.keys(row.state.apart) as PaperId[];
    const { library, rows } = await readNeighbourhood(database, {
      ids: [key],
      keys: [key, ...apart],
    });
    const { members } = groupIn(library, key);
    const papers = new Map([...library.papers].filter(([other]) => !members.includes(other)));
    const others = changedRows(project({ ...library, papers }).rows, rows);
    await Promise.all([
      database.papers.bulkDelete([...members]),
      database.papers.bulkPut(others),
      database.revisions.bulkPut(
        [...members, ...others.map((other) => other.key)].map((one) => ({ key: one, stamp })),
      ),
    ]);
    deleted.count += 1;
    for (const member of members) {
      deleted.keys.add(member);
      for (const id of rows.get(member)?.ids ?? []) deleted.ids.add(id);
    }
  }
  job.step(keys.length, keys.length);
  return deleted;
}

const changedRows = (
  now: ReadonlyMap<PaperId, PaperRow>,
  before: ReadonlyMap<PaperId, PaperRow>,
): PaperRow[] => [...now.values()].filter((row) => !sameValue(row, before.get(row.key)));
