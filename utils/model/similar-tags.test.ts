import { describe, expect, it } from 'vitest';
import { similarTags } from './similar-tags';

/** What would be merged into what, of tags used less and less in the order given. */
const groups = (...names: string[]) =>
  similarTags(names.map((name, index) => ({ key: name, name, count: names.length - index }))).map(
    ({ into, others }) => [into.name, ...others.map(({ name }) => name)],
  );

describe('similarTags', () => {
  it.each([
    ['long-context', 'Long context'],
    ['language model', 'Language models'],
    ['theory', 'theories'],
    ['Évaluation', 'evaluation'],
    ['self supervised', 'self-supervised'],
    ['ml/vision', 'ML vision'],
    ['оптимизация', 'Оптимизация!'],
    ['强化学习', '强化-学习'],
  ])('takes “%s” and “%s” for one', (one, other) => {
    expect(groups(one, other)).toEqual([[one, other]]);
  });

  it.each([
    ['attention', 'atention'],
    ['attention', 'attentions'],
    ['attention', 'attenton'],
    ['attention', 'attentoin'],
    ['attention', 'ettention'],
    ['methods/attention', 'methods/atention'],
    ['graph', 'grape'],
  ])('takes “%s” for a slip of “%s”', (one, other) => {
    expect(groups(one, other)).toEqual([[one, other]]);
  });

  it.each([
    ['short words', 'read', 'road'],
    ['years', 'iclr 2024', 'iclr 2025'],
    ['versions', 'gpt-3 papers', 'gpt-4 papers'],
    ['languages', 'C++', 'C#'],
    ['languages', 'C', 'C++'],
    ['two slips', 'attention', 'atentoin'],
    ['short steps of a path', 'a/results', 'b/results'],
    ['Chinese words', '机器学习理', '机器学习法'],
    ['a tag and one below it', 'methods', 'methods/attention'],
  ])('keeps %s apart: “%s”, “%s”', (_, one, other) => {
    expect(groups(one, other)).toEqual([]);
  });

  it('puts each tag with the most used one that it is similar to, and in no chain', () => {
    expect(groups('transformer', 'diffusion', 'transformers', 'tranformer', 'tranfomer')).toEqual([
      ['transformer', 'transformers', 'tranformer'],
    ]);
  });

  it('takes names of nothing but signs for what they are', () => {
    expect(groups('?', '!', '🚀', '/')).toEqual([]);
  });

  it('looks through very many tags', () => {
    const names = Array.from({ length: 20_000 }, (_, index) => `subject ${index} of many`);
    expect(groups(...names)).toEqual([]);
  });
});
