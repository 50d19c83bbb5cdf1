import { useSyncExternalStore } from 'react';
import { place } from './place';

/** How much stands side by side: the list alone, with the sidebar, or with a pane for a paper too. */
export type Layout = 'narrow' | 'medium' | 'wide';

const queries = {
  wide: matchMedia('(min-width: 1080px)'),
  medium: matchMedia('(min-width: 760px)'),
};

function layoutNow(): Layout {
  if (place === 'popup') return 'narrow';
  if (queries.wide.matches) return 'wide';
  return queries.medium.matches ? 'medium' : 'narrow';
}

function subscribe(changed: () => void): () => void {
  for (const query of Object.values(queries)) query.addEventListener('change', changed);
  return () => {
    for (const query of Object.values(queries)) query.removeEventListener('change', changed);
  };
}

export const useLayout = (): Layout => useSyncExternalStore(subscribe, layoutNow);
