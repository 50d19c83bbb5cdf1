import { readShelfKeys, type ShelfFilter } from '../../utils/db/queries';
import { library } from './library';
import { select } from './view-state';

/** Selects every paper that passes the filter, whether its row is loaded or not. */
export async function selectShown(filter: ShelfFilter): Promise<void> {
  select(await readShelfKeys(library, filter), true);
}
