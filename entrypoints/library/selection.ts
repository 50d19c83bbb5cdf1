import { readShelfKeys } from '../../utils/db/queries';
import type { PaperId } from '../../utils/paper/identity';
import { library } from './library';
import { rangeOf } from './selected-papers';
import type { PaperList } from './use-list';
import { select, view } from './view-state';

/** Where a range begins: the paper that was selected last by itself. */
let first: PaperId | undefined;

/** Selects one paper, or takes it out. */
export function selectOne(key: PaperId, present = !view().selected.has(key)): void {
  first = key;
  select([key], present);
}

/** Selects all papers of a list from the one that was selected last to this one. */
export async function selectUpTo(list: PaperList | undefined, key: PaperId): Promise<void> {
  if (!list) return;
  const { from, to } = rangeOf(list.indexOf(first ?? key), list.indexOf(key));
  select(await list.keysOf(from, to), true);
}

/** Papers that are about to be selected: which they are is still being read. */
let coming: Promise<void> | undefined;

/** Selects every paper of a list, whether its row was read or not. */
export function selectAll(list: PaperList | undefined): Promise<void> {
  if (!list) return Promise.resolve();
  const begun = selectEach(list).finally(() => {
    if (coming === begun) coming = undefined;
  });
  coming = begun;
  return begun;
}

async function selectEach(list: PaperList): Promise<void> {
  // Of the whole library only the first papers may be known as yet.
  const all = list.total === undefined;
  select(all ? await readShelfKeys(library) : await list.keysOf(0, list.length), true);
}

/** Answers once all papers that were asked for are selected; undefined where they are already. */
export const selecting = (): Promise<void> | undefined => coming;
