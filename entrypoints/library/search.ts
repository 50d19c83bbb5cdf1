import { useSyncExternalStore } from 'react';
import { browser } from 'wxt/browser';
import { SearchClient } from '../../utils/search/client';
import type { SearchState } from '../../utils/search/protocol';

/** This page's search worker. */
export const search = new SearchClient(
  () => new Worker(browser.runtime.getURL('/search-worker.js')),
);

/** How the worker stands, kept current. */
export const useSearchState = (): SearchState =>
  useSyncExternalStore(search.subscribe, search.state);

// For whoever measures: when the search data were all there for the first time.
const stop = search.subscribe(() => {
  if (search.state().phase !== 'ready') return;
  performance.mark('offprint:search-ready');
  stop();
});
