import { describe, expect, test } from 'vitest';
import { takeBackRecords } from './record-changes';
import { emptyLibrary, type Library, mergeLibraries } from './state';
import { moment } from './testing/samples';
import { removeView, saveView } from './views';

const id = '__proto__';
const view = (name: string) =>
  ({ name, query: 'llama', sort: { by: 'saved', descending: true } }) as const;
const nameIn = (library: Library) => library.views.get(id)?.view.value?.name;

describe('saved searches', () => {
  test('are kept, changed, removed and taken back, to and fro', () => {
    const saved = saveView(emptyLibrary, id, view('one'), moment(1));
    expect(nameIn(saved.library)).toBe('one');
    const changed = saveView(saved.library, id, view('two'), moment(2));
    const removed = removeView(changed.library, id, moment(3));
    expect(nameIn(removed.library)).toBeUndefined();
    const back = takeBackRecords(removed.library, removed.changes, moment(4));
    expect(nameIn(back.library)).toBe('two');
    const older = takeBackRecords(back.library, changed.changes, moment(5));
    expect(nameIn(older.library)).toBe('one');
    const gone = takeBackRecords(older.library, saved.changes, moment(6));
    expect(gone.library.views.get(id)?.view.value).toBeNull();
    const redone = takeBackRecords(gone.library, gone.changes, moment(7));
    expect(nameIn(redone.library)).toBe('one');
    for (const { leftAlone } of [back, older, gone, redone]) expect(leftAlone).toEqual([]);
  });

  test('that were changed since are left alone', () => {
    const saved = saveView(emptyLibrary, id, view('one'), moment(1));
    const { library } = saveView(saved.library, id, view('two'), moment(2));
    const undone = takeBackRecords(library, saved.changes, moment(3));
    expect(undone).toEqual({ library, changes: [], leftAlone: saved.changes });
  });

  test('written as they are, or removed when they are not there, stay as they are', () => {
    const { library } = saveView(emptyLibrary, id, view('one'), moment(1));
    expect(saveView(library, id, view('one'), moment(2)).library).toBe(library);
    expect(removeView(emptyLibrary, id, moment(1)).library).toBe(emptyLibrary);
  });

  test('of two devices: the one written last counts', () => {
    const here = saveView(emptyLibrary, id, view('here'), moment(1)).library;
    const there = saveView(emptyLibrary, id, view('there'), moment(2, 'laptop')).library;
    expect(nameIn(mergeLibraries(here, there))).toBe('there');
    expect(nameIn(mergeLibraries(there, here))).toBe('there');
  });
});
