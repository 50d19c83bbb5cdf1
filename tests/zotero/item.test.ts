import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { examplePaper } from '../../utils/export/example';
import { toZoteroItem } from '../../utils/hand-off/zotero';
import type { Paper } from '../../utils/paper/schema';
import { hostilePaper } from '../generate/hostile';

const write = (fields: Partial<Paper> = {}) => toZoteroItem(examplePaper(fields));
const journal = { ids: ['doi:10.1000/182'], venue: 'Nature' } satisfies Partial<Paper>;

it("makes of a preprint what Zotero's own translator for arXiv makes of it", () => {
  const paper: Partial<Paper> = {
    authors: ['Aaron van den Oord', 'Gemma Team', 'Martin Luther King Jr.', '王 伟'].map(
      (name) => ({
        name,
      }),
    ),
    categories: ['Sound', 'cs.SD'],
    tags: ['audio', 'to cite', ' '],
    note: 'Read <again>.\nSoon.\n\nThen cite.',
    abstract: 'A deep network.',
    comment: '15 pages & more',
    citationKey: 'oord2016',
  };
  expect(write(paper)).toEqual({
    id: 'arxiv:1609.03499',
    itemType: 'preprint',
    title: 'WaveNet: A Generative Model for Raw Audio',
    creators: [
      { creatorType: 'author', firstName: 'Aaron', lastName: 'van den Oord' },
      { creatorType: 'author', lastName: 'Gemma Team', fieldMode: 1 },
      { creatorType: 'author', firstName: 'Martin Luther, Jr.', lastName: 'King' },
      { creatorType: 'author', firstName: '伟', lastName: '王' },
    ],
    tags: [{ tag: 'audio' }, { tag: 'to cite' }],
    notes: [
      { note: '<p>Read &lt;again&gt;.<br>Soon.</p><p>Then cite.</p>' },
      { note: '<p>Comment: 15 pages &amp; more</p>' },
    ],
    attachments: [],
    repository: 'arXiv',
    archiveID: 'arXiv:1609.03499',
    date: '2016-09-12',
    abstractNote: 'A deep network.',
    url: 'https://arxiv.org/abs/1609.03499',
    accessDate: '2026-01-02T03:04:05Z',
    libraryCatalog: 'arXiv.org',
    DOI: '10.48550/arXiv.1609.03499',
    extra: 'arXiv:1609.03499 [cs.SD]\nCitation Key: oord2016',
  });
});

it('parts a name where a file stated the family', () => {
  const authors = [
    { name: 'Gabriel García Márquez', family: 'García Márquez' },
    { name: 'Ana de Souza Silva', family: 'de Souza Silva' },
  ];
  expect(write({ authors }).creators).toEqual([
    { creatorType: 'author', firstName: 'Gabriel', lastName: 'García Márquez' },
    { creatorType: 'author', firstName: 'Ana', lastName: 'de Souza Silva' },
  ]);
});

it('leaves out what is not known', () => {
  const { published: _, ...undated } = examplePaper({ ids: ['url:https://x.org/'], authors: [] });
  expect(toZoteroItem({ ...undated, key: 'url:https://x.org/', title: 'Short' })).toEqual({
    id: 'url:https://x.org/',
    itemType: 'preprint',
    title: 'Short',
    creators: [],
    tags: [],
    notes: [],
    attachments: [],
    url: 'https://x.org/',
    accessDate: '2026-01-02T03:04:05Z',
    libraryCatalog: 'x.org',
  });
});

it('leaves out the tags and the note where they are not chosen', () => {
  const paper = examplePaper({ tags: ['audio'], note: 'Read again.', comment: '15 pages' });
  expect(toZoteroItem(paper, { tags: false, notes: false })).toMatchObject({
    tags: [],
    notes: [{ note: '<p>Comment: 15 pages</p>' }],
  });
});

