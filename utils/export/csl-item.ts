import { textOf } from '../paper/identity';
import type { Paper } from '../paper/schema';
import { ownCslVariables } from './csl-own';
import { type CslDate, type CslItem, type CslName, type CslType, cslTypes } from './csl-variables';
import { arxivNumber, citedAddress, doiOf } from './identifiers';
import { type AuthorName, authorNames } from './names';
import { cleanLine, cleanText } from './text';
import { type Work, type WorkKind, workOf } from './work';
import { yearOf } from './year';

/** A variable, and its value where there is one. */
type Variable = {
  [Name in keyof CslItem]-?: readonly [Name, CslItem[Name] | undefined];
}[keyof CslItem];

/**
 * A paper as an item of CSL-JSON. A preprint is what Zotero makes of one: an `article` that arXiv
 * publishes, with its number. What the paper's own CSL data says beside is kept where CSL 1.0.2
 * knows the variable; what the library knows itself outweighs it.
 */
export function toCslItem(paper: Paper, citationKey: string): CslItem {
  const item: Record<string, unknown> = ownCslVariables(paper.csl ?? {});
  for (const [name, value] of variablesOf(paper, citationKey))
    if (isKnown(value)) item[name] = value;
  return item as CslItem;
}

const isKnown = (value: unknown): boolean =>
  value !== undefined && value !== '' && !(Array.isArray(value) && value.length === 0);

function* variablesOf(paper: Paper, citationKey: string): Generator<Variable> {
  const work = workOf(paper);
  yield ['id', citationKey];
  yield ['citation-key', citationKey];
  yield ['type', cslType(paper, work.kind)];
  yield ['title', cleanLine(paper.title)];
  yield ['author', authorNames(paper.authors).map(cslName)];
  yield ['issued', cslDate(paper.published ?? yearOf(paper))];
  yield ['container-title', work.container];
  if (work.kind === 'preprint') {
    const arxiv = arxivNumber(paper);
    yield ['publisher', work.repository];
    yield ['number', arxiv && `arXiv:${arxiv}`];
    yield ['archive', arxiv && 'arXiv'];
    yield ['archive_location', arxiv];
    yield ['version', arxiv && paper.version?.toString()];
  }
  yield ['genre', work.degree === 'master' ? 'Master’s thesis' : undefined];
  yield ['DOI', doiOf(paper)];
  yield ['PMID', pubmedNumber(paper)];
  yield ['URL', citedAddress(paper)];
  yield ['abstract', cleanText(paper.abstract ?? '')];
  yield ['keyword', paper.tags.map(cleanLine).filter(Boolean).join(', ')];
  yield ['note', cleanText(paper.note)];
  yield ['annote', annotation(paper, work)];
}

/** Types that say less than what the paper's venue and identifiers tell together. */
const vague: ReadonlySet<string> = new Set([
  ...['article', 'article-journal', 'paper-conference', 'chapter'],
]);

const typesOfKinds: Readonly<Record<WorkKind, CslType>> = {
  'journal-article': 'article-journal',
  'conference-paper': 'paper-conference',
  chapter: 'chapter',
  book: 'book',
  thesis: 'thesis',
  report: 'report',
  preprint: 'article',
};

function cslType(paper: Paper, kind: WorkKind): CslType {
  const own = vague.has(paper.type ?? '') ? undefined : paper.type;
  return cslTypes.find((type) => type === own) ?? typesOfKinds[kind];
}

function cslName(name: AuthorName): CslName {
  if (name.kind === 'whole') return { literal: name.name };
  return {
    family: name.family,
    given: name.given,
    ...(name.particle && { 'non-dropping-particle': name.particle }),
    ...(name.suffix && { suffix: name.suffix }),
  };
}

const cslDate = (date: string | undefined): CslDate | undefined =>
  date ? { 'date-parts': [date.split('-').map(Number)] } : undefined;

function pubmedNumber(paper: Paper): string | undefined {
  const id = paper.ids.find((candidate) => candidate.startsWith('pmid:'));
  return id && textOf(id);
}

/**
 * What no variable is for, a line each. No style prints it: the reference of a published paper names
 * no archive, and nobody wants “8 pages, 3 figures” there.
 */
function annotation(paper: Paper, work: Work): string {
  const arxiv = work.kind === 'preprint' ? undefined : arxivNumber(paper);
  return [
    arxiv && `arXiv:${arxiv}`,
    paper.comment && cleanLine(paper.comment),
    paper.journalReference && `Journal reference: ${cleanLine(paper.journalReference)}`,
    authorsCutShort(paper),
  ]
    .filter(Boolean)
    .join('\n');
}

/** That there are more authors than the library knows by name. */
export function authorsCutShort({ authors, authorCount = 0 }: Paper): string | undefined {
  const known = authors.length;
  if (!known || authorCount <= known) return undefined;
  // One more may stand for `others`, of which nobody said how many.
  const all = authorCount > known + 1 ? ` of ${authorCount} authors` : ' authors; there are more';
  return `The first ${known}${all}.`;
}
