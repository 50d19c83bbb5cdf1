import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { group } from './groups';
import { lex } from './lexer';
import { parseQuery } from './parse';
import type { Query } from './syntax';
import * as pools from './testing/pools';
import { queryText, writtenQuery } from './testing/queries';

const read = (text: string) => parseQuery(text, pools);

const anyText = fc.oneof(queryText, fc.string({ unit: 'binary' }), fc.string({ unit: 'grapheme' }));

/** What a query looks for, apart from how it is put together. */
function leavesOf(query: Query): readonly Query[] {
  if (query.kind === 'all') return [];
  if (query.kind === 'and' || query.kind === 'or') return query.parts.flatMap(leavesOf);
  return query.kind === 'not' ? leavesOf(query.part) : [query];
}

function depthOf(query: Query): number {
  if (query.kind === 'and' || query.kind === 'or') {
    return 1 + Math.max(...query.parts.map(depthOf));
  }
  return query.kind === 'not' ? 1 + depthOf(query.part) : 0;
}

describe('any query', () => {
  it('means what it says, without a problem, when it is written as the grammar has it', () => {
    fc.assert(
      fc.property(writtenQuery, ({ text, query }) => {
        expect(read(text)).toEqual({ query, problems: [] });
      }),
      { numRuns: 1_000 },
    );
  });

  it('is read without failing, and each problem lies in it, in order', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        let last = 0;
        for (const { span, message } of read(text).problems) {
          expect(span.from).toBeGreaterThanOrEqual(last);
          expect(span.to).toBeGreaterThan(span.from);
          expect(span.to).toBeLessThanOrEqual(text.length);
          expect(message).toMatch(/^.+[.?]$/s);
          last = span.from;
        }
      }),
      { numRuns: 1_000 },
    );
  });

  it('is cut into tokens that leave out nothing but spaces', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        const gaps = lex(text).reduceRight((rest, { span }) => {
          expect(span.to).toBeGreaterThan(span.from);
          return rest.slice(0, span.from) + rest.slice(span.to);
        }, text);
        expect(gaps).toMatch(/^[\s\0- ]*$/);
      }),
    );
  });

  it('looks for everything that is no problem', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        const { query, problems } = read(text);
        const errors = problems.filter(({ severity }) => severity === 'error');
        const isWrong = ({ from, to }: { readonly from: number; readonly to: number }) =>
          errors.some(({ span }) => span.from < to && from < span.to);
        const tokens = lex(text);
        const alone = tokens.flatMap(({ kind, span }, index) => {
          if ((kind !== 'text' && kind !== 'operator') || isWrong(span)) return [];
          // The minus tells a word from a keyword.
          const sign = tokens[index - 1]?.kind === 'minus' ? '-' : '';
          return leavesOf(read(sign + text.slice(span.from, span.to)).query);
        });
        expect(leavesOf(query)).toEqual(alone);
      }),
      { numRuns: 1_000 },
    );
  });

  it('is never so deep that reading it on could fail', () => {
    fc.assert(
      fc.property(
        fc.array(fc.constantFrom('(', '-(', 'NOT ', 'a OR ', 'a ', ') '), { maxLength: 500 }),
        (pieces) => {
          expect(depthOf(read(pieces.join('')).query)).toBeLessThanOrEqual(153);
        },
      ),
    );
  });

  it('has a partner for each parenthesis', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        let depth = 0;
        for (const { kind } of group(lex(text), text.length).tokens) {
          depth += kind === 'open' ? 1 : kind === 'close' ? -1 : 0;
          expect(depth).toBeGreaterThanOrEqual(0);
        }
        expect(depth).toBe(0);
      }),
    );
  });
});
