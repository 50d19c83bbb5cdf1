import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { TagRow } from './state';
import { isVisible, resolveTag, shownTags, tagKey, tagName } from './tags';

const tag = (key: string, movedTo?: readonly [to: string | null, stamp: string]): TagRow => ({
  key,
  name: { value: key.toUpperCase(), stamp: '1' },
  ...(movedTo && { movedTo: { value: movedTo[0], stamp: movedTo[1] } }),
  usedAt: '',
});
const table = (...rows: TagRow[]) => new Map(rows.map((row) => [row.key, row]));

describe('tag keys', () => {
  test.each([
    ['NLP', 'nlp'],
    ['  to   cite ', 'to cite'],
    ['to\u00a0\tcite', 'to cite'],
    ['Cafe\u0301', 'caf\u00e9'],
    ['STRASSE', 'strasse'],
    ['Straße', 'strasse'],
    ['ὈΔΥΣΣΕΎΣ', 'ὀδυσσεύσ'.normalize('NFC')],
    ['ὀδυσσεύς', 'ὀδυσσεύσ'.normalize('NFC')],
  ])('%j has the key %j', (name, key) => {
    expect(tagKey(name)).toBe(tagKey(key));
  });

  test('the key of a key is that key', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (name) => {
        expect(tagKey(tagKey(name))).toBe(tagKey(name));
        expect(tagKey(tagName(name))).toBe(tagKey(name));
      }),
      { numRuns: 1_000 },
    );
  });

  test('a name needs something to see', () => {
    expect(['nlp', '🦙', '?'].every(isVisible)).toBe(true);
    expect(['', ' ', '\u200b', '\u202e\u0000', '\u00a0'].some(isVisible)).toBe(false);
  });
});

describe('renamed and merged tags', () => {
  test('are followed to where they went', () => {
    const tags = table(tag('a', ['b', '1']), tag('b', ['c', '2']), tag('c'), tag('d', [null, '3']));
    expect(resolveTag('a', tags)).toBe('c');
    expect(resolveTag('d', tags)).toBe('d');
    expect(resolveTag('unknown', tags)).toBe('unknown');
  });

  test('in a ring, the last rename decides, wherever one enters', () => {
    const tags = table(tag('x', ['a', '0']), tag('a', ['b', '1']), tag('b', ['a', '2']));
    expect(['x', 'a', 'b'].map((key) => resolveTag(key, tags))).toEqual(['a', 'a', 'a']);
    expect(resolveTag('s', table(tag('s', ['s', '1'])))).toBe('s');
  });

  test('count once, as last written, under the name of where they went', () => {
    const tags = table(tag('old', ['new', '1']), tag('new'));
    const shown = (registers: Parameters<typeof shownTags>[0]) =>
      shownTags(registers, tags).map(({ name }) => name);
    expect(shown({ old: { value: true, stamp: '5' } })).toEqual(['NEW']);
    expect(shown({ old: { value: true, stamp: '5' }, new: { value: false, stamp: '6' } })).toEqual(
      [],
    );
    expect(shown({ old: { value: true, stamp: '7' }, new: { value: false, stamp: '6' } })).toEqual([
      'NEW',
    ]);
  });

  test('show in the order they were put on, an undone removal in its old place', () => {
    const registers = {
      second: { value: true, stamp: '2' },
      first: { value: true, stamp: '9', since: '1' },
      gone: { value: false, stamp: '3' },
    };
    expect(shownTags(registers, new Map()).map(({ name }) => name)).toEqual(['first', 'second']);
  });
});
