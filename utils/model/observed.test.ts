import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { PageRecord } from '../paper/schema';
import { save } from './commands';
import { mergeObserved, type Observed, readingsOf } from './observed';
import { sameValue } from './order';
import { project } from './project';
import type { PaperRow } from './row';
import { emptyLibrary, type Library } from './state';
import { moment, sampleRecord } from './testing/samples';

type Changes = Partial<PageRecord>;

/** What is known after each of two records came first. */
function known(field: string, one: Changes, other: Changes): unknown[] {
  const [a, b] = [one, other].map((changes) => readingsOf(sampleRecord(changes))) as [
    Record<string, Observed<unknown>>,
    Record<string, Observed<unknown>>,
  ];
  return [mergeObserved(a, b), mergeObserved(b, a)].map((merged) => merged[field]?.value);
}

const people = (...names: string[]) => names.map((name) => ({ name }));

describe('of two readings', () => {
  test('a whole one is never replaced by a part, whatever their ranks', () => {
    const whole: Changes = { rank: 'link', abstract: 'All of it.' };
    const part: Changes = {
      rank: 'embedded',
      abstract: 'Only the beginning, yet longer…',
      partial: ['abstract'],
    };
    expect(known('abstract', whole, part)).toEqual(['All of it.', 'All of it.']);
  });

  test('given names are never replaced by initials, but the whole list is more than its beginning', () => {
    const full: Changes = { rank: 'link', authors: people('Jane Doe', 'Ann Lee') };
    const short: Changes = { rank: 'embedded', authors: people('J Doe', 'AB Lee', 'C Roe') };
    expect(known('authors', full, short)).toEqual([full.authors, full.authors]);
    const part: Changes = { ...full, partial: ['authors'] };
    expect(known('authors', part, short)).toEqual([short.authors, short.authors]);
  });

  test('of the same names those with the families stated win, but not over what was read better', () => {
    const names = people('Ana Sá Pó', 'Ann Lee');
    const stated = [{ name: 'Ana Sá Pó', family: 'Sá Pó' }, { name: 'Ann Lee' }];
    const told: Changes = { rank: 'link', authors: stated };
    expect(known('authors', { rank: 'link', authors: names }, told)).toEqual([stated, stated]);
    expect(known('authors', { rank: 'embedded', authors: names }, told)).toEqual([names, names]);
  });

  test('a date is never replaced by a less precise one', () => {
    const day: Changes = { rank: 'link', published: '2024-07-31' };
    const year: Changes = { rank: 'embedded', published: '2025' };
    expect(known('published', day, year)).toEqual(['2024-07-31', '2024-07-31']);
  });

  test('the greater version wins', () => {
    const second: Changes = { rank: 'link', version: 2 };
    const first: Changes = { rank: 'embedded', version: 1 };
    expect(known('version', first, second)).toEqual([2, 2]);
  });
});

const title = 'Attention to Everything';
const arxivId = 'arxiv:2407.21783';
const abstract = 'We attend to everything there is. Nothing is left out.';
const authors = people('Jane A. Doe', 'Ada Lee', 'Carl Roe');

/** One paper as five sites show it. */
const sightings: readonly PageRecord[] = [
  sampleRecord({
    ids: [arxivId],
    title,
    authors,
    abstract,
    published: '2024-07-31',
    version: 2,
    categories: ['cs.CL', 'cs.LG'],
    comment: '12 pages, accepted at NeurIPS',
    links: { page: 'https://arxiv.org/abs/2407.21783', pdf: 'https://arxiv.org/pdf/2407.21783' },
    source: { site: 'arxiv', page: 'https://arxiv.org/list/cs.CL/recent' },
  }),
  sampleRecord({
    ids: [arxivId],
    title,
    authors: people('Jane A. Doe', 'Ada Lee'),
    authorCount: 3,
    abstract,
    partial: ['authors'],
    published: '2024-07-31',
    version: 1,
    keywords: ['attention'],
    links: {
      page: 'https://huggingface.co/papers/2407.21783',
      code: 'https://github.com/doe/attention',
    },
    signals: { upvotes: 12, comments: 3 },
    source: { site: 'huggingface', page: 'https://huggingface.co/papers', submitter: 'someone' },
    rank: 'embedded',
  }),
  sampleRecord({
    ids: ['scholar:AbCdEfGh123', arxivId],
    title,
    authors: people('JA Doe', 'A Lee'),
    abstract: 'We attend to everything there is. …',
    partial: ['authors', 'abstract'],
    published: '2024',
    venue: 'NeurIPS',
    links: { page: 'https://papers.nips.cc/attention' },
    signals: { citations: 1_234 },
    source: { site: 'scholar', page: 'https://scholar.google.com/scholar?q=attention' },
  }),
  sampleRecord({
    ids: ['openreview:abcdefghij', arxivId],
    title,
    authors,
    venue: 'NeurIPS 2024 poster',
    links: { page: 'https://openreview.net/forum?id=abcdefghij' },
    source: { site: 'openreview', page: 'https://openreview.net/group?id=NeurIPS.cc/2024' },
  }),
  sampleRecord({
    ids: ['dblp:conf/nips/DoeLR24', 'doi:10.1000/attention', arxivId],
    title: `${title}.`,
    authors,
    published: '2024',
    venue: 'NeurIPS',
    links: { page: 'https://dblp.org/rec/conf/nips/DoeLR24' },
    source: { site: 'dblp', page: 'https://dblp.org/db/conf/nips/nips2024.html' },
  }),
];

