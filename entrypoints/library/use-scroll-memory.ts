import { useEffect, useLayoutEffect } from 'react';
import { type EntryMemory, recall, recallPopup, remember, rememberPopup } from './memory';
import { currentEntry, onLeave, useCurrentEntry } from './route';
import { anchorOf, type Drawn, type HeldAnchor } from './scroll-anchor';
import { setView, view } from './view-state';

/** The popup's memory is for its first list only. */
let popup = recallPopup()?.memory;

/**
 * Remembers of each entry of the history how far its list was scrolled and what was selected, and
 * brings both back with it.
 */
export function useScrollMemory({ virtualizer, scroller }: Drawn, held: HeldAnchor): void {
  const entry = useCurrentEntry();

  useLayoutEffect(() => {
    const memory = popup ?? recall(entry);
    popup = undefined;
    held.current = memory.scroll;
    if (memory.selected.length > 0) setView({ selected: new Set(memory.selected) });
  }, [entry, held]);

  useEffect(() => {
    const now = (): EntryMemory => {
      const isScrolled = (scroller.current?.scrollTop ?? 0) > 0;
      // Left before it was brought to where it was, it is still to come back there.
      const scroll = held.current ?? (isScrolled ? anchorOf({ virtualizer, scroller }) : undefined);
      return { ...(scroll && { scroll }), selected: [...view().selected] };
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
  }, [virtualizer, scroller, held]);
}
