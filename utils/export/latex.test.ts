import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { toLatex } from './latex';
import { isBalanced } from './latex-maths';

describe('special characters', () => {
  it.each([
    ['50% & more_than #1 for $5', '50\\% \\& more\\_than \\#1 for \\$5'],
    ['a < b > c | d', 'a $<$ b $>$ c $|$ d'],
    ['~5 and 2^8', '{\\textasciitilde}5 and 2{\\textasciicircum}8'],
    ['C:\\temp\\new', 'C:{\\textbackslash}temp{\\textbackslash}new'],
    ['a set {1, 2}', 'a set \\{1, 2\\}'],
    ['one { and', 'one \\{\\vphantom{\\}} and'],
    ['one } and', 'one \\vphantom{\\{}\\} and'],
    ['}{', '\\vphantom{\\{}\\}\\{\\vphantom{\\}}'],
    ['ends in \\', 'ends in {\\textbackslash}'],
    ['مرحبا 🎉 王伟 Łukasz', 'مرحبا 🎉 王伟 Łukasz'],
  ])('%s', (text, latex) => expect(toLatex(text)).toBe(latex));
});

describe('LaTeX that is already there', () => {
  it.each([
    ['an $\\alpha$-divergence', 'an $\\alpha$-divergence'],
    ['$x_1^{2}$ and $$y$$', '$x_1^{2}$ and $y$'],
    ['\\(x_1\\) then \\[y\\]', '$x_1$ then $y$'],
    ['$50\\% of 5% #$', '$50\\% of 5\\% \\#$'],
    ['$\\left\\{ x \\right.$', '$\\left\\lbrace  x \\right.$'],
    ['$\\{x\\}$', '$\\{x\\}$'],
    ['Schr\\"odinger and Erd\\H{o}s', 'Schr{\\"{o}}dinger and Erd{\\H{o}}s'],
    ['G{\\"o}del, Fran\\c{c}ois', 'G{\\"{o}}del, Fran{\\c{c}}ois'],
    ['\\o re and \\ss', '{\\o}re and {\\ss}'],
    ['\\LaTeX is', '{\\LaTeX} is'],
    ['\\emph{a_b {c}}', '\\emph{a\\_b \\{c\\}}'],
    ['{\\it so & so}', '{\\it so \\& so}'],
    ['\\url{https://x.org/a_b%20c}', '\\url{https://x.org/a_b\\%20c}'],
    ['\\href{https://x.org/#a}{a_b}', '\\href{https://x.org/\\#a}{a\\_b}'],
    ['already 50\\% and \\_', 'already 50\\% and \\_'],
    ['\\{x\\}', '\\{x\\}'],
  ])('keeps %s', (text, latex) => expect(toLatex(text)).toBe(latex));

  it.each([
    ['our \\method wins', 'our {\\textbackslash}method wins'],
    ['\\emph{never closed', '{\\textbackslash}emph\\{\\vphantom{\\}}never closed'],
    ['\\href{a}', '{\\textbackslash}href\\{a\\}'],
    ['\\url{}', '{\\textbackslash}url\\{\\}'],
    ['\\url{a\\b}', '{\\textbackslash}url\\{a{\\textbackslash}b\\}'],
    ['$5 and $6, or $5-$10', '\\$5 and \\$6, or \\$5-\\$10'],
    ['$x}{$', '\\$x\\vphantom{\\{}\\}\\{\\vphantom{\\}}\\$'],
    ['$a \\input{x}$', '\\$a {\\textbackslash}input\\{x\\}\\$'],
    ['$a \\^^69n$', '\\$a {\\textbackslash}{\\textasciicircum}{\\textasciicircum}69n\\$'],
    ['$a\n\nb$', '\\$a\n\nb\\$'],
  ])('takes %s for text', (text, latex) => expect(toLatex(text)).toBe(latex));
});

it('reads letters, but no maths and no commands in a name', () => {
  expect(toLatex('$a$ \\emph{b} \\"o', { prose: false })).toBe(
    '\\$a\\$ {\\textbackslash}emph\\{b\\} {\\"{o}}',
  );
});

const pieces = fc.constantFrom(
  ...['{', '}', '\\', '$', '$$', '%', '\\{', '\\}', '\\(', '\\)', '\\[', '\\]', '\\"', '\\emph{'],
  ...['\\url{', '{\\it ', '\\c{', 'a', ' ', '\n', '#', '@', '\\\\', '{\\"o}', '^', '🎉'],
);

it('balances braces whatever the input, and leaves no bare comment sign', () => {
  fc.assert(
    fc.property(fc.array(pieces, { maxLength: 60 }), (parts) => {
      const latex = toLatex(parts.join(''));
      expect(isBalanced(latex)).toBe(true);
      expect(latex).not.toMatch(/(?<!\\)(?:\\\\)*%/);
    }),
    { numRuns: 2_000 },
  );
});

it.each(['{', '}', '$', '\\', '\\(', '{\\it ', '\\emph{', '\\"', '$a\\', '\\emph{}'])(
  'reads a hundred thousand of %j without running out of stack',
  (part) => {
    expect(isBalanced(toLatex(part.repeat(100_000)))).toBe(true);
  },
);
