import { describe, expect, it } from 'vitest';
import { readEntries } from './entries';

const read = (text: string) =>
  [...readEntries(text)].map((entry) =>
    entry.kind === 'broken'
      ? entry.message
      : [entry.type, entry.key, Object.fromEntries(entry.fields)],
  );

describe('values', () => {
  it.each<[string, Record<string, string>]>([
    ['title = {A {B} "c"}', { title: 'A {B} "c"' }],
    ['title = "A {"}B{"} c"', { title: 'A {"}B{"} c' }],
    ['Title={A},YEAR=2020,month=sep', { title: 'A', year: '2020', month: 'sep' }],
    ['month = "19~" # sep', { month: '19~sep' }],
    ['journal = {The } # j # { B}', { journal: 'The Journal B' }],
    ['journal = J', { journal: 'Journal' }],
    [
      'title = {@misc{x, y}}, note = {\n@misc{x,\n  y = {z}\n}\n}',
      { title: '@misc{x, y}', note: '\n@misc{x,\n  y = {z}\n}\n' },
    ],
    ['a = {}, a = {1}, a = {2}', { a: '1' }],
    ['a = , b = {1},, c = {2},', { b: '1', c: '2' }],
    ['a = {1} b = {2}\n c = 3 d = "4"', { a: '1', b: '2', c: '3', d: '4' }],
    ['% a = {1},\n b = {50% of}', { b: '50% of' }],
    ['Times Cited = {5}, date-added = {x}', { 'times cited': '5', 'date-added': 'x' }],
    ['__proto__ = {1}, constructor = {2}', { ['__proto__']: '1', constructor: '2' }],
  ])('%s', (fields, expected) => {
    const [entry] = [...readEntries(`@string{j = "Journal"}\n@article{key, ${fields}\n}`)];
    expect(entry?.kind === 'entry' && [...entry.fields]).toEqual(
      Object.keys(expected).map((name) => [name, expected[name]]),
    );
  });
});

describe('keys', () => {
  it.each([
    ['@misc{a:b/c-d_e+f.2, x = 1}', 'a:b/c-d_e+f.2'],
    ['@misc{ Müller 2020 , x = 1}', 'Müller 2020'],
    ['@misc{a=b, x = 1}', 'a=b'],
    ['@misc{, x = 1}', ''],
    ['@misc{x = {1}}', ''],
    ['@misc{\n  x = "1"}', ''],
    ['@misc{key\n  x = {1}\n}', 'key'],
    ['@ MISC\n{__proto__, x = 1}', '__proto__'],
    ['@misc(key, x = 1)', 'key'],
  ])('%s', (text, key) => expect(read(text)).toEqual([['misc', key, { x: '1' }]]));
});

describe('what is no entry', () => {
  it.each([
    ['mail me@example.org, @ home, @2'],
    ['@comment{@misc{a, x = 1}}'],
    ['@Comment{jabref-meta: groupstree:\n0 AllEntriesGroup:;\n1 ExplicitGroup:A\\;0\\;;\n}'],
    ['@comment(a ) b'],
    ['@comment never a brace'],
    ['@preamble{ "\\newcommand{\\x}{y}" # z }'],
    ['% @misc{a, x = 1}'],
    ['@set{a, entryset = {b, c}} @xdata{d, x = 1}'],
    ['@IEEEtranBSTCTL{IEEEexample:BSTcontrol, CTLuse_forced_etal = "yes"}'],
  ])('%s', (text) => expect(read(`${text}\n@misc{b, x = 2}`)).toEqual([['misc', 'b', { x: '2' }]]));
});

describe('after a broken entry', () => {
  const good = ['misc', 'good', { x: '1' }];
  it.each([
    ['a field is not closed', '@misc{bad, x = {1, y = {2}\n}', /not closed: one closing brace/],
    ['nothing is closed', '@misc{bad, x = {1', /not closed: one closing brace/],
    [
      'a quotation mark is missing',
      '@misc{bad, x = "1, y = {2}}',
      /“x” is not closed: a quotation mark/,
    ],
    ['an equals sign is missing', '@misc{bad, title {1}, y = {2}}', /“title” an equals sign/],
    ['something stands between fields', '@misc{bad, x = {1} {2}}', /no field/],
    ['a brace is too many', '@misc{bad, x = {1}}, y = {2}}', /closed before its last fields/],
    ['a parenthesis is missing', '@misc(bad, x = {1}\n', /not closed/],
    ['a string is not closed', '@string{bad = {1}\n', /not closed/],
  ])('%s', (_, bad, message) => {
    const text = `${bad}\n\n  @misc{good, x = 1}`;
    expect(read(text)).toEqual([expect.stringMatching(message), good]);
    expect(read(`${bad}\r@misc{good, x = 1}`)).toEqual([expect.stringMatching(message), good]);
  });

  it('reads the others, however many are broken', () => {
    const broken = '@misc{bad, x = {1\n';
    const entries = read(`${broken.repeat(3)}@misc{good, x = 1}\n${broken}@misc{good, x = 1}`);
    expect(entries.filter((entry) => typeof entry === 'string')).toHaveLength(4);
    expect(entries.filter((entry) => typeof entry !== 'string')).toEqual([good, good]);
  });

  it('lets no later brace close one that was left open long before', () => {
    const entries = read('@misc{bad, x = {1, y = 2\n}\n@misc{good, x = 1}\n@misc{good, x = 1}}\n}');
    expect(entries).toEqual([expect.stringMatching(/not closed/), good, good]);
  });
});
