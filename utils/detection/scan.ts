import type { PaperId } from '../paper/identity';
import type { PageRecord } from '../paper/schema';

/** One paper's card on a page. */
export interface FoundCard {
  readonly element: Element;
  /** Identifiers seen on the card, best first; the first one names it. */
  readonly ids: readonly PaperId[];
  /** Where the strip goes. */
  readonly place: { readonly parent: Element; readonly before: Element | null };
  /** Reads everything the page knows of the paper. Costs time: call it when the user acts. */
  readonly read: () => PageRecord;
}

/** What the scan did, for the user and for a report; holds nothing personal. */
export interface Diagnostics {
  readonly site: string;
  /** The page kind whose adapter applied, or `generic` when the links alone were followed. */
  readonly method: 'adapter' | 'generic' | 'mixed' | 'none';
  readonly pageKind?: string;
  readonly cards: number;
  /** Distinct papers that links on the page name. */
  readonly linkedPapers: number;
}

export interface Scan {
  readonly cards: readonly FoundCard[];
  readonly diagnostics: Diagnostics;
}

/**
 * Finds every paper card of a page: identifier links first, the card around them next, and what
 * the site's adapter knows better last. Pure but for reading the document.
 */
export function scan(document: Document, url: URL, now: Date = new Date()): Scan {
  throw new Error(`Not written yet: ${document.title} ${url.href} ${now.toISOString()}`);
}
