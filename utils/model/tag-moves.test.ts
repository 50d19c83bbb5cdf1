import { describe, expect, test } from 'vitest';
import { takeBackRecords } from './record-changes';
import { emptyLibrary, type Library, type TagRow } from './state';
import {
  colourTag,
  deleteTags,
  isCurrent,
  movesOfRename,
  moveTags,
  wantedAfterMove,
} from './tag-moves';
import { resolveTag, tagKey } from './tags';
import { moment } from './testing/samples';

const tag = (name: string, changes: Partial<TagRow> = {}): TagRow => ({
  key: tagKey(name),
  name: { value: name, stamp: moment(0) },
  usedAt: '',
  ...changes,
});
const libraryOf = (...tags: TagRow[]): Library => ({
  ...emptyLibrary,
  tags: new Map(tags.map((row) => [row.key, row])),
});
const rename = (library: Library, from: string, name: string, seconds: number) =>
  moveTags(library, movesOfRename(library.tags, from, name), moment(seconds));
const currentNames = ({ tags }: Library) =>
  [...tags.values()].filter(({ key }) => isCurrent(key, tags)).map(({ name }) => name.value);
/** All that undo is about: the values of the registers. */
const values = ({ tags }: Library) =>
  [...tags.values()].map(({ key, name, movedTo, colour, deleted }) => [
    key,
    name.value,
    movedTo?.value ?? null,
    colour?.value ?? null,
    deleted?.value ?? false,
  ]);

describe('moving tags', () => {
  test('points a tag to where it went, with its colour and the day of its last use', () => {
    const library = libraryOf(
      tag('NLP', { colour: { value: 'teal', stamp: moment(1) }, usedAt: '2026-01-01' }),
    );
    const edit = rename(library, 'nlp', 'Language', 2);
    expect(resolveTag('nlp', edit.library.tags)).toBe('language');
    expect(edit.library.tags.get('language')).toMatchObject({
      name: { value: 'Language' },
      colour: { value: 'teal' },
      usedAt: '2026-01-01',
    });
    expect([...edit.goesTo]).toEqual([['nlp', 'language']]);
    expect(edit.revived).toBe(false);
  });

  test('keeps the colour of a tag that there is', () => {
    const library = libraryOf(
      tag('a', { colour: { value: 'red', stamp: moment(1) } }),
      tag('b', { colour: { value: 'blue', stamp: moment(1) } }),
    );
    const { tags } = rename(library, 'a', 'b', 2).library;
    expect(tags.get('b')?.colour?.value).toBe('blue');
  });

  test('takes nested tags along at whatever depth, and leaves those that moved or were deleted', () => {
    const { tags } = libraryOf(
      tag('A/B'),
      tag('A/B/C/D'),
      tag('A/B/gone', { deleted: { value: true, stamp: moment(1) } }),
      tag('A/B/moved', { movedTo: { value: 'x', stamp: moment(1) } }),
      tag('A/Bc'),
    );
    expect(movesOfRename(tags, 'a/b', ' X ')).toEqual([
      { from: 'a/b', name: 'X' },
      { from: 'a/b/c/d', name: 'X/C/D' },
    ]);
  });

  test('to and fro, and round in a circle, always ends somewhere', () => {
    const first = rename(libraryOf(tag('a')), 'a', 'b', 1).library;
    const second = rename(first, 'b', 'c', 2).library;
    const third = rename(second, 'c', 'a', 3);
    expect(third.revived).toBe(false);
    expect(currentNames(third.library)).toEqual(['a']);
    for (const key of ['a', 'b', 'c']) expect(resolveTag(key, third.library.tags)).toBe('a');
  });

  test('below itself points nowhere that would be another tag', () => {
    const library = libraryOf(tag('ml'), tag('ml/old'));
    const { goesTo, library: moved } = rename(library, 'ml', 'ml/old', 1);
    expect([...goesTo]).toEqual([
      ['ml', 'ml/old'],
      ['ml/old', 'ml/old/old'],
    ]);
    expect(currentNames(moved)).toEqual(['ml/old', 'ml/old/old']);
    expect(resolveTag('ml', moved.tags)).toBe('ml/old');
  });

  test('tells when a name is in use again that had gone elsewhere', () => {
    const library = libraryOf(
      tag('old', { movedTo: { value: 'kept', stamp: moment(1) } }),
      tag('kept'),
      tag('other'),
    );
    const edit = rename(library, 'other', 'old', 2);
    expect(edit.revived).toBe(true);
    expect(currentNames(edit.library)).toEqual(['old', 'kept']);
  });

  test.each([
    ['to a new name', libraryOf(tag('a'), tag('a/b')), 'x'],
    ['to one that there is', libraryOf(tag('a'), tag('x')), 'X'],
    [
      'to one that was deleted',
      libraryOf(tag('a'), tag('x', { deleted: { value: true, stamp: moment(0) } })),
      'x',
    ],
    ['to another spelling', libraryOf(tag('a')), 'A'],
    ['below itself', libraryOf(tag('a'), tag('a/b')), 'a/b'],
  ])('%s is taken back, and again', (_, library, name) => {
    const edit = rename(library, 'a', name, 1);
    const undone = takeBackRecords(edit.library, edit.changes, moment(2));
    expect(undone.leftAlone).toEqual([]);
    expect(currentNames(undone.library)).toEqual(currentNames(library));
    const redone = takeBackRecords(undone.library, undone.changes, moment(3));
    expect(values(redone.library)).toEqual(values(edit.library));
  });
});

test('a colour or a deletion is a register like any other', () => {
  const library = libraryOf(tag('a'));
  const coloured = colourTag(library, 'a', 'teal', moment(1));
  expect(coloured.changes).toMatchObject([{ field: 'colour', before: null, after: 'teal' }]);
  expect(colourTag(coloured.library, 'a', 'teal', moment(2)).changes).toEqual([]);
  const deleted = deleteTags(coloured.library, ['a'], moment(3));
  expect(currentNames(deleted.library)).toEqual([]);
  expect(deleteTags(deleted.library, ['a'], moment(4)).changes).toEqual([]);
  const back = takeBackRecords(deleted.library, deleted.changes, moment(5));
  expect(currentNames(back.library)).toEqual(['a']);
});

test('a paper keeps its tags where they went, each with when it was put on', () => {
  const on = (seconds: number) => ({ value: true, stamp: moment(seconds) });
  const shown = new Map([
    ['a', on(3)],
    ['b', on(1)],
    ['c', on(2)],
    ['d', on(4)],
  ]);
  const goesTo = new Map([
    ['a', 'x'],
    ['b', 'x'],
    ['d', undefined],
  ]);
  expect([...wantedAfterMove(shown, goesTo)]).toEqual([
    ['x', moment(1)],
    ['c', moment(2)],
  ]);
});
