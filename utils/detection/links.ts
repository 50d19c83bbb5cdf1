import type { PaperId } from '../paper/identity';
import { idAt } from '../paper/places';
import type { Site } from '../sites/site';

/** A link of the page that names a paper. */
export interface PaperLink {
  readonly anchor: Element;
  readonly id: PaperId;
}

/** What lies in Offprint's own elements is not the page's. */
const own = 'offprint-card *,offprint-editor *';

/** Every address that names a paper has one of these; most links of a page have none. */
const promising =
  /\/papers?\/|xiv|doi\.org\/|openreview|aclanthology|pubmed|dblp|semanticscholar|^\/(?:[A-Z]?\d|abs|pdf|html|forum|rec\/)/i;

/** What an earlier scan read: a page is scanned again whenever it changes. */
interface Known {
  readonly anchor: Element;
  readonly href: string;
  readonly id: PaperId | undefined;
}
const known = new WeakMap<Element, Known>();

/**
 * The links below `root` that name a paper at one of the site's places, in document order, but for
 * those that the site's users wrote.
 */
export function paperLinks(
  root: Element,
  url: URL,
  { places, foreign = own }: Pick<Site, 'places' | 'foreign'>,
): PaperLink[] {
  const links: PaperLink[] = [];
  // A card has several links to its paper: their common address is read once.
  const read = new Map<string, PaperId | undefined>();
  for (const anchor of root.querySelectorAll(`a[href]:not(${own},${foreign})`)) {
    const href = anchor.getAttribute('href') ?? '';
    if (!promising.test(href)) continue;
    let link = known.get(anchor);
    if (link?.href !== href) {
      const address = href.replace(/#.*/, '');
      if (!read.has(address)) read.set(address, idIn(address, url, places));
      link = { anchor, href, id: read.get(address) };
      known.set(anchor, link);
    }
    if (isLink(link)) links.push(link);
  }
  return links;
}

const isLink = (link: Known): link is Known & PaperLink => Boolean(link.id);

function idIn(address: string, url: URL, places: Site['places']): PaperId | undefined {
  return URL.canParse(address, url.href) ? idAt(places, new URL(address, url))?.id : undefined;
}

/** The distinct papers that the links name. */
export const papersOf = (links: Iterable<PaperLink>): Set<PaperId> =>
  new Set(Array.from(links, (link) => link.id));

/** Selector of headings. */
export const headings = 'h1,h2,h3,h4,h5,h6';

/** Is the link a heading's, or is there a heading in it? Prose that mentions papers has none. */
export const isHeading = ({ anchor }: PaperLink): boolean =>
  Boolean(anchor.closest(headings) ?? anchor.querySelector(headings));
