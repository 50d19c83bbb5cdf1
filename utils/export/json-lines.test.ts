import { expect, it } from 'vitest';
import { jsonLines } from './json-lines';

it.each([1, 2, 3])('indents a value as it stands in %i lists', (depth) => {
  const value = { a: ['one', { b: 'two\nlines' }], c: {} };
  const lines = JSON.stringify(value, null, 2).split('\n');
  expect(jsonLines(value, depth)).toBe(
    lines.map((line) => `\n${'  '.repeat(depth)}${line}`).join(''),
  );
});
