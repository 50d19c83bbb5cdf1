import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { eachToken, findPattern, patternOf, tokensOf } from './tokens';

describe('tokensOf', () => {
  it.each([
    ['Attention Is All You Need!', ['attention', 'is', 'all', 'you', 'need']],
    ['self-attention (2nd ed.)', ['self', 'attention', '2nd', 'ed']],
    ['Müller’s naïve O’Neill', ['mullers', 'naive', 'oneill']],
    ["don't 'quote'", ['dont', 'quote']],
    ['STRASSE straße', ['strasse', 'strasse']],
    ['大规模モデル', ['大', '规', '模', 'モ', 'テ', 'ル']],
    ['данные Ёлка', ['данные', 'елка']],
    ['C++ and C#', ['c', '+', '+', 'and', 'c']],
    ['10× faster 🚀', ['10', '×', 'faster', '🚀']],
    ['CO₂ x² ﬁne', ['co2', 'x2', 'fine']],
    ['Schr\\"odinger G\\"{o}del {\\L}ukasz \\v{S}i', ['schrodinger', 'godel', 'lukasz', 'si']],
    ['H$_2$O x^{2} code_name', ['h2o', 'x2', 'code', 'name']],
    ['$\\alpha$-divergence α-divergence', ['alpha', 'divergence', 'alpha', 'divergence']],
    ['$\\varepsilon$-greedy ε-greedy', ['epsilon', 'greedy', 'epsilon', 'greedy']],
    ['\\emph{deep} $\\mathcal{O}(n)$', ['emph', 'deep', 'mathcal', 'o', 'n']],
    ['λόγος', ['λογοσ']],
    ['2407.21783v2', ['2407', '21783v2']],
    ['', []],
    [' -- … ', []],
  ])('reads %s', (text, tokens) => {
    expect(tokensOf(text)).toEqual(tokens);
  });

  it('reads a text of plain letters as the slow way does', () => {
    const ascii = fc.string({ unit: fc.constantFrom(...'abZ09 .-+=<(~') });
    fc.assert(
      fc.property(ascii, (text) => {
        // An accent in every chunk leads through the slow way, and folds away.
        const slow = text.replace(/[a-z]/gi, '$&\u0301');
        expect(tokensOf(slow)).toEqual(tokensOf(text));
      }),
    );
  });

  it('says where each token stands', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (text) => {
        let last = 0;
        eachToken(text, (token, from, to) => {
          expect(from).toBeGreaterThanOrEqual(last);
          expect(to).toBeGreaterThan(from);
          expect(token).not.toBe('');
          last = to;
        });
        expect(last).toBeLessThanOrEqual(text.length);
      }),
    );
  });
});

describe('findPattern', () => {
  const tokens = tokensOf('Deep residual learning of representations');
  it.each([
    ['resid', false, 1],
    ['sidu', false, 1],
    ['si', false, -1],
    ['residual', true, 1],
    ['resid', true, -1],
    ['residual-learn', false, 1],
    ['residual of', false, -1],
    ['residual learn', true, -1],
  ])('looks for “%s” (whole: %s)', (text, whole, at) => {
    expect(findPattern(tokens, patternOf(text, whole))).toBe(at);
  });
});