/** The same, but each site knows two of the paper's names at most: some rows meet late. */
const scattered = sightings.map((record) => ({ ...record, ids: record.ids.slice(0, 2) }));

function everyOrder<One>(list: readonly One[]): One[][] {
  if (list.length === 0) return [[]];
  return list.flatMap((one, index) =>
    everyOrder(list.toSpliced(index, 1)).map((others) => [one, ...others]),
  );
}

const saveAll = (records: readonly PageRecord[]): Library =>
  records.reduce(
    (library, record, index) => save(library, record, moment(index)).library,
    emptyLibrary,
  );

const shelved = (library: Library): PaperRow[] =>
  [...project(library).rows.values()].filter(({ shelf }) => shelf === 'saved');

/** A row but for what tells when it was made. */
function timeless({ state: _, savedAt, updatedAt, sources, ...row }: PaperRow) {
  const places = sources.map(({ seenAt, ...source }) => source);
  return { ...row, sources: places.sort((a, b) => (a.site < b.site ? -1 : 1)) };
}

const union = {
  shelf: 'saved',
  key: arxivId,
  ids: [
    arxivId,
    'doi:10.1000/attention',
    'openreview:abcdefghij',
    'dblp:conf/nips/DoeLR24',
    'scholar:AbCdEfGh123',
  ],
  authors,
  abstract,
  published: '2024-07-31',
  version: 2,
  venue: 'NeurIPS 2024 poster',
  comment: '12 pages, accepted at NeurIPS',
  categories: ['cs.CL', 'cs.LG'],
  keywords: ['attention'],
  signals: { upvotes: 12, comments: 3, citations: 1_234 },
  links: {
    pdf: 'https://arxiv.org/pdf/2407.21783',
    code: 'https://github.com/doe/attention',
  },
};

describe('one paper as five sites show it', () => {
  const [first] = shelved(saveAll(sightings));

  test('is one record with all that any of them knows, in each of the 120 orders', () => {
    expect(first).toMatchObject(union);
    expect(first?.sources.find(({ site }) => site === 'dblp')?.ids).toEqual([
      arxivId,
      'doi:10.1000/attention',
      'dblp:conf/nips/DoeLR24',
    ]);
    const orders = everyOrder(sightings);
    expect(orders).toHaveLength(120);
    for (const order of orders) {
      const rows = shelved(saveAll(order));
      expect(rows).toHaveLength(1);
      expect(rows.map(timeless)).toEqual([first].flatMap((row) => row ?? []).map(timeless));
    }
  });

  test('is the same record however often each is seen, and whichever names meet late', () => {
    const visits = (records: readonly PageRecord[]) =>
      fc
        .array(fc.constantFrom(...records), { maxLength: 8 })
        .chain((more) =>
          fc.shuffledSubarray([...records, ...more], { minLength: records.length + more.length }),
        );
    fc.assert(
      fc.property(visits(sightings), visits(scattered), (order, late) => {
        const [row] = shelved(saveAll(order));
        expect(first && row && sameValue(timeless(row), timeless(first))).toBe(true);
        const rows = shelved(saveAll([...late, ...sightings.slice(-1)]));
        expect(rows).toHaveLength(1);
        expect(rows[0]).toMatchObject(union);
      }),
      { numRuns: 100 },
    );
  });
});
