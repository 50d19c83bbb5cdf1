import type { PaperId } from '../paper/identity';
import type { Status } from '../paper/schema';
import type { Pattern } from '../text/tokens';

/** What a query means, apart from how it was typed. The grammar stands in `docs/search.md`. */

/** The fields that an operator searches for words. */
export type TextField = 'title' | 'author' | 'abstract' | 'note' | 'venue';

/** A moment or day in ISO form, compared as text. */
type Instant = string;

export type Query =
  /** Every paper. */
  | { readonly kind: 'all' }
  | { readonly kind: 'and'; readonly parts: readonly Query[] }
  | { readonly kind: 'or'; readonly parts: readonly Query[] }
  | { readonly kind: 'not'; readonly part: Query }
  /** Words, in one field or, without `field`, anywhere: tags and identifiers too. */
  | { readonly kind: 'text'; readonly field?: TextField; readonly pattern: Pattern }
  /** A tag by its key, and the tags nested below it. */
  | { readonly kind: 'tag'; readonly key: string }
  | { readonly kind: 'status'; readonly status: Status }
  /** The id of a site that the paper was seen on. */
  | { readonly kind: 'site'; readonly site: string }
  /** A category in lower case, whole or up to a dot: `cs` holds `cs.CL`. */
  | { readonly kind: 'category'; readonly category: string }
  | { readonly kind: 'id'; readonly id: PaperId }
  /** What an identifier begins with, after its scheme, in lower case. */
  | { readonly kind: 'idBegins'; readonly text: string }
  | { readonly kind: 'has'; readonly what: 'note' | 'code' | 'pdf' | 'abstract' | 'rating' }
  | { readonly kind: 'is'; readonly what: 'untagged' | 'linked' }
  /**
   * `from` on, and before `before`: instants for `saved` and `updated`, days (YYYY-MM-DD) for
   * `published`, where a paper of which only the year or month is known counts as of its first day.
   */
  | {
      readonly kind: 'date';
      readonly field: 'saved' | 'updated' | 'published';
      readonly from?: Instant;
      readonly before?: Instant;
    }
  /** From `from` to `to`, both included. */
  | {
      readonly kind: 'number';
      readonly field: 'upvotes' | 'comments' | 'citations' | 'rating';
      readonly from?: number;
      readonly to?: number;
    };

/** A stretch of the query's text, in UTF-16 units, the end excluded. */
export interface Span {
  readonly from: number;
  readonly to: number;
}

/** Something about a query that the user should know: an error, or a hint on what works anyway. */
export interface Problem {
  readonly span: Span;
  readonly severity: 'error' | 'hint';
  /** What is wrong and what would be right, in a sentence. */
  readonly message: string;
  /** What to write in the place of the span, where that puts it right. */
  readonly instead?: string;
}

/** A query as read: what of it has an error is left out of `query`. */
export interface ParsedQuery {
  readonly query: Query;
  readonly problems: readonly Problem[];
}
