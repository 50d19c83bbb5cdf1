/**
 * One site is one declarative file. Adapters name what a site knows better than its links do; the
 * identifiers in the links carry the weight. Pure: no browser API, no DOM at module level, because
 * the manifest is derived from these files at build time.
 */

import type { PageRecord } from '../paper/schema';

/** A page record before the reader adds the identifiers, rank and page address it found itself. */
export type FieldValues = Partial<Omit<PageRecord, 'ids' | 'source' | 'rank'>> & {
  readonly submitter?: string;
  readonly organisation?: string;
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

/** One kind of page of a site. */
export interface PageKind {
  readonly name: string;
  /** Does the address belong to this kind? */
  readonly matches: (url: URL) => boolean;
  /** Selector of one paper's card. */
  readonly cards: string;
  /** Where the strip goes within the card; its last child by default. */
  readonly place?: (card: Element) => { readonly parent: Element; readonly before: Element | null };
  readonly read: CardReader;
  /** Records in the page's embedded data, by normalised identifier. Untrusted: guarded inside. */
  readonly embedded?: (page: PageContext) => ReadonlyMap<string, FieldValues>;
  /** Selector of the boxes whose space is kept for the strip before the script runs. */
  readonly reserve: string;
}

export interface Site {
  readonly id: string;
  readonly name: string;
  /** Manifest match patterns: the only place where they are written. */
  readonly matches: readonly string[];
  readonly pages: readonly PageKind[];
}
