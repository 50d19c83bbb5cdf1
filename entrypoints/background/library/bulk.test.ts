import 'fake-indexeddb/auto';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { project } from '../../../utils/model/project';
import { sampleRecord } from '../../../utils/model/testing/samples';
import type { PaperId } from '../../../utils/paper/identity';
import type { BulkChange } from '../../../utils/protocol/messages';
import type { Progress } from '../../../utils/protocol/progress';
import { fillLibrary, keyOf, saveSome } from '../testing/many';
import { done, everything, newId, rowOf, storedLibrary, testStore } from '../testing/store';
import { bulk } from './bulk';
import { remove, save, setStatus, setTag } from './commands';
import { separate } from './separate';
import { undo } from './undo';

let told: Progress[] = [];
let store = testStore();

beforeEach(() => {
  told = [];
  store = testStore((progress) => told.push(progress));
});
afterEach(() => store.database.delete());

const change = (papers: readonly PaperId[], what: BulkChange, command = newId()) =>
  done(bulk(store, { command, papers, change: what }));
const undoIt = (entry: string | undefined, command = newId()) =>
  done(undo(store, { command, entry: entry ?? '' }));
const tag = (name: string, present = true): BulkChange => ({ kind: 'tag', tag: name, present });
const labels = async () =>
  (await store.database.journal.orderBy('at').toArray()).map(({ label }) => label);
const rowsOf = (keys: readonly PaperId[]) => Promise.all(keys.map((key) => rowOf(store, key)));

/** Every row is as it is worked out from all that is stored. */
async function expectWorkedOut() {
  const { rows } = project(await storedLibrary(store));
  const stored = await store.database.papers.toArray();
  for (const row of stored) expect(row).toEqual(rows.get(row.key));
  expect(stored).toHaveLength(rows.size);
}

