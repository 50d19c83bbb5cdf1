import type { Paper } from '../paper/schema';
import { bibtexEntryType, type EntryType } from './bibtex-type';
import { citationKeys } from './citation-key';
import type { ExportFormat } from './format';
import { arxivNumber, bareDoi, cslText, homeAddress, primaryClass } from './identifiers';
import { toLatex } from './latex';
import { type AuthorName, parseName } from './names';
import { cleanLine, cleanText } from './text';
import { titleToLatex } from './title';
import { yearOf } from './year';

/**
 * BibTeX as arXiv, Zotero and Better BibTeX read it: preprints are `@misc` with `eprint`. Both
 * `archivePrefix` (what arXiv writes) and `eprinttype` (what Zotero and biblatex read) name the
 * archive. No `month`: as a bare macro some readers fail on it, as text others do.
 */
export const bibtex: ExportFormat = {
  id: 'bibtex',
  label: 'BibTeX',
  extension: 'bib',
  mediaType: 'application/x-bibtex',
  write(papers) {
    const keys = citationKeys(papers);
    return papers.map((paper, index) => entry(paper, keys[index] ?? '')).join('\n');
  },
};

function entry(paper: Paper, key: string): string {
  const type = bibtexEntryType(paper);
  const fields = [...fieldsOf(paper, type)]
    .filter(([, value]) => value)
    .map(([name, value]) => `  ${name} = {${value}}`);
  return `@${type.name}{${[key, ...fields].join(',\n')}\n}\n`;
}

function* fieldsOf(paper: Paper, type: EntryType): Generator<[string, string | undefined]> {
  const arxiv = arxivNumber(paper);
  const csl = (name: string) => line(cslText(paper, name));
  yield ['title', titleToLatex(cleanLine(paper.title))];
  yield ['author', authors(paper)];
  yield ['year', yearOf(paper)];
  if (type.venueField) yield [type.venueField, line(type.venue)];
  if (type.publisherField) yield [type.publisherField, csl('publisher')];
  yield ['volume', csl('volume')];
  yield ['number', csl('issue')];
  yield ['pages', csl('page')?.replace(/(\d)\s*[-–—]+\s*(\d)/g, '$1--$2')];
  if (arxiv) {
    yield ['eprint', arxiv];
    yield ['archivePrefix', 'arXiv'];
    yield ['eprinttype', 'arxiv'];
    yield ['primaryClass', primaryClass(paper)];
    // Beside the number, not in it: `eprint` names the paper, whichever version.
    yield ['version', paper.version?.toString()];
  }
  yield ['doi', verbatim(bareDoi(paper))];
  yield ['url', verbatim(homeAddress(paper))];
  yield ['keywords', keywords(paper.tags)];
  yield ['note', block(paper.note)];
  yield ['abstract', block(paper.abstract)];
}

const line = (text: string | undefined) => text && toLatex(cleanLine(text));

/** Text of several lines. Some readers take an `@` that begins a line for the next entry. */
const block = (text: string | undefined) =>
  text && toLatex(cleanText(text)).replace(/^([ ]*)@/gm, '$1{@}');

/** Identifiers and addresses are written as they are, but for what would end the field. */
const verbatim = (text: string | undefined) => text?.replace(/[{}\\\s]/g, encodeURIComponent);

const keywords = (tags: readonly string[]) =>
  tags
    .map((tag) => toLatex(cleanLine(tag)))
    .filter(Boolean)
    .map((tag) => (/[,;]/.test(tag) ? `{${tag}}` : tag))
    .join(', ');

function authors(paper: Paper): string {
  const names = paper.authors.map(({ name }) => cleanLine(name)).filter(Boolean);
  const written = names.map((name) => authorToBibtex(parseName(name)));
  // BibTeX's own way of saying that there are more.
  const more = names.length && (paper.authorCount ?? 0) > paper.authors.length;
  return [...written, ...(more ? ['others'] : [])].join(' and ');
}

function authorToBibtex(name: AuthorName): string {
  const latex = (text: string) => toLatex(text, { prose: false });
  if (name.kind === 'whole') return `{${latex(name.name)}}`;
  // BibTeX would take a word in lower case for a particle: `{Ortega y Gasset}`.
  const family = /(?:^|\s)\p{Ll}/u.test(name.family)
    ? `{${latex(name.family)}}`
    : latex(name.family);
  const last = name.particle ? `${latex(name.particle)} ${family}` : family;
  return [last, ...(name.suffix ? [latex(name.suffix)] : []), latex(name.given)].join(', ');
}
