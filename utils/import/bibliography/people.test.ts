import { describe, expect, it } from 'vitest';
import { cslName, partsOfInverted, readingOrder } from './people';

describe('inverted names', () => {
  it.each<[string, 'second' | 'last', string]>([
    ['Doe, Jane', 'last', 'Jane Doe'],
    ['King, Jr., Martin Luther', 'last', 'Martin Luther King Jr.'],
    ['King, Martin Luther, Jr.', 'second', 'Martin Luther King Jr.'],
    ['Doe, 2nd, Jane', 'second', 'Jane Doe 2nd'],
    ['Doe, Jane, 2nd', 'last', 'Jane Doe 2nd'],
    ['Martin Luther King, Jr.', 'second', 'Martin Luther King Jr.'],
    ['Ali, II', 'second', 'II Ali'],
    ['Doe, A, B, C', 'second', 'A B C Doe'],
    ['Plato,', 'second', 'Plato'],
    [', Jane', 'second', 'Jane'],
    ['王, 伟', 'last', '王 伟'],
    ['Wang, Wei (王伟)', 'last', 'Wei Wang (王伟)'],
    ['Gates, William (Bill)', 'last', 'William (Bill) Gates'],
    [',', 'last', ''],
  ])('%s', (name, suffix, read) => {
    expect(readingOrder(partsOfInverted(name.split(','), suffix))).toBe(read);
  });
});

describe('names for CSL', () => {
  it.each([
    [
      { family: 'van den Oord', given: 'Aaron' },
      { family: 'Oord', given: 'Aaron', 'non-dropping-particle': 'van den' },
    ],
    [
      { family: 'King', given: 'Martin', suffix: 'Jr.' },
      { family: 'King', given: 'Martin', suffix: 'Jr.' },
    ],
    [{ family: 'smith', given: '' }, { family: 'smith' }],
    ['Aaron van den Oord', { family: 'Oord', given: 'Aaron', 'non-dropping-particle': 'van den' }],
    ['Flock Team', { literal: 'Flock Team' }],
  ])('%j', (name, csl) => expect(cslName(name)).toEqual(csl));
});
