import type { Paper } from '../paper/schema';
import { type BibField, BibValues, bibEntry, publication, verbatim } from './bib-values';
import { bibtexEntryType, type EntryType } from './bibtex-type';
import type { ExportChoices, ExportFormat } from './format';
import { arxivNumber, citedAddress, cslText, doiOf, primaryClass } from './identifiers';
import { yearOf } from './year';

/**
 * BibTeX as arXiv, Zotero and Better BibTeX read it: preprints are `@misc` with `eprint`. Both
 * `archivePrefix` (what arXiv writes) and `eprinttype` (what Zotero and biblatex read) name the
 * archive. No `month`: as a bare macro some readers fail on it, as text others do.
 */
export const bibtex: ExportFormat = {
  id: 'bibtex',
  label: 'BibTeX',
  about: 'LaTeX, Zotero, JabRef',
  extension: 'bib',
  mediaType: 'application/x-bibtex',
  hasKeys: true,
  heeds: ['abstracts', 'notes', 'ascii', 'preprintsAsArticles', 'publishedDois'],
  entry(paper, { choices, key }) {
    const type = bibtexEntryType(paper, choices);
    return bibEntry(type.name, key, fieldsOf(paper, type, choices));
  },
  between: '\n',
};

function* fieldsOf(paper: Paper, type: EntryType, choices: ExportChoices): Generator<BibField> {
  const arxiv = arxivNumber(paper);
  const values = new BibValues(choices);
  const csl = (name: string) => values.line(cslText(paper, name));
  yield ['title', values.title(paper.title)];
  yield ['author', values.authors(paper)];
  yield ['year', yearOf(paper)];
  if (type.venueField) yield [type.venueField, values.line(type.venue)];
  if (type.publisherField) yield [type.publisherField, csl('publisher')];
  yield ['address', csl('publisher-place')];
  yield* publication(paper, values, type);
  if (arxiv) {
    yield ['eprint', arxiv];
    yield ['archivePrefix', 'arXiv'];
    yield ['eprinttype', 'arxiv'];
    yield ['primaryClass', primaryClass(paper)];
    // Beside the number, not in it: `eprint` names the paper, whichever version.
    yield ['version', paper.version?.toString()];
  }
  yield ['doi', verbatim(doiOf(paper, choices))];
  yield ['url', verbatim(citedAddress(paper))];
  yield ['keywords', values.keywords(paper.tags)];
  // What `note` holds is printed in the bibliography; `annote` is for who wrote it.
  if (choices.notes) yield ['annote', values.block(paper.note)];
  if (choices.abstracts) yield ['abstract', values.block(paper.abstract)];
}
