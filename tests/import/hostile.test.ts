import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { bibtexFile } from '../../utils/import/bibtex';
import type { ImportFormat, ImportItem } from '../../utils/import/imported';
import { risFile } from '../../utils/import/ris';
import { paperIdSchema } from '../../utils/paper/schema';
import { hostileText } from '../generate/hostile';

/** Files that nobody would write, and files made to hang or break a reader. */

const formats: readonly ImportFormat[] = [bibtexFile, risFile];

/** What holds of every item, whatever the file. */
function check(item: ImportItem): void {
  if (item.kind === 'unreadable') {
    expect(item.problem.line).toBeGreaterThan(0);
    expect(item.problem.message).toMatch(/^[A-Z].*\.$/);
    expect(item.problem.excerpt.length).toBeLessThanOrEqual(200);
    return;
  }
  const { ids, facts, own, line } = item.paper;
  expect(line).toBeGreaterThan(0);
  for (const id of ids) expect(paperIdSchema.safeParse(id).success).toBe(true);
  expect(facts.title !== undefined || ids.length > 0).toBe(true);
  expect(facts.title ?? 'T').not.toMatch(/^\s|\s$|\n/);
  expect(facts.published ?? '2000').toMatch(/^\d{4}(?:-\d\d){0,2}$/);
  expect(Object.values(facts)).not.toContain(undefined);
  for (const { name } of facts.authors ?? []) expect(name).not.toBe('');
  for (const tag of own.tags) expect(tag).not.toBe('');
  for (const address of Object.values(facts.links ?? {})) expect(address).toMatch(/^https?:\/\//);
}

const bibtexPieces = fc.constantFrom(
  ...[
    '@article{',
    '@misc(',
    '@string{',
    '@comment{',
    '@preamble{',
    '@',
    '{',
    '}',
    '"',
    '(',
    ')',
    '#',
  ],
  ...[
    ',',
    '=',
    '%',
    '\n',
    '\r',
    ' ',
    'key,',
    'title = {',
    'author = {',
    'and',
    'note = ',
    'doi = {',
  ],
  ...[
    '10.1000/a',
    'eprint = {2303.00763}',
    'year = 2020,',
    '__proto__ = {',
    'constructor',
    '\\',
    '$',
  ],
  ...['\u0000', '\ud800', '\ufeff', 'é', 'abstract = {', 'url = {https://x.example/a}', 'sep'],
);
const risPieces = fc.constantFrom(
  ...[
    'TY  - JOUR',
    'TY - ',
    'ER  - ',
    'TI  - ',
    'T1  - a',
    'AU  - ',
    'A, B',
    'DO  - 10.1000/a',
    'KW  - ',
  ],
  ...[
    'N1  - <p>',
    'PY  - 2020/',
    'SN  - ',
    'ty  - jour',
    'au  - ',
    '\n',
    '\r\n',
    '\r',
    ' ',
    ',',
    ';',
  ],
  ...[
    '\u0000',
    '\ud800',
    '\ufeff',
    'é',
    'arXiv:2303.00763',
    'UR  - https://x.example/a',
    'AN  - 1',
  ],
);

describe.each([
  ['BibTeX', bibtexFile, bibtexPieces],
  ['RIS', risFile, risPieces],
])('%s', (_, format, pieces) => {
  it('is read to its end whatever it holds, each item in its order', () => {
    const file = fc
      .array(fc.oneof({ weight: 6, arbitrary: pieces }, hostileText(3)), { maxLength: 60 })
      .map((parts) => parts.join(''));
    fc.assert(
      fc.property(file, (text) => {
        const items = [...format.read(text)];
        items.forEach(check);
        const lines = items.map((item) =>
          item.kind === 'paper' ? item.paper.line : item.problem.line,
        );
        expect(lines).toEqual(lines.toSorted((a, b) => a - b));
      }),
      { numRuns: 3_000 },
    );
  });

  it('is recognised or not, whatever it begins with', () => {
    fc.assert(
      fc.property(fc.oneof(hostileText(), fc.string({ unit: 'binary' })), (text) => {
        expect(format.recognises(text)).toBeTypeOf('boolean');
      }),
    );
  });
});

const size = 1_000_000;
const filled = (part: string) => part.repeat(Math.ceil(size / part.length));
const inField = (field: string, part: string, close = '}}') =>
  `@misc{k, title = {T}, ${field} = {${filled(part)}${close}`;
const inTag = (tag: string, part: string) =>
  `TY  - JOUR\nTI  - T\n${tag}  - ${filled(part)}\nER  - `;

/** Each is read in time linear in its length, or this file would never end. */
describe('files of a megabyte', () => {
  it.each<[string, string]>([
    ['one title', inField('title', 'x')],
    ['braces that open', `@misc{k, title = {${filled('{')}`],
    ['braces that close', `@misc{k, title = {${filled('}')}`],
    ['pairs of braces', inField('title', '{}')],
    ['nested braces', `@misc{k, title = {${filled('{')}${filled('}')}}}`],
    ['quotation marks', `@misc{k, title = "${filled('x"{')}`],
    ['entries that are not closed', filled('@misc{k, title = {x\n')],
    ['such entries on one line', filled('@misc{k, title = {x ')],
    ['parentheses that are not closed', filled('@misc(k, title = {x}\n')],
    ['such parentheses on one line', filled('@misc(k, title = {x} ')],
    ['braces in such parentheses', filled('@misc({\n')],
    ['remarks that are not closed', filled('@comment(\n@comment{\n')],
    ['signs of entries', filled('@ ')],
    ['the name of a type', `@${filled('a')}`],
    ['blanks before a type', `@${filled(' ')}`],
    ['entries within entries', `@misc{k, ${filled('@misc{}')}`],
    ['entries within values', `${filled('@misc{k, x = {\n')}${filled('}?}')}`],
    ['entries within quotations', `${filled('@misc{k, x = "{\n')}${filled('}}')}`],
    ['entries within entries, on lines', `${filled('@misc{\n')}${filled('}')}`],
    ['remarks within entries on one line', filled('@misc{k, %}')],
    ['a key', `@misc{${filled('k')}`],
    ['keys that look like fields', `@misc{${filled('k={')}`],
    ['commas', `@misc{k${filled(',')}`],
    ['fields', `@misc{k, ${Array.from({ length: 200_000 }, (_, n) => `f${n}=1,`).join('')}}`],
    ['abbreviations', Array.from({ length: 100_000 }, (_, n) => `@string{s${n}="x"}`).join('\n')],
    [
      'long abbreviations',
      `@string{a="${'x'.repeat(20_000)}"}@misc{k, title = a${filled(' # a')}}`,
    ],
    [
      'abbreviations that double',
      `@string{a0="xx"}${Array.from({ length: 200 }, (_, n) => `@string{a${n + 1}=a${n} # a${n}}`).join('')}@misc{k, title=a200}`,
    ],
    [
      'a volume that all entries inherit from',
      `@book{v, title = {${filled("\\'e{}")}}}${'@inbook{k, title = {T}, crossref = {v}}'.repeat(20_000)}`,
    ],
    ['volumes in a ring', filled('@book{a, crossref = {a}, xdata = {a,a,a,a,a,a}}\n')],
    [
      'volumes in a chain',
      Array.from({ length: 30_000 }, (_, n) => `@book{k${n}, crossref = {k${n + 1}}}`).join('\n'),
    ],
    ['zeros', filled('\u0000')],
    ['accents', inField('title', "\\'\\^")],
    ['maths that is not closed', inField('title', '\\(')],
    ['dollars', inField('title', '$')],
    ['commands', inField('title', '\\vphantom{\\ensuremath{\\url{', '')],
    ['quotations', inField('title', '\\enquote{', `${filled('}')}}}`)],
    ['names', inField('author', 'a and ')],
    ['one name', inField('author', 'a (b ')],
    ['one inverted name', inField('author', 'a, ')],
    ['tags', inField('keywords', 'a{,},')],
    ['blanks', inField('note', ' ')],
    ['lines', inField('abstract', '\n     ')],
    ['a DOI', inField('doi', '10.1000/,')],
    ['an address', inField('url', 'a.')],
    ['a journal', inField('journal', 'arXiv abs/1')],
    ['dates', inField('year', '1234-')],
    ['pages', inField('pages', '1-')],
    ['remarks', filled('% @misc{k}\n')],
    ['endings that come early', filled('@misc{k, x = 1}, y = \n')],
    ['records without fields', filled('TY  - JOUR\n')],
    ['one line', inTag('AB', 'x')],
    ['lines without a tag', inTag('AB', 'x\n')],
    ['empty lines', inTag('N1', '\n \n')],
    ['authors', inTag('AU', 'A, B;')],
    ['a note of tags', inTag('N1', '<p><')],
    ['numbers', inTag('SN', '1234-')],
    ['dashes', inTag('SN', '-')],
    ['breaks', filled('\r')],
  ])('%s', (_, text) => {
    for (const format of formats) {
      let items = 0;
      // A few are looked at: to look at each would take longer than to read them.
      for (const item of format.read(text)) if (items++ < 20) check(item);
      expect(items).toBeLessThan(text.length);
    }
  });
});
