import { lazy, Suspense, useEffect, useLayoutEffect, useMemo, useRef } from 'react';
import { PaperRow, type RowActions } from '../../components/paper-row/PaperRow';
import { Skeleton } from '../../components/skeleton/Skeleton';
import type { ShelfFilter } from '../../utils/db/queries';
import { tagKey } from '../../utils/model/tags';
import { patternOf } from '../../utils/text/tokens';
import { setStatus } from './commands';
import { EmptyShelf } from './EmptyShelf';
import { focusedKey, focusedRow, focusRow } from './focus';
import './shelf.css';
import type { Search } from './use-search';
import type { Shelf as ShelfContent } from './use-shelf';
import { isFiltered, select, setView, toggle, useView, view } from './view-state';

const Details = lazy(() => import('./Details'));

interface ShelfProps {
  /** Undefined until the library was read for the first time. */
  readonly shelf: ShelfContent | undefined;
  /** How many papers the whole list has; undefined until they were counted. */
  readonly total: number | undefined;
  /** What is asked now; the shelf may still answer what was asked before. */
  readonly filter: ShelfFilter;
  readonly search: Search;
  /** Asks for more rows. */
  readonly onMore: () => void;
}

const actions: RowActions = {
  toggle,
  activate: (key) => view().active !== key && setView({ active: key }),
  select: (key, selected) => select([key], selected),
  setStatus: (paper, status) => void setStatus(paper, status),
  filterByTag: (tag) => setView({ tag: tagKey(tag) }),
};

/** The list of papers, or what there is to say in its place. */
export function Shelf({ shelf, total, filter, search, onMore }: ShelfProps) {
  const expanded = useView((state) => state.expanded);
  const selected = useView((state) => state.selected);
  const active = useView((state) => state.active);
  const filtered = useView(isFiltered);
  const marks = useMemo(
    () =>
      search.terms
        .map((term) => ({ pattern: patternOf(term) }))
        .filter(({ pattern }) => pattern.tokens.length > 0),
    [search.terms],
  );
  const rows = shelf?.rows ?? [];
  // Tab reaches one row always: the one in use, or the first.
  const reachable = rows.some((row) => row.key === active) ? active : rows.at(0)?.key;

  useFocusKept(rows.map((row) => row.key));

  useLayoutEffect(() => {
    if (shelf && performance.getEntriesByName('offprint:first-rows').length === 0) {
      performance.mark('offprint:first-rows');
    }
  }, [shelf]);

  // Nothing found is only said when it is the answer to what is asked now.
  const waiting = search.searching || shelf?.filter !== filter;
  if (!shelf || (rows.length === 0 && waiting)) return <Skeleton />;
  if (rows.length === 0) return <EmptyShelf filtered={filtered} id={search.id} />;
  return (
    <div
      className="shelf"
      role="feed"
      aria-label="Papers"
      aria-busy={waiting}
      data-selecting={selected.size > 0}
    >
      {rows.map((row, index) => (
        <PaperRow
          key={row.key}
          paper={row}
          position={index + 1}
          total={total ?? -1}
          active={row.key === reachable}
          selected={selected.has(row.key)}
          marks={marks}
          actions={actions}
          details={
            row.key === expanded ? (
              <Suspense fallback={null}>
                <Details paper={row} marks={marks} />
              </Suspense>
            ) : undefined
          }
        />
      ))}
      {(total === undefined || rows.length < total) && <More key={rows.length} onMore={onMore} />}
    </div>
  );
}

/** Keeps the keyboard on the list when its row goes: the row that takes its place gets the focus. */
function useFocusKept(keys: readonly string[]): void {
  const held = useRef<{ key: string; index: number }>(undefined);
  useLayoutEffect(() => {
    const was = held.current;
    const lost = document.activeElement === null || document.activeElement === document.body;
    if (was && lost && !keys.includes(was.key)) {
      const heir = keys[Math.min(was.index, keys.length - 1)];
      if (heir) focusRow(heir);
    }
    const key = focusedKey();
    if (key) held.current = { key, index: keys.indexOf(key) };
  });
  useEffect(() => {
    const moved = () => {
      const row = focusedRow();
      const key = row?.dataset.key;
      held.current =
        row && key
          ? { key, index: [...document.querySelectorAll('[data-key]')].indexOf(row) }
          : undefined;
    };
    document.addEventListener('focusin', moved);
    return () => document.removeEventListener('focusin', moved);
  }, []);
}

/** The end of what is loaded: asks for more when it comes near. */
function More({ onMore }: { readonly onMore: () => void }) {
  const end = useRef<HTMLDivElement>(null);
  const options = useMemo(() => ({ rootMargin: '600px' }), []);
  useEffect(() => {
    const near = new IntersectionObserver(([entry]) => entry?.isIntersecting && onMore(), options);
    if (end.current) near.observe(end.current);
    return () => near.disconnect();
  }, [onMore, options]);
  return <div ref={end} className="shelf-more" aria-hidden="true" />;
}
