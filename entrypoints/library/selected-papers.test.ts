import { describe, expect, it } from 'vitest';
import type { PaperId } from '../../utils/paper/identity';
import { nonSelected, rangeOf, withPapers } from './selected-papers';

const paper = (number: number): PaperId => `arxiv:${number}` as PaperId;
const papers = (count: number) => Array.from({ length: count }, (_, index) => paper(index));

describe('withPapers', () => {
  it('adds papers and takes them out, each once', () => {
    const some = withPapers(nonSelected, [paper(1), paper(2), paper(1)], true);
    expect([...some]).toEqual([paper(1), paper(2)]);
    expect([...withPapers(some, [paper(1), paper(3)], false)]).toEqual([paper(2)]);
  });

  it('leaves the selection before as it was, and is the same one when nothing changes', () => {
    const some = withPapers(nonSelected, [paper(1)], true);
    withPapers(some, [paper(2)], true);
    expect(some.size).toBe(1);
    expect(withPapers(some, [paper(1)], true)).toBe(some);
    expect(withPapers(some, [paper(2)], false)).toBe(some);
    expect(withPapers(some, [], true)).toBe(some);
  });

  it('holds all papers of a large library', () => {
    const all = withPapers(nonSelected, papers(50_000), true);
    expect(all.size).toBe(50_000);
    expect(withPapers(all, [paper(7)], false).size).toBe(49_999);
    expect(withPapers(all, papers(50_000), false).size).toBe(0);
  });
});

describe('rangeOf', () => {
  it.each([
    [2, 5, { from: 2, to: 6 }],
    [5, 2, { from: 2, to: 6 }],
    [3, 3, { from: 3, to: 4 }],
    [-1, 4, { from: 4, to: 5 }],
  ])('goes from %i to %i', (begun, ended, range) => {
    expect(rangeOf(begun, ended)).toEqual(range);
  });
});
