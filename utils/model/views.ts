import type { SavedView } from '../search/saved-view';
import { originOf, sinceMember } from './edit';
import { sameValue } from './order';
import type { RecordChange, RecordEdit } from './record-changes';
import type { Stamp } from './stamp';
import type { Library } from './state';

/** Searches that the user keeps under a name. */

/** Keeps a search under an id, or changes the one that is kept there. */
export const saveView = (library: Library, id: string, view: SavedView, stamp: Stamp): RecordEdit =>
  writeView(library, id, view, stamp);

/** Removes a saved search; removing one that is not there does nothing. */
export const removeView = (library: Library, id: string, stamp: Stamp): RecordEdit =>
  writeView(library, id, null, stamp);

function writeView(library: Library, id: string, view: SavedView | null, stamp: Stamp): RecordEdit {
  const known = library.views.get(id)?.view;
  const before = known?.value ?? null;
  if (sameValue(before, view)) return { library, changes: [] };
  const change: RecordChange = {
    table: 'views',
    key: id,
    field: 'view',
    before,
    after: view,
    stamp,
    ...sinceMember(originOf(known)),
  };
  const views = new Map(library.views).set(id, { id, view: { value: view, stamp } });
  return { library: { ...library, views }, changes: [change] };
}