describe('the type of an item', () => {
  const printed = { publisher: 'Springer', 'publisher-place': 'Berlin', genre: 'Draft' };
  const csl = { ...printed, volume: 4, issue: '2', page: '1-20', number: 7, edition: 2 };
  const editor = [{ family: 'Doe', given: 'Jane' }];
  it.each<[Partial<Paper>, Readonly<Record<string, unknown>>]>([
    [
      { ...journal, csl },
      {
        itemType: 'journalArticle',
        publicationTitle: 'Nature',
        volume: '4',
        issue: '2',
        pages: '1-20',
        DOI: '10.1000/182',
        extra: 'publisher: Springer\npublisher-place: Berlin\ngenre: Draft\nnumber: 7\nedition: 2',
      },
    ],
    [
      { venue: 'NeurIPS 2017', csl },
      {
        itemType: 'conferencePaper',
        proceedingsTitle: 'NeurIPS 2017',
        publisher: 'Springer',
        place: 'Berlin',
        pages: '1-20',
        DOI: '10.48550/arXiv.1609.03499',
      },
    ],
    [
      { ...journal, type: 'chapter', csl: { ...csl, editor } },
      { itemType: 'bookSection', bookTitle: 'Nature', edition: '2', publisher: 'Springer' },
    ],
    [
      { ...journal, type: 'book', csl },
      { itemType: 'book', volume: '4', publisher: 'Springer' },
    ],
    [
      { ...journal, type: 'thesis', csl },
      { itemType: 'thesis', university: 'Springer', place: 'Berlin', thesisType: 'Draft' },
    ],
    [
      { ...journal, type: 'mastersthesis', csl },
      { itemType: 'thesis', thesisType: 'Master’s thesis' },
    ],
    [
      { ...journal, type: 'report', csl },
      { itemType: 'report', institution: 'Springer', reportNumber: '7', pages: '1-20' },
    ],
    [
      { ids: ['doi:10.1101/2020.01.01.1'], venue: 'bioRxiv' },
      { itemType: 'preprint', repository: 'bioRxiv', DOI: '10.1101/2020.01.01.1' },
    ],
  ])('%j', (fields, expected) => expect(write(fields)).toMatchObject(expected));

  it('keeps the DOI where Zotero 7 has no field for it', () => {
    const item = write({ ...journal, type: 'book' });
    expect(item).not.toHaveProperty('DOI');
    expect(item.extra).toBe('DOI: 10.1000/182');
  });

  it('has editors where something is edited', () => {
    const editors = (type: string) =>
      write({ ...journal, type, csl: { editor } }).creators.filter(
        ({ creatorType }) => creatorType === 'editor',
      );
    expect(editors('chapter')).toEqual([
      { creatorType: 'editor', firstName: 'Jane', lastName: 'Doe' },
    ]);
    expect(editors('article-journal')).toEqual([]);
  });
});

it('keeps in “Extra” what has no field', () => {
  const paper: Partial<Paper> = {
    ids: ['arxiv:1609.03499', 'doi:10.1000/182', 'pmid:17'],
    authorCount: 12,
    venue: 'Physical Review D',
    journalReference: 'Phys. Rev. D 79, 075009 (2009)',
    csl: { PMID: 17, medium: 'Print' },
  };
  const { itemType, DOI, extra } = write(paper);
  expect([itemType, DOI]).toEqual(['journalArticle', '10.1000/182']);
  expect(extra).toBe(
    [
      'arXiv:1609.03499',
      'PMID: 17',
      'Journal reference: Phys. Rev. D 79, 075009 (2009)',
      'The first 2 of 12 authors.',
      'medium: Print',
    ].join('\n'),
  );
});

it('makes an item of any paper, with no mark-up of the paper’s in its notes', () => {
  fc.assert(
    fc.property(hostilePaper, (paper) => {
      const item = toZoteroItem(paper);
      expect(JSON.parse(JSON.stringify(item))).toEqual(item);
      for (const { note } of item.notes) {
        expect(note.replace(/<\/?p>|<br>/g, '')).not.toMatch(/[<>]/);
      }
    }),
  );
});
