import { type RefObject, useCallback, useEffect, useState } from 'react';

/** A stretch of rows, the end excluded. */
export interface Stretch {
  readonly from: number;
  readonly to: number;
}

/** Rows beyond the edges that are drawn too, so that scrolling never meets an empty place. */
const beyond = 8;

/** The rows of one height that lie in view, from the top of their scroller and its height. */
export function stretchInView(
  { top, height }: { readonly top: number; readonly height: number },
  rowHeight: number,
  count: number,
): Stretch {
  const from = Math.max(0, Math.min(count, Math.floor(top / rowHeight) - beyond));
  const to = Math.max(from, Math.min(count, Math.ceil((top + height) / rowHeight) + beyond));
  return { from, to };
}

/**
 * Which of very many rows of one height are worth drawing: those that lie in view of the scroller
 * that `list` is in.
 */
export function useRowsInView(
  list: RefObject<HTMLElement | null>,
  rowHeight: number,
  count: number,
): Stretch {
  const [view, setView] = useState({ top: 0, height: 900 });
  const look = useCallback(() => {
    const scroller = scrollerOf(list.current);
    if (!scroller || !list.current) return;
    const above = scroller.getBoundingClientRect().top - list.current.getBoundingClientRect().top;
    // In steps of rows, so that nothing is drawn anew for every pixel.
    const top = Math.floor(above / rowHeight) * rowHeight;
    setView((old) =>
      old.top === top && old.height === scroller.clientHeight
        ? old
        : { top, height: scroller.clientHeight },
    );
  }, [list, rowHeight]);

  useEffect(() => {
    const scroller = scrollerOf(list.current);
    if (!scroller) return;
    look();
    const resized = new ResizeObserver(look);
    resized.observe(scroller);
    scroller.addEventListener('scroll', look, { passive: true });
    return () => {
      resized.disconnect();
      scroller.removeEventListener('scroll', look);
    };
  }, [list, look]);

  return stretchInView(view, rowHeight, count);
}

/** The box that an element scrolls in. */
export const scrollerOf = (element: HTMLElement | null): HTMLElement | null => {
  let box = element?.parentElement ?? null;
  while (box && !/auto|scroll/.test(getComputedStyle(box).overflowY)) box = box.parentElement;
  return box ?? document.documentElement;
};
