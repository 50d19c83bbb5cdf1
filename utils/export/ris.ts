import type { Paper } from '../paper/schema';
import { bibtexEntryType, type EntryType } from './bibtex-type';
import { cslPeople } from './csl-own';
import type { ExportChoices, ExportFormat } from './format';
import { arxivNumber, citedAddress, cslText, doiOf } from './identifiers';
import { type AuthorName, authorNames, familyOf } from './names';
import { cleanLine } from './text';
import { yearOf } from './year';

/**
 * RIS by the tags that EndNote, Mendeley, Zotero and bibutils agree on
 * (https://en.wikipedia.org/wiki/RIS_(file_format)). It knows no preprint: `UNPB`, an unpublished
 * work, with the number in `M1`, where bibutils looks for it, and in `AN` and `DB`, where Zotero does.
 * A value is one line, so that no line of a text can be taken for a tag.
 */
export const ris: ExportFormat = {
  id: 'ris',
  label: 'RIS',
  about: 'EndNote, Mendeley, Papers',
  extension: 'ris',
  mediaType: 'application/x-research-info-systems',
  hasKeys: true,
  heeds: ['abstracts', 'notes', 'preprintsAsArticles', 'publishedDois'],
  entry(paper, { choices, key }) {
    const type = bibtexEntryType(paper, choices);
    let text = '';
    for (const [tag, value] of tagsOf(paper, type, key, choices)) {
      const line = value && cleanLine(value);
      if (line) text += `${tag}  - ${line}\r\n`;
    }
    return `${text}ER  - \r\n`;
  },
  between: '\r\n',
};

const types: Readonly<Record<string, string>> = {
  article: 'JOUR',
  inproceedings: 'CPAPER',
  book: 'BOOK',
  incollection: 'CHAP',
  mastersthesis: 'THES',
  phdthesis: 'THES',
  techreport: 'RPRT',
};

type Tag = readonly [tag: string, value: string | undefined];

function* tagsOf(
  paper: Paper,
  type: EntryType,
  key: string,
  choices: ExportChoices,
): Generator<Tag> {
  const arxiv = arxivNumber(paper);
  const csl = (name: string) => cslText(paper, name);
  yield ['TY', types[type.name] ?? (arxiv ? 'UNPB' : 'GEN')];
  yield ['ID', key];
  yield ['TI', paper.title];
  for (const name of authorNames(paper.authors)) yield ['AU', nameOf(name)];
  yield ['PY', yearOf(paper)];
  // YYYY/MM/DD, the slashes there whatever is known.
  if (paper.published) {
    const [year, month = '', day = ''] = paper.published.split('-');
    yield ['DA', `${year}/${month}/${day}`];
  }
  yield ['T2', type.venue];
  yield ['VL', csl('volume')];
  yield ['IS', csl('issue')];
  // What is more than a range stands whole where it begins.
  const pages = csl('page');
  const [, first = pages, last] =
    /^\s*([^\s,–—-]+)\s*[-–—]+\s*([^\s,–—-]+)\s*$/.exec(pages ?? '') ?? [];
  yield ['SP', first];
  yield ['EP', last];
  for (const editor of cslPeople(paper.csl?.editor)) yield ['ED', nameOf(editor)];
  yield ['ET', csl('edition')];
  yield ['T3', csl('collection-title')];
  yield ['SN', csl('ISBN')];
  yield ['SN', csl('ISSN')];
  yield ['CY', csl('publisher-place')];
  yield ['PB', csl('publisher') ?? (arxiv && !type.venue ? 'arXiv' : undefined)];
  yield ['DO', doiOf(paper, choices)];
  yield ['UR', citedAddress(paper)];
  yield ['L1', paper.links.pdf];
  if (arxiv) {
    yield ['AN', arxiv];
    yield ['DB', 'arXiv'];
    yield ['M1', `arXiv:${arxiv}`];
  } else if (type.name === 'techreport') yield ['M1', csl('number')];
  for (const tag of paper.tags) yield ['KW', tag];
  if (choices.notes) yield ['N1', paper.note];
  if (choices.abstracts) yield ['AB', paper.abstract];
}

/** `Family, Given, Suffix`, the particle before the family name. */
function nameOf(name: AuthorName): string {
  // A comma would part a group's name in two.
  if (name.kind === 'whole') return name.name.replaceAll(',', '');
  return [familyOf(name), name.given, ...(name.suffix ? [name.suffix] : [])].join(', ');
}
