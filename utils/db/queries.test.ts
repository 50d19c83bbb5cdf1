import 'fake-indexeddb/auto';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';

import type { PaperId } from '../paper/identity';
import { OffprintDatabase } from './database';
import { exampleRow } from './example-row';
import {
  countRows,
  readEverything,
  readInPages,
  readJoined,
  readKeysOfId,
  readLastChange,
  readLinked,
  readPaper,
  readRecentChanges,
  readRemoved,
  readShelf,
  readShelfKeys,
  readTagNames,
  readTags,
  readViews,
  withCounts,
} from './queries';
import type { JournalEntry, PaperRow, TagRow } from './rows';

let database: OffprintDatabase;

beforeEach(() => {
  database = new OffprintDatabase(`queries-${crypto.randomUUID()}`);
});

afterEach(async () => {
  await database.delete();
});

const titles = (rows: readonly PaperRow[]) => rows.map((one) => one.title);

describe('the shelf', () => {
  beforeEach(async () => {
    await database.papers.bulkAdd([
      exampleRow(1, { tagKeys: ['graphs'], tags: ['Graphs'] }),
      exampleRow(2, { status: 'read', tagKeys: ['graphs'], tags: ['Graphs'] }),
      exampleRow(3, { shelf: 'removed', tagKeys: ['graphs'], tags: ['Graphs'] }),
      exampleRow(4),
      exampleRow(5, { shelf: 'joined', joinedTo: 'arxiv:2601.00004', ids: ['arxiv:2601.00005'] }),
    ]);
  });

  it('shows saved papers, newest first, and knows how many where that is free', async () => {
    const { rows, total } = await readShelf(database, 2);
    expect(titles(rows)).toEqual(['Paper p4.', 'Paper p2.']);
    expect(total).toBeUndefined();
    expect((await readShelf(database, 9)).total).toBe(3);
    expect(await readShelfKeys(database)).toEqual([
      'arxiv:2601.00004',
      'arxiv:2601.00002',
      'arxiv:2601.00001',
    ]);
  });

  it('counts every row, in runs of any length', async () => {
    for (const run of [1, 2, 5, 6]) expect(await countRows(database, run)).toBe(5);
  });

  it('finds a paper by any identifier, also through the row that it was joined into', async () => {
    expect(await readKeysOfId(database, 'arxiv:2601.00001')).toEqual(['arxiv:2601.00001']);
    expect(await readKeysOfId(database, 'arxiv:2601.00005')).toEqual(['arxiv:2601.00004']);
    expect(await readKeysOfId(database, 'arxiv:2601.00003')).toEqual([]);
    expect(await readKeysOfId(database, 'doi:10.1000/182')).toEqual([]);
  });

  it('reads very many in pages, in the order asked', async () => {
    const pages: string[][] = [];
    const keys = await readShelfKeys(database);
    for await (const page of readInPages(database, keys, 2)) pages.push(titles(page));
    expect(pages).toEqual([['Paper p4.', 'Paper p2.'], ['Paper p1.']]);
  });

  it('reads every row once, whatever its shelf, when no order is asked', async () => {
    const seen: string[] = [];
    for await (const page of readEverything(database, 2)) seen.push(...titles(page));
    expect(seen).toEqual(['Paper p5.', 'Paper p4.', 'Paper p3.', 'Paper p2.', 'Paper p1.']);
  });
});

it('finds the rows that were joined into a paper', async () => {
  const { key } = exampleRow(1);
  const other = exampleRow(2, { shelf: 'joined', joinedTo: key });
  await database.papers.bulkAdd([exampleRow(1), other, exampleRow(3)]);
  expect(await readJoined(database, key)).toEqual([other]);
  expect(await readJoined(database, other.key)).toEqual([]);
});

describe('tags', () => {
  const tag = (key: string, usedAt: string, changes: Partial<TagRow> = {}): TagRow => ({
    key,
    name: { value: key.toUpperCase(), stamp: 's' },
    usedAt,
    ...changes,
  });

  it('lists them most recently used first, without those that moved or were deleted', async () => {
    await database.tags.bulkAdd([
      tag('a', '2026-01-02T00:00:00.000Z'),
      tag('b', '2026-01-01T00:00:00.000Z', {
        movedTo: { value: null, stamp: 's' },
        colour: { value: 'teal', stamp: 's' },
      }),
      tag('c', '2026-01-03T00:00:00.000Z', { movedTo: { value: 'a', stamp: 's' } }),
      tag('d', '2026-01-04T00:00:00.000Z', { deleted: { value: true, stamp: 's' } }),
      tag('e', '', { deleted: { value: true, stamp: 's' } }),
    ]);
    const counts = new Map([
      ['b', 2],
      ['e', 1],
    ]);
    expect(withCounts(await readTags(database), counts)).toEqual([
      { key: 'a', name: 'A', usedAt: '2026-01-02T00:00:00.000Z', count: 0 },
      { key: 'b', name: 'B', usedAt: '2026-01-01T00:00:00.000Z', colour: 'teal', count: 2 },
      // Another machine put it back on a paper.
      { key: 'e', name: 'E', usedAt: '', count: 1 },
    ]);
    expect(await readTagNames(database)).toEqual([
      { key: 'a', name: 'A' },
      { key: 'b', name: 'B', colour: 'teal' },
    ]);
  });
});

