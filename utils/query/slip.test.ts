import { expect, it } from 'vitest';
import { isSlip } from './slip';

it.each([
  ['author', 'auther', true],
  ['author', 'auhtor', true],
  ['author', 'authors', true],
  ['author', 'autor', true],
  ['author', 'uathor', true],
  ['author', 'authro', true],
  ['author', 'author', false],
  ['author', 'auhtro', false],
  ['author', 'autho', true],
  ['author', 'auth', false],
  ['tag', 'gat', false],
  ['', 'a', true],
  ['', '', false],
])('is %s a slip of %s: %s', (one, other, answer) => {
  expect(isSlip(one, other)).toBe(answer);
  expect(isSlip(other, one)).toBe(answer);
});
