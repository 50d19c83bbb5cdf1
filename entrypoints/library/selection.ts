import { readShelfKeys } from '../../utils/db/queries';
import type { PaperId } from '../../utils/paper/identity';
import { library } from './library';
import { rangeOf } from './selected-papers';
import type { PaperList } from './use-list';
import { select, view } from './view-state';

/** Where a range begins: the paper that was selected last by itself. */
let begun: PaperId | undefined;

/** Selects one paper, or takes it out. */
export function selectOne(key: PaperId, present = !view().selected.has(key)): void {
  begun = key;
  select([key], present);
}

/** Selects all papers of a list from the one that was selected last to this one. */
export async function selectUpTo(list: PaperList | undefined, key: PaperId): Promise<void> {
  if (!list) return;
  const { from, to } = rangeOf(list.indexOf(begun ?? key), list.indexOf(key));
  select(await list.keysOf(from, to), true);
}

/** Selects every paper of a list, whether its row was read or not. */
export async function selectAll(list: PaperList | undefined): Promise<void> {
  if (!list) return;
  // Of the whole library only the first papers may be known as yet.
  const all = list.total === undefined;
  select(all ? await readShelfKeys(library) : await list.keysOf(0, list.length), true);
}
