import { create } from 'zustand';
import { formatRoute, parseRoute, type Route, type ViewName, viewNames } from './address';

export { formatRoute, parseRoute, type Route, type ViewName, viewNames };

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

/** Calls `listener` at every change of the route, before anything is drawn. */
export const onRoute = (listener: (now: Route, before: Route) => void): (() => void) =>
  useEntry.subscribe((now, before) => listener(now.route, before.route));

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
    useEntry.setState({ id, route: to });
    writeSoon(id, address);
    return;
  }
  writeNow();
  for (const listener of leaving) listener(id);
  const entry = crypto.randomUUID();
  history.pushState({ entry }, '', address);
  useEntry.setState({ id: entry, route: to });
}

/** An address that is still to be written. */
let unwritten: { readonly entry: string; readonly address: string } | undefined;
let timer: ReturnType<typeof setTimeout> | undefined;
/** The browser takes a while over each address, and no one reads those between two keys. */
const pause = 150;

function writeSoon(entry: string, address: string): void {
  unwritten = { entry, address };
  clearTimeout(timer);
  timer = setTimeout(writeNow, pause);
}

function writeNow(): void {
  clearTimeout(timer);
  if (unwritten) history.replaceState({ entry: unwritten.entry }, '', unwritten.address);
  unwritten = undefined;
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
    // The browser has gone on already: what was typed last stays as it was written.
    clearTimeout(timer);
    unwritten = undefined;
    for (const listener of leaving) listener(useEntry.getState().id);
    lastTyped = Number.NEGATIVE_INFINITY;
    useEntry.setState({ id: entryId(), route: parseRoute(location.search) });
  });
  addEventListener('pagehide', () => {
    writeNow();
    for (const listener of leaving) listener(useEntry.getState().id);
  });
}
