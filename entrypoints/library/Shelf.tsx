import { defaultRangeExtractor, measureElement, useVirtualizer } from '@tanstack/react-virtual';
import {
  lazy,
  memo,
  type RefObject,
  Suspense,
  useDeferredValue,
  useEffect,
  useLayoutEffect,
  useMemo,
  useRef,
  useState,
} from 'react';
import { PaperRow, type RowActions } from '../../components/paper-row/PaperRow';
import { tagKey } from '../../utils/model/tags';
import type { PaperId } from '../../utils/paper/identity';
import { toggleOperator } from '../../utils/query/edit';
import type { Mark } from '../../utils/query/highlight';
import { restorePapers, setStatus } from './commands';
import { focusedKey, focusSearch, rowElement } from './focus';
import { askDeletion } from './panels/deletion';
import { go, route, useRoute } from './route';
import { RowHeights } from './row-heights';
import { type Drawn, type ScrollAnchor, useHeldAnchor, useKeptPlace } from './scroll-anchor';
import { selectOne, selectUpTo } from './selection';
import './shelf.css';
import { firstRows, type PaperList } from './use-list';
import { useScrollMemory } from './use-scroll-memory';
import { setView, toggle, useView, view } from './view-state';

const Details = lazy(() => import('./Details'));

/** Rows drawn beyond those in view. */
const overscan = 4;

interface ShelfProps {
  readonly list: PaperList;
  /** Whether the list is of what is asked now. */
  readonly current: boolean;
  readonly marks: readonly Mark[];
  /** Says which places are in view. */
  readonly look: (from: number, to: number) => void;
  /** Whether a paper opens in its row, and not in a pane beside the list. */
  readonly inline: boolean;
  readonly scroller: RefObject<HTMLElement | null>;
}

/** What the keyboard does to the list that stands now. */
export interface ShelfControl {
  readonly focusAt: (index: number) => void;
  readonly indexOf: (key: PaperId) => number;
  readonly list: PaperList;
  /** The first and last place in view. */
  readonly inView: () => { readonly first: number; readonly last: number };
}

/** The list that stands now, if any. */
export const shelf: { current: ShelfControl | undefined } = { current: undefined };

const actions: RowActions = {
  toggle,
  activate: (key) => view().active !== key && setView({ active: key }),
  select: (key, selected, gesture) => {
    if (gesture === 'range') void selectUpTo(shelf.current?.list, key);
    else selectOne(key, selected);
  },
  setStatus: (paper, status) => void setStatus(paper, status),
  filterByTag: (tag) => go({ q: toggleOperator(route().q, 'tag', tagKey(tag)) }),
  restore: ({ key }) => void restorePapers([key]),
  deleteForGood: ({ key }) => askDeletion([key]),
};

