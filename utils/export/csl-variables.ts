/** What CSL 1.0.2 knows, https://docs.citationstyles.org/en/v1.0.2/specification.html#appendix-iv-variables */

export const cslTypes = [
  ...(['article', 'article-journal', 'article-magazine', 'article-newspaper', 'bill'] as const),
  ...(['book', 'broadcast', 'chapter', 'classic', 'collection', 'dataset', 'document'] as const),
  ...(['entry', 'entry-dictionary', 'entry-encyclopedia', 'event', 'figure', 'graphic'] as const),
  ...(['hearing', 'interview', 'legal_case', 'legislation', 'manuscript', 'map'] as const),
  ...(['motion_picture', 'musical_score', 'pamphlet', 'paper-conference', 'patent'] as const),
  ...(['performance', 'periodical', 'personal_communication', 'post', 'post-weblog'] as const),
  ...(['regulation', 'report', 'review', 'review-book', 'software', 'song', 'speech'] as const),
  ...(['standard', 'thesis', 'treaty', 'webpage'] as const),
];
export type CslType = (typeof cslTypes)[number];

// Left out: what a style itself fills, such as `locator` and `citation-number`.

export const cslTexts = [
  ...(['abstract', 'annote', 'archive', 'archive_collection', 'archive_location'] as const),
  ...(['archive-place', 'authority', 'call-number', 'citation-key', 'collection-title'] as const),
  ...(['container-title', 'container-title-short', 'dimensions', 'division', 'DOI'] as const),
  ...(['event-title', 'event-place', 'genre', 'ISBN', 'ISSN', 'jurisdiction'] as const),
  ...(['keyword', 'language', 'medium', 'note', 'original-publisher'] as const),
  ...(['original-publisher-place', 'original-title', 'part-title', 'PMCID', 'PMID'] as const),
  ...(['publisher', 'publisher-place', 'references', 'reviewed-genre', 'reviewed-title'] as const),
  ...(['scale', 'source', 'status', 'title', 'title-short', 'URL', 'version'] as const),
  ...(['volume-title'] as const),
];
export type CslText = (typeof cslTexts)[number];

export const cslNumbers = [
  ...(['chapter-number', 'collection-number', 'edition', 'issue', 'number'] as const),
  ...(['number-of-pages', 'number-of-volumes', 'page', 'page-first', 'part-number'] as const),
  ...(['section', 'supplement-number', 'volume'] as const),
];
export type CslNumber = (typeof cslNumbers)[number];

export const cslNames = [
  ...(['author', 'chair', 'collection-editor', 'compiler', 'container-author'] as const),
  ...(['contributor', 'curator', 'editor', 'editorial-director', 'illustrator'] as const),
  ...(['interviewer', 'organizer', 'original-author', 'recipient', 'reviewed-author'] as const),
  ...(['translator'] as const),
];
export type CslNames = (typeof cslNames)[number];

export const cslDates = [
  ...(['accessed', 'available-date', 'event-date', 'issued', 'original-date'] as const),
  ...(['submitted'] as const),
];
export type CslDates = (typeof cslDates)[number];

/** A person in parts, or a name that has none. */
export interface CslName {
  readonly family?: string;
  readonly given?: string;
  readonly 'non-dropping-particle'?: string;
  readonly 'dropping-particle'?: string;
  readonly suffix?: string;
  readonly literal?: string;
}

export interface CslDate {
  /** Year, month and day, as many as are known; two lists for a range. */
  readonly 'date-parts': readonly (readonly number[])[];
}

/** One work as CSL-JSON has it. */
export type CslItem = Readonly<
  { id: string; type: CslType } & Partial<
    Record<CslText, string> &
      Record<CslNumber, string | number> &
      Record<CslNames, readonly CslName[]> &
      Record<CslDates, CslDate>
  >
>;
