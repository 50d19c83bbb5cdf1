import type { PaperList } from './use-list';
import { select } from './view-state';

/** Selects every paper of a list, whether its row was read or not. */
export async function selectAll(list: PaperList | undefined): Promise<void> {
  if (list) select(await list.keysOf(0, list.length), true);
}
