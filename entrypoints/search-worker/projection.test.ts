import 'fake-indexeddb/auto';
import Dexie from 'dexie';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { OffprintDatabase } from '../../utils/db/database';
import { exampleRow } from '../../utils/db/example-row';
import type { PaperRow } from '../../utils/db/rows';
import type { SearchState } from '../../utils/search/protocol';
import { newestFirst } from '../../utils/search/sort';
import { Projection } from './projection';
import { ProjectionStore } from './store';

let library: OffprintDatabase;
let storeName: string;
const open = new Set<Projection>();
let clock = 0;

beforeEach(() => {
  library = new OffprintDatabase(`library-${crypto.randomUUID()}`);
  storeName = `search-${crypto.randomUUID()}`;
  clock = 0;
});

afterEach(async () => {
  for (const projection of open) projection.stop();
  open.clear();
  await library.delete();
  await Dexie.delete(storeName);
});

const stampOf = (count: number) => String(count).padStart(9, '0');

/** Writes as the background does: rows, revisions and clock in one transaction. */
async function write(rows: readonly PaperRow[], gone: readonly PaperRow['key'][] = []) {
  clock += 1;
  const stamp = stampOf(clock);
  const { papers, revisions, meta } = library;
  await library.transaction('rw', [papers, revisions, meta], async () => {
    await papers.bulkPut([...rows]);
    await papers.bulkDelete([...gone]);
    await revisions.bulkPut(
      [...rows.map(({ key }) => key), ...gone].map((key) => ({ key, stamp })),
    );
    await meta.bulkPut([
      { name: 'device', value: 'desk' },
      { name: 'clock', value: stamp },
    ]);
  });
}

interface Opened {
  readonly projection: Projection;
  readonly states: SearchState[];
  readonly titles: (query: string) => Promise<string[]>;
  /** Settles once a paper is found. */
  readonly settled: (title: string) => Promise<void>;
}

function start(mayStore: Promise<unknown> = Promise.resolve()): Opened {
  const states: SearchState[] = [];
  const projection = new Projection({
    library,
    store: new ProjectionStore(storeName),
    announce: (state) => states.push(state),
    mayStore,
    quiet: 10,
    storedAtOnce: 1_000,
  });
  open.add(projection);
  const titles = async (query: string) => {
    const rows = { from: 0, to: 100_000 };
    const list = await projection.ask('list', { query, shelf: 'saved', sort: newestFirst, rows });
    return list.rows.map(({ title }) => title);
  };
  return {
    projection,
    states,
    titles,
    async settled(title) {
      while (!(await titles('')).includes(title)) await pause();
    },
  };
}

const pause = (milliseconds = 5) => new Promise((resume) => setTimeout(resume, milliseconds));

async function stop(opened: Opened) {
  opened.projection.stop();
  open.delete(opened.projection);
}

/** A projection that was built and stored, and its worker gone. */
async function stored(rows: readonly PaperRow[]) {
  await write(rows);
  const first = start();
  await first.projection.start();
  await stop(first);
}

const many = (count: number) => Array.from({ length: count }, (_, number) => exampleRow(number));
const phases = ({ states }: Opened) => [...new Set(states.map(({ phase }) => phase))];
const notices = ({ states }: Opened) => [...new Set(states.flatMap(({ notice }) => notice ?? []))];

describe('a projection', () => {
  it('is built over an empty library too', async () => {
    const opened = start();
    await opened.projection.start();
    expect(await opened.titles('')).toEqual([]);
    expect(opened.states.at(-1)?.phase).toBe('ready');
  });

  it('is built once, and read from disk from then on', async () => {
    await stored(many(1_200));
    const again = start();
    await again.projection.start();
    expect(phases(again)).toEqual(['loading', 'ready']);
    expect(notices(again)).toEqual([]);
    expect(await again.titles('p1199')).toEqual(['Paper p1199.']);
    expect(await again.titles('')).toHaveLength(1_200);
  });

  it('tells how far it is while it is built, and answers with what it has', async () => {
    await write(many(1_200));
    const opened = start();
    const early = opened.titles('');
    await opened.projection.start();
    expect((await early).length).toBeLessThanOrEqual(1_200);
    const building = opened.states.filter(({ phase }) => phase === 'building');
    expect(building.at(-1)).toMatchObject({ done: 1_200, total: 1_200 });
  });

  it('takes in what changed while nobody looked', async () => {
    await stored(many(10));
    await write(
      [exampleRow(3, { title: 'Renamed' }), exampleRow(50, { title: 'New' })],
      [exampleRow(4).key],
    );
    const again = start();
    await again.projection.start();
    expect(phases(again)).toEqual(['loading', 'ready']);
    const titles = await again.titles('');
    expect(titles).toHaveLength(10);
    expect(titles).toEqual(expect.arrayContaining(['Renamed', 'New']));
    expect(titles).not.toContain('Paper p4.');
  });

  it('follows what changes meanwhile, and stores it', async () => {
    await stored(many(10));
    const opened = start();
    await opened.projection.start();
    const { version } = opened.states.at(-1) as SearchState;
    await write([exampleRow(60, { title: 'Just saved' })]);
    await opened.settled('Just saved');
    expect(opened.states.at(-1)?.version).toBeGreaterThan(version);
    await pause(60);
    await stop(opened);
    const again = start();
    await again.projection.start();
    expect(await again.titles('just')).toEqual(['Just saved']);
  });

  it('goes on where a worker died that was building it', async () => {
    const rows = many(4_000);
    await write(rows);
    const first = start();
    first.projection.start().catch(() => undefined);
    while (!first.states.some(({ done }) => done > 2_000)) await pause(1);
    await stop(first);
    const again = start();
    await again.projection.start();
    const building = again.states.filter(({ phase, done }) => phase === 'building' && done > 0);
    expect(building[0]?.done).toBeGreaterThan(1_000);
    expect(notices(again)).toEqual([]);
    expect(await again.titles('')).toHaveLength(rows.length);
    expect(new Set(await again.titles('')).size).toBe(rows.length);
  });

  it('is left alone by a worker that may not write it', async () => {
    await stored(many(3));
    const reader = start(new Promise(() => undefined));
    await reader.projection.start();
    await write([exampleRow(70, { title: 'Later' })]);
    await reader.settled('Later');
    await pause(60);
    await stop(reader);
    const manifest = await readStored('manifest');
    expect(manifest).toMatchObject([{ revision: stampOf(1) }]);
  });
});

