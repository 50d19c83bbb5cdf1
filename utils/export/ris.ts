import type { Paper } from '../paper/schema';
import { bibtexEntryType, type EntryType } from './bibtex-type';
import type { ExportChoices, ExportFormat } from './format';
import { arxivNumber, citedAddress, cslText, doiOf } from './identifiers';
import { type AuthorName, parseName } from './names';
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
  for (const { name } of paper.authors) yield ['AU', authorOf(cleanLine(name))];
  yield ['PY', yearOf(paper)];
  // YYYY/MM/DD, the slashes there whatever is known.
  if (paper.published) {
    const [year, month = '', day = ''] = paper.published.split('-');
    yield ['DA', `${year}/${month}/${day}`];
  }
  yield ['T2', type.venue];
  yield ['VL', csl('volume')];
  yield ['IS', csl('issue')];
  const [first, last] = (csl('page') ?? '').split(/\s*[-–—]+\s*/);
  yield ['SP', first];
  yield ['EP', last];
  yield ['PB', csl('publisher') ?? (arxiv && !type.venue ? 'arXiv' : undefined)];
  yield ['DO', doiOf(paper, choices)];
  yield ['UR', citedAddress(paper)];
  yield ['L1', paper.links.pdf];
  if (arxiv) {
    yield ['AN', arxiv];
    yield ['DB', 'arXiv'];
    yield ['M1', `arXiv:${arxiv}`];
  }
  for (const tag of paper.tags) yield ['KW', tag];
  if (choices.notes) yield ['N1', paper.note];
  if (choices.abstracts) yield ['AB', paper.abstract];
}

/** `Family, Given, Suffix`, the particle before the family name. */
function authorOf(line: string): string {
  if (!line) return '';
  const name: AuthorName = parseName(line);
  // A comma would part a group's name in two.
  if (name.kind === 'whole') return name.name.replaceAll(',', '');
  const family = [name.particle, name.family].filter(Boolean).join(' ');
  return [family, name.given, ...(name.suffix ? [name.suffix] : [])].join(', ');
}
