import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fromLatex } from './latex';
import { fromVerbatim } from './verbatim';

describe('letters', () => {
  it.each([
    ['G{\\"o}del', 'Gödel'],
    ['G\\"{o}del', 'Gödel'],
    ['G{\\"{o}}del', 'Gödel'],
    ['G\\"odel', 'Gödel'],
    ['A{\\" a}ron', 'Aäron'],
    ["\\'Etienne, \\`a, \\^o, \\~n, \\=a, \\.z", 'Étienne, à, ô, ñ, ā, ż'],
    ['\\c{c} \\c c \\v{s} \\v s \\u{g} \\H{o} \\k{a} \\r{a} \\d{s} \\b{d}', 'ç ç š š ğ ő ą å ṣ ḏ'],
    ['\\t{oo}', 'o͡o'],
    ["Mart{\\'\\i}n, Mart\\'{\\i}n, na\\\"{\\i}ve, {\\i}", 'Martín, Martín, naïve, ı'],
    ["Nguy{\\~{\\^e}}n, b\\'{\\^{e}}, \\h{o}, \\uhorn", 'Nguyễn, bế, ỏ, ư'],
    ['{\\L}ukasz \\L{}ukasz, \\L ukasz', 'Łukasz Łukasz, Łukasz'],
    ['{\\o}re \\aa{} \\AE sop \\ss', 'øre å Æsop ß'],
    ["{\\relax Ch}ristopher, {\\'{\\em e}}", 'Christopher, é'],
    ['\\"x \\"5 \\"', 'ẍ "5 "'],
  ])('%s', (latex, text) => expect(fromLatex(latex)).toBe(text.normalize('NFC')));
});

describe('signs and spaces', () => {
  it.each([
    ['50\\% of R\\&D \\#1 a\\_b \\$5 \\{x\\}', '50% of R&D #1 a_b $5 {x}'],
    [
      '{\\textbackslash}temp, \\textbackslash temp, \\textbackslash{} temp',
      '\\temp, \\temp, \\ temp',
    ],
    ['\\textless b\\textgreater, \\textasciitilde{}u, \\~{}u, \\^{}', '<b>, ~u, ~u, ^'],
    ['$<$b$>$ $|$', '<b> |'],
    ['one \\{\\vphantom{\\}} and \\vphantom{\\{}\\} two', 'one { and } two'],
    ["pages 1--2 --- ``so'' `it`", 'pages 1–2 — “so” `it`'],
    ['D.~Knuth, 10\\,000, a\\ b, Wolf\\-gang, v\\/s', 'D. Knuth, 10 000, a b, Wolfgang, vs'],
    ['and so on\\ldots\\ or {\\ldots} or \\dots.', 'and so on… or … or ….'],
    ['one\\\\two\\newline three\\par four', 'one\ntwo\nthree\n\nfour'],
    ['\\LaTeX is, {\\LaTeX} is', 'LaTeX is, LaTeX is'],
    ['\\copyright{} \\S 5 \\texttrademark{} \\guillemotleft x\\guillemotright', '© §5 ™ «x»'],
    ['the \\alpha-helix, 3 \\times 4', 'the α-helix, 3 ×4'],
  ])('%s', (latex, text) => expect(fromLatex(latex)).toBe(text));
});

describe('commands and groups', () => {
  it.each([
    ['{{BERT}}: {P}re-training', 'BERT: Pre-training'],
    ['\\emph{Stress}, \\textbf {bold}, {\\it slant}, {\\bf b}', 'Stress, bold, slant, b'],
    ['H\\textsubscript{2}O, 1\\textsuperscript{st}', 'H2O, 1st'],
    ['\\textcolor{red}{text} \\hspace{1em}x', 'text x'],
    ['\\enquote{A {B} \\enquote{C}} d', '“A B “C”” d'],
    ['\\url{https://x.org/~a_b--c\\%20}', 'https://x.org/~a_b--c%20'],
    ['\\href{https://x.org/\\#a}{the \\emph{page}}', 'the page'],
    ['our \\method{x} wins', 'our \\methodx wins'],
    ['never {closed and closed} too} often', 'never closed and closed too often'],
  ])('%s', (latex, text) => expect(fromLatex(latex)).toBe(text));
});

describe('maths', () => {
  it.each([
    ['{$\\alpha$}-divergence and $x_1^{2}$', '$\\alpha$-divergence and $x_1^{2}$'],
    ['\\(O(n \\log n)\\), \\[x\\], $$y$$', '$O(n \\log n)$, $x$, $y$'],
    ['\\ensuremath{\\mathcal{O}(n)}', '$\\mathcal{O}(n)$'],
    ['$a~--~b$ ~--', '$a~--~b$  –'],
    ['\\$5 and \\$6', '$5 and $6'],
    ['only $5', 'only $5'],
    ['\\( never closed \\[', '\\( never closed \\['],
  ])('%s', (latex, text) => expect(fromLatex(latex)).toBe(text));
});

it('leaves dashes and quotation marks alone where people write as they see it', () => {
  expect(fromLatex("|---|--| ``x'' \\emph{y}", { ligatures: false })).toBe("|---|--| ``x'' y");
});

it('keeps blank lines after a command', () => {
  expect(fromLatex('\\ldots \n\nNew \\o\n\nnew')).toBe('…\n\nNew ø\n\nnew');
});

it.each([
  ['\\url{https://x.org/a\\_b~c\\%7E}', 'https://x.org/a_b~c%7E'],
  ['10.1000/{\\_}x{\\textless}1::2{\\textgreater}--3', '10.1000/_x<1::2>--3'],
  ['10.1002/(SICI)1{\\%}3C2', '10.1002/(SICI)1%3C2'],
  ['https://x.org/{\\textasciitilde}u/\\~{}v/$\\sim$w/\\#a', 'https://x.org/~u/~v/~w/#a'],
  ['https://x.org/?a=1&b=2$c', 'https://x.org/?a=1&b=2$c'],
])('reads the address or identifier %s', (latex, text) => {
  expect(fromVerbatim(latex)).toBe(text);
});

const pieces = fc.constantFrom(
  ...[
    '{',
    '}',
    '\\',
    '$',
    '$$',
    '\\(',
    '\\)',
    '\\"',
    "\\'",
    '\\c',
    '\\c{',
    '\\i',
    '\\emph{',
    '\\url{',
  ],
  ...[
    '\\vphantom{',
    '\\enquote{',
    '\\ensuremath{',
    '~',
    '--',
    '``',
    "''",
    'a',
    'é',
    '🎉',
    ' ',
    '\n',
  ],
);

it('reads anything, and text without LaTeX as it is', () => {
  fc.assert(
    fc.property(fc.array(pieces, { maxLength: 60 }), (parts) => {
      expect(fromLatex(parts.join(''))).toBeTypeOf('string');
    }),
    { numRuns: 1_000 },
  );
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme' }), (text) => {
      fc.pre(!/[\\{}$~]|--|``|''/.test(text));
      expect(fromLatex(text)).toBe(text);
    }),
  );
});