describe('a damaged projection', () => {
  const damages: Record<string, (stores: Stores) => unknown> = {
    'a segment cut short': ({ segments }) =>
      segments.toCollection().modify((one: { bytes: ArrayBuffer }) => {
        one.bytes = one.bytes.slice(0, -8);
      }),
    'a segment with another byte': ({ segments }) =>
      segments.toCollection().modify((one: { bytes: ArrayBuffer }) => {
        const bytes = new Uint8Array(one.bytes);
        bytes[bytes.length - 9] = (bytes[bytes.length - 9] ?? 0) ^ 1;
      }),
    'a segment missing': ({ segments }) => segments.clear(),
    'a block missing': ({ blocks }) => blocks.delete(0),
    'a block half written': ({ blocks }) =>
      blocks.put({ number: 0, columns: { key: ['arxiv:1'] } }),
    'a manifest that counts wrong': ({ manifest }) => manifest.update('manifest', { numbers: 7 }),
  };

  it.each(Object.entries(damages))('with %s is made anew, and that is said', async (_, damage) => {
    await stored(many(1_100));
    await withStored(damage);
    const again = start();
    await again.projection.start();
    expect(notices(again)).toEqual([expect.stringMatching(/damaged .* made anew.* untouched/)]);
    expect(again.states.at(-1)?.phase).toBe('ready');
    expect(await again.titles('')).toHaveLength(1_100);
    expect(await again.titles('p77.')).toContain('Paper p77.');
    await stop(again);
    const healed = start();
    await healed.projection.start();
    expect(phases(healed)).toEqual(['loading', 'ready']);
    expect(notices(healed)).toEqual([]);
  });

  it('that lacks papers without knowing it is noticed and made anew', async () => {
    await stored(many(20));
    await library.papers.bulkAdd([exampleRow(500), exampleRow(501)]); // without revisions
    const again = start();
    await again.projection.start();
    expect(notices(again)).toHaveLength(1);
    expect(await again.titles('')).toHaveLength(22);
  });

  it('of another library, or of a time to come, is forgotten without a word', async () => {
    await stored(many(5));
    await library.meta.put({ name: 'device', value: 'other' });
    const other = start();
    await other.projection.start();
    expect(phases(other)).toEqual(['loading', 'building', 'ready']);
    expect(notices(other)).toEqual([]);
    await stop(other);
    await library.meta.put({ name: 'clock', value: '' });
    const older = start();
    await older.projection.start();
    expect(phases(older)).toEqual(['loading', 'building', 'ready']);
    expect(await older.titles('')).toHaveLength(5);
  });
});

it('sees that everything was deleted, and its lists are told from those before', async () => {
  await write(many(5));
  const first = start();
  await first.projection.start();
  await stop(first);
  const opened = start(); // from what was stored, at its first version
  await opened.projection.start();
  const before = opened.states.at(-1)?.version ?? 0;
  await library.transaction('rw', library.tables, async () => {
    await Promise.all(library.tables.map((table) => table.clear()));
    await library.meta.put({ name: 'device', value: 'another' });
  });
  await vi.waitFor(async () => expect(await opened.titles('')).toEqual([]));
  await vi.waitFor(() => expect(opened.states.at(-1)?.phase).toBe('ready'));
  expect(opened.states.at(-1)?.version).toBeGreaterThan(before);
});

it('says why when the library cannot be read, and can be tried again', async () => {
  library.close({ disableAutoOpen: true });
  const opened = start();
  await expect(opened.projection.start()).rejects.toThrow();
  expect(opened.states.at(-1)).toMatchObject({ phase: 'failed', error: 'DatabaseClosedError' });
  await expect(opened.titles('')).rejects.toThrow();
  await library.open();
  await write(many(2));
  await opened.projection.start();
  expect(await opened.titles('')).toHaveLength(2);
});

type Stores = Record<'blocks' | 'segments' | 'manifest', Dexie.Table>;

async function withStored<Answer>(work: (stores: Stores) => Answer): Promise<Awaited<Answer>> {
  const database = await new Dexie(storeName).open();
  const stores = Object.fromEntries(
    (['blocks', 'segments', 'manifest'] as const).map((name) => [name, database.table(name)]),
  ) as Stores;
  const answer = await work(stores);
  database.close();
  return answer;
}

const readStored = (name: keyof Stores) => withStored((stores) => stores[name].toArray());
