import type { RecordEdit } from '../../../utils/model/record-changes';
import type { Stamp } from '../../../utils/model/stamp';
import type { Library } from '../../../utils/model/state';
import { saveView as keepView, removeView as removeKept } from '../../../utils/model/views';
import type { CommandAnswer } from '../../../utils/protocol/messages';
import { fail, ok, type Result } from '../../../utils/result';
import type { SavedView } from '../../../utils/search/saved-view';
import { runCommand, type Stored } from './command';
import type { Common } from './commands';
import { readNeighbourhood } from './neighbourhood';
import type { Store } from './store';
import { titled } from './wording';

/** Searches that the user keeps under a name. */

const goneAlready = fail('not-found', 'This saved search is gone already. Nothing was changed.');

/** Keeps a search under a name, or changes one that is kept. */
export function saveView(
  store: Store,
  { view, ...request }: Common & { id: string; view: SavedView },
): Promise<Result<Stored<CommandAnswer>>> {
  return onView(store, request, (library, id, stamp, known) =>
    ok({
      edit: keepView(library, id, view, stamp),
      label: `${known ? 'Changed' : 'Saved'} the search ${titled(view.name)}`,
    }),
  );
}

/** Removes a saved search. */
export function removeView(
  store: Store,
  request: Common & { id: string },
): Promise<Result<Stored<CommandAnswer>>> {
  return onView(store, request, (library, id, stamp, known) =>
    known
      ? ok({
          edit: removeKept(library, id, stamp),
          label: `Removed the search ${titled(known.name)}`,
        })
      : goneAlready,
  );
}

function onView(
  store: Store,
  { id, ...order }: Common & { id: string },
  change: (
    library: Library,
    id: string,
    stamp: Stamp,
    known: SavedView | null,
  ) => Result<{ edit: RecordEdit; label: string }>,
): Promise<Result<Stored<CommandAnswer>>> {
  return runCommand(
    store,
    { ...order, kind: 'view' },
    () => readNeighbourhood(store.database, { ids: [], views: [id] }),
    (stamp, before) => {
      const { library } = before;
      const changed = change(library, id, stamp, library.views.get(id)?.view.value ?? null);
      if (!changed.ok) return changed;
      const { edit, label } = changed.value;
      return ok({
        before,
        edit: { library: edit.library, changes: [] },
        others: edit.changes,
        label: () => label,
      });
    },
  );
}
