/** What a site's adapter must read of one paper of a saved page, derived without the adapter. */
export interface Expected {
  ids: string[];
  title: string;
  authors: string[];
  authorCount?: number;
  abstract?: string;
  published?: string;
  version?: number;
  venue?: string;
  comment?: string;
  journalReference?: string;
  categories: string[];
  pdf?: string;
  code?: string;
  citations?: number;
  partial?: ('title' | 'authors' | 'abstract')[];
}

type Draft = { [Field in keyof Expected]: Expected[Field] | undefined };

/** A record without the fields that turned out to be unknown. */
export const expected = (draft: Draft): Expected =>
  Object.fromEntries(Object.entries(draft).filter(([, value]) => value !== undefined)) as never;
