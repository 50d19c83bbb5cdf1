import { type PaperId, parseIdentifier } from '../../utils/paper/identity';
import { bestFirst, formatSort, parseSort, type Sort } from '../../utils/search/sort';

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
