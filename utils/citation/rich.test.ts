import { expect, it } from 'vitest';
import { html, italic, joined, plainText, quoted, sentences, stopped, together } from './rich';

it('leaves out parts without text, and the punctuation before them', () => {
  expect(plainText(joined(', ', '', 'a', undefined, [], italic(''), 'b'))).toBe('a, b');
  expect(plainText(joined(', ', together('pp. ', undefined), together('no. ', '4')))).toBe('no. 4');
});

it('writes nothing but its own marks unescaped', () => {
  expect(html(['<i>', { tag: 'i', text: '"&\'>' }])).toBe('&lt;i&gt;<i>&quot;&amp;&#39;&gt;</i>');
});

it.each([
  ['a', 'a.'],
  ['a.', 'a.'],
  ['a?', 'a?'],
  ['“a!”', '“a!”'],
  ['(a.)', '(a.).'],
  ['大模型。', '大模型。'],
  ['', ''],
])('stops %j', (text, sentence) => expect(plainText(stopped(text))).toBe(sentence));

it('puts no full stop after an address', () => {
  expect(plainText(sentences(['a', italic('b.')], 'https://x.org/'))).toBe('a. b. https://x.org/');
});

it.each([
  ['Title', '“Title,”', '“Title.”'],
  ['Title?', '“Title?”', '“Title?”'],
  ['Title.', '“Title,”', '“Title.”'],
  ['On Smith et al.', '“On Smith et al.,”', '“On Smith et al.”'],
])('quotes %s', (title, comma, stop) => {
  expect([quoted(title, ','), quoted(title, '.')]).toEqual([comma, stop]);
});
