import { type PaperId, schemeOf, textOf } from '../paper/identity';
import type { Paper } from '../paper/schema';
import type { TextField } from '../query/syntax';

/** A field that a query may name, or all that is found only by words without one. */
export type SearchedField = TextField | 'other';

/** What of a paper is looked through for words. */
export interface FieldTexts {
  readonly field: SearchedField;
  /** Each stands for itself: no pattern reaches from one into the next. */
  readonly texts: readonly string[];
}

type Searched = Pick<
  Paper,
  | 'ids'
  | 'title'
  | 'authors'
  | 'abstract'
  | 'venue'
  | 'comment'
  | 'journalReference'
  | 'categories'
  | 'keywords'
  | 'sources'
  | 'note'
>;

/**
 * All texts of a paper that search knows, always in the same order of fields. Tags are not among
 * them: a tag's name is the tag's, and the same on every paper.
 */
export function fieldsOf(paper: Searched): readonly FieldTexts[] {
  const { title, abstract, venue, comment, journalReference, note, sources } = paper;
  const known = (...texts: readonly (string | undefined)[]) =>
    texts.filter((text): text is string => text !== undefined && text !== '');
  return [
    { field: 'title', texts: known(title) },
    { field: 'author', texts: known(...paper.authors.map(({ name }) => name)) },
    { field: 'abstract', texts: known(abstract) },
    { field: 'note', texts: known(note) },
    { field: 'venue', texts: known(venue, journalReference) },
    {
      field: 'other',
      texts: known(
        ...paper.keywords,
        ...paper.categories,
        comment,
        ...paper.ids.map(idText),
        ...new Set(sources.flatMap(({ organisation, submitter }) => [organisation, submitter])),
      ),
    },
  ];
}

/** What an identifier is found by; of an address only where it is, not what it asks there. */
function idText(id: PaperId): string {
  const text = textOf(id);
  return schemeOf(id) === 'url' ? (/^\w+:\/\/([^?#]*)/.exec(text)?.[1] ?? text) : text;
}
