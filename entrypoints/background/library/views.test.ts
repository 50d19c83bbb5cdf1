import 'fake-indexeddb/auto';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { done, everything, newId, testStore } from '../testing/store';
import { undo } from './undo';
import { removeView, saveView } from './views';

const id = newId();
const sort = { by: 'saved', descending: true } as const;
let store = testStore();

beforeEach(() => {
  store = testStore();
});
afterEach(() => store.database.delete());

const saveIt = (name: string, query = 'llama', command = newId()) =>
  done(saveView(store, { command, id, view: { name, query, sort } }));
const undoIt = (entry: string | undefined) =>
  done(undo(store, { command: newId(), entry: entry ?? '' }));
const kept = async () => (await store.database.views.get(id))?.view.value;

describe('saved searches', () => {
  test('are kept, changed and removed; each is taken back and done again', async () => {
    const saved = await saveIt('Llamas');
    expect(saved.answer).toEqual({ undoable: saved.answer.undoable });
    expect(saved.changed).toEqual([]);
    const renamed = await saveIt('Many llamas');
    const removed = await done(removeView(store, { command: newId(), id }));
    expect(await kept()).toBeNull();
    const undone = await undoIt(removed.answer.undoable);
    expect(undone.answer).not.toHaveProperty('key');
    expect(await kept()).toMatchObject({ name: 'Many llamas' });
    await undoIt(renamed.answer.undoable);
    expect(await kept()).toMatchObject({ name: 'Llamas' });
    const gone = await undoIt(saved.answer.undoable);
    expect(await kept()).toBeNull();
    await undoIt(gone.answer.undoable);
    expect(await kept()).toEqual({ name: 'Llamas', query: 'llama', sort });
    const entries = await store.database.journal.orderBy('at').toArray();
    expect(entries.map(({ label }) => label).slice(0, 4)).toEqual([
      'Saved the search “Llamas”',
      'Changed the search “Many llamas”',
      'Removed the search “Many llamas”',
      'Undid: Removed the search “Many llamas”',
    ]);
    expect(new Set(entries.map(({ kind }) => kind))).toEqual(new Set(['view', 'undo']));
  });

  test('sent twice are kept once; kept as they are, there is nothing to undo', async () => {
    const command = newId();
    const first = await saveIt('Llamas', 'llama', command);
    const before = await everything(store);
    expect((await saveIt('Llamas', 'llama', command)).answer).toEqual(first.answer);
    expect(await everything(store)).toEqual(before);
    expect((await saveIt('Llamas')).answer).toEqual({});
  });

  test('changed since are left alone, and named', async () => {
    const saved = await saveIt('Llamas');
    await saveIt('Llamas', 'llama OR alpaca');
    expect((await undoIt(saved.answer.undoable)).answer.leftAlone).toEqual(['the search “Llamas”']);
    expect(await kept()).toMatchObject({ query: 'llama OR alpaca' });
  });

  test('that are gone cannot be removed', async () => {
    const before = await everything(store);
    expect(await removeView(store, { command: newId(), id })).toMatchObject({
      ok: false,
      error: { code: 'not-found' },
    });
    expect(await everything(store)).toEqual(before);
  });
});
