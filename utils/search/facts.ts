import type { PaperId } from '../paper/identity';
import type { Paper } from '../paper/schema';
import type { Query } from '../query/syntax';

/** What the operators of a query that are not about words ask of a paper. */

type What<Kind> = Extract<Query, { readonly kind: Kind; readonly what: string }>['what'];

/** The ids of the sites that a paper was seen on, each once. */
export const siteIdsOf = ({ sources }: Pick<Paper, 'sources'>): readonly string[] => [
  ...new Set(sources.map(({ site }) => site)),
];

/** Is a tag the one looked for, or nested below it? Both are keys. */
export const isUnderTag = (key: string, wanted: string): boolean =>
  key === wanted || key.startsWith(`${wanted}/`);

/** A category as it is compared. */
export const categoryKey = (category: string): string => category.trim().toLowerCase();

/** Is a category the one looked for, or a part of it, as `cs.CL` is of `cs`? Both are keys. */
export const isInCategory = (key: string, wanted: string): boolean =>
  key === wanted || key.startsWith(`${wanted}.`);

/** The first day that a date may mean: `2024-01-01` of `2024`. */
export const firstDayOf = (date: string): string => date + '-01-01'.slice(date.length - 4);

/** What `has:` asks. */
export function has(
  paper: Pick<Paper, 'note' | 'links' | 'abstract' | 'rating'>,
  what: What<'has'>,
): boolean {
  switch (what) {
    case 'note':
      return paper.note.trim() !== '';
    case 'code':
    case 'pdf':
      return paper.links[what] !== undefined;
    case 'abstract':
      return (paper.abstract ?? '') !== '';
    case 'rating':
      return paper.rating !== undefined;
  }
}

/** What `is:` asks. */
export function is(
  row: { readonly tagKeys: readonly string[]; readonly linked?: readonly PaperId[] },
  what: What<'is'>,
): boolean {
  switch (what) {
    case 'untagged':
      return row.tagKeys.length === 0;
    case 'linked':
      return (row.linked?.length ?? 0) > 0;
  }
}
