import 'fake-indexeddb/auto';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { type Backup, chunksOf } from '../../../utils/backup/backup';
import { BackupDatabase } from '../../../utils/backup/database';
import { openBackup, readBackups } from '../../../utils/backup/read';
import type { RestoreWish } from '../../../utils/backup/restore-wish';
import { project } from '../../../utils/model/project';
import { sampleRecord } from '../../../utils/model/testing/samples';
import type { PaperId } from '../../../utils/paper/identity';
import type { Progress } from '../../../utils/protocol/progress';
import { bestFirst } from '../../../utils/search/sort';
import { Backups } from '../backups';
import { fillLibrary, keyOf, saveSome } from '../testing/many';
import { done, everything, newId, rowOf, storedLibrary, testStore } from '../testing/store';
import { bulk } from './bulk';
import { remove, save, setStatus, setTag, writeNote } from './commands';
import { deleteEverything } from './delete-everything';
import { merge } from './pairs';
import { setRating } from './rating';
import { restoreBackup } from './restore-backup';
import { renameTag } from './tags';
import { undo } from './undo';
import { removeView, saveView } from './views';

let stopped: string | undefined;
let told: Progress[] = [];
let store = testStore();
let database = new BackupDatabase();
let backups = new Backups(store, database, () => () => undefined);

beforeEach(() => {
  stopped = undefined;
  told = [];
  store = testStore((progress) => {
    told.push(progress);
    if (progress.command === stopped) store.jobs.stop(stopped);
  });
  database = new BackupDatabase(`backups-${newId()}`);
  backups = new Backups(store, database, () => () => undefined);
});
afterEach(() => Promise.all([store.database.delete(), database.delete()]));

const [first, second, third] = [keyOf(0), keyOf(1), keyOf(2)];
const order = (paper: PaperId) => ({ command: newId(), paper: [paper] });

async function make(): Promise<Backup> {
  const made = await backups.make('asked');
  if (!made.ok || !made.value) throw new Error('No backup was made.');
  return made.value;
}

async function restore(wish: RestoreWish = 'backup', backup?: string, command = newId()) {
  const opened = await openBackup(database, backup);
  if (!opened.ok) return opened;
  return restoreBackup(store, database, { command, wish, opened: opened.value });
}

/** The rows as they are worked out from all that is stored. */
async function expectWorkedOut() {
  const { rows } = project(await storedLibrary(store));
  for (const row of await store.database.papers.toArray()) expect(row).toEqual(rows.get(row.key));
}

/** Flips a bit of a stored chunk. */
async function damage(id: string) {
  const chunk = await database.chunks.get(id);
  if (!chunk) throw new Error('There is no such chunk.');
  const bytes = chunk.bytes.slice();
  bytes[bytes.length >> 1] = (bytes[bytes.length >> 1] ?? 0) ^ 4;
  await database.chunks.put({ id, bytes });
}

/** A library with something of everything. */
async function fill() {
  await saveSome(store, 3);
  await done(setTag(store, { ...order(first), tag: 'To Cite', present: true }));
  await done(writeNote(store, { ...order(first), sequence: 0, note: 'Mine.' }));
  await done(setStatus(store, { ...order(second), status: 'read' }));
  await done(setRating(store, { ...order(second), rating: 4 }));
  await done(remove(store, order(third)));
  const record = sampleRecord({ ids: ['doi:10.1000/a'], title: 'The article' });
  await done(save(store, { command: newId(), record }));
  await done(merge(store, { ...order(first), row: 'doi:10.1000/a' }));
  await done(
    saveView(store, {
      command: newId(),
      id: '7d444840-9dc0-11d1-b245-5ffdce74fad2',
      view: { name: 'Llamas', query: 'llama', sort: bestFirst },
    }),
  );
}

const tables = async () => {
  const { papers, tags, views } = store.database;
  return Promise.all([papers.toArray(), tags.toArray(), views.toArray()]);
};

