import type { PaperId } from '../../utils/paper/identity';

/** Which papers are selected: by key, so that they stay so while lists come and go. */
export type SelectedPapers = ReadonlySet<PaperId>;

export const nonSelected: SelectedPapers = new Set();

/** The selection with some papers added or taken out; the same one when that changes nothing. */
export function withPapers(
  selected: SelectedPapers,
  papers: readonly PaperId[],
  present: boolean,
): SelectedPapers {
  if (papers.every((key) => selected.has(key) === present)) return selected;
  const next = new Set(selected);
  for (const key of papers) {
    if (present) next.add(key);
    else next.delete(key);
  }
  return next;
}

/**
 * The places that a range takes in, the last one excluded: from where it was begun to where it ends,
 * either of which may be first. One that was begun in no place of this list is its end alone.
 */
export function rangeOf(
  begun: number,
  ended: number,
): { readonly from: number; readonly to: number } {
  const from = begun < 0 ? ended : Math.min(begun, ended);
  return { from, to: Math.max(begun, ended) + 1 };
}