/** The papers of a list, of which only those in view are drawn. */
export function Shelf({ list, current, marks, look, inline, scroller }: ShelfProps) {
  const { paper: open } = useRoute();
  const selected = useView((state) => state.selected);
  const active = useView((state) => state.active);
  const activeIndex = active === undefined ? -1 : list.indexOf(active);
  // Of another list those in view stand first, and the ones beyond them a moment later.
  const drawn = useDeferredValue(list.wish);
  const [heights] = useState(() => new RowHeights());
  const virtualizer = useVirtualizer({
    count: list.length,
    getScrollElement: () => scroller.current,
    // Of the first rows only: a guess that changes as rows are read would move those below.
    estimateSize: (index) => heights.of(index < firstRows ? list.rowAt(index) : undefined),
    measureElement: (element, entry, instance) => {
      const height = measureElement(element, entry, instance);
      const index = instance.indexFromElement(element);
      // A guess that was right is not kept by itself, and the next guess may be another.
      if (instance.measurementsCache[index]?.size === height) {
        instance.itemSizeCache.set(list.idAt(index), height);
      }
      const row = list.rowAt(index);
      if (row && row.key !== open) heights.learn(row, height);
      return height;
    },
    getItemKey: list.idAt,
    overscan: drawn === list.wish ? overscan : 0,
    // The row in use stays in the document however far it is scrolled out, and keeps the focus.
    rangeExtractor: (range) => {
      const places = defaultRangeExtractor(range);
      if (activeIndex < 0 || places.includes(activeIndex)) return places;
      return [...places, activeIndex].sort((one, other) => one - other);
    },
    // Rows of other heights than estimated must not move what the user looks at.
    useAnimationFrameWithResizeObserver: false,
  });
  const items = virtualizer.getVirtualItems();
  const { startIndex: first, endIndex: last } = virtualizer.range ?? { startIndex: 0, endIndex: 0 };

  useLayoutEffect(() => look(first, last + 1), [look, first, last]);
  const drawing: Drawn = { virtualizer, scroller };
  const held = useRef<ScrollAnchor>(undefined);
  useScrollMemory(drawing, held);
  useKeptPlace(list, drawing, held);
  useHeldAnchor(list, current, drawing, held);
  const focusAt = useRowFocus(list, virtualizer);

  // The open paper came out of its pane, into its row.
  const openIndex = open && inline ? list.indexOf(open) : -1;
  const wasInline = useRef(inline);
  useLayoutEffect(() => {
    if (inline && !wasInline.current && openIndex >= 0) {
      if (document.activeElement === document.body) focusAt(openIndex);
      virtualizer.scrollToIndex(openIndex, { align: 'start' });
    }
    wasInline.current = inline;
  }, [inline, openIndex, focusAt, virtualizer]);

  useLayoutEffect(() => {
    shelf.current = {
      list,
      focusAt,
      indexOf: list.indexOf,
      inView: () => visible({ virtualizer, scroller }),
    };
    return () => {
      shelf.current = undefined;
    };
  }, [list, focusAt, virtualizer, scroller]);

  // Tab reaches one row always: the one in use, or the first.
  const reachable = items.some(({ index }) => index === activeIndex) ? activeIndex : first;
  return (
    <div
      className="shelf"
      role="feed"
      aria-label="Papers"
      aria-busy={!current}
      data-selecting={selected.size > 0}
      style={{ height: virtualizer.getTotalSize() }}
    >
      {items.map(({ index, key, start }) => {
        const row = list.rowAt(index);
        return (
          <div
            key={key}
            ref={virtualizer.measureElement}
            data-index={index}
            className="shelf-place"
            style={{ transform: `translateY(${start}px)` }}
          >
            {row ? (
              <PaperRow
                paper={row}
                position={index + 1}
                total={list.total ?? -1}
                active={index === reachable}
                selected={selected.has(row.key)}
                open={row.key === open}
                removed={list.wish.shelf === 'removed'}
                marks={marks}
                actions={actions}
                {...(inline &&
                  row.key === open && { details: <InlineDetails paper={row.key} marks={marks} /> })}
              />
            ) : (
              <div className="shelf-unread" />
            )}
          </div>
        );
      })}
    </div>
  );
}

const InlineDetails = memo(function InlineDetails(props: {
  readonly paper: PaperId;
  readonly marks: readonly Mark[];
}) {
  return (
    <Suspense fallback={null}>
      <Details {...props} />
    </Suspense>
  );
});

function visible({ virtualizer, scroller }: Drawn) {
  const top = scroller.current?.scrollTop ?? 0;
  const bottom = top + (scroller.current?.clientHeight ?? 0);
  const items = virtualizer.getVirtualItems();
  return {
    first: items.find(({ end }) => end > top)?.index ?? 0,
    last: items.findLast(({ start }) => start < bottom)?.index ?? 0,
  };
}

/** Puts the focus on a place of the list, which may have to be scrolled to and drawn first. */
function useRowFocus(list: PaperList, virtualizer: Drawn['virtualizer']): (index: number) => void {
  const wanted = useRef<number>(undefined);
  const held = useRef<{ key: PaperId; index: number }>(undefined);

  useLayoutEffect(() => {
    const grant = (index: number): boolean => {
      const key = list.rowAt(index)?.key;
      const row = key === undefined ? null : rowElement(key);
      row?.focus({ preventScroll: true });
      return row !== null;
    };
    if (wanted.current !== undefined && grant(wanted.current)) wanted.current = undefined;
    // The row in use went: the one that takes its place gets the focus.
    const was = held.current;
    const lost = document.activeElement === null || document.activeElement === document.body;
    if (was && lost && list.indexOf(was.key) < 0) {
      wanted.current = Math.min(was.index, list.length - 1);
      if (grant(wanted.current)) wanted.current = undefined;
    }
    const key = focusedKey() as PaperId | undefined;
    if (key) held.current = { key, index: list.indexOf(key) };
  });
  useEffect(() => {
    const moved = () => {
      const key = focusedKey() as PaperId | undefined;
      held.current = key ? { key, index: shelf.current?.indexOf(key) ?? -1 } : undefined;
    };
    document.addEventListener('focusin', moved);
    return () => {
      document.removeEventListener('focusin', moved);
      // The last paper of the list went, and no row takes its place.
      if (held.current && document.activeElement === document.body) focusSearch();
    };
  }, []);

  return useMemo(
    () => (index: number) => {
      if (index < 0 || index >= list.length) return;
      wanted.current = index;
      virtualizer.scrollToIndex(index, { align: 'auto' });
      const key = list.rowAt(index)?.key;
      if (key !== undefined) setView({ active: key });
      const row = key === undefined ? null : rowElement(key);
      if (!row) return;
      row.focus({ preventScroll: true });
      wanted.current = undefined;
    },
    [list, virtualizer],
  );
}
