import { describe, expect, test } from 'vitest';
import {
  dateSchema,
  libraryFileSchema,
  type PageRecord,
  pageRecordSchema,
  paperIdSchema,
  paperSchema,
} from './schema';

const record: PageRecord = {
  ids: ['arxiv:2407.21783'],
  title: 'The Llama 3 Herd of Models',
  authors: [{ name: 'Ada' }],
  categories: [],
  keywords: [],
  links: { page: 'https://huggingface.co/papers/2407.21783' },
  signals: { upvotes: 3 },
  source: { site: 'huggingface', page: 'https://huggingface.co/papers' },
  rank: 'card',
};
const paper = {
  key: 'arxiv:2407.21783',
  ids: ['arxiv:2407.21783'],
  title: record.title,
  authors: [{ name: 'Ada' }],
  categories: [],
  keywords: [],
  links: record.links,
  sources: [{ site: 'a', page: 'https://a.org/', seenAt: '2026-01-01T00:00:00Z' }],
  signals: {},
  status: 'to-read',
  tags: ['nlp'],
  note: '',
  savedAt: '2026-01-01T00:00:00.000Z',
  updatedAt: '2026-01-01T01:00:00.000+01:00',
};

describe('identifiers', () => {
  test.each(['arxiv:2407.21783', 'doi:10.1000/abc', 'url:https://a.org/b'])('%s passes', (id) => {
    expect(paperIdSchema.safeParse(id).success).toBe(true);
  });
  test.each([
    '2407.21783',
    'arXiv:2407.21783',
    'arxiv:2407.21783v2',
    'doi:10.1000/ABC',
    'doi:10.48550/arxiv.2407.21783',
    'url:https://arxiv.org/abs/2407.21783',
    'url:https://a.org/b/',
    `url:https://a.org/${'b'.repeat(2_000)}`,
    7,
    null,
  ])('%j is refused: it is not normalised', (id) => {
    expect(paperIdSchema.safeParse(id).success).toBe(false);
  });
});

test('dates are years, months or days', () => {
  for (const date of ['2024', '2024-07', '2024-07-31']) {
    expect(dateSchema.safeParse(date).success, date).toBe(true);
  }
  for (const date of ['24', '2024-13', '2024-07-32', '31 Jul 2024', '2024-07-31T00:00', '2024-7']) {
    expect(dateSchema.safeParse(date).success, date).toBe(false);
  }
});

describe('what a page says of a paper', () => {
  test('passes when it is sound, and is trimmed', () => {
    const parsed = pageRecordSchema.parse({ ...record, title: '  A title ' });
    expect(parsed).toEqual({ ...record, title: 'A title' });
  });

  test('passes whatever its texts say: they are data', () => {
    for (const title of ['<img src=x onerror=alert(1)>', 'a\u0000b', '\u202eabc', '=1+1']) {
      expect(pageRecordSchema.safeParse({ ...record, title }).success).toBe(true);
    }
  });

  test.each<[string, object]>([
    ['no identifier', { ids: [] }],
    ['an identifier that is not normalised', { ids: ['2407.21783'] }],
    ['too many identifiers', { ids: Array(31).fill('arxiv:2407.21783') }],
    ['no title', { title: ' ' }],
    ['a title without end', { title: 'x'.repeat(2_001) }],
    ['authors that are names only', { authors: ['Ada'] }],
    ['a link that is a script', { links: { page: 'javascript:alert(1)' } }],
    ['a link that is data', { links: { page: 'data:text/html,x' } }],
    ['negative upvotes', { signals: { upvotes: -1 } }],
    ['half an upvote', { signals: { upvotes: 0.5 } }],
    ['a date in words', { published: 'last week' }],
    ['an unknown rank', { rank: 'certain' }],
    ['a field that nobody knows', { stars: 5 }],
    ['a source that says when', { source: { ...record.source, seenAt: '2026-01-01T00:00:00Z' } }],
  ])('is refused with %s', (_, change) => {
    expect(pageRecordSchema.safeParse({ ...record, ...change }).success).toBe(false);
  });

  test('brings no prototype along', () => {
    const hostile = JSON.parse('{"page":"https://a.org/","__proto__":{"polluted":true}}');
    const parsed = pageRecordSchema.parse({ ...record, links: hostile });
    expect(Object.hasOwn(parsed.links, '__proto__')).toBe(false);
    expect('polluted' in parsed.links).toBe(false);
  });
});

describe('the library file', () => {
  const file = {
    format: 'offprint-library',
    version: 1,
    exportedAt: '2026-01-01T00:00:00.000Z',
    papers: [paper],
  };

  test('passes, and keeps the fields that it does not know', () => {
    const fromLater = {
      ...file,
      theme: 'dark',
      papers: [{ ...paper, shelfmark: 'A1', authors: [{ name: 'Ada', orcid: '0' }] }],
      state: { clock: 'x' },
    };
    expect(libraryFileSchema.parse(fromLater)).toEqual(fromLater);
  });

  test.each<[string, object]>([
    ['another format', { format: 'bibtex' }],
    ['a later version', { version: 2 }],
    ['no papers', { papers: undefined }],
    ['a moment without a time zone', { exportedAt: '2026-01-01T00:00:00' }],
  ])('is refused with %s', (_, change) => {
    expect(libraryFileSchema.safeParse({ ...file, ...change }).success).toBe(false);
  });

  test.each<[string, object]>([
    ['a key that is not normalised', { key: '2407.21783' }],
    ['no identifiers', { ids: [] }],
    ['an unknown status', { status: 'later' }],
    ['six stars', { rating: 6 }],
    ['an empty tag', { tags: [''] }],
    ['no note at all', { note: undefined }],
  ])('a paper is refused with %s', (_, change) => {
    expect(paperSchema.safeParse({ ...paper, ...change }).success).toBe(false);
  });
});
