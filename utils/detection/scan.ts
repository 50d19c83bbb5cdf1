import { compareIds, type FoundId, type PaperId, parseIdentifier } from '../paper/identity';
import { idAt } from '../paper/places';
import type { PageKind, Place, Site } from '../site/site';
import { everyPlace } from '../sites/places';
import type { Card } from './cards';
import { findCards } from './find';
import { headingIn, idIn, type PaperLink, papersOf, readPaperLinks } from './links';

/** One paper's card on a page. */
export interface FoundCard {
  /** The card, or the first of the siblings that make it. */
  readonly element: Element;
  /** All of them. */
  readonly elements: readonly Element[];
  /** Identifiers seen on the card, best first; the first one names it. */
  readonly ids: readonly PaperId[];
  /** The version that its links or the address tell, where they tell one. */
  readonly version: number | undefined;
  /** Where the strip goes. */
  readonly place: Place;
  /** The text of its title; empty where it has none. Read when asked for. */
  readonly title: string;
  readonly site: Site;
  readonly kind: PageKind;
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
  /** How many of them the adapter found. */
  readonly adapted: number;
  /** Distinct papers that links on the page name; not counted on a page that lists none. */
  readonly linkedPapers: number;
}

export interface Scan {
  readonly cards: readonly FoundCard[];
  readonly diagnostics: Diagnostics;
}

/**
 * Finds every paper card of a page of a site: identifier links first, the card around them next, and what
 * the site's adapter knows better last. Those that the adapter names come first, each part in the
 * order of the page. `everything` asks for each linked paper, also where links alone make no card.
 * Pure but for reading the document. Reads no layout and takes time linear in the page. What a card
 * says is read by `readCard`, when asked for.
 */
export function scan(
  document: Document,
  url: URL,
  site: Site | undefined,
  everything = false,
): Scan {
  const steps = scanInSteps(document, url, site, everything);
  for (;;) {
    const { done, value } = steps.next();
    if (done) return value;
  }
}

/** The same, a link or a card at a time. What changes meanwhile is seen next time. */
export function* scanInSteps(
  document: Document,
  url: URL,
  site: Site | undefined,
  everything = false,
): Generator<undefined, Scan> {
  const kind = site?.pages.find((page) => page.matches(url));
  const root = document.querySelector('main') ?? document.body;
  if (!site || !kind || !root) {
    const where = site?.id ?? url.hostname;
    return {
      cards: [],
      diagnostics: { site: where, method: 'none', cards: 0, adapted: 0, linkedPapers: 0 },
    };
  }
  const links = yield* readPaperLinks(root, url, site);
  const { subject, adapted, generic } = yield* findCards(site, kind, url, links, root, everything);
  const versions = versionsOf(links);
  const found = (card: Card): FoundCard => {
    const { elements, id } = card;
    const [element = root] = elements;
    const isSubject = subject.includes(card);
    const stated = isSubject ? idAt(site.places, url)?.version : undefined;
    return {
      element,
      elements,
      ids: idsOf(card, isSubject ? [document.documentElement] : elements, kind, url),
      version: stated ?? versions.get(id),
      get place() {
        return generic.includes(card) ? endOf(card) : placeOf(card, kind);
      },
      get title() {
        const title = kind.title && first(elements, kind.title);
        const text = (title || headingIn(element))?.textContent ?? '';
        return text
          .replace(/\s+/g, ' ')
          .replace(/^ ?Title: /, '')
          .trim();
      },
      site,
      kind,
      url,
      isSubject,
    };
  };
  const cards: FoundCard[] = [];
  for (const card of [...adapted, ...generic]) {
    cards.push(found(card));
    yield;
  }
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
      adapted: adapted.length,
      linkedPapers: papersOf(links).size,
    },
  };
}

/** The latest version that links tell of each paper. */
function versionsOf(links: readonly PaperLink[]): ReadonlyMap<PaperId, number> {
  const versions = new Map<PaperId, number>();
  for (const { id, version = 0 } of links) {
    if (version > (versions.get(id) ?? 0)) versions.set(id, version);
  }
  return versions;
}

/** The identifiers of a card's paper, best first. */
function idsOf(
  { id }: Card,
  within: readonly Element[],
  { also }: PageKind,
  { href }: URL,
): readonly PaperId[] {
  if (!also) return [id];
  const ids = new Set([id]);
  for (const element of within) {
    for (const one of element.querySelectorAll(also)) {
      const found = identifierIn(one, href);
      if (found) ids.add(found.id);
    }
  }
  return [...ids].sort(compareIds);
}

/** What a link's address or the content of a `meta` element names. */
function identifierIn(element: Element, base: string): FoundId | undefined {
  const href = element.getAttribute('href');
  // An empty address would be the page's own.
  return href
    ? idIn(href, base, everyPlace)
    : parseIdentifier(element.getAttribute('content') ?? '');
}

const first = (elements: readonly Element[], selector: string): Element | undefined => {
  for (const element of elements) {
    const found = element.matches(selector) ? element : element.querySelector(selector);
    if (found) return found;
  }
  return undefined;
};

function placeOf(card: Card, { place }: PageKind): Place {
  const [element] = card.elements;
  if (element && typeof place === 'function') return place(element);
  const part = place && first([...card.elements].reverse(), place as string);
  return part ? { parent: part, before: null } : endOf(card);
}

/** Within the last element of a card; after a run of siblings, beside them. */
function endOf({ elements }: Card): Place {
  const last = elements.at(-1) as Element; // a card has one at least
  const parent = elements.length > 1 ? last.parentElement : last;
  return parent === last
    ? { parent, before: null }
    : { parent: parent ?? last, before: last.nextElementSibling };
}
