import type { Virtualizer } from '@tanstack/react-virtual';
import { type RefObject, useEffect, useLayoutEffect, useMemo, useRef } from 'react';
import { type EntryMemory, recall, recallPopup, remember, rememberPopup } from './memory';
import { currentEntry, onLeave, useCurrentEntry } from './route';
import type { PaperList } from './use-list';
import { setView, view } from './view-state';

export interface ScrollMemory {
  /** Whether a list is being brought to where it was, or just was. */
  readonly restoring: (list: PaperList) => boolean;
}

/** The popup's memory is for its first list only. */
let popup = recallPopup()?.memory;

/**
 * Remembers of each entry of the history how far its list was scrolled and what was selected, and
 * brings both back with it.
 */
export function useScrollMemory(
  list: PaperList,
  current: boolean,
  virtualizer: Virtualizer<HTMLElement, Element>,
  scroller: RefObject<HTMLElement | null>,
): ScrollMemory {
  const entry = useCurrentEntry();
  const wanted = useRef<EntryMemory['scroll']>(undefined);
  const restored = useRef<PaperList>(undefined);
  const shown = useRef({ list, virtualizer });
  shown.current = { list, virtualizer };

  useLayoutEffect(() => {
    const memory = popup ?? recall(entry);
    popup = undefined;
    wanted.current = memory.scroll;
    if (memory.selected.length > 0) setView({ selected: new Set(memory.selected) });
  }, [entry]);

  // Once the entry's own list is there, and long enough; the rows above it may not have been measured yet.
  useLayoutEffect(() => {
    const element = scroller.current;
    const scroll = wanted.current;
    if (!current || !element || !scroll || scroll.index >= list.length) return;
    const start = virtualizer.getOffsetForIndex(scroll.index, 'start')?.[0] ?? 0;
    element.scrollTop = start + scroll.offset;
    wanted.current = undefined;
    restored.current = list;
  }, [list, current, virtualizer, scroller]);

  useEffect(() => {
    const now = (): EntryMemory => {
      const top = scroller.current?.scrollTop ?? 0;
      const first = shown.current.virtualizer.getVirtualItems().find(({ end }) => end > top);
      const scroll = first && { index: first.index, offset: top - first.start };
      return { ...(scroll && top > 0 && { scroll }), selected: [...view().selected] };
    };
    const stop = onLeave((left) => {
      remember(left, now());
      if (left === currentEntry()) rememberPopup(now());
    });
    // A popup may be closed without a word.
    const hidden = () => document.visibilityState === 'hidden' && rememberPopup(now());
    document.addEventListener('visibilitychange', hidden);
    return () => {
      stop();
      document.removeEventListener('visibilitychange', hidden);
    };
  }, [scroller]);

  return useMemo(
    () => ({
      restoring: (list) => wanted.current !== undefined || restored.current === list,
    }),
    [],
  );
}
