/**
 * One site is one declarative file. Adapters name what a site knows better than its links do; the
 * identifiers in the links carry the weight. Pure: no browser API, no DOM at module level, because
 * the manifest is derived from these files at build time.
 */

import type { PaperId } from '../paper/identity';
import type { PaperPlace } from '../paper/places';
import type { PageRecord } from '../paper/schema';

/** The same fields, each of which may be absent or undefined. */
type Maybe<Values> = { readonly [Name in keyof Values]?: Values[Name] | undefined };

/** What one source says of a paper; the identifiers, rank and page address are added to it. */
export type FieldValues = Maybe<Omit<PageRecord, 'ids' | 'source' | 'rank' | 'links' | 'signals'>> &
  Maybe<Pick<PageRecord['source'], 'submitter' | 'organisation'>> & {
    readonly links?: Maybe<PageRecord['links']> | undefined;
    readonly signals?: Maybe<PageRecord['signals']> | undefined;
  };

/** Reads fields of one card's elements (`page` is the document that holds it). */
export type CardReader = (card: Element, page: PageContext) => FieldValues;

/** What a reader may know of the page besides the card. */
export interface PageContext {
  readonly document: Document;
  readonly url: URL;
  /** The day the page itself is about, YYYY-MM-DD; dates without a year are read against it. */
  readonly day: string;
}

/** Where a strip goes: a child of `parent`, which is the card or lies in it. */
export interface Place {
  readonly parent: Element;
  readonly before: Element | null;
}

/** One kind of page of a site. */
export interface PageKind {
  readonly name: string;
  /** Does the address belong to this kind? */
  readonly matches: (url: URL) => boolean;
  /** Selector of one paper's card. */
  readonly cards: string;
  /** Where the strip goes within the card; its last child by default. */
  readonly place?: (card: Element) => Place;
  /**
   * On the page of one paper: selector of the box that stands for it. Which paper it is, the address
   * says. On such a page links alone make no card: they stand in prose.
   */
  readonly subject?: string;
}

export interface Site {
  readonly id: string;
  readonly name: string;
  /** Manifest match patterns: the only place where they are written. */
  readonly matches: readonly string[];
  readonly pages: readonly PageKind[];
  /** Selector of links that the site's users wrote, such as those in comments: they make no card. */
  readonly foreign?: string;
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

/**
 * Addresses to try a site with, kept beside its adapter as `<site>.examples.ts` and imported by
 * tests alone.
 */
export interface SiteExamples {
  readonly site: string;
  /** For each page kind by its name: addresses that are of it, and what its adapter rests on. */
  readonly kinds: Readonly<
    Record<
      string,
      {
        readonly addresses: readonly string[];
        readonly evidence: 'real page' | 'described structure';
      }
    >
  >;
  /** Addresses of the same site that are of no kind. */
  readonly none: readonly string[];
}
