import { expect, it } from 'vitest';
import { type TagNode, tagTreeOf } from './tag-tree';

const tag = (name: string, count: number) => ({ value: name.toLowerCase(), name, count });
const brief = (nodes: readonly TagNode[]): unknown[] =>
  nodes.map(({ label, count, below }) => [label, count, ...brief(below)]);

it('nests tags by their slashes, the most used first, parents with what lies below them', () => {
  const tree = tagTreeOf([
    tag('to cite', 4),
    tag('ML/Vision', 2),
    tag('ML', 1),
    tag('ML/NLP/LLM', 3),
  ]);
  expect(brief(tree)).toEqual([
    ['ML', 6, ['NLP', 3, ['LLM', 3]], ['Vision', 2]],
    ['to cite', 4],
  ]);
  expect(tree[0]?.below[0]).toMatchObject({ key: 'ml/nlp', name: 'ML/NLP' });
});

it('is empty without tags', () => {
  expect(tagTreeOf([])).toEqual([]);
});
