import type { FoundId, PaperId } from '../paper/identity';
import { idAt } from '../paper/places';
import type { Site } from '../site/site';

/** A link of the page that names a paper, or another element that does. */
export interface PaperLink extends FoundId {
  readonly anchor: Element;
}

/** What tells which links of a site name papers. */
export type Naming = Pick<Site, 'places' | 'links' | 'mark' | 'foreign'>;

/** Offprint's own element on a card. What lies in it is not the page's. */
const own = 'offprint-card';

/** What the addresses of earlier links name: a page is scanned again whenever it changes. */
let known = { base: '', places: [] as Site['places'], ids: new Map<string, FoundId | undefined>() };
/** So many addresses are remembered at most. */
const most = 50_000;

/**
 * The links below `root` that name a paper at one of the site's places, and the site's marks, in
 * document order, but for those that the site's users wrote. Yields after each, so that a page with
 * very many can be read a few at a time.
 */
export function* readPaperLinks(
  root: Element,
  { origin, pathname }: URL,
  { places, links: selector, mark, foreign = own }: Naming,
): Generator<undefined, PaperLink[]> {
  const base = origin + pathname;
  if (known.base !== base || known.places !== places || known.ids.size > most) {
    known = { base, places, ids: new Map() };
  }
  const { ids } = known;
  // Only a copy that the page made of one has anything inside: rarely worth asking every link.
  const isCopied = [...root.getElementsByTagName(own)].some((host) => host.firstChild);
  const links: PaperLink[] = [];
  for (const anchor of root.querySelectorAll(mark ? `${selector},${mark.selector}` : selector)) {
    let found = mark && anchor.matches(mark.selector) ? mark.read(anchor) : undefined;
    const href = found ? null : anchor.getAttribute('href');
    if (href && !anchor.matches(foreign)) {
      const address = href.includes('#') ? href.replace(/#.*/s, '') : href;
      if (!ids.has(address)) ids.set(address, idIn(address, base, places));
      found = ids.get(address);
    }
    if (found && !(isCopied && anchor.closest(own))) links.push({ anchor, ...found });
    yield;
  }
  return links;
}

/** What an address names at one of the places; it may be relative to `base`. */
export function idIn(address: string, base: string, places: Site['places']): FoundId | undefined {
  try {
    return idAt(places, new URL(address, base));
  } catch {
    return undefined; // no address at all
  }
}

/** The distinct papers that the links name. */
export const papersOf = (links: Iterable<PaperLink>): Set<PaperId> =>
  new Set(Array.from(links, (link) => link.id));

/** Selector of headings. */
export const headings = 'h1,h2,h3,h4,h5,h6';
export const headingIn = (element: Element): Element | null => element.querySelector(headings);
export const headingAround = (element: Element): Element | null => element.closest(headings);

/** Is the link a heading's, or is there a heading in it? Prose that mentions papers has none. */
export const isHeading = ({ anchor }: PaperLink): boolean =>
  Boolean(headingAround(anchor) ?? headingIn(anchor));
