import fc from 'fast-check';
import { expect, test } from 'vitest';
import { addressFrom, at, countFrom, listFrom, textFrom } from './untrusted';

test('reads own properties along a path, never inherited ones', () => {
  const value: unknown = JSON.parse(
    '{"paper":{"title":"T","list":[1]},"__proto__":{"title":"evil"}}',
  );
  expect(at(value, 'paper', 'title')).toBe('T');
  expect(at(value, 'paper', 'list', '0')).toBe(1);
  for (const path of [
    ['title'],
    ['paper', 'constructor'],
    ['paper', 'toString'],
    ['a', 'b', 'c'],
  ]) {
    expect(at(value, ...path)).toBeUndefined();
  }
  expect(at('text', 'length')).toBeUndefined();
  expect(at(null, 'x')).toBeUndefined();
});

test('cuts what is too long and takes nothing of another kind', () => {
  expect(textFrom(' a\nb ', 10)).toBe('a b');
  expect(textFrom('x'.repeat(100), 10)).toBe('x'.repeat(10));
  expect(textFrom(' \n', 10)).toBeUndefined();
  expect(listFrom([1, 2, 3], 2)).toEqual([1, 2]);
  expect(listFrom({ length: 3 }, 2)).toEqual([]);
  expect([0, 7, -1, 1.5, Number.NaN, 2 ** 60, '7'].map(countFrom)).toEqual([
    0,
    7,
    ...Array(5).fill(undefined),
  ]);
});

test.each([
  ['https://github.com/a/b', 'https://github.com/a/b'],
  ['https://example.org', 'https://example.org/'],
  ['javascript:alert(1)', undefined],
  ['data:text/html,x', undefined],
  ['/papers/2407.21783', undefined],
  [`https://example.org/${'x'.repeat(3_000)}`, undefined],
  [`https://example.org/${'é'.repeat(1_000)}`, undefined],
  [{ href: 'https://example.org' }, undefined],
])('the address %s', (value, address) => {
  expect(addressFrom(value)).toBe(address);
});

test('no value makes a guard throw', () => {
  fc.assert(
    fc.property(fc.anything(), (value) => {
      for (const guard of [textFrom, listFrom]) guard(value, 5);
      countFrom(value);
      addressFrom(value);
      at(value, 'paper', 'id');
    }),
  );
});
