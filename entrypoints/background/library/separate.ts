import { groupRows, resolveIds } from '../../../utils/model/groups';
import { tellApart } from '../../../utils/model/joins';
import type { PaperId } from '../../../utils/paper/identity';
import { fail, ok, type Result } from '../../../utils/result';
import { runCommand, type Stored } from './command';
import { readNeighbourhood } from './neighbourhood';
import type { Store } from './store';
import { titled } from './wording';

const apartAlready = fail('not-found', 'These are two papers already. Nothing was changed.');

/** Says that a row which was joined into a paper is another paper; both are on the list again. */
export function separate(
  store: Store,
  {
    paper,
    row,
    ...order
  }: {
    command: string;
    paper: readonly PaperId[];
    row: PaperId;
    tab?: number | undefined;
  },
): Promise<Result<Stored>> {
  return runCommand(
    store,
    { ...order, kind: 'separate' },
    () => readNeighbourhood(store.database, { ids: paper, keys: [row] }),
    (stamp, before) => {
      const key = resolveIds(groupRows(before.library.papers), paper);
      const edit = key && tellApart(before.library, key, row, stamp);
      if (!edit || edit.changes.length === 0) return apartAlready;
      const other = titled(before.rows.get(row)?.title ?? row);
      return ok({ before, edit, label: (title) => `Told ${titled(title)} apart from ${other}` });
    },
  );
}