describe('single papers', () => {
  it('lists removed papers, the one removed last first', async () => {
    const removed = (number: number, updatedAt: string) =>
      exampleRow(number, { shelf: 'removed', updatedAt });
    await database.papers.bulkAdd([removed(1, '2026-02'), removed(2, '2026-03'), exampleRow(3)]);
    expect(titles(await readRemoved(database, 9))).toEqual(['Paper p2.', 'Paper p1.']);
    expect(titles(await readRemoved(database, 1))).toEqual(['Paper p2.']);
  });

  it('finds one by its key, or by that of a row joined into it', async () => {
    const { key } = exampleRow(1);
    const joined = exampleRow(2, { shelf: 'joined', joinedTo: key });
    await database.papers.bulkAdd([exampleRow(1), joined]);
    expect((await readPaper(database, joined.key))?.key).toBe(key);
    expect((await readPaper(database, key))?.key).toBe(key);
    expect(await readPaper(database, exampleRow(3).key)).toBeUndefined();
  });

  it('finds the linked ones that are still there', async () => {
    const [one, two, three, gone] = [1, 2, 3, 4].map((number) => exampleRow(number).key) as [
      PaperId,
      PaperId,
      PaperId,
      PaperId,
    ];
    await database.papers.bulkAdd([
      exampleRow(1, { linked: [two, three, gone] }),
      exampleRow(2, { shelf: 'joined', joinedTo: three }),
      exampleRow(3),
      exampleRow(4, { shelf: 'removed' }),
    ]);
    const linked = await readLinked(database, { key: one, linked: [two, three, gone] });
    expect(titles(linked)).toEqual(['Paper p3.']);
    expect(await readLinked(database, { key: two })).toEqual([]);
    expect(await readLinked(database, { key: three, linked: [two] })).toEqual([]);
  });
});

it('lists saved views by name, without removed ones', async () => {
  const view = (name: string) => ({
    name,
    query: 'status:read',
    sort: { by: 'saved', descending: true } as const,
  });
  await database.views.bulkAdd([
    { id: '1', view: { value: view('B'), stamp: 's' } },
    { id: '2', view: { value: view('a'), stamp: 's' } },
    { id: '3', view: { value: null, stamp: 's' } },
  ]);
  expect(await readViews(database)).toEqual([
    { id: '2', ...view('a') },
    { id: '1', ...view('B') },
  ]);
});

describe('recent changes', () => {
  const entry = (
    id: string,
    minute: number,
    changes: Partial<JournalEntry> = {},
  ): JournalEntry => ({
    id,
    at: `2026-01-01T00:${String(minute).padStart(2, '0')}:00.000Z`,
    kind: 'status',
    label: id,
    keys: [],
    changes: [
      { key: 'arxiv:2601.00001', field: 'status', before: undefined, after: 'read', stamp: '1' },
    ],
    answer: {
      key: 'arxiv:2601.00001',
      state: { saved: true, status: 'to-read', tags: [], hasNote: false },
    },
    ...changes,
  });

  it('folds undo and redo into the change that they turned', async () => {
    await database.journal.bulkAdd([
      entry('kept', 1),
      entry('back', 2, { undoneBy: 'undo of back' }),
      entry('again', 3, { undoneBy: 'undo of again' }),
      entry('undo of back', 4, { kind: 'undo' }),
      entry('undo of again', 5, { kind: 'undo', undoneBy: 'redo of again' }),
      entry('redo of again', 6, { kind: 'undo' }),
      entry('old', 0, { undoneBy: 'no longer kept' }),
      entry('changed nothing', 7, { changes: [] }),
    ]);
    const changes = await readRecentChanges(database, 10);
    expect(changes.map(({ entry: { id }, stands, turn }) => [id, stands, turn])).toEqual([
      ['again', true, 'redo of again'],
      ['back', false, 'undo of back'],
      ['kept', true, 'kept'],
      ['old', true, 'old'],
    ]);
    expect((await readLastChange(database))?.turn).toBe('redo of again');
  });

  it('knows when there is nothing to take back', async () => {
    await database.journal.add(entry('gone', 1, { undoneBy: 'undo' }));
    await database.journal.add(entry('undo', 2, { kind: 'undo' }));
    expect(await readLastChange(database)).toBeUndefined();
  });
});
