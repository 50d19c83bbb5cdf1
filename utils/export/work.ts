import type { Paper } from '../paper/schema';
import { venueOfReference } from '../site/venue';
import { entryTypeIn, namedEntryType } from './bibtex-type';
import { arxivNumber, cslText } from './identifiers';
import { cleanLine } from './text';

/** What a paper is, as citation styles and reference managers tell works apart. */
export type WorkKind =
  | 'journal-article'
  | 'conference-paper'
  | 'chapter'
  | 'book'
  | 'thesis'
  | 'report'
  | 'preprint';

export interface Work {
  readonly kind: WorkKind;
  /** The journal, proceedings or book that it stands in. */
  readonly container?: string;
  /** Who puts a preprint before the public. */
  readonly repository?: string;
  /** Of a thesis. */
  readonly degree?: 'doctoral' | 'master';
}

const kinds: Readonly<Record<string, WorkKind>> = {
  article: 'journal-article',
  inproceedings: 'conference-paper',
  incollection: 'chapter',
  book: 'book',
  phdthesis: 'thesis',
  mastersthesis: 'thesis',
  techreport: 'report',
};

/** Places that take papers before any review; some records name them as if they were journals. */
const archive =
  /^(?:\w*rxiv\b|corr\b|ssrn\b|hal\b|osf\b|zenodo\b|preprints\b|research square\b|openreview\b)/i;

/** What kind of work a paper is, by its own type, its venue and its identifiers. */
export function workOf(paper: Paper): Work {
  const venue = cleanLine(
    paper.venue ??
      cslText(paper, 'container-title') ??
      venueOfReference(paper.journalReference) ??
      '',
  );
  const entry = entryTypeIn(paper, archive.test(venue) ? '' : venue);
  const kind = kinds[entry.name] ?? kindWithoutEntry(paper, venue);
  if (kind === 'preprint') return preprint(paper, venue);
  if (kind === 'thesis') {
    return { kind, degree: entry.name === 'mastersthesis' ? 'master' : 'doctoral' };
  }
  return { kind, ...(entry.venueField && entry.venue && { container: entry.venue }) };
}

/** Of what BibTeX has no entry for, or no complete one. */
function kindWithoutEntry(paper: Paper, venue: string): WorkKind {
  if (archive.test(venue)) return 'preprint';
  if (paper.journalReference && venue) return 'journal-article';
  if (arxivNumber(paper)) return 'preprint';
  const named = namedEntryType(paper.type);
  if (named) return kinds[named.name] ?? 'preprint';
  // What has a DOI, and neither a type nor an archive, is an article more often than not.
  const published = !paper.type && paper.ids.some((id) => id.startsWith('doi:'));
  return published ? 'journal-article' : 'preprint';
}

function preprint(paper: Paper, venue: string): Work {
  const repository = arxivNumber(paper)
    ? 'arXiv'
    : venue || cleanLine(cslText(paper, 'publisher') ?? '');
  const elsewhere = repository === 'arXiv' && venue && !archive.test(venue);
  return {
    kind: 'preprint',
    ...(repository && { repository }),
    // A venue that does not tell what kind of work it takes is kept all the same.
    ...(elsewhere && { container: venue }),
  };
}