describe('a library that is gone', () => {
  test('comes back whole: rows, tags, notes, searches and stamps', async () => {
    await fill();
    const before = await tables();
    const backup = await make();
    expect(backup.counts).toEqual({ saved: 2, removed: 1, tags: 1, views: 1 });
    await store.database.delete({ disableAutoOpen: false });
    expect(await store.database.papers.count()).toBe(0);

    const { answer } = await done(restore());
    expect(await tables()).toEqual(before);
    expect(answer.count).toBe(3);

    // What is done next comes after all stamps that came back.
    await done(setStatus(store, { ...order(first), status: 'read' }));
    expect((await rowOf(store, first))?.status).toBe('read');
    await expectWorkedOut();
  });

  test('can be taken away again, and brought back again', async () => {
    await fill();
    await make();
    await done(deleteEverything(store, { command: newId() }));
    const restored = await done(restore());
    const undone = await done(
      undo(store, { command: newId(), entry: restored.answer.undoable ?? '' }),
    );
    const shelves = async () => (await store.database.papers.toArray()).map(({ shelf }) => shelf);
    expect(await shelves()).not.toContain('saved');
    expect((await store.database.views.toArray()).map(({ view }) => view.value)).toEqual([null]);
    await done(undo(store, { command: newId(), entry: undone.answer.undoable ?? '' }));
    expect((await shelves()).filter((shelf) => shelf === 'saved')).toHaveLength(2);
    expect((await store.database.views.toArray()).map(({ view }) => view.value?.name)).toEqual([
      'Llamas',
    ]);
    await expectWorkedOut();
  });

  test('of another device', async () => {
    await fill();
    const before = await tables();
    await make();
    await done(deleteEverything(store, { command: newId() }));
    store.setTime(Date.UTC(2020, 0, 1)); // a clock that is late
    await done(restore());
    expect(await tables()).toEqual(before);
    await done(setTag(store, { ...order(first), tag: 'To Cite', present: false }));
    expect((await rowOf(store, first))?.tags).toEqual([]);
  });
});

describe('a library that is not empty', () => {
  beforeEach(async () => {
    await fill();
    await make();
  });

  /** Everything is changed since. */
  async function change() {
    await done(setTag(store, { ...order(first), tag: 'To Cite', present: false }));
    await done(setTag(store, { ...order(first), tag: 'new', present: true }));
    await done(writeNote(store, { ...order(first), sequence: 0, note: 'Another.' }));
    await done(setStatus(store, { ...order(second), status: 'reading' }));
    await done(setRating(store, { ...order(second), rating: null }));
    await done(bulk(store, { command: newId(), papers: [first], change: { kind: 'remove' } }));
    await done(removeView(store, { command: newId(), id: '7d444840-9dc0-11d1-b245-5ffdce74fad2' }));
    const record = sampleRecord({ ids: [keyOf(9)], title: 'Saved since' });
    await done(save(store, { command: newId(), record }));
  }

  test('is as it was then, and keeps what was added since', async () => {
    await change();
    const now = await tables();
    const command = newId();
    const { answer } = await done(restore('backup', undefined, command));
    expect(await rowOf(store, first)).toMatchObject({
      shelf: 'saved',
      tags: ['new', 'To Cite'],
      note: 'Mine.',
    });
    expect(await rowOf(store, second)).toMatchObject({ status: 'read', rating: 4 });
    expect((await rowOf(store, third))?.shelf).toBe('removed');
    expect((await rowOf(store, keyOf(9)))?.shelf).toBe('saved');
    expect((await store.database.views.toArray())[0]?.view.value?.name).toBe('Llamas');
    await expectWorkedOut();

    // It is written anew, not put back: whatever else knows the library takes it over.
    const row = await rowOf(store, second);
    const [journal] = await store.database.journal.where('id').equals(command).toArray();
    expect(row && Date.parse(row.updatedAt)).toBe(Date.parse(journal?.at ?? ''));

    await done(undo(store, { command: newId(), entry: answer.undoable ?? '' }));
    const undone = await tables();
    const shown = ([papers]: typeof now) =>
      papers.map(({ key, shelf, tags, note, status, rating }) => ({
        ...{ key, shelf, tags, note, status, rating },
      }));
    expect(shown(undone)).toEqual(shown(now));
    expect((await store.database.views.toArray())[0]?.view.value).toBeNull();
    await expectWorkedOut();
  });

  test('gets only what is missing, where that is the wish', async () => {
    await change();
    await done(restore('now'));
    expect(await rowOf(store, first)).toMatchObject({
      shelf: 'saved',
      tags: ['new'],
      note: 'Another.',
    });
    expect(await rowOf(store, second)).toMatchObject({ status: 'reading' });
    expect((await store.database.views.toArray())[0]?.view.value?.name).toBe('Llamas');
    await expectWorkedOut();
  });

  test('that is as it was is not changed, and there is nothing to undo', async () => {
    const before = await tables();
    const { answer } = await done(restore());
    expect(answer).toEqual({ count: 0 });
    expect(await tables()).toEqual(before);
  });

  test('keeps the new name of a tag', async () => {
    await done(renameTag(store, { command: newId(), tag: 'to cite', name: 'Cited' }));
    await done(restore());
    expect((await rowOf(store, first))?.tags).toEqual(['Cited']);
    await expectWorkedOut();
  });
});

