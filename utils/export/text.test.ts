import { expect, it } from 'vitest';
import { asciiLetters, cleanLine, cleanText } from './text';

it.each([
  ['a\u0000b\u0007c', 'abc'],
  ['a\tb\r\nc\u2028d', 'a b\nc\nd'],
  ['\ud800half', '\ufffdhalf'],
  ['\u202eturned\u202c', 'turned'],
  ['\ufeff  kept\u200f  ', 'kept\u200f'],
])('cleans %j', (text, clean) => expect(cleanText(text)).toBe(clean));

it('puts text on one line', () => {
  expect(cleanLine('  a\n\n b\u00a0 c\n')).toBe('a b c');
});

it.each([
  ['Çağlar', 'Caglar'],
  ['Łukasz', 'Lukasz'],
  ['Weiß', 'Weiss'],
  ['Ørsted Æ', 'OrstedAE'],
  ["O'Brien-Smith", 'OBrienSmith'],
  ['王伟', ''],
])('folds %s', (text, folded) => expect(asciiLetters(text)).toBe(folded));
