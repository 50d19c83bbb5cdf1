import { describe, expect, it } from 'vitest';
import { tagKey } from '../../utils/model/tags';
import { filterTags, flatLines, type ListedTag, parentKey, treeLines } from './tag-tree';

const tag = (name: string, count = 1, usedAt = ''): ListedTag => ({
  key: tagKey(name),
  name,
  count,
  usedAt,
});

const closed = (...keys: string[]) => new Set(keys);

/** Lines as they look: one step in for each level, and in brackets where there is no such tag. */
const drawn = (names: string[], ...shut: string[]) =>
  treeLines(
    names.map((name) => tag(name)),
    closed(...shut),
  ).map(({ label, level, tag }) => `${'  '.repeat(level - 1)}${tag ? label : `(${label})`}`);

describe('treeLines', () => {
  it('nests by “/” in the order of names, numbers by their size', () => {
    expect(drawn(['Methods/RL', 'zoo', 'Methods', 'methods/attention', 'v10', 'v9'])).toEqual([
      'Methods',
      '  attention',
      '  RL',
      'v9',
      'v10',
      'zoo',
    ]);
  });

  it('makes a line of a step that only holds others, and names it as they do', () => {
    expect(drawn(['Venues/ICLR/2024', 'Venues/NeurIPS'])).toEqual([
      '(Venues)',
      '  (ICLR)',
      '    2024',
      '  NeurIPS',
    ]);
  });

  it('shows of a closed branch only itself, and how much is below', () => {
    const [line, next] = treeLines(
      ['a', 'a/b/c', 'a/d', 'z'].map((name) => tag(name)),
      closed('a'),
    );
    expect(line).toMatchObject({ key: 'a', open: false, below: 2 });
    expect(next).toMatchObject({ key: 'z', position: 2, siblings: 2 });
  });

  it('nests nothing below what is no tag', () => {
    const odd = ['/etc', 'a//b', 'and / or', 'b/', '/'];
    expect(drawn(odd)).toHaveLength(odd.length);
    expect(odd.map((name) => parentKey(tagKey(name)))).toEqual(odd.map(() => undefined));
  });

  it('tells apart what bears the same name at two places', () => {
    expect(drawn(['a/x', 'b/x'])).toEqual(['(a)', '  x', '(b)', '  x']);
  });
});

describe('flatLines', () => {
  const tags = [tag('rare', 1, '2026-02-01'), tag('a/common', 9, ''), tag('Never', 0, '')];
  const names = (order: 'name' | 'count' | 'used') =>
    flatLines(tags, order).map(({ label }) => label);

  it('orders by name, by papers, by last use', () => {
    expect(names('name')).toEqual(['a/common', 'Never', 'rare']);
    expect(names('count')).toEqual(['a/common', 'rare', 'Never']);
    expect(names('used')).toEqual(['rare', 'a/common', 'Never']);
  });
});

describe('filterTags', () => {
  it('finds every word, past case and accents', () => {
    const tags = [tag('Évaluation/humaine'), tag('human study')];
    expect(filterTags(tags, ' HUMA eval').map(({ name }) => name)).toEqual(['Évaluation/humaine']);
    expect(filterTags(tags, '  ')).toBe(tags);
  });
});
