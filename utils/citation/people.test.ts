import { describe, expect, it } from 'vitest';
import { parseName } from '../export/names';
import { enumerated, initials, inverted, straight } from './people';

it.each([
  ['Quoc V.', 'Q. V.'],
  ['Jean-Bastien', 'J.-B.'],
  ['J.-B.', 'J.-B.'],
  ['J.R.R.', 'J. R. R.'],
  ['aaron', 'A.'],
  ['Łukasz', 'Ł.'],
  ['E\u0301milie', 'É.'],
  ['Юрий', 'Ю.'],
  ["'Abd", 'A.'],
  ['Wei (王伟)', 'W.'],
  ['محمد', 'محمد'],
  ['–', ''],
])('%s has the initials %s', (given, short) => expect(initials(given)).toBe(short));

describe('a name', () => {
  const form = { given: 'initials', particle: 'before', suffix: ', ' } as const;
  it.each([
    ['Aaron van den Oord', 'A. van den Oord', 'van den Oord, A.'],
    ['Martin Luther King Jr.', 'M. L. King Jr.', 'King, M. L., Jr.'],
    ['José Ortega y Gasset', 'J. Ortega y Gasset', 'Ortega y Gasset, J.'],
    ['Gemma Team', 'Gemma Team', 'Gemma Team'],
    ['王 伟', '王伟', '王伟'],
    ['김 철수', '김철수', '김철수'],
    ['山田太郎', '山田太郎', '山田太郎'],
    ['Юрий Гагарин', 'Ю. Гагарин', 'Гагарин, Ю.'],
  ])('%s', (name, plain, turned) => {
    expect(straight(parseName(name), 'initials')).toBe(plain);
    expect(inverted(parseName(name), form)).toBe(turned);
  });

  it('may have its particle at the end', () => {
    const name = parseName('Aaron van den Oord');
    expect(inverted(name, { given: 'full', particle: 'after', suffix: ', ' })).toBe(
      'Oord, Aaron van den',
    );
  });
});

it.each([
  [[], ''],
  [['A'], 'A'],
  [['A', 'B'], 'A & B'],
  [['A', 'B', 'C'], 'A, B, & C'],
])('lists %j', (names, list) => {
  expect(enumerated(names, { two: ' & ', many: ', & ' })).toBe(list);
});
