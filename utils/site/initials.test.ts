import fc from 'fast-check';
import { expect, test } from 'vitest';
import { initialsFirst, namesByInitials } from './initials';

test.each([
  ['Doe J', 'J Doe'],
  ['Smith AB', 'AB Smith'],
  ['van der Berg A', 'A van der Berg'],
  ["O'Neil-Öztürk JP", "JP O'Neil-Öztürk"],
  ['King ML Jr', 'ML King Jr'],
  ['Windsor E 2nd', 'E Windsor 2nd'],
  ['XU Y', 'Y XU'],
  ['Jane Doe', 'Jane Doe'],
  ['Tea Study Group', 'Tea Study Group'],
  ['Plato', 'Plato'],
])('%s: %s', (written, name) => {
  expect(initialsFirst(written)).toBe(name);
});

test('a line gives its names, without what stands for the others', () => {
  expect(namesByInitials('Doe J, Smith AB; Tea Study Group; Lee C.')).toEqual([
    'J Doe',
    'AB Smith',
    'Tea Study Group',
    'C Lee',
  ]);
  expect(namesByInitials('Doe J, et al.')).toEqual(['J Doe']);
  expect(namesByInitials(' ')).toEqual([]);
  expect(namesByInitials()).toEqual([]);
});

test('any family with any initials comes back the other way round', () => {
  const family = fc.stringMatching(/^(?:[a-z]{2,3} )?[A-Z][a-z]{1,9}(?:-[A-Z][a-z]{1,9})?$/);
  const initials = fc.stringMatching(/^[A-Z]{1,3}$/);
  fc.assert(
    fc.property(fc.array(fc.tuple(family, initials), { maxLength: 20 }), (names) => {
      const line = names.map(([last, first]) => `${last} ${first}`).join(', ');
      expect(namesByInitials(`${line}.`)).toEqual(names.map(([last, first]) => `${first} ${last}`));
    }),
  );
});