describe('many papers', () => {
  test.each<[BulkChange, string, object, object]>([
    [tag('To Cite'), 'Tagged 3 papers with “To Cite”', { tags: [] }, { tags: ['To Cite'] }],
    [
      { kind: 'status', status: 'read' },
      'Marked 3 papers as read',
      { status: 'to-read' },
      { status: 'read' },
    ],
    [{ kind: 'rating', rating: 4 }, 'Rated 3 papers 4 of 5', {}, { rating: 4 }],
    [{ kind: 'remove' }, 'Removed 3 papers', { shelf: 'saved' }, { shelf: 'removed' }],
  ])('are changed in one go, undone and redone: %j', async (what, label, before, after) => {
    const keys = await saveSome(store, 4);
    const command = newId();
    const some = keys.slice(0, 3);
    const { answer, changed } = await change(some, what, command);
    expect(answer).toEqual({ undoable: command, count: 3 });
    expect([...changed].sort()).toEqual(some);
    expect((await labels()).at(-1)).toBe(label);
    for (const row of await rowsOf(some)) expect(row).toMatchObject(after);
    expect(await rowOf(store, keyOf(3))).toMatchObject(before);
    await expectWorkedOut();

    const undone = await undoIt(answer.undoable);
    expect(undone.answer).toMatchObject({ count: 3 });
    expect(undone.answer.leftAlone).toBeUndefined();
    for (const row of await rowsOf(some)) expect(row).toMatchObject(before);
    await expectWorkedOut();

    const redone = await undoIt(undone.answer.undoable);
    for (const row of await rowsOf(some)) expect(row).toMatchObject(after);
    expect((await labels()).slice(-2)).toEqual([`Undid: ${label}`, `Redid: ${label}`]);
    await undoIt(redone.answer.undoable);
    for (const row of await rowsOf(some)) expect(row).toMatchObject(before);
  });

  test('lose a tag or a rating, and come back where they were', async () => {
    const keys = await saveSome(store, 2);
    await change(keys, tag('nlp'));
    await change(keys, { kind: 'rating', rating: 2 });
    await change(keys, tag('nlp', false));
    await change(keys, { kind: 'rating', rating: null });
    const before = await rowOf(store, keyOf(0));
    await change(keys, { kind: 'remove' });
    await change(keys, { kind: 'restore' });
    const after = await rowOf(store, keyOf(0));
    expect(after).toMatchObject({ shelf: 'saved', tags: [], savedAt: before?.savedAt });
    expect(after).not.toHaveProperty('rating');
    expect((await labels()).slice(-4)).toEqual([
      'Took the tag “nlp” off 2 papers',
      'Took the rating off 2 papers',
      'Removed 2 papers',
      'Restored 2 papers',
    ]);
    expect((await store.database.tags.get('nlp'))?.usedAt).toBe('');
  });

  test('that are so already are not written', async () => {
    const keys = await saveSome(store, 3);
    await done(setStatus(store, { command: newId(), paper: [keyOf(1)], status: 'read' }));
    const before = await rowOf(store, keyOf(1));
    const { answer } = await change([...keys, keyOf(9)], { kind: 'status', status: 'read' });
    expect(answer.count).toBe(2);
    expect(await rowOf(store, keyOf(1))).toEqual(before);
    expect(await store.database.batches.toArray()).toMatchObject([{ keys: [keyOf(0), keyOf(2)] }]);

    const again = await change(keys, { kind: 'status', status: 'read' });
    expect(again.answer).toEqual({ count: 0 });
    const nothing = await change(keys, tag('never used', false));
    expect(nothing.answer).toEqual({ count: 0 });
    expect(await store.database.tags.count()).toBe(0);
  });

  test('sent twice are changed once', async () => {
    const keys = await saveSome(store, 2);
    const command = newId();
    const first = await change(keys, tag('a'), command);
    const before = await everything(store);
    const again = await change(keys, tag('a'), command);
    expect(again.answer).toEqual(first.answer);
    expect([...again.changed].sort()).toEqual(keys);
    expect(await everything(store)).toEqual(before);
    const back = newId();
    const undone = await undoIt(command, back);
    expect((await undoIt(command, back)).answer).toEqual(undone.answer);
  });

  test('changed since are left alone and counted', async () => {
    const keys = await saveSome(store, 4);
    const { answer } = await change(keys, { kind: 'status', status: 'read' });
    for (const key of keys.slice(0, 2)) {
      await done(setStatus(store, { command: newId(), paper: [key], status: 'reading' }));
    }
    const undone = await undoIt(answer.undoable);
    expect(undone.answer).toMatchObject({ count: 2, leftAlone: ['2 papers'] });
    expect((await rowsOf(keys)).map((row) => row?.status)).toEqual([
      'reading',
      'reading',
      'to-read',
      'to-read',
    ]);
  });

  test('among which some were joined or told apart are each one paper', async () => {
    const [a, doi, b]: PaperId[] = [keyOf(1), 'doi:10.1000/a', 'doi:10.1000/b'];
    if (!a || !doi || !b) return;
    for (const ids of [[a], [doi], [a, doi], [b], [a, b]]) {
      await done(save(store, { command: newId(), record: sampleRecord({ ids }) }));
    }
    await done(separate(store, { command: newId(), paper: [a], row: b }));
    const { answer } = await change([a, doi, b], tag('x'));
    expect(answer.count).toBe(2);
    expect((await rowsOf([a, doi, b])).map((row) => row?.tags)).toEqual([['x'], [], ['x']]);
    await expectWorkedOut();
    await undoIt(answer.undoable);
    expect((await rowsOf([a, doi, b])).map((row) => row?.tags)).toEqual([[], [], []]);
    await expectWorkedOut();
  });

  test('get a renamed tag where it went, and one that was deleted is known again', async () => {
    const keys = await saveSome(store, 2);
    await store.database.tags.bulkPut([
      {
        key: 'old',
        name: { value: 'Old', stamp: '0' },
        movedTo: { value: 'new', stamp: '1' },
        usedAt: '',
      },
      {
        key: 'new',
        name: { value: 'New', stamp: '0' },
        deleted: { value: true, stamp: '1' },
        usedAt: '',
      },
    ]);
    await change(keys, tag('OLD'));
    expect(await rowOf(store, keyOf(0))).toMatchObject({ tags: ['New'], tagKeys: ['new'] });
    expect(await store.database.tags.get('new')).toMatchObject({ deleted: { value: false } });
    await expectWorkedOut();
  });

  test('need a tag that shows', async () => {
    const request = { command: newId(), papers: [keyOf(1)], change: tag('\u200b') };
    expect(await bulk(store, request)).toMatchObject({ error: { code: 'bad-request' } });
  });

  test('gone from the library cannot be brought back by undo', async () => {
    const keys = await saveSome(store, 2);
    const { answer } = await change(keys, tag('x'));
    await store.database.papers.delete(keyOf(0));
    const undone = await undoIt(answer.undoable);
    expect(undone.answer).toMatchObject({ count: 1, leftAlone: ['1 paper'] });
    expect(await rowOf(store, keyOf(0))).toBeUndefined();
  });

  test('undo from a page reaches only what was done in its tab', async () => {
    const keys = await saveSome(store, 1);
    const command = newId();
    await done(bulk(store, { command, papers: keys, change: tag('x'), tab: 7 }));
    const request = { command: newId(), entry: command, tab: 8, onlyIn: 8 };
    expect(await undo(store, request)).toMatchObject({ error: { code: 'forbidden' } });
    await undoIt(command);
    expect(await undo(store, { command: newId(), entry: command })).toMatchObject({
      error: { code: 'not-found' },
    });
  });

  test('may be removed ones, which an edit brings back', async () => {
    const keys = await saveSome(store, 2);
    await done(remove(store, { command: newId(), paper: [keyOf(0)] }));
    const { answer } = await change(keys, tag('x'));
    expect(await rowOf(store, keyOf(0))).toMatchObject({ shelf: 'saved', tags: ['x'] });
    await undoIt(answer.undoable);
    expect(await rowOf(store, keyOf(0))).toMatchObject({ shelf: 'removed', tags: [] });
  });

  test('are known to the search by their revisions', async () => {
    const keys = await saveSome(store, 3);
    await change(keys.slice(0, 2), tag('x'));
    const clock = await store.database.meta.get('clock');
    const touched = await store.database.revisions.where('stamp').equals(clock?.value ?? '');
    expect(await touched.primaryKeys()).toEqual(keys.slice(0, 2));
  });
});

