import type { PaperId } from '../paper/identity';
import type { PageRecord } from '../paper/schema';
import { siteOf } from '../sites';
import type { PageContext, PageKind, Place } from '../sites/site';
import type { Card } from './cards';
import { isoDay } from './dates';
import { findCards } from './find';
import { paperLinks, papersOf } from './links';
import { buildRecord } from './record';

/** One paper's card on a page. */
export interface FoundCard {
  readonly element: Element;
  /** Identifiers seen on the card, best first; the first one names it. */
  readonly ids: readonly PaperId[];
  /** Where the strip goes. */
  readonly place: Place;
  /** Reads everything the page knows of the paper. Costs time: call it when the user acts. */
  readonly read: () => PageRecord;
}

/** What the scan did, for the user and for a report; holds nothing personal. */
export interface Diagnostics {
  readonly site: string;
  /** Whose findings the cards are: the adapter's, those of the links alone, or both. */
  readonly method: 'adapter' | 'generic' | 'mixed' | 'none';
  readonly pageKind?: string;
  readonly cards: number;
  /** Distinct papers that links on the page name; not counted on a page that lists none. */
  readonly linkedPapers: number;
}

export interface Scan {
  readonly cards: readonly FoundCard[];
  readonly diagnostics: Diagnostics;
}

/**
 * Finds every paper card of a page: identifier links first, the card around them next, and what
 * the site's adapter knows better last. Pure but for reading the document. Reads no layout and
 * takes time linear in the page; fields are read when asked for.
 */
export function scan(document: Document, url: URL, now: Date = new Date()): Scan {
  const site = siteOf(url);
  const kind = site?.pages.find((page) => page.matches(url));
  const root = document.querySelector('main') ?? document.body;
  if (!site || !kind || !root) {
    const where = site?.id ?? url.hostname;
    return { cards: [], diagnostics: { site: where, method: 'none', cards: 0, linkedPapers: 0 } };
  }
  const links = paperLinks(root, url, site.foreign);
  const { subject, adapted, generic } = findCards(kind, url, links, root);
  const page = pageContext(document, url, kind, now);

  const found = ({ element, id }: Card, read = kind.read, place = kind.place): FoundCard => ({
    element,
    ids: [id],
    get place() {
      return (place ?? lastChild)(element);
    },
    read: () => buildRecord({ id, site, url }, read(element, page), kind.embedded?.(id, document)),
  });

  const cards = [...adapted, ...generic].map((card) => found(card));
  if (adapted.length && generic.length) cards.sort((a, b) => inOrder(a.element, b.element));
  if (subject) cards.unshift(found(subject, kind.subject?.read, lastChild));
  return {
    cards,
    diagnostics: {
      site: site.id,
      method: methodOf(cards.length, generic.length),
      pageKind: kind.name,
      cards: cards.length,
      linkedPapers: papersOf(links).size,
    },
  };
}

const lastChild = (parent: Element): Place => ({ parent, before: null });

function methodOf(all: number, generic: number): Diagnostics['method'] {
  if (!all) return 'none';
  return generic === all ? 'generic' : generic ? 'mixed' : 'adapter';
}

const inOrder = (a: Element, b: Element): number =>
  a.compareDocumentPosition(b) & 4 /* b follows */ ? -1 : 1;

/** The page's own day costs a look at its data, so it is worked out when first asked for. */
function pageContext(document: Document, url: URL, kind: PageKind, now: Date): PageContext {
  let day: string | undefined;
  return {
    document,
    url,
    get day() {
      const today = now.toISOString().slice(0, 10);
      day ??=
        kind.day?.(url, document, today) ??
        isoDay(document.querySelector('time[datetime]')?.getAttribute('datetime')) ??
        today;
      return day;
    },
  };
}
