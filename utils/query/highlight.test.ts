import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { findPattern, tokensOf } from '../text/tokens';
import { highlight, type MarkedField, marksOf } from './highlight';
import { parseQuery } from './parse';
import * as pools from './testing/pools';
import { writtenQuery } from './testing/queries';

const marks = (query: string) => marksOf(parseQuery(query, pools).query);

const marked = (text: string, query: string, field: MarkedField = 'title') =>
  highlight(text, marks(query), field)
    .map((piece) => (piece.match ? `[${piece.text}]` : piece.text))
    .join('');

describe('highlight', () => {
  it.each([
    ['José Núñez', 'nunez', 'José [Núñez]'],
    ['Jose\u0301 Nun\u0303ez', 'jose', '[Jose\u0301] Nun\u0303ez'],
    ['Jose\u0301 Nun\u0303ez', 'nun', 'Jose\u0301 [Nun\u0303ez]'],
    ['Müllerstraße', 'mull', '[Müllerstraße]'],
    ['Müller', 'mull', '[Müll]er'],
    ['Die Straße', 'ras', 'Die [Straße]'],
    ['ﬁne', 'fi', '[ﬁne]'],
    ['banana', 'ana', 'b[ana]na'],
    ['anaana', 'ana', '[anaana]'],
    ['deep learning', 'learn deep', '[deep] [learn]ing'],
    ['deep learning', 'ep', 'deep learning'],
    ['a deep learning machine', '"deep learning"', 'a [deep learning] machine'],
    ['self-attention, attention', 'self-att', '[self-att]ention, attention'],
    ['attention', '"att"', 'attention'],
    ['👩‍🔬 at work', 'work', '👩‍🔬 at [work]'],
    ['❤️ attention', '❤', '[❤️] attention'],
    ['大规模模型', '模型', '大规模[模型]'],
    ['Schr\\"odinger eq', 'schro', '[Schr\\"odinger] eq'],
    ['H$_2$O is', 'h2o', '[H$_2$O] is'],
    ['$\\alpha$ or α', 'alpha', '$[\\alpha]$ or [α]'],
    ['deep learning', 'deep -learning', '[deep] learning'],
    ['deep learning', 'NOT (deep -learning)', 'deep [learning]'],
    ['deep learning', 'deep OR (learn)', '[deep] [learn]ing'],
    ['deep learning', 'title:deep author:learning', '[deep] learning'],
    ['tag deep', 'tag:tag status:read', 'tag deep'],
    ['nothing', '', 'nothing'],
    ['', 'deep', ''],
  ])('marks in “%s” what “%s” matches', (text, query, expected) => {
    expect(marked(text, query)).toBe(expected);
  });

  it('marks what was looked for in a field in no other', () => {
    const query = 'author:berg deep';
    expect(marked('berg deep', query, 'author')).toBe('[berg] [deep]');
    expect(marked('berg deep', query, 'tag')).toBe('berg [deep]');
    expect(marked('berg deep', query, 'other')).toBe('berg [deep]');
  });

  const text = fc.oneof(
    fc.array(fc.constantFrom(...pools.words), { maxLength: 8 }).map((words) => words.join(' ')),
    fc.string({ unit: 'grapheme' }),
    fc.string({ unit: 'binary' }),
  );

  it('never changes the text, and marks something just where a pattern is found', () => {
    fc.assert(
      fc.property(text, writtenQuery, (shown, { query }) => {
        const looked = marksOf(query);
        const pieces = highlight(shown, looked, 'title');
        expect(pieces.map((piece) => piece.text).join('')).toBe(shown);
        const tokens = tokensOf(shown);
        const found = looked.some(
          ({ field = 'title', pattern }) => field === 'title' && findPattern(tokens, pattern) >= 0,
        );
        expect(pieces.some((piece) => piece.match)).toBe(found);
        // Neighbours differ, and none is empty.
        for (const [index, piece] of pieces.entries()) {
          expect(piece.match).not.toBe(pieces[index + 1]?.match);
          expect(piece.text !== '' || shown === '').toBe(true);
        }
      }),
      { numRuns: 1_000 },
    );
  });
});
