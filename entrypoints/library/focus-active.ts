import { focusRow, focusSearch } from './focus';
import { view } from './view-state';

/** Puts the focus on the row in use, else into the search field. */
export function focusActiveRow(): void {
  const { active } = view();
  if (active) focusRow(active);
  else focusSearch();
}
