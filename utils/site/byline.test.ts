import fc from 'fast-check';
import { expect, test } from 'vitest';
import { parseByline } from './byline';

test.each([
  [
    'F Wolle, JA Weide - Annals of Grazing, 2017 - pasture.example',
    { authors: ['F Wolle', 'JA Weide'], venue: 'Annals of Grazing', year: '2017' },
  ],
  ['F Wolle… - … of Grazing, 2017 - x', { authors: ['F Wolle'], venue: undefined, year: '2017' }],
  ['F Wolle - 2017 - x', { authors: ['F Wolle'], venue: undefined, year: '2017' }],
  ['F Wolle - pasture.example', { authors: ['F Wolle'], venue: undefined, year: undefined }],
  ['', { authors: [], venue: undefined, year: undefined }],
])('%j', (line, expected) => {
  expect(parseByline(line)).toEqual(expected);
});

test('gives back the names, the venue and the year that a line was made of', () => {
  const word = fc.stringMatching(/^[A-Z][a-z]{1,8}$/);
  const line = fc.record({
    authors: fc.array(
      fc.tuple(word, word).map(([a, b]) => `${a} ${b}`),
      { minLength: 1 },
    ),
    venue: fc.option(fc.array(word, { minLength: 1 }).map((words) => words.join(' '))),
    year: fc.integer({ min: 1900, max: 2099 }).map(String),
  });
  fc.assert(
    fc.property(line, ({ authors, venue, year }) => {
      const place = venue === null ? year : `${venue}, ${year}`;
      expect(parseByline(`${authors.join(', ')} - ${place} - example.org`)).toEqual({
        authors,
        venue: venue ?? undefined,
        year,
      });
    }),
  );
});
