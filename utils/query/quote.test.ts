import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isVisible, tagKey } from '../model/tags';
import { patternOf } from '../text/tokens';
import { parseQuery } from './parse';
import { operatorTerm } from './quote';
import * as pools from './testing/pools';

const text = fc.oneof(
  fc.constantFrom(...pools.words, ...pools.authors, ...pools.tags),
  fc.string({ unit: 'grapheme' }),
  fc.string({ unit: fc.constantFrom(...'ab "\\()-:$“”{}\'') }),
);

describe('operatorTerm', () => {
  it('writes any tag so that it is read as that tag', () => {
    fc.assert(
      fc.property(text.filter(isVisible), (name) => {
        expect(parseQuery(operatorTerm('tag', name), pools)).toEqual({
          query: { kind: 'tag', key: tagKey(name) },
          problems: [],
        });
      }),
    );
  });

  it('writes any name so that its words and no others are looked for', () => {
    fc.assert(
      fc.property(text, (name) => {
        const pattern = patternOf(name, true);
        const { query, problems } = parseQuery(operatorTerm('author', name), pools);
        expect(problems).toEqual([]);
        expect(query).toEqual(
          pattern.tokens.length > 0 ? { kind: 'text', field: 'author', pattern } : { kind: 'all' },
        );
      }),
      { numRuns: 1_000 },
    );
  });
});
