import * as z from 'zod/mini';

/**
 * What an extension page may ask the content script of a tab, and what that tells of its page. The
 * content script imports types from here and nothing else.
 */

/** How the papers of the page in a tab were found. Holds no address, title or anything personal. */
export const pageReportSchema = z.object({
  site: z.string(),
  pageKind: z.optional(z.string()),
  method: z.enum(['adapter', 'generic', 'mixed', 'none']),
  cards: z.int(),
  /** How many of the cards the site's adapter found. */
  adapted: z.int(),
  linkedPapers: z.int(),
  /** How many of the cards that were read lack each field, and how many were read. */
  missing: z.record(z.string(), z.int()),
});
export type PageReport = z.infer<typeof pageReportSchema>;

export interface PageQuestion {
  /** `everything` asks for a strip on every paper that the page links, in prose too. */
  readonly offprint: 'report' | 'everything';
}
