import { describe, expect, test } from 'vitest';
import { examplePaper } from '../export/example';
import { compareVariables, mergeVariables, variablesInWords } from './variables';

const having = (csl: Record<string, unknown>) => examplePaper({ csl });

describe('variables of two sources', () => {
  test('are compared name by name, and told in words', () => {
    const mine = { volume: '37', page: '173-198', publisher: 'Hay & Sons' };
    const theirs = { volume: 38, page: '173--198', issue: 2, publisher: 'Hay & Sons' };
    expect(compareVariables(having(mine), theirs)).toEqual({
      ...{ mine: 'volume 37', theirs: 'volume 38' },
      added: 'issue 2',
    });
  });

  test.each([
    ['dashes between pages', { page: '1–20' }, { page: '1-20' }],
    ['numbers and their digits', { volume: 7 }, { volume: '7' }],
    ['hyphens of an ISBN', { ISBN: '978-3-16-148410-0' }, { ISBN: '9783161484100' }],
    ['spaces', { publisher: 'Hay  &\nSons' }, { publisher: 'Hay & Sons' }],
    ['empty texts', { volume: 7 }, { volume: 7, issue: '' }],
    ['what nobody could read', { volume: 7 }, { volume: 7, custom: { deep: true } }],
    ['a file without any', { volume: 7 }, undefined],
  ])('are the same but for %s', (_, mine, theirs) => {
    expect(compareVariables(having(mine), theirs)).toEqual({ mine: '', theirs: '', added: '' });
    expect(mergeVariables(having(mine), theirs, 'theirs')).toBeUndefined();
  });

  test('people and dates are told as one reads them', () => {
    const editor = [
      { family: 'Oord', given: 'Aaron', 'non-dropping-particle': 'van den' },
      { literal: 'The Herd' },
    ];
    expect(
      variablesInWords({
        ...{ editor, accessed: { 'date-parts': [[2024, 5, 6]] } },
        ...{ page: '7', 'collection-title': 'Herds' },
      }),
    ).toBe(
      'editor Aaron van den Oord, The Herd; accessed 2024-5-6; page 7; collection title Herds',
    );
  });
});

describe('variables of two sources as one', () => {
  const mine = { volume: '37', page: '1-20' };
  const theirs = { volume: '38', page: '1–20', issue: '2' };

  test('keep mine, filled with what it lacks', () => {
    expect(mergeVariables(having(mine), theirs, 'mine')).toEqual({ ...mine, issue: '2' });
  });

  test('take theirs where they differ, and mine else', () => {
    expect(mergeVariables(having(mine), theirs, 'theirs')).toEqual({
      ...{ volume: '38', page: '1-20', issue: '2' },
    });
  });

  test('are all that the file has where the library has none', () => {
    expect(mergeVariables(undefined, theirs, 'mine')).toEqual(theirs);
    expect(mergeVariables(undefined, undefined, 'mine')).toBeUndefined();
  });

  test('are those of the library where that needs nothing', () => {
    expect(mergeVariables(having({ ...mine, issue: 2 }), theirs, 'mine')).toBeUndefined();
  });

  test('keep a variable with the name of a prototype a variable', () => {
    const odd = JSON.parse('{ "__proto__": "x", "volume": "1" }');
    const merged = mergeVariables(having({ page: '2' }), odd, 'theirs');
    expect(Object.entries(merged ?? {})).toContainEqual(['__proto__', 'x']);
  });
});
