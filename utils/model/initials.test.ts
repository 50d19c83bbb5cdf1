import { describe, expect, test } from 'vitest';
import { isByInitials } from './initials';

const list = (...names: string[]) => names.map((name) => ({ name }));

describe('an author list', () => {
  test.each([
    'J Doe',
    'Doe J',
    'J. Doe',
    'Doe, J.',
    'JA Doudna',
    'Doudna JA',
    'J.A. Doudna',
    'J.-P. Serre',
    'J van der Berg',
    'G García Márquez',
  ])('is by initials: %s', (name) => {
    expect(isByInitials(list(name))).toBe(true);
  });

  test.each([
    'Jane Doe',
    'Doe, Jane',
    'Jane A. Doe',
    'Jane A Doe',
    'J. Edgar Hoover',
    'Martin Luther King Jr.',
    'Jane Doe III',
    'Jan van der Berg',
    'Plato',
    'OpenAI',
    '王伟',
    'JANE DOE',
    '',
  ])('has given names, or nothing to tell by: %s', (name) => {
    expect(isByInitials(list(name))).toBe(false);
  });

  test('is what most of its names are', () => {
    expect(isByInitials(list('Jane Doe', 'E Weinan', 'John Roe'))).toBe(false);
    expect(isByInitials(list('Gemini Team', 'R Anil', 'S Borgeaud'))).toBe(true);
    expect(isByInitials([])).toBe(false);
  });
});