test('a backup that is there already is not made again', async () => {
  await fill();
  const backup = await make();
  expect((await make()).id).toBe(backup.id);
  await done(setStatus(store, { ...order(first), status: 'reading' }));
  expect((await make()).id).not.toBe(backup.id);
});

test('an empty library has none', async () => {
  expect(await backups.make('day')).toEqual({ ok: true, value: undefined });
});

describe('a large library', () => {
  beforeEach(async () => {
    await fillLibrary(store, 1_500);
  });

  const own = ({ segments }: Backup) => segments.map(({ id }) => id);

  test('is read only where it changed since', async () => {
    const before = await make();
    await done(setTag(store, { ...order(keyOf(700)), tag: 'nlp', present: true }));
    const after = await make();
    const fresh = own(after).filter((id) => !own(before).includes(id));
    expect(before.segments.length).toBeGreaterThan(4);
    expect(fresh).toHaveLength(1);
    const [rows] = await tables();
    await store.database.delete({ disableAutoOpen: false });
    await done(restore());
    expect((await tables())[0]).toEqual(rows);
  });

  test('shares nothing with backups of the week before', async () => {
    const before = await make();
    store.setTime(Date.parse(before.at) + 8 * 24 * 60 * 60 * 1_000);
    await done(setTag(store, { ...order(keyOf(7)), tag: 'nlp', present: true }));
    const after = await make();
    expect(own(after).filter((id) => own(before).includes(id))).toEqual([]);
  });

  test('leaves no chunk behind that no backup needs', async () => {
    for (let day = 1; day < 30; day += 1) {
      store.setTime(Date.UTC(2026, 1, day));
      await done(setTag(store, { ...order(keyOf(day * 40)), tag: `day ${day}`, present: true }));
      await backups.daily();
    }
    const kept = (await readBackups(database)) as Backup[];
    expect(kept.length).toBeLessThanOrEqual(11);
    const needed = new Set(kept.flatMap((backup) => chunksOf(backup).map(({ id }) => id)));
    expect(new Set(await database.chunks.toCollection().primaryKeys())).toEqual(needed);
    for (const { id } of kept) await backups.delete(id);
    expect(await database.chunks.count()).toBe(0);
  }, 60_000);

  test('is restored whole or not at all', async () => {
    await make();
    await done(deleteEverything(store, { command: newId() }));
    const before = await everything(store);
    const command = newId();
    stopped = command;
    expect(await restore('backup', undefined, command)).toMatchObject({
      ok: false,
      error: { code: 'cancelled' },
    });
    expect(await everything(store)).toEqual(before);
    expect(told.some(({ total }) => total === 1_500)).toBe(true);
  });

  test('is passed over where a chunk is damaged, and the next one is used', async () => {
    const older = await make();
    await done(setTag(store, { ...order(keyOf(700)), tag: 'nlp', present: true }));
    const newer = await make();
    await damage(own(newer).find((id) => !own(older).includes(id)) ?? '');
    await done(deleteEverything(store, { command: newId() }));
    expect(await restore('backup', newer.id)).toMatchObject({
      ok: false,
      error: { code: 'damaged' },
    });
    expect(await store.database.papers.count()).toBe(0);
    const { answer } = await done(restore());
    expect(answer).toMatchObject({ count: 1_500, passedOver: 1 });
    expect((await rowOf(store, keyOf(700)))?.tags).toEqual([]);
  });

  test('a damaged chunk is read anew for the next backup', async () => {
    const older = await make();
    await damage(own(older)[2] ?? '');
    const newer = await make();
    expect(newer.id).not.toBe(older.id);
    const [rows] = await tables();
    await done(deleteEverything(store, { command: newId() }));
    const { answer } = await done(restore());
    expect(answer.passedOver).toBeUndefined();
    expect((await tables())[0]).toEqual(rows);
  });

  test('a damaged list of chunks is told from a good one', async () => {
    const older = await make();
    await done(setTag(store, { ...order(keyOf(700)), tag: 'nlp', present: true }));
    const newer = await make();
    const stored = await database.backups.get(newer.id);
    if (stored)
      await database.backups.put({ ...stored, text: stored.text.replace('"rows":', '"rows": ') });
    expect(await readBackups(database)).toEqual([{ id: newer.id, at: newer.at }, older]);
    expect((await done(restore('now'))).answer.passedOver).toBe(1);
    await damage(older.segments[0]?.id ?? '');
    expect(await restore()).toMatchObject({ ok: false, error: { code: 'damaged' } });
  });
});

