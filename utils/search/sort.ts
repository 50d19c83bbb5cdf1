/** The orders that a list of papers can have. */
export const sortFields = [
  'relevance',
  'saved',
  'published',
  'updated',
  'title',
  'author',
  'upvotes',
  'rating',
] as const;
export type SortField = (typeof sortFields)[number];

export interface Sort {
  readonly by: SortField;
  readonly descending: boolean;
}

/** Newest first: the order of a list that nobody searched. */
export const newestFirst: Sort = { by: 'saved', descending: true };

/** The best matches first; without words to match, the newest. */
export const bestFirst: Sort = { by: 'relevance', descending: true };

/** An order as an address writes it: `title`, `-saved`. */
export const formatSort = ({ by, descending }: Sort): string => (descending ? `-${by}` : by);

/** Reads what `formatSort` wrote; undefined for anything else. */
export function parseSort(text: string): Sort | undefined {
  const descending = text.startsWith('-');
  const by = sortFields.find((field) => field === text.slice(descending ? 1 : 0));
  return by && { by, descending };
}
