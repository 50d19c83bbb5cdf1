import { expect, it } from 'vitest';
import type { Paper } from '../paper/schema';
import { examplePaper } from './example';
import { workOf } from './work';

const doi: Pick<Paper, 'ids'> = { ids: ['doi:10.1000/182'] };
const journalReference = 'Phys. Rev. D 79, 075009 (2009)';

it.each<[string, Partial<Paper>, ReturnType<typeof workOf>]>([
  ['on arXiv alone', {}, { kind: 'preprint', repository: 'arXiv' }],
  ['with arXiv for a venue', { venue: 'arXiv' }, { kind: 'preprint', repository: 'arXiv' }],
  ['on bioRxiv', { ...doi, venue: 'bioRxiv' }, { kind: 'preprint', repository: 'bioRxiv' }],
  [
    'called a journal’s, of an archive',
    { ...doi, type: 'article-journal', venue: 'SSRN Electronic Journal' },
    { kind: 'preprint', repository: 'SSRN Electronic Journal' },
  ],
  ['on a page', { ids: ['url:https://x.org/'] }, { kind: 'preprint' }],
  ['in a journal', { ...doi, venue: 'Nature' }, { kind: 'journal-article', container: 'Nature' }],
  ['with a DOI alone', doi, { kind: 'journal-article' }],
  ['with a DOI, of another type', { ...doi, type: 'dataset' }, { kind: 'preprint' }],
  [
    'with a journal reference',
    { journalReference },
    { kind: 'journal-article', container: 'Phys. Rev. D' },
  ],
  ['at a conference', { venue: 'CVPR 2026' }, { kind: 'conference-paper', container: 'CVPR 2026' }],
  [
    'in a book',
    { type: 'chapter', csl: { 'container-title': 'The Book' } },
    { kind: 'chapter', container: 'The Book' },
  ],
  ['in a book not named', { ...doi, type: 'book-chapter' }, { kind: 'chapter' }],
  ['a book', { type: 'book', venue: 'Springer' }, { kind: 'book' }],
  ['a dissertation', { type: 'phdthesis' }, { kind: 'thesis', degree: 'doctoral' }],
  ['a master’s thesis', { type: 'mastersthesis' }, { kind: 'thesis', degree: 'master' }],
  ['a report', { type: 'report' }, { kind: 'report' }],
])('knows a paper %s', (_, fields, work) => expect(workOf(examplePaper(fields))).toEqual(work));