test('a chunk that goes bad while it is restored leaves everything as it is', async () => {
  await fillLibrary(store, 1_500);
  const backup = await make();
  await done(setTag(store, { ...order(keyOf(1)), tag: 'nlp', present: true }));
  const opened = await openBackup(database, backup.id);
  if (!opened.ok) throw new Error(opened.error.message);
  await damage(backup.segments.at(-1)?.id ?? '');
  await done(bulk(store, { command: newId(), papers: [keyOf(2)], change: { kind: 'remove' } }));
  const before = await everything(store);
  expect(
    await restoreBackup(store, database, {
      command: newId(),
      wish: 'backup',
      opened: opened.value,
    }),
  ).toMatchObject({ ok: false, error: { code: 'damaged' } });
  expect(await everything(store)).toEqual(before);
});

test('the backup that is to be restored stays, however many are made', async () => {
  await saveSome(store, 1);
  const first = await make();
  for (let number = 0; number < 6; number += 1) {
    await done(setRating(store, { ...order(keyOf(0)), rating: 1 + (number % 5) }));
    await backups.before('restore', { command: newId(), keeping: first.id });
  }
  expect((await openBackup(database, first.id)).ok).toBe(true);
  await done(setRating(store, { ...order(keyOf(0)), rating: 5 }));
  await make();
  expect((await openBackup(database, first.id)).ok).toBe(false);
});

test('one of the day that stands for another is kept as that', async () => {
  await saveSome(store, 2);
  await backups.daily();
  expect((await backups.before('deletion', { command: newId() })).ok).toBe(true);
  expect(await readBackups(database)).toMatchObject([{ reason: 'deletion' }]);
  await done(setRating(store, { ...order(keyOf(0)), rating: 5 }));
  await backups.before('import', { command: newId() });
  expect(await readBackups(database)).toMatchObject([{ reason: 'import' }, { reason: 'deletion' }]);
});

test('what is known of a joined row alone shows in the paper', async () => {
  await fill();
  await make();
  const joined = await rowOf(store, 'doi:10.1000/a');
  if (!joined) throw new Error('It was not joined.');
  // As a library has it that was backed up on another device.
  const state = { ...joined.state, observed: {} };
  await store.database.papers.put({ ...joined, state });
  await done(restore('now'));
  await expectWorkedOut();
  expect((await rowOf(store, 'doi:10.1000/a'))?.title).toBe('The article');
});

test('a backup before a command tells how far it is, and is stopped with it', async () => {
  await fillLibrary(store, 1_000);
  const command = newId();
  expect((await backups.before('removal', { command })).ok).toBe(true);
  expect(told).toContainEqual({ command, done: 512, total: 1_000, phase: 'backup' });
  await done(setTag(store, { ...order(keyOf(7)), tag: 'nlp', present: true }));
  await database.backups.clear();
  const before = await database.chunks.count();
  stopped = newId();
  expect(await backups.before('removal', { command: stopped })).toMatchObject({
    error: { code: 'cancelled' },
  });
  expect(await database.backups.count()).toBe(0);
  expect(await database.chunks.count()).toBe(before);
});

test('where none can be made nothing goes on, unless that is the wish', async () => {
  await saveSome(store, 2);
  database.close({ disableAutoOpen: true });
  const command = newId();
  expect(await backups.before('import', { command })).toMatchObject({
    error: { code: 'no-backup', message: expect.stringContaining('nothing was changed') },
  });
  expect((await backups.before('import', { command, withoutBackup: true })).ok).toBe(true);
  await database.open();
});

test('saves that come meanwhile are in it whole, or not at all', async () => {
  await fillLibrary(store, 600);
  const making = make();
  for (let number = 0; number < 20; number += 1) {
    await done(
      setTag(store, { ...order(keyOf(number * 25)), tag: `tag ${number}`, present: true }),
    );
  }
  const backup = await making;
  const clock = await store.database.meta.get('clock');
  expect(backup.stamp <= (clock?.value ?? '')).toBe(true);
  await done(deleteEverything(store, { command: newId() }));
  await done(restore());
  const rows = await store.database.papers.toArray();
  const stamps = rows.flatMap(({ state }) => Object.values(state.tags).map(({ stamp }) => stamp));
  for (const stamp of stamps) expect(stamp <= backup.stamp).toBe(true);
  // As many tags as there are papers that have them: nothing is from in between.
  expect((await store.database.tags.toArray()).length).toBe(stamps.length);
});
