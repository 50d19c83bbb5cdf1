import 'fake-indexeddb/auto';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { sampleRecord } from '../../../utils/model/testing/samples';
import type { PaperId } from '../../../utils/paper/identity';
import { done, everything, newId, rowOf, testStore } from '../testing/store';
import { remove, save, setStatus, setTag } from './commands';
import { pruneJournal } from './prune';
import { separate } from './separate';
import { undo } from './undo';

const key: PaperId = 'arxiv:2407.21783';
const paper = [key];
let store = testStore();

beforeEach(() => {
  store = testStore();
});
afterEach(() => store.database.delete());

const saveIt = () => done(save(store, { command: newId(), record: sampleRecord() }));
const undoIt = (entry: string | undefined, command = newId()) =>
  done(undo(store, { command, entry: entry ?? '' }));

describe('undo', () => {
  test('takes a save back, and itself back, to and fro', async () => {
    const saved = await saveIt();
    const undone = await undoIt(saved.answer.undoable);
    expect(undone.answer.state.saved).toBe(false);
    expect((await rowOf(store, key))?.shelf).toBe('removed');
    const redone = await undoIt(undone.answer.undoable);
    expect(redone.answer.state.saved).toBe(true);
    const again = await undoIt(redone.answer.undoable);
    expect(again.answer.state.saved).toBe(false);
    const labels = (await store.database.journal.orderBy('at').toArray()).map(({ label }) => label);
    expect(labels.map((label) => label.replace(/“.*”/, 'it'))).toEqual([
      'Saved it',
      'Undid: Saved it',
      'Redid: Saved it',
      'Undid: Saved it',
    ]);
  });

  test('marks what it took back, which cannot be undone again', async () => {
    const saved = await saveIt();
    const undone = await undoIt(saved.answer.undoable);
    const entry = await store.database.journal.get(saved.answer.undoable ?? '');
    expect(entry?.undoneBy).toBe(undone.answer.undoable);
    const before = await everything(store);
    expect(await undo(store, { command: newId(), entry: entry?.id ?? '' })).toMatchObject({
      ok: false,
      error: { code: 'not-found' },
    });
    expect(await everything(store)).toEqual(before);
  });

  test('sent twice does it once', async () => {
    const saved = await saveIt();
    const command = newId();
    const first = await undoIt(saved.answer.undoable, command);
    expect((await undoIt(saved.answer.undoable, command)).answer).toEqual(first.answer);
    expect((await rowOf(store, key))?.shelf).toBe('removed');
  });

  test('names what it leaves alone because it was changed since', async () => {
    const tagged = await done(
      setTag(store, { command: newId(), paper, tag: 'nlp', present: true, record: sampleRecord() }),
    );
    await done(setStatus(store, { command: newId(), paper, status: 'read' }));
    const undone = await undoIt(tagged.answer.undoable);
    expect(undone.answer.leftAlone).toEqual(['that it is saved']);
    expect(undone.answer.state).toMatchObject({ saved: true, status: 'read', tags: [] });
    const saved = await undoIt(tagged.answer.undoable).catch((error: Error) => error.message);
    expect(saved).toContain('undone already');
  });

  test('that finds everything changed since changes nothing and offers nothing', async () => {
    await saveIt();
    const read = await done(setStatus(store, { command: newId(), paper, status: 'read' }));
    await done(setStatus(store, { command: newId(), paper, status: 'reading' }));
    const undone = await undoIt(read.answer.undoable);
    expect(undone.answer).toMatchObject({ leftAlone: ['the reading status'] });
    expect(undone.answer.undoable).toBeUndefined();
    const entry = await store.database.journal.get(read.answer.undoable ?? '');
    expect(entry?.undoneBy).toBeUndefined();
  });

  test('of a removal and of edits, the last first, leads back', async () => {
    await saveIt();
    const tagged = await done(
      setTag(store, { command: newId(), paper, tag: 'nlp', present: true }),
    );
    const removed = await done(remove(store, { command: newId(), paper }));
    expect((await undoIt(removed.answer.undoable)).answer.state.tags).toEqual(['nlp']);
    expect((await undoIt(tagged.answer.undoable)).answer.state.tags).toEqual([]);
  });

  test('of a save that joined two papers gives both back, and joins them again', async () => {
    const doi: PaperId = 'doi:10.1000/a';
    const edit = { status: 'read', paper: [doi] } as const;
    await done(save(store, { command: newId(), record: sampleRecord({ ids: [doi] }) }));
    await done(setStatus(store, { command: newId(), ...edit }));
    await saveIt();
    const record = sampleRecord({ ids: [key, doi] });
    const joining = await done(save(store, { command: newId(), record }));
    expect(joining.answer.state.status).toBe('read');
    const undone = await undoIt(joining.answer.undoable);
    expect(undone.answer).toMatchObject({ key, state: { saved: true, status: 'to-read' } });
    expect(undone.answer.leftAlone).toBeUndefined();
    expect([...undone.changed].sort()).toEqual([key, doi]);
    expect(await rowOf(store, doi)).toMatchObject({ shelf: 'saved', status: 'read', ids: [doi] });
    expect((await rowOf(store, key))?.ids).toEqual([key]);
    await undoIt(undone.answer.undoable);
    expect(await rowOf(store, doi)).toMatchObject({ shelf: 'joined', joinedTo: key });
  });

  test('of an edit that joined two papers gives each its own back', async () => {
    const doi: PaperId = 'doi:10.1000/a';
    const record = sampleRecord({ ids: [key, doi] });
    await done(save(store, { command: newId(), record: sampleRecord({ ids: [doi] }) }));
    await done(setStatus(store, { command: newId(), paper: [doi], status: 'read' }));
    await saveIt();
    const request = { command: newId(), paper: record.ids, record };
    const marked = await done(setStatus(store, { ...request, status: 'reading' }));
    expect(await rowOf(store, key)).toMatchObject({ status: 'reading', ids: [key, doi] });
    await undoIt(marked.answer.undoable);
    expect(await rowOf(store, key)).toMatchObject({ status: 'to-read', ids: [key] });
    expect(await rowOf(store, doi)).toMatchObject({ shelf: 'saved', status: 'read' });
  });

  test('of a join says when the papers were told apart since', async () => {
    const doi: PaperId = 'doi:10.1000/a';
    const record = sampleRecord({ ids: [key, doi] });
    await done(save(store, { command: newId(), record: sampleRecord({ ids: [doi] }) }));
    await saveIt();
    const joining = await done(save(store, { command: newId(), record }));
    await done(separate(store, { command: newId(), paper, row: doi }));
    const undone = await undoIt(joining.answer.undoable);
    expect(undone.answer.leftAlone).toEqual(['that these are one paper']);
  });

  test('from a page reaches only what was done in its tab', async () => {
    const saved = await done(save(store, { command: newId(), record: sampleRecord(), tab: 7 }));
    const entry = saved.answer.undoable ?? '';
    expect(await undo(store, { command: newId(), entry, tab: 8, onlyIn: 8 })).toMatchObject({
      error: { code: 'forbidden' },
    });
    expect(await undo(store, { command: newId(), entry, tab: 7, onlyIn: 7 })).toMatchObject({
      ok: true,
    });
  });

  test('of what is not in the journal says so', async () => {
    expect(await undo(store, { command: newId(), entry: newId() })).toMatchObject({
      error: { code: 'not-found' },
    });
  });
});

describe('the journal', () => {
  test('is cleared of what is older than 90 days, at most once a day', async () => {
    const day = 24 * 60 * 60 * 1_000;
    const start = Date.UTC(2026, 0, 1);
    await saveIt();
    store.setTime(start + 89 * day);
    await done(setStatus(store, { command: newId(), paper, status: 'read' }));
    store.setTime(start + 91 * day);
    await pruneJournal(store);
    const kinds = async () => (await store.database.journal.toArray()).map(({ kind }) => kind);
    expect(await kinds()).toEqual(['status']);
    store.setTime(start + 91.5 * day);
    await store.database.journal.update((await store.database.journal.toArray())[0]?.id ?? '', {
      at: '2020-01-01T00:00:00.000Z',
    });
    await pruneJournal(store);
    expect(await kinds()).toEqual(['status']);
    store.setTime(start + 93 * day);
    await pruneJournal(store);
    expect(await kinds()).toEqual([]);
  });
});
