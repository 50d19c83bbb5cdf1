import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Paper } from '../paper/schema';
import { toCslItem } from './csl-item';
import { cslDates, cslNames, cslNumbers, cslTexts, cslTypes } from './csl-variables';
import { examplePaper } from './example';

const write = (fields: Partial<Paper> = {}) => toCslItem(examplePaper(fields), 'key');
const journal = { ids: ['doi:10.1000/182'], venue: 'Nature' } satisfies Partial<Paper>;

it('writes a preprint as Zotero knows one', () => {
  const paper: Partial<Paper> = {
    authors: ['Aaron van den Oord', 'Gemma Team', 'Martin Luther King Jr.', '王伟'].map((name) => ({
      name,
    })),
    version: 2,
    tags: ['audio', 'to cite'],
    note: 'Read again.\n\nThen cite.',
    abstract: 'A deep network.\nIt is <b>good</b>.',
    comment: '15 pages, 3 figures',
  };
  expect(write(paper)).toEqual({
    id: 'key',
    'citation-key': 'key',
    type: 'article',
    title: 'WaveNet: A Generative Model for Raw Audio',
    author: [
      { family: 'Oord', given: 'Aaron', 'non-dropping-particle': 'van den' },
      { literal: 'Gemma Team' },
      { family: 'King', given: 'Martin Luther', suffix: 'Jr.' },
      { literal: '王伟' },
    ],
    issued: { 'date-parts': [[2016, 9, 12]] },
    publisher: 'arXiv',
    number: 'arXiv:1609.03499',
    archive: 'arXiv',
    archive_location: '1609.03499',
    version: '2',
    DOI: '10.48550/arXiv.1609.03499',
    URL: 'https://arxiv.org/abs/1609.03499',
    abstract: 'A deep network.\nIt is <b>good</b>.',
    keyword: 'audio, to cite',
    note: 'Read again.\n\nThen cite.',
    annote: '15 pages, 3 figures',
  });
});

it('leaves out what is not known', () => {
  const { published: _, ...undated } = examplePaper({ ids: ['url:https://x.org/'], authors: [] });
  expect(toCslItem({ ...undated, title: 'Short' }, 'short')).toEqual({
    id: 'short',
    'citation-key': 'short',
    type: 'article',
    title: 'Short',
    URL: 'https://x.org/',
  });
});

it('prefers the DOI of the published paper, and keeps the arXiv number where no style prints it', () => {
  const item = write({ ...journal, ids: ['arxiv:hep-th/9901001', 'doi:10.1000/182', 'pmid:17'] });
  expect(item).toMatchObject({
    type: 'article-journal',
    'container-title': 'Nature',
    DOI: '10.1000/182',
    PMID: '17',
    annote: 'arXiv:hep-th/9901001',
  });
  for (const name of ['number', 'archive', 'archive_location', 'publisher', 'version']) {
    expect(item).not.toHaveProperty(name);
  }
});

it('takes the journal from a reference where nothing else names it', () => {
  expect(write({ journalReference: 'Phys. Rev. D 79, 075009 (2009)' })).toMatchObject({
    type: 'article-journal',
    'container-title': 'Phys. Rev. D',
    annote: 'arXiv:1609.03499\nJournal reference: Phys. Rev. D 79, 075009 (2009)',
  });
});

it('says that the list of authors is cut short', () => {
  expect(write({ authorCount: 12 }).annote).toBe('The first 2 of 12 authors.');
  expect(write({ authorCount: 3 }).annote).toBe('The first 2 authors; there are more.');
});

it.each<[string, Partial<Paper>]>([
  ['article', { type: 'preprint' }],
  ['article-journal', journal],
  ['article-journal', { ...journal, type: 'article' }],
  ['article-magazine', { ...journal, type: 'article-magazine' }],
  ['paper-conference', { venue: 'NeurIPS 2017' }],
  ['chapter', { type: 'bookSection', venue: 'The Book' }],
  ['book', { type: 'book' }],
  ['thesis', { type: 'phdthesis' }],
  ['report', { type: 'techreport' }],
  ['dataset', { type: 'dataset' }],
  ['article', { type: 'no such type' }],
])('has the type %s', (type, fields) => expect(write(fields).type).toBe(type));

describe("the paper's own CSL data", () => {
  it('is kept where CSL knows the variable and the value is one', () => {
    const csl = {
      volume: 4,
      issue: '2',
      page: '1--20, 30 – 31',
      publisher: 'Springer\u0000 ',
      edition: Number.NaN,
      'number-of-pages': 1.5,
      'part-number': 1e90,
      ISSN: 12345678,
      section: ['not text'],
      editor: [{ family: 'Doe', given: 'Jane', weight: 7 }, { literal: '' }, 'Roe', null],
      accessed: { 'date-parts': [['2020', 1]] },
      'event-date': { raw: 'May 2020' },
      submitted: { 'date-parts': [[]] },
      'made-up': 'x',
      constructor: 'x',
    };
    const item = write({ ...journal, csl });
    expect(item).toMatchObject({
      volume: 4,
      issue: '2',
      page: '1-20, 30-31',
      publisher: 'Springer',
      ISSN: '12345678',
      'number-of-pages': '1.5',
      'part-number': '1e+90',
      editor: [{ family: 'Doe', given: 'Jane' }],
      accessed: { 'date-parts': [[2020, 1]] },
    });
    for (const name of ['edition', 'section', 'event-date', 'submitted', 'made-up']) {
      expect(item).not.toHaveProperty(name);
    }
    expect(Object.hasOwn(item, 'constructor')).toBe(false);
  });

  it('is outweighed by what the library knows, also by its knowing that there is none', () => {
    const csl = {
      id: 'other',
      type: 'bill',
      title: 'Other',
      author: [{ literal: 'Other' }],
      issued: { 'date-parts': [[1900]] },
      publisher: 'Other',
      abstract: 'Other',
      note: 'Other',
      keyword: 'Other',
      DOI: 'other',
    };
    expect(JSON.stringify(write({ csl }))).not.toMatch(/other|bill|1900/i);
    expect(write({ csl, ids: ['url:https://x.org/'] })).not.toHaveProperty('DOI');
  });
});

it('holds nothing but variables of CSL 1.0.2, each of its type', () => {
  const names = [...cslTexts, ...cslNumbers, ...cslNames, ...cslDates, 'id', 'type', 'locator'];
  const value = fc.oneof(
    fc.string(),
    fc.double(),
    fc.jsonValue(),
    fc.constant([{ family: 'Doe' }, { literal: 7 }]),
    fc.constant({ 'date-parts': [[2020, 1, 2]] }),
  );
  const csl = fc.dictionary(fc.oneof(fc.constantFrom(...names), fc.string()), value);
  const text: readonly string[] = [...cslTexts, 'id'];
  fc.assert(
    fc.property(csl, fc.constantFrom('Nature', 'arXiv', undefined), (own, venue) => {
      const item = write({ csl: own, ...(venue && { venue }) });
      for (const [name, held] of Object.entries(item)) {
        if (name === 'type') expect(cslTypes).toContain(held);
        else if (text.includes(name)) expect(held).toEqual(expect.any(String));
        else if ((cslNumbers as readonly string[]).includes(name)) {
          expect(typeof held === 'string' || Number.isSafeInteger(held)).toBe(true);
        } else if ((cslNames as readonly string[]).includes(name)) {
          expect(held).toEqual(expect.any(Array));
        } else {
          expect(cslDates).toContain(name);
          expect(held).toEqual({ 'date-parts': expect.any(Array) });
        }
      }
    }),
  );
});
