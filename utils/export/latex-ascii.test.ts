import { describe, expect, it } from 'vitest';
import { toAsciiLatex } from './latex-ascii';

describe('toAsciiLatex', () => {
  it.each([
    ['plain, with $x_1$ and {\\"o}', 'plain, with $x_1$ and {\\"o}'],
    ['Çağlar', '{\\c{C}}a{\\u{g}}lar'],
    ['Łukasz Ørsted Weiß', '{\\L}ukasz {\\O}rsted Wei{\\ss}'],
    ['naïve jǰ', 'na{\\"{\\i}}ve j{\\v{\\j}}'],
    ['ạ ị ấ', "{\\d{a}} {\\d{i}} {\\'{\\^{a}}}"],
    ['“a” – b—c’s…', "``a'' -- b---c's{\\ldots}"],
    ['α-divergence ≤ 5', '$\\alpha$-divergence $\\leq$ 5'],
    ['$α ≤ β$ α', '$\\alpha  \\leq  \\beta $ $\\alpha$'],
    ['5\\$ for α', '5\\$ for $\\alpha$'],
    ['王伟 と Привет', '王伟 と Привет'],
    ['å and Å', '{\\r{a}} and {\\r{A}}'],
  ])('%s', (text, latex) => expect(toAsciiLatex(text)).toBe(latex));

  it('leaves a letter whose mark has no command as it was', () => {
    expect(toAsciiLatex('x\u0359 y')).toBe('x\u0359 y');
  });
});
