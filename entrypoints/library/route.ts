import { create } from 'zustand';
import { type PaperId, parseIdentifier } from '../../utils/paper/identity';
import { formatSort, parseSort, type Sort } from '../../utils/search/sort';

/** Where in the library the user is, as the page's address says it. */

export const viewNames = ['papers', 'removed', 'tags', 'duplicates'] as const;
export type ViewName = (typeof viewNames)[number];

export interface Route {
  readonly view: ViewName;
  /** The query as typed. */
  readonly q: string;
  readonly sort: Sort;
  /** The paper that is open. */
  readonly paper?: PaperId | undefined;
}

/** The best matches first; without words to match, the newest. */
export const bestFirst: Sort = { by: 'relevance', descending: true };

const home: Route = { view: 'papers', q: '', sort: bestFirst };

/** Reads a route from the query string of an address; what it does not understand is left out. */
export function parseRoute(queryString: string): Route {
  const asked = new URLSearchParams(queryString);
  const paper = parseIdentifier(asked.get('paper') ?? '')?.id;
  return {
    view: viewNames.find((name) => name === asked.get('view')) ?? home.view,
    q: asked.get('q') ?? '',
    sort: parseSort(asked.get('sort') ?? '') ?? home.sort,
    ...(paper && { paper }),
  };
}

/** The query string of a route, in which `kept` stands as it is: `?place=popup`. */
export function formatRoute({ view, q, sort, paper }: Route, kept: string): string {
  const asked = new URLSearchParams();
  const place = new URLSearchParams(kept).get('place');
  if (place) asked.set('place', place);
  if (view !== home.view) asked.set('view', view);
  if (q !== '') asked.set('q', q);
  if (formatSort(sort) !== formatSort(home.sort)) asked.set('sort', formatSort(sort));
  if (paper) asked.set('paper', paper);
  const text = asked.toString();
  return text === '' ? '' : `?${text}`;
}

interface Entry {
  /** Tells one entry of the history from the next, for what is remembered of it. */
  readonly id: string;
  readonly route: Route;
}

const entryId = (): string =>
  (history.state as { readonly entry?: string } | null)?.entry ?? crypto.randomUUID();

const useEntry = create<Entry>(() => ({ id: entryId(), route: parseRoute(location.search) }));

export const useRoute = (): Route => useEntry((entry) => entry.route);
export const route = (): Route => useEntry.getState().route;
/** The present entry of the history. */
export const currentEntry = (): string => useEntry.getState().id;
export const useCurrentEntry = (): string => useEntry((entry) => entry.id);

/** Before the page leaves an entry, while it still shows it. */
const leaving = new Set<(entry: string) => void>();
export function onLeave(listener: (entry: string) => void): () => void {
  leaving.add(listener);
  return () => leaving.delete(listener);
}

const sameRoute = (one: Route, other: Route) => formatRoute(one, '') === formatRoute(other, '');

/** Goes to another place, by a new entry of the history or in the place of the present one. */
export function go(change: Partial<Route>, how: 'push' | 'replace' = 'push'): void {
  const { id, route: from } = useEntry.getState();
  const to = { ...from, ...change };
  if (sameRoute(from, to)) return;
  const address = location.pathname + formatRoute(to, location.search);
  if (how === 'replace') {
    history.replaceState({ entry: id }, '', address);
    useEntry.setState({ id, route: to });
    return;
  }
  for (const listener of leaving) listener(id);
  const entry = crypto.randomUUID();
  history.pushState({ entry }, '', address);
  useEntry.setState({ id: entry, route: to });
}

/** Typing without a longer pause than this, in milliseconds, is one step back. */
const oneGo = 2_000;
let lastTyped = Number.NEGATIVE_INFINITY;

/** Takes a query as it is typed. */
export function type(q: string): void {
  const now = performance.now();
  go({ q, paper: undefined }, now - lastTyped < oneGo ? 'replace' : 'push');
  lastTyped = now;
}

/** Begins to follow the browser's back and forward, and names the first entry. */
export function followHistory(): void {
  const { id } = useEntry.getState();
  history.scrollRestoration = 'manual';
  history.replaceState({ entry: id }, '', location.href);
  addEventListener('popstate', () => {
    for (const listener of leaving) listener(useEntry.getState().id);
    lastTyped = Number.NEGATIVE_INFINITY;
    useEntry.setState({ id: entryId(), route: parseRoute(location.search) });
  });
  addEventListener('pagehide', () => {
    for (const listener of leaving) listener(useEntry.getState().id);
  });
}
