import { cleanLine, cleanText } from '../export/text';
import { canBeOne } from '../model/groups';
import { tagKey } from '../model/tags';
import { mostIds, type PaperId, schemeOf } from '../paper/identity';
import type { Paper } from '../paper/schema';
import type { ImportedPaper } from './imported';
import { compareVariables, variablesInWords } from './variables';

/**
 * An imported paper beside the one that the library has: what is the same, what is only there, and
 * what is different, which the user decides.
 */

/** The facts that are compared, as corrections name them. */
export const comparedFacts = [
  'title',
  'authors',
  'abstract',
  'published',
  'venue',
  'type',
  'comment',
  'journalReference',
  'links.pdf',
  'links.code',
  'links.project',
] as const;
export type ComparedFact = (typeof comparedFacts)[number];

/** What the user did with a paper, where the two can differ. */
export const comparedOwn = ['status', 'rating', 'note'] as const;
export type ComparedField = ComparedFact | 'csl' | (typeof comparedOwn)[number];

export interface Difference {
  readonly field: ComparedField;
  /** In words, as the preview shows it. */
  readonly mine: string;
  readonly theirs: string;
}

/** What the library can lack of a paper. */
export type AddedField = ComparedField | 'ids' | 'tags' | 'categories' | 'keywords';

export interface Comparison {
  readonly differences: readonly Difference[];
  /** Fields that the library lacks and the file has; `tags` where there are new ones. */
  readonly adds: readonly AddedField[];
  readonly newTags: readonly string[];
  /** Identifiers that the library does not know the paper by. */
  readonly newIds: readonly PaperId[];
  /** The variables among `csl` that the library lacks, in words; empty where it lacks none. */
  readonly newVariables: string;
  /** Whether anything comes in, whatever is decided of the differences. */
  readonly fills: boolean;
}

/** Compares an imported paper with the one of the library. */
export function compareImported(mine: Paper, theirs: ImportedPaper): Comparison {
  const differences: Difference[] = [];
  const adds: AddedField[] = [];
  const fields = [...comparedFacts, ...comparedOwn];
  for (const field of fields) {
    const [here, there] = [textIn(mine, field), importedText(theirs, field)];
    if (there === '' || isSame(field, here, there)) continue;
    if (here === '') adds.push(field);
    else differences.push({ field, mine: here, theirs: there });
  }
  const newIds = theirs.ids
    .slice(0, mostIds)
    .filter((id) => isGiven(id) && !mine.ids.includes(id) && canBeOne(mine.ids, [id]));
  if (newIds.length > 0) adds.push('ids');
  const known = new Set(mine.tags.map(tagKey));
  const newTags = theirs.own.tags.filter((tag) => !known.has(tagKey(tag)));
  if (newTags.length > 0) adds.push('tags');
  const { added: newVariables, ...variables } = compareVariables(mine, theirs.facts.csl);
  if (variables.theirs) differences.push({ field: 'csl', ...variables });
  if (newVariables) adds.push('csl');
  if (theirs.facts.categories?.length && mine.categories.length === 0) adds.push('categories');
  if (theirs.facts.keywords?.length && mine.keywords.length === 0) adds.push('keywords');
  // A key shows nowhere in the preview: it is given to a paper that has none, and replaces no other.
  const givesKey = theirs.own.citationKey !== undefined && mine.citationKey === undefined;
  const fills = adds.length > 0 || givesKey;
  return { differences, adds, newTags, newIds, newVariables, fills };
}

/** Whether an identifier is one that others give, and not the library's own. */
export const isGiven = (id: PaperId): boolean => schemeOf(id) !== 'local';

/** A field as text; empty where the paper has none. A status that nobody set says nothing. */
function textIn(paper: Paper, field: Exclude<ComparedField, 'csl'>): string {
  switch (field) {
    case 'authors':
      return paper.authors.map(({ name }) => name).join('; ');
    case 'links.pdf':
    case 'links.code':
    case 'links.project':
      return paper.links[field.slice('links.'.length) as 'pdf'] ?? '';
    case 'rating':
      return paper.rating?.toString() ?? '';
    case 'status':
      return paper.status === 'to-read' ? '' : paper.status;
    default:
      return paper[field] ?? '';
  }
}

/** What the file says of a field; empty where it says nothing. */
export function importedText({ facts, own }: ImportedPaper, field: ComparedField): string {
  switch (field) {
    case 'authors':
      return (facts.authors ?? []).map(({ name }) => name).join('; ');
    case 'links.pdf':
    case 'links.code':
    case 'links.project':
      return facts.links?.[field.slice('links.'.length) as 'pdf'] ?? '';
    case 'csl':
      return variablesInWords(facts.csl ?? {});
    case 'rating':
      return own.rating?.toString() ?? '';
    case 'status':
      return own.status === 'to-read' ? '' : (own.status ?? '');
    case 'note':
      return own.note ?? '';
    default:
      return facts[field] ?? '';
  }
}

/** Whether two values say the same; of two dates one may be the less exact. */
function isSame(field: ComparedField, mine: string, theirs: string): boolean {
  if (field === 'published') return mine.startsWith(theirs);
  if (field === 'note') return cleanText(mine).includes(cleanText(theirs));
  return cleanLine(mine) === cleanLine(theirs);
}
