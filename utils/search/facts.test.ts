import { describe, expect, it } from 'vitest';
import { exampleRow } from '../db/example-row';
import { categoryKey, firstDayOf, has, is, isInCategory, isUnderTag, siteIdsOf } from './facts';

describe('what operators ask', () => {
  it('names each site once', () => {
    const seen = { page: 'https://a.example/', seenAt: '' };
    const sources = ['a', 'b', 'a'].map((site) => ({ site, ...seen }));
    expect(siteIdsOf({ sources })).toEqual(['a', 'b']);
  });

  it.each([
    ['nlp', 'nlp', true],
    ['nlp/parsing', 'nlp', true],
    ['nlpx', 'nlp', false],
    ['nlp', 'nlp/parsing', false],
  ])('is %s under the tag %s: %s', (key, wanted, answer) => {
    expect(isUnderTag(key, wanted)).toBe(answer);
  });

  it.each([
    ['cs.CL', 'CS', true],
    ['cs.CL', 'cs.cl', true],
    ['cs.CL', 'cs.c', false],
    ['csx', 'cs', false],
  ])('is %s in the category %s: %s', (category, wanted, answer) => {
    expect(isInCategory(categoryKey(category), categoryKey(wanted))).toBe(answer);
  });

  it.each([
    ['2024', '2024-01-01'],
    ['2024-07', '2024-07-01'],
    ['2024-07-31', '2024-07-31'],
  ])('takes %s as %s', (date, day) => {
    expect(firstDayOf(date)).toBe(day);
  });

  it('knows what a paper has and is', () => {
    const bare = exampleRow(1, { note: ' \n' });
    const full = exampleRow(2, {
      abstract: 'We count.',
      rating: 3,
      note: 'Ask Bo',
      tagKeys: ['nlp'],
      links: {
        page: 'https://a.example/',
        pdf: 'https://a.example/p',
        code: 'https://a.example/c',
      },
    });
    for (const what of ['note', 'code', 'pdf', 'abstract', 'rating'] as const) {
      expect([what, has(bare, what), has(full, what)]).toEqual([what, false, true]);
    }
    expect([is(bare, 'untagged'), is(full, 'untagged')]).toEqual([true, false]);
    expect(is({ tagKeys: [], linked: ['arxiv:2601.00001'] }, 'linked')).toBe(true);
    expect([is(bare, 'linked'), is({ tagKeys: [], linked: [] }, 'linked')]).toEqual([false, false]);
  });
});
