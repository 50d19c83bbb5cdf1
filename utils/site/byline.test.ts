import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readAppearance, readByline, readNames } from './byline';

test.each([
  [
    'F Jiang, JA Doudna\u00a0- Annual review of biophysics, 2017 - annualreviews.org',
    ['F Jiang', 'JA Doudna'],
    'Annual review of biophysics',
    '2017',
  ],
  [
    "V Agarwala, H O'Geen…\u00a0- Nature protocols, 2013 - nature.com",
    ['V Agarwala', "H O'Geen"],
    'Nature protocols',
    '2013',
  ],
  ['M Redman - Archives of Disease in\u00a0…, 2016 - ep.bmj.com', ['M Redman'], undefined, '2016'],
  [
    'A Day, B Night - Journal of Sleep - Part B, 1999 - pasture.example',
    ['A Day', 'B Night'],
    'Journal of Sleep - Part B',
    '1999',
  ],
  [
    'A Day - Proceedings of the 2019 flock - ACM',
    ['A Day'],
    'Proceedings of the 2019 flock',
    undefined,
  ],
  ['A Day - 2001 - books.example', ['A Day'], undefined, '2001'],
  ['A Day - Journal of Sleep, 1884', ['A Day'], 'Journal of Sleep', '1884'],
  ['A Day - books.example', ['A Day'], undefined, undefined],
  ['A Day', ['A Day'], undefined, undefined],
  ['', [], undefined, undefined],
])('%s', (text, names, venue, year) => {
  expect(readByline(text)).toEqual({ names, venue, year });
});

test('names that are cut, with the sign or with points', () => {
  expect(readNames('V Agarwala, DA Scott…')).toEqual(['V Agarwala', 'DA Scott']);
  expect(readNames('V Agarwala, ...')).toEqual(['V Agarwala']);
});

test('a number that is no year belongs to the venue', () => {
  expect(readAppearance('Sleep 12 (3), 436-2014')).toEqual({
    venue: 'Sleep 12 (3), 436-2014',
    year: undefined,
  });
});

describe('whatever it is made of', () => {
  const word = fc.stringMatching(/^[A-Z][a-z]{1,8}$/);
  const names = fc.array(
    fc.tuple(fc.stringMatching(/^[A-Z]{1,3}$/), word).map((parts) => parts.join(' ')),
    { minLength: 1, maxLength: 6 },
  );
  const venue = fc.array(word, { minLength: 1, maxLength: 5 }).map((words) => words.join(' '));
  const year = fc.integer({ min: 1500, max: 2099 }).map(String);

  test('it is read back', () => {
    fc.assert(
      fc.property(names, venue, year, fc.boolean(), (authors, place, when, isCut) => {
        const text = `${authors.join(', ')}${isCut ? '…' : ''}\u00a0- ${place}, ${when} - a.example`;
        expect(readByline(text)).toEqual({ names: authors, venue: place, year: when });
      }),
    );
  });

  test('any text gives something', () => {
    fc.assert(
      fc.property(fc.string(), (text) => {
        const { names: found, venue: place } = readByline(text);
        expect(found.every((name) => name === name.trim() && name)).toBe(true);
        expect(place).not.toBe('');
      }),
    );
  });
});
