import type { Virtualizer } from '@tanstack/react-virtual';
import { type RefObject, useEffect, useLayoutEffect, useRef } from 'react';
import type { PaperList } from './use-list';

type ListVirtualizer = Virtualizer<HTMLElement, Element>;

/** Where a list is scrolled to, told by the row at the top of the view. */
export interface ScrollAnchor {
  /** The row's place in the list. */
  readonly index: number;
  /** How far the top of the view is below the row's own, in pixels. */
  readonly offset: number;
}

/** An anchor that its list is still to be brought to. */
export type HeldAnchor = RefObject<ScrollAnchor | undefined>;

/** A drawn list: its virtualizer, and the element that scrolls. */
export interface Drawn {
  readonly virtualizer: ListVirtualizer;
  readonly scroller: RefObject<HTMLElement | null>;
}

/** Where the list is scrolled to now; undefined for a list without rows. */
export function anchorOf({ virtualizer, scroller }: Drawn): ScrollAnchor | undefined {
  const top = scroller.current?.scrollTop ?? 0;
  const item = virtualizer.getVirtualItems().find(({ end }) => end > top);
  return item && { index: item.index, offset: top - item.start };
}

/**
 * Brings the list to the anchor that is held, if any, and keeps it there until the rows at it are
 * drawn: they turn out higher or lower than they were taken to be. Whoever scrolls ends that. To be
 * called after the effects that hold an anchor.
 */
export function useHeldAnchor(
  list: PaperList,
  current: boolean,
  { virtualizer, scroller }: Drawn,
  held: HeldAnchor,
): void {
  useLayoutEffect(() => {
    const element = scroller.current;
    if (!held.current || !current || !element) return;
    // The first rows of a list come before the rest of it.
    if (held.current.index >= list.length && list.total === undefined) return;
    const { index, offset } = held.current;
    const start = virtualizer.getOffsetForIndex(index, 'start')?.[0] ?? 0;
    const most = element.scrollHeight - element.clientHeight;
    const target = Math.max(0, Math.min(start + offset, most));
    const isThere = Math.abs(element.scrollTop - target) < 1;
    if (!isThere) virtualizer.scrollToOffset(target);
    else if (isDrawn(list, index, virtualizer)) held.current = undefined;
  });

  useEffect(() => {
    const release = () => {
      held.current = undefined;
    };
    const gestures = ['wheel', 'pointerdown', 'keydown'] as const;
    for (const gesture of gestures) addEventListener(gesture, release, { passive: true });
    return () => {
      for (const gesture of gestures) removeEventListener(gesture, release);
    };
  }, [held]);
}

/** Whether the row at a place and those drawn above it are there, and as high as they are taken to be. */
function isDrawn(list: PaperList, index: number, virtualizer: ListVirtualizer): boolean {
  const last = Math.min(index, list.length - 1);
  const above = virtualizer.getVirtualItems().filter((item) => item.index <= last);
  return (
    above.at(-1)?.index === last &&
    above.every(
      ({ index, key, size }) =>
        list.rowAt(index) !== undefined &&
        (virtualizer.elementsCache.get(key) as HTMLElement | undefined)?.offsetHeight === size,
    )
  );
}

/**
 * Keeps what the user looks at where it is when papers come or go above it, and begins another list
 * at its top.
 */
export function useKeptPlace(list: PaperList, drawn: Drawn, held: HeldAnchor): void {
  const before = useRef<{ list: PaperList; id: number | string; offset: number }>(undefined);
  const { virtualizer, scroller } = drawn;
  useLayoutEffect(() => {
    const was = before.current;
    before.current = undefined;
    const isScrolled = (scroller.current?.scrollTop ?? 0) > 0;
    if (!was || was.list === list || held.current || !isScrolled) return;
    // By the virtualizer: what is written to the element itself gives way to the correction of a row
    // that is measured before the browser tells of the scrolling.
    if (was.list.wish !== list.wish) virtualizer.scrollToOffset(0);
    else {
      const index = placeOf(list, was.id);
      if (index >= 0) held.current = { index, offset: was.offset };
    }
  }, [list, virtualizer, scroller, held]);
  // After every drawing: what stands at the top now, and how far it is scrolled out.
  useLayoutEffect(() => {
    const anchor = anchorOf({ virtualizer, scroller });
    before.current = {
      list,
      id: anchor ? list.idAt(anchor.index) : -1,
      offset: anchor?.offset ?? 0,
    };
  });
}

/** Where the paper stands that `idAt` calls so; -1 where it is gone. */
function placeOf(list: PaperList, id: number | string): number {
  for (let index = 0; index < list.length; index += 1) if (list.idAt(index) === id) return index;
  return -1;
}
