import { useLiveQuery } from 'dexie-react-hooks';
import { useRef } from 'react';
import { readShelf, type ShelfFilter } from '../../utils/db/queries';
import type { PaperRow } from '../../utils/db/rows';
import type { PaperId } from '../../utils/paper/identity';
import { library } from './library';

export interface Shelf {
  readonly rows: readonly PaperRow[];
  /** How many there are in all, as far as reading these told. */
  readonly total: number | undefined;
  /** The filter that these rows passed, which may be one behind what is asked now. */
  readonly filter: ShelfFilter;
}

/** The list as stored, kept current; undefined until it was read for the first time. */
export function useShelf(filter: ShelfFilter, limit: number): Shelf | undefined {
  const { status, tag, among } = filter;
  const known = useRef<ReadonlyMap<PaperId, PaperRow>>(new Map());
  return useLiveQuery(async () => {
    const page = await readShelf(library, filter, limit);
    // A row that did not change keeps its object, so that its part of the list is not drawn anew.
    const rows = page.rows.map((row) => {
      const before = known.current.get(row.key);
      return before && sameFacts(before, row) ? before : row;
    });
    known.current = new Map(rows.map((row) => [row.key, row]));
    return { rows, total: page.total, filter };
  }, [status, tag, among, limit]);
}

/** Whether two values read from the database say the same. */
function sameFacts(one: unknown, other: unknown): boolean {
  if (Object.is(one, other)) return true;
  if (typeof one !== 'object' || typeof other !== 'object' || !one || !other) return false;
  const names = Object.keys(one);
  return (
    names.length === Object.keys(other).length &&
    names.every((name) =>
      sameFacts(one[name as keyof typeof one], other[name as keyof typeof other]),
    )
  );
}
