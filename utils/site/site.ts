/**
 * One site is one declarative file in `utils/sites`. It names what the site knows better than its
 * links do; the identifiers in the links carry the weight. Pure: no browser API, no DOM at module
 * level, because the manifest is derived from these files at build time.
 */

import type { FoundId, PaperId } from '../paper/identity';
import type { PaperPlace } from '../paper/places';
import type { PageRecord } from '../paper/schema';
import type { Entry } from './entry';

/** The same fields, each of which may be absent or undefined. */
type Maybe<Values> = { readonly [Name in keyof Values]?: Values[Name] | undefined };

/**
 * What one source says of a paper; rank and page address are added to it, and `ids` to the
 * identifiers that the card's links name.
 */
export type FieldValues = Maybe<Omit<PageRecord, 'source' | 'rank' | 'links' | 'signals'>> &
  Maybe<Pick<PageRecord['source'], 'submitter' | 'organisation'>> & {
    readonly links?: Maybe<PageRecord['links']> | undefined;
    readonly signals?: Maybe<PageRecord['signals']> | undefined;
  };

/** Reads fields of one card. */
export type CardReader = (card: Entry, page: PageContext) => FieldValues;

/** What a reader may know of the page besides the card. */
export interface PageContext {
  readonly document: Document;
  readonly url: URL;
  /** The name of the page's kind. */
  readonly kind: string;
  /** The identifier that names the card, and the version that its links tell, if any. */
  readonly id: PaperId;
  readonly version?: number | undefined;
  /** The day the page itself is about, YYYY-MM-DD; dates without a year are read against it. */
  readonly day: string;
}

/** Where a strip goes: a child of `parent`. */
export interface Place {
  readonly parent: Element;
  readonly before: Element | null;
}

/** One kind of page of a site. */
export interface PageKind {
  readonly name: string;
  /** Does the address belong to this kind? */
  readonly matches: (url: URL) => boolean;
  /**
   * Selector of one paper's card, or of the first of the siblings that make it. Only a page of one
   * paper may do without.
   */
  readonly cards?: string;
  /** Selector of the siblings after it that belong to the card: `dd` after `dt`. */
  readonly rest?: string;
  /** Selector of the links (or marks) that name a card's paper; where there are none, all do. */
  readonly named?: string;
  /**
   * Selector of links in the card that name the same paper by identifiers of other sites, such as its
   * DOI; on the page of one paper, of links and `meta` elements anywhere in the document.
   */
  readonly also?: string;
  /** Selector of the card's title; its first heading by default. */
  readonly title?: string;
  /** Where the strip goes: at the end of this part, the card's last of it; of the card by default. */
  readonly place?: string | ((card: Element) => Place);
  /**
   * On the page of one paper: selector of the box that stands for it. Which paper it is, the address
   * says. On such a page links alone make no card: they stand in prose.
   */
  readonly subject?: string;
}

/** Elements that name a paper and are no links, such as `[data-paper-id]`. */
export interface Mark {
  readonly selector: string;
  readonly read: (element: Element) => FoundId | undefined;
}

export interface Site {
  readonly id: string;
  readonly name: string;
  /** Manifest match patterns: the only place where they are written. */
  readonly matches: readonly string[];
  readonly pages: readonly PageKind[];
  /** Selector of the links that may name a paper: reading an address takes time, and most do not. */
  readonly links: string;
  readonly mark?: Mark;
  /** Selector of links that the site's users wrote, such as those in comments: they make no card. */
  readonly foreign?: string;
  /** Does the address of the site change before its page does, as it does in an app? */
  readonly isApp?: boolean;
  /** The addresses that name papers on this site. */
  readonly places: readonly PaperPlace[];
}

/**
 * How a site's cards are read. Kept apart from what finds them, because a page that is only looked
 * at needs no reader: it is sent there when the user first reaches for a strip.
 */
export interface SiteReader {
  readonly card: CardReader;
  /** Reads the box of the page's own paper, where a kind of page has one. */
  readonly subject?: CardReader;
  /** What the page's embedded data say of a paper. Untrusted: guarded inside. */
  readonly embedded?: (id: PaperId, document: Document) => FieldValues | undefined;
  /** The day that the address, else the embedded data, say the page is about. */
  readonly day?: (url: URL, document: Document, today: string) => string | undefined;
  /** Addresses that follow from a paper's identifier alone. */
  readonly addresses?: (id: PaperId) => { readonly page?: string; readonly pdf?: string };
}

/** What an adapter of a page kind rests on. */
export type Evidence = 'real page' | 'described structure';

/** Addresses to try a site with, and what is known of its kinds. Used by tests alone. */
export interface SiteExamples {
  /** For each page kind by its name: addresses that are of it, and what its adapter rests on. */
  readonly kinds: Readonly<
    Record<string, { readonly addresses: readonly string[]; readonly evidence: Evidence }>
  >;
  /** Addresses of the same site that are of no kind. */
  readonly none: readonly string[];
}
