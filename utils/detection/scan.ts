import type { PaperId } from '../paper/identity';
import { siteOf } from '../sites';
import type { Place, Site } from '../sites/site';
import { findCards } from './find';
import { headingIn, papersOf, readPaperLinks } from './links';

/** One paper's card on a page. */
export interface FoundCard {
  readonly element: Element;
  /** Identifiers seen on the card, best first; the first one names it. */
  readonly ids: readonly PaperId[];
  /** Where the strip goes. */
  readonly place: Place;
  /** The text of its heading; empty where it has none. Read when asked for. */
  readonly title: string;
  readonly site: Site;
  /** The address of the page it was found on. */
  readonly url: URL;
  /** Is it the paper that the whole page is about? */
  readonly isSubject: boolean;
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
 * the site's adapter knows better last. Those that the adapter names come first, each part in the
 * order of the page. Pure but for reading the document. Reads no layout and
 * takes time linear in the page. What a card says is read by `readCard`, when asked for.
 */
export function scan(document: Document, url: URL): Scan {
  const steps = scanInSteps(document, url);
  for (;;) {
    const { done, value } = steps.next();
    if (done) return value;
  }
}

/** The same, a link at a time: reading them takes longest. What changes meanwhile is seen next time. */
export function* scanInSteps(document: Document, url: URL): Generator<undefined, Scan> {
  const site = siteOf(url);
  const kind = site?.pages.find((page) => page.matches(url));
  const root = document.querySelector('main') ?? document.body;
  if (!site || !kind || !root) {
    const where = site?.id ?? url.hostname;
    return { cards: [], diagnostics: { site: where, method: 'none', cards: 0, linkedPapers: 0 } };
  }
  const links = yield* readPaperLinks(root, url, site);
  const { subject, adapted, generic } = findCards(site, kind, url, links, root);
  const cards = [...subject, ...adapted, ...generic].map((card): FoundCard => {
    const { element, id } = card;
    const isSubject = subject.includes(card);
    return {
      element,
      ids: [id],
      get place() {
        return (!isSubject && kind.place?.(element)) || { parent: element, before: null };
      },
      get title() {
        return headingIn(element)?.textContent?.replace(/\s+/g, ' ').trim() ?? '';
      },
      site,
      url,
      isSubject,
    };
  });
  const { length } = cards;
  return {
    cards,
    diagnostics: {
      site: site.id,
      method: !length
        ? 'none'
        : !generic.length
          ? 'adapter'
          : generic.length < length
            ? 'mixed'
            : 'generic',
      pageKind: kind.name,
      cards: length,
      linkedPapers: papersOf(links).size,
    },
  };
}
