import 'fake-indexeddb/auto';
import { afterEach, beforeEach, expect, test } from 'vitest';
import {
  dropImport,
  type EntryKind,
  entriesInOrder,
  pageSize,
  readChoices,
  type StagedEntry,
  StagingDatabase,
} from './staging';

let staging = new StagingDatabase(`staging-${crypto.randomUUID()}`);
beforeEach(() => {
  staging = new StagingDatabase(`staging-${crypto.randomUUID()}`);
});
afterEach(() => staging.delete());

/** Stores entries with these kinds, in the order of a file. */
async function store(id: string, kinds: readonly EntryKind[]): Promise<void> {
  const byKind = Map.groupBy(
    kinds.map((kind, number) => ({ kind, number }) as StagedEntry),
    ({ kind }) => kind,
  );
  for (const [kind, entries] of byKind) {
    for (let page = 0; page * pageSize < entries.length; page += 1) {
      const own = entries.slice(page * pageSize, (page + 1) * pageSize);
      await staging.pages.add({ import: id, kind, page, entries: own });
    }
  }
}

async function numbersOf(id: string, kinds: readonly EntryKind[], count: number) {
  const stretches: number[][] = [];
  for await (const entries of entriesInOrder(staging, id, kinds, count)) {
    stretches.push(entries.map(({ number }) => number));
  }
  return stretches;
}

const upTo = (length: number) => Array.from({ length }, (_, at) => at);

test.each([
  ['of one kind', (): EntryKind => 'new'],
  ['of kinds that alternate', (at: number): EntryKind => (at % 3 === 0 ? 'adds' : 'new')],
  ['of one kind after another', (at: number): EntryKind => (at < 400 ? 'different' : 'new')],
  ['of a kind that is rare', (at: number): EntryKind => (at % 250 === 7 ? 'adds' : 'new')],
])('entries %s come in the order of the file, a stretch at a time', async (_, kindAt) => {
  const count = 730;
  await store('a', upTo(count).map(kindAt));
  await store('b', ['new', 'new']);
  const stretches = await numbersOf('a', ['new', 'adds', 'different'], 100);
  expect(stretches.flat()).toEqual(upTo(count));
  expect(Math.max(...stretches.map(({ length }) => length))).toBeLessThanOrEqual(300);
});

test('kinds that are not wanted are passed over, and nothing gives nothing', async () => {
  await store('a', ['new', 'same', 'unreadable', 'adds']);
  expect(await numbersOf('a', ['new', 'adds'], 100)).toEqual([[0, 3]]);
  expect(await numbersOf('b', ['new'], 100)).toEqual([]);
});

test('an import goes with its pages and choices, and leaves those of others', async () => {
  await store('a', ['new']);
  await store('b', ['new']);
  await staging.choices.bulkPut([
    { import: 'a', number: 0, choice: { skip: true } },
    { import: 'b', number: 0, choice: { skip: true } },
  ]);
  await dropImport(staging, 'a');
  expect(await readChoices(staging, 'a')).toEqual(new Map());
  expect(await readChoices(staging, 'b')).toEqual(new Map([[0, { skip: true }]]));
  expect(await numbersOf('a', ['new'], 10)).toEqual([]);
  expect(await numbersOf('b', ['new'], 10)).toEqual([[0]]);
});
