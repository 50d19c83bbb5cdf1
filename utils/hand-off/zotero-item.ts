import { authorsCutShort } from '../export/csl-item';
import { cslPeople, ownCslVariables } from '../export/csl-own';
import { cslNumbers, cslTexts } from '../export/csl-variables';
import { arxivNumber, doiOf, homeAddress, primaryClass } from '../export/identifiers';
import { type AuthorName, authorNames, familyOf } from '../export/names';
import { cleanLine, cleanText } from '../export/text';
import { type Work, type WorkKind, workOf } from '../export/work';
import { yearOf } from '../export/year';
import { textOf } from '../paper/identity';
import type { Paper } from '../paper/schema';
import { textToHtml } from './note-html';

/** A person in two fields, or a name in one. */
export interface ZoteroCreator {
  readonly creatorType: 'author' | 'editor';
  readonly firstName?: string;
  readonly lastName: string;
  /** 1: the name is one field. */
  readonly fieldMode?: 1;
}

/** An item as Zotero's connector hands it over, https://www.zotero.org/support/dev/translators/coding */
export interface ZoteroItem {
  /** What later calls of the same session name the item by; Zotero gives it a key of its own. */
  readonly id: string;
  readonly itemType: string;
  readonly title: string;
  readonly creators: readonly ZoteroCreator[];
  readonly tags: readonly { readonly tag: string }[];
  readonly notes: readonly { readonly note: string }[];
  readonly attachments: readonly never[];
  /** Fields of the type, https://api.zotero.org/itemTypeFields */
  readonly [field: string]: unknown;
}

/** How a kind of work is called, and which of its fields hold what CSL has a variable for. */
interface ItemType {
  readonly name: string;
  readonly container?: string;
  readonly fields: Readonly<Record<string, string>>;
  /** Zotero 7 knows the DOI of few types, Zotero 8 of nearly all. */
  readonly hasDoi?: boolean;
}

const printed = { publisher: 'publisher', 'publisher-place': 'place', ISBN: 'ISBN' };
const series = { 'collection-title': 'series', 'collection-number': 'seriesNumber' };
const bound = {
  ...printed,
  ...series,
  volume: 'volume',
  edition: 'edition',
  'number-of-volumes': 'numberOfVolumes',
};

const itemTypes: Readonly<Record<WorkKind, ItemType>> = {
  'journal-article': {
    name: 'journalArticle',
    container: 'publicationTitle',
    hasDoi: true,
    fields: {
      volume: 'volume',
      issue: 'issue',
      page: 'pages',
      ISSN: 'ISSN',
      'container-title-short': 'journalAbbreviation',
      'collection-title': 'series',
    },
  },
  'conference-paper': {
    name: 'conferencePaper',
    container: 'proceedingsTitle',
    hasDoi: true,
    fields: {
      ...printed,
      volume: 'volume',
      page: 'pages',
      'event-title': 'conferenceName',
      'collection-title': 'series',
    },
  },
  chapter: { name: 'bookSection', container: 'bookTitle', fields: { ...bound, page: 'pages' } },
  book: { name: 'book', fields: { ...bound, 'number-of-pages': 'numPages' } },
  thesis: {
    name: 'thesis',
    fields: {
      publisher: 'university',
      'publisher-place': 'place',
      genre: 'thesisType',
      'number-of-pages': 'numPages',
    },
  },
  report: {
    name: 'report',
    fields: {
      publisher: 'institution',
      'publisher-place': 'place',
      number: 'reportNumber',
      genre: 'reportType',
      page: 'pages',
      'collection-title': 'seriesTitle',
    },
  },
  preprint: {
    name: 'preprint',
    hasDoi: true,
    fields: {
      ...series,
      publisher: 'repository',
      'publisher-place': 'place',
      number: 'archiveID',
      genre: 'genre',
    },
  },
};

/** Fields that every type has. */
const commonFields: Readonly<Record<string, string>> = {
  language: 'language',
  'title-short': 'shortTitle',
  'call-number': 'callNumber',
  archive: 'archive',
  archive_location: 'archiveLocation',
};

/** What goes along with a paper. */
export interface ItemChoices {
  readonly tags: boolean;
  readonly notes: boolean;
}

/**
 * A paper as an item for Zotero. What its type has no field for goes into “Extra”, where Zotero
 * reads `name: value`. The citation key is the one
 * that the paper was given, if any.
 */
