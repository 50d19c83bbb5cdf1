import { describe, expect, it } from 'vitest';
import type { PaperId } from '../../../utils/paper/identity';
import type { Outline } from '../../../utils/search/outline';
import { pairsOf, placeAmong } from './pairs';

const outline = (key: string): Outline => ({
  key: `url:https://pasture.example/${key}` as PaperId,
  title: key,
  authors: [],
  authorCount: 0,
  status: 'to-read',
  tags: [],
  hasNote: false,
  savedAt: '',
  updatedAt: '',
  address: '',
});

const candidate = (...keys: string[]) => ({
  papers: keys.map(outline),
  reason: 'title' as const,
});

const drawn = (...candidates: ReturnType<typeof candidate>[]) =>
  pairsOf(candidates).map(({ papers }) => papers.map(({ title }) => title).join(''));

describe('pairsOf', () => {
  it('compares the first paper of a candidate with each other of it', () => {
    expect(drawn(candidate('a', 'b', 'c'), candidate('x', 'y'))).toEqual(['ab', 'ac', 'xy']);
  });
});

describe('placeAmong', () => {
  const pairs = pairsOf([candidate('a', 'b'), candidate('c', 'd')]);
  const [first, second] = pairs.map(({ id }) => id);

  it('stays with its pair, wherever that goes', () => {
    expect(placeAmong(pairs, undefined)).toBe(0);
    expect(placeAmong(pairs, { id: second ?? '', place: 0 })).toBe(1);
    expect(placeAmong(pairs.slice(1), { id: second ?? '', place: 1 })).toBe(0);
  });

  it('goes on with what took the place of one that is gone', () => {
    expect(placeAmong(pairs.slice(1), { id: first ?? '', place: 0 })).toBe(0);
    expect(placeAmong(pairs.slice(0, 1), { id: second ?? '', place: 1 })).toBe(0);
    expect(placeAmong([], { id: second ?? '', place: 1 })).toBe(0);
  });
});
