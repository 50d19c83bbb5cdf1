import type { Edit } from '../../../utils/model/edit';
import { groupRows, resolveIds } from '../../../utils/model/groups';
import type { Stamp } from '../../../utils/model/stamp';
import type { Library } from '../../../utils/model/state';
import type { PaperId } from '../../../utils/paper/identity';
import { fail, ok, type Result } from '../../../utils/result';
import { type Order, runCommand, type Stored } from './command';
import type { Common } from './commands';
import { readNeighbourhood } from './neighbourhood';
import type { Store } from './store';
import { titled } from './wording';

/** A command on two papers: the one by any of its identifiers or by a key, the other by a key. */
export interface OnPair extends Common {
  readonly paper: readonly PaperId[] | PaperId;
  readonly row: PaperId;
}

interface Change {
  readonly kind: Order['kind'];
  readonly change: (library: Library, a: PaperId, b: PaperId, stamp: Stamp) => Result<Edit>;
  /** What happened, in words, of the two titles in quotes. */
  readonly label: (one: string, other: string) => string;
}

const notFound = fail(
  'not-found',
  'One of these papers is no longer in your library. Nothing was changed.',
);

/** Runs a command on two papers of the library, each with all that belongs to it. */
export function onPair(
  store: Store,
  { paper, row, ...order }: OnPair,
  { kind, change, label }: Change,
): Promise<Result<Stored>> {
  const byKey = typeof paper === 'string';
  const ids = byKey ? [paper, row] : [...paper, row];
  return runCommand(
    store,
    { ...order, kind },
    () => readNeighbourhood(store.database, { ids, keys: byKey ? ids : [row] }),
    (stamp, before) => {
      const { library, rows } = before;
      const groups = groupRows(library.papers);
      const a = byKey ? groups.survivorOf.get(paper) : resolveIds(groups, paper);
      const b = groups.survivorOf.get(row);
      if (a === undefined || b === undefined) return notFound;
      const edit = change(library, a, b, stamp);
      if (!edit.ok) return edit;
      const [one, other] = [a, b].map((key) => titled(rows.get(key)?.title ?? key));
      return ok({ before, edit: edit.value, label: () => label(one ?? a, other ?? b) });
    },
  );
}
