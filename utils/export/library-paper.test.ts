import { describe, expect, it } from 'vitest';
import { exampleRow } from '../db/example-row';
import { paperSchema } from '../paper/schema';
import { examplePaper } from './example';
import { toLibraryPaper } from './library-paper';

const full = examplePaper({
  type: 'preprint',
  authorCount: 2,
  abstract: 'Sound.',
  version: 2,
  venue: 'arXiv',
  comment: '12 pages',
  journalReference: 'J. Waves 1 (2024) 2',
  rating: 5,
  citationKey: 'wave',
  csl: { volume: 1 },
});

it('leaves out what only the database needs', () => {
  const row = exampleRow(1, { ...full, tagKeys: ['a'], joinedTo: 'arxiv:2601.00001' });
  expect(toLibraryPaper(row)).toEqual(full);
});

it('writes every field of the schema, in one order whatever the row has', () => {
  const shuffled = Object.fromEntries(Object.entries(full).reverse()) as typeof full;
  const names = Object.keys(toLibraryPaper(shuffled));
  expect(names).toEqual(
    (
      'key ids type title authors authorCount abstract published version venue comment ' +
      'journalReference categories keywords links sources signals status rating tags note citationKey csl ' +
      'savedAt updatedAt'
    ).split(' '),
  );
  expect(names.toSorted()).toEqual(Object.keys(paperSchema.shape).sort());
});

it('orders nested fields and leaves out those without a value', () => {
  const paper = toLibraryPaper({
    ...full,
    links: { project: 'https://p.org', page: 'https://x.org', pdf: undefined },
    signals: { citations: 3, comments: 1, upvotes: 2 },
  });
  expect(JSON.stringify(paper.links)).toBe('{"page":"https://x.org","project":"https://p.org"}');
  expect(JSON.stringify(paper.signals)).toBe('{"upvotes":2,"comments":1,"citations":3}');
});

describe('fields of other programs', () => {
  it('are kept, by name, after ours', () => {
    const paper = toLibraryPaper({ ...full, zeta: 1, alpha: { b: 1 } });
    expect(Object.keys(paper).slice(-2)).toEqual(['alpha', 'zeta']);
    expect(paper.alpha).toEqual({ b: 1 });
  });
  it('cannot reach a prototype', () => {
    const hostile = JSON.parse('{"__proto__":{"polluted":true},"constructor":1}');
    const paper = toLibraryPaper({ ...full, ...hostile });
    expect(Object.getPrototypeOf(paper)).toBe(Object.prototype);
    expect(({} as { polluted?: boolean }).polluted).toBeUndefined();
  });
});
