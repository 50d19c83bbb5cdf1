import type { Paper } from '../paper/schema';
import { type BibField, BibValues, bibEntry, publication, verbatim } from './bib-values';
import { bibtexEntryType, type EntryType } from './bibtex-type';
import type { ExportChoices, ExportFormat } from './format';
import { arxivNumber, citedAddress, cslText, doiOf, primaryClass } from './identifiers';
import { yearOf } from './year';

/**
 * BibLaTeX by the names of its manual (§2.2 of the biblatex package): `date`, `journaltitle`,
 * `eprinttype`, `eprintclass`. Preprints are `@online`, as Better BibTeX writes them.
 */
export const biblatex: ExportFormat = {
  id: 'biblatex',
  label: 'BibLaTeX',
  about: 'LaTeX with biber',
  extension: 'bib',
  mediaType: 'application/x-bibtex',
  hasKeys: true,
  heeds: ['abstracts', 'notes', 'ascii', 'preprintsAsArticles', 'publishedDois'],
  entry(paper, { choices, key }) {
    const type = bibtexEntryType(paper, choices);
    return bibEntry(nameOf(type, paper), key, fieldsOf(paper, type, choices));
  },
  between: '\n',
};

/** BibLaTeX’s own names of types, where they differ. */
const names: Readonly<Record<string, string>> = {
  mastersthesis: 'thesis',
  phdthesis: 'thesis',
  techreport: 'report',
};

function nameOf({ name, venue }: EntryType, paper: Paper): string {
  if (name !== 'misc') return names[name] ?? name;
  // `@online` has an address and no place to be published in.
  return arxivNumber(paper) && !venue ? 'online' : 'misc';
}

const venueFields: Readonly<Record<string, string>> = { journal: 'journaltitle' };
const publisherFields: Readonly<Record<string, string>> = { school: 'institution' };
const thesisTypes: Readonly<Record<string, string>> = {
  mastersthesis: 'mathesis',
  phdthesis: 'phdthesis',
};

function* fieldsOf(paper: Paper, type: EntryType, choices: ExportChoices): Generator<BibField> {
  const arxiv = arxivNumber(paper);
  const values = new BibValues(choices);
  const csl = (name: string) => values.line(cslText(paper, name));
  const { venueField, publisherField } = type;
  yield ['title', values.title(paper.title)];
  yield ['author', values.authors(paper)];
  yield ['date', paper.published ?? yearOf(paper)];
  yield ['type', thesisTypes[type.name] ?? (type.name === 'techreport' ? 'techreport' : undefined)];
  if (venueField) yield [venueFields[venueField] ?? venueField, values.line(type.venue)];
  if (publisherField) yield [publisherFields[publisherField] ?? publisherField, csl('publisher')];
  yield ['location', csl('publisher-place')];
  yield* publication(paper, values, type);
  if (arxiv) {
    yield ['eprint', arxiv];
    yield ['eprinttype', 'arxiv'];
    yield ['eprintclass', primaryClass(paper)];
    yield ['version', paper.version?.toString()];
  }
  yield ['doi', verbatim(doiOf(paper, choices))];
  yield ['url', verbatim(citedAddress(paper))];
  yield ['keywords', values.keywords(paper.tags)];
  // What `note` holds is printed in the bibliography; `annotation` is for who wrote it.
  if (choices.notes) yield ['annotation', values.block(paper.note)];
  if (choices.abstracts) yield ['abstract', values.block(paper.abstract)];
}
