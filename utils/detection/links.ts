import type { PaperId } from '../paper/identity';
import { idAt } from '../paper/places';
import type { Site } from '../sites/site';

/** A link of the page that names a paper. */
export interface PaperLink {
  readonly anchor: Element;
  readonly id: PaperId;
}

/** Offprint's own elements: nothing in them is the page's. */
const own = 'offprint-card,offprint-editor';

/** Every address that names a paper has one of these; most links of a page have none. */
const promising =
  /\/papers?\/|xiv|doi\.org\/|openreview|aclanthology|pubmed|dblp|semanticscholar|^\/(?:[A-Z]?\d|abs|pdf|html|forum|rec\/)/i;

/** Answers of earlier scans: a page is scanned again whenever it changes. */
const known = new WeakMap<
  Element,
  { readonly href: string; readonly link: PaperLink | undefined }
>();

/**
 * The links below `root` that name a paper at one of the site's places, in document order, but for
 * those that the site's users wrote.
 */
export function paperLinks(
  root: Element,
  url: URL,
  site: Pick<Site, 'places' | 'foreign'>,
): PaperLink[] {
  const { places, foreign = own } = site;
  const links: PaperLink[] = [];
  for (const anchor of root.getElementsByTagName('a')) {
    const href = anchor.getAttribute('href');
    if (!href || !promising.test(href)) continue;
    const link = read(anchor, href, url, places);
    if (link && !anchor.closest(`${own},${foreign}`)) links.push(link);
  }
  return links;
}

function read(
  anchor: Element,
  href: string,
  url: URL,
  places: Site['places'],
): PaperLink | undefined {
  const before = known.get(anchor);
  if (before?.href === href) return before.link;
  const found = URL.canParse(href, url.href) ? idAt(places, new URL(href, url)) : undefined;
  const link = found && { anchor, id: found.id };
  known.set(anchor, { href, link });
  return link;
}

/** The distinct papers that the links name. */
export const papersOf = (links: Iterable<PaperLink>): Set<PaperId> =>
  new Set(Array.from(links, (link) => link.id));

/** Selector of headings. */
export const headings = 'h1,h2,h3,h4,h5,h6';

/** Is the link a heading's, or is there a heading in it? Prose that mentions papers has none. */
export const isHeading = ({ anchor }: PaperLink): boolean =>
  Boolean(anchor.closest(headings) ?? anchor.querySelector(headings));