describe('very many papers', () => {
  test('tell how far they are', async () => {
    const keys = await fillLibrary(store, 1_200);
    const command = newId();
    await change(keys.slice(0, 500), tag('few'));
    expect(told).toEqual([]);
    await change(keys, tag('many'), command);
    expect(told).toEqual([0, 500, 1_000, 1_200].map((done) => ({ command, done, total: 1_200 })));
    told = [];
    await undoIt(command);
    expect(told.map(({ done }) => done)).toEqual([0, 500, 1_000, 1_200]);
  });

  test('can be stopped, which changes nothing', async () => {
    const keys = await fillLibrary(store, 1_200);
    const before = await everything(store);
    const stopAt = (count: number, command: string) =>
      told.length >= count && store.jobs.stop(command);
    const command = newId();
    const stopping = testStopper(() => stopAt(2, command));
    const answer = await bulk(store, { command, papers: keys, change: tag('x') });
    stopping();
    expect(answer).toEqual({
      ok: false,
      error: { code: 'cancelled', message: 'Stopped. Nothing was changed.' },
    });
    expect(await everything(store)).toEqual(before);

    const tagged = await change(keys, tag('x'), command);
    expect(store.jobs.stop(command)).toBe(false);
    const after = await everything(store);
    told = [];
    const undoing = newId();
    const stopped = testStopper(() => stopAt(2, undoing));
    const undone = await undo(store, { command: undoing, entry: tagged.answer.undoable ?? '' });
    stopped();
    expect(undone).toMatchObject({ ok: false, error: { code: 'cancelled' } });
    expect(await everything(store)).toEqual(after);
  });

  test('are each read once, with nothing beside', async () => {
    const keys = await fillLibrary(store, 2_000);
    const asked = vi.spyOn(IDBObjectStore.prototype, 'get');
    const listed = vi.spyOn(IDBIndex.prototype, 'getAll');
    const walked = vi.spyOn(IDBIndex.prototype, 'openCursor');
    const read = vi.fn();
    store.database.papers.hook('reading', (row) => {
      read();
      return row;
    });
    const { answer } = await change(keys, tag('x'));
    expect(answer.count).toBe(2_000);
    expect(read).toHaveBeenCalledTimes(2_000);
    const undone = await undoIt(answer.undoable);
    expect(undone.answer.count).toBe(2_000);
    expect(read).toHaveBeenCalledTimes(4_000);
    const calls = [asked.mock.calls, listed.mock.calls, walked.mock.calls];
    const requests = calls.reduce((sum, { length }) => sum + length, 0);
    expect(requests).toBeLessThan(2 * 2_000 + 60);
    vi.restoreAllMocks();
  });

  test('are kept out of the list of changes', async () => {
    const keys = await fillLibrary(store, 600);
    const { answer } = await change(keys, tag('x'));
    expect(await store.database.journal.get(answer.undoable ?? '')).toMatchObject({
      keys: [],
      changes: [],
      parts: 2,
    });
    const batches = await store.database.batches.toArray();
    expect(batches.map((batch) => batch.keys.length)).toEqual([500, 100]);
  });
});

/** Asks to stop as often as progress is told; answers with what ends that. */
function testStopper(stop: () => void): () => void {
  const push = told.push.bind(told);
  told.push = (...progress) => {
    const length = push(...progress);
    stop();
    return length;
  };
  return () => {
    told = [];
  };
}

test('one tagged by itself afterwards still has its own undo', async () => {
  const keys = await saveSome(store, 1);
  await change(keys, tag('a'));
  const own = await done(setTag(store, { command: newId(), paper: keys, tag: 'b', present: true }));
  await undoIt(own.answer.undoable);
  expect(await rowOf(store, keyOf(0))).toMatchObject({ tags: ['a'] });
});