export function toZoteroItem(
  paper: Paper,
  choices: ItemChoices = { tags: true, notes: true },
): ZoteroItem {
  const work = workOf(paper);
  const type = itemTypes[work.kind];
  const arxiv = arxivNumber(paper);
  const doi = doiOf(paper);
  const csl = sortCsl(paper, type);
  const fields: Readonly<Record<string, string | undefined>> = {
    ...csl.fields,
    ...(type.container && { [type.container]: work.container }),
    ...(work.kind === 'preprint' && preprintFields(work, arxiv, csl.fields)),
    ...(work.degree === 'master' && { thesisType: 'Master’s thesis' }),
    date: paper.published ?? yearOf(paper),
    abstractNote: cleanText(paper.abstract ?? ''),
    url: homeAddress(paper),
    accessDate: new Date(paper.savedAt).toISOString().replace(/\.\d+Z$/, 'Z'),
    libraryCatalog: arxiv ? 'arXiv.org' : catalogOf(paper),
    DOI: type.hasDoi ? doi : undefined,
    extra: extraOf(paper, [...csl.others, ...(type.hasDoi || !doi ? [] : [`DOI: ${doi}`])]),
  };
  return {
    id: paper.key,
    itemType: type.name,
    title: cleanLine(paper.title),
    creators: [
      ...authorNames(paper.authors).map((name) => creator('author', name)),
      ...(hasEditors.has(work.kind) ? cslPeople(paper.csl?.editor) : []).map((name) =>
        creator('editor', name),
      ),
    ],
    tags: (choices.tags ? paper.tags : [])
      .map(cleanLine)
      .filter(Boolean)
      .map((tag) => ({ tag })),
    notes: notesOf(paper, choices),
    attachments: [],
    ...Object.fromEntries(Object.entries(fields).filter(([, value]) => value)),
  };
}

const hasEditors: ReadonlySet<WorkKind> = new Set(['conference-paper', 'chapter', 'book']);

function creator(creatorType: ZoteroCreator['creatorType'], name: AuthorName): ZoteroCreator {
  if (name.kind === 'whole') return { creatorType, lastName: name.name, fieldMode: 1 };
  // Zotero takes particle and suffix out of the two fields by itself.
  return {
    creatorType,
    lastName: familyOf(name),
    firstName: name.suffix ? `${name.given}, ${name.suffix}` : name.given,
  };
}

const extraVariables: ReadonlySet<string> = new Set(
  [...cslTexts, ...cslNumbers].filter((name) => name !== 'container-title'),
);

/** The paper's CSL variables: those that the type has a field for, and lines for the others. */
function sortCsl(paper: Paper, type: ItemType) {
  const fields: Record<string, string> = {};
  const others: string[] = [];
  for (const [variable, value] of Object.entries(ownCslVariables(paper.csl ?? {}))) {
    const field = type.fields[variable] ?? commonFields[variable];
    if (field) fields[field] = String(value);
    else if (extraVariables.has(variable)) others.push(`${variable}: ${value}`);
  }
  return { fields, others };
}

const preprintFields = (work: Work, arxiv: string | undefined, own: Record<string, string>) => ({
  repository: work.repository ?? own.repository,
  archiveID: arxiv ? `arXiv:${arxiv}` : own.archiveID,
});

function catalogOf(paper: Paper): string | undefined {
  const home = homeAddress(paper);
  return URL.canParse(home) ? new URL(home).hostname : undefined;
}

/** As Zotero's own translator for arXiv writes it, and as Better BibTeX reads it. */
function extraOf(paper: Paper, others: readonly string[]): string {
  const arxiv = arxivNumber(paper);
  const main = arxiv && primaryClass(paper);
  const pubmed = paper.ids.find((id) => id.startsWith('pmid:'));
  const lines = [
    arxiv && `arXiv:${arxiv}${main ? ` [${main}]` : ''}`,
    paper.citationKey && `Citation Key: ${cleanLine(paper.citationKey)}`,
    pubmed && `PMID: ${textOf(pubmed)}`,
    paper.journalReference && `Journal reference: ${cleanLine(paper.journalReference)}`,
    authorsCutShort(paper),
    ...others,
  ];
  return [...new Set(lines.filter(Boolean))].join('\n');
}

/** The user's note, and the authors' comment as Zotero's translator for arXiv has it. */
const notesOf = (paper: Paper, { notes }: ItemChoices) =>
  [notes ? cleanText(paper.note) : '', paper.comment ? `Comment: ${cleanText(paper.comment)}` : '']
    .filter(Boolean)
    .map((text) => ({ note: textToHtml(text) }));
