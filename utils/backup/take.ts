import type { Dexie, EntityTable } from 'dexie';
import { countRows } from '../db/queries';
import type { MetaRow, PaperRow, RevisionRow, TagRow, ViewRow } from '../db/rows';
import type { PaperId } from '../paper/identity';
import { type Backup, type BackupReason, type Chunk, chunksOf, type Segment } from './backup';
import type { BackupDatabase } from './database';
import { countRecords, Packing, recordRows } from './packing';
import { damagedChunks, seal, soundBackups } from './read';
import { keptBackups, week } from './rotation';
import { cut, placeOf, rowsPerChunk } from './segments';

/**
 * Making a backup. The library is read a stretch at a time, each in a transaction of its own, so that
 * no save waits for it; what changed meanwhile is read again, until nothing did. What comes out is the
 * library as it was at one moment.
 */

/** After so many rounds the library changes too fast; the next backup comes soon enough. */
const mostRounds = 50;

export interface Surroundings {
  /** The library’s database, at whatever version it is. */
  readonly library: Dexie;
  readonly backups: BackupDatabase;
  /** Wall time in milliseconds. */
  readonly now: () => number;
  /** Told how many rows of how many are read; what it throws ends the backup, and nothing is kept. */
  readonly onProgress?: ((done: number, total: number) => void) | undefined;
  /** A backup that is kept whatever comes: the one that is about to be restored. */
  readonly keeping?: string | undefined;
}

type Packed = ReadonlyMap<string, Uint8Array<ArrayBuffer>>;

/**
 * Makes a backup, unless the newest one is of the library as it is; answers with the newest. Nothing is
 * made of a library without anything in it. Backups that are no longer needed go. Throws what
 * the databases throw.
 */
export async function takeBackup(
  { library, backups, now, onProgress, keeping }: Surroundings,
  reason: BackupReason,
): Promise<Backup | undefined> {
  const at = new Date(now()).toISOString();
  const known = await soundBackups(backups);
  const last = known.find((backup) => backup.reason !== 'file');
  const damaged = last && (await damagedChunks(backups, last));
  const { clock, device } = await standingOf(library);
  const isCurrent =
    last?.stamp === clock && last.device === device && last.databaseVersion === library.verno;
  if (last && isCurrent && damaged?.size === 0) {
    // One of the day goes with its day: what is made before something stays longer.
    if (last.reason !== 'day' || reason === 'day') return last;
    const renamed = { ...last, reason };
    await keepBackup(backups, renamed, new Map(), keeping);
    return renamed;
  }

  const shares =
    last?.device === device &&
    last.databaseVersion === library.verno &&
    // No longer, so that no damaged chunk is in all of them.
    Date.parse(at) - Date.parse(last.since) < week &&
    library.tables.some(({ name }) => name === 'revisions');
  const taking = new Taking(library, shares ? last : undefined, damaged ?? new Set(), onProgress);
  const taken = await taking.take();
  const { segments, joined, records, counts, stamp } = taken;
  if (counts.saved + counts.removed + counts.tags + counts.views === 0) return last;
  const backup: Backup = {
    id: crypto.randomUUID(),
    at,
    reason,
    stamp,
    device,
    databaseVersion: library.verno,
    since: shares && last ? last.since : at,
    counts,
    segments,
    joined,
    records,
  };
  await keepBackup(backups, backup, taking.packing.chunks, keeping);
  return backup;
}

/** Stores a backup with its new chunks, and lets those go that are no longer needed. */
export async function keepBackup(
  backups: BackupDatabase,
  backup: Backup,
  packed: Packed,
  keeping?: string,
): Promise<void> {
  const stored = await seal(backup);
  const others = (await soundBackups(backups)).filter(({ id }) => id !== backup.id);
  const kept = new Set([...keptBackups([...others, backup]), ...(keeping ? [keeping] : [])]);
  const gone = others.filter(({ id }) => !kept.has(id));
  const wanted = new Set(
    [...others, backup]
      .filter(({ id }) => kept.has(id))
      .flatMap((one) => chunksOf(one).map(({ id }) => id)),
  );
  await backups.transaction('rw', [backups.backups, backups.chunks], async () => {
    await backups.chunks.bulkPut([...packed].map(([id, bytes]) => ({ id, bytes })));
    await backups.backups.put(stored);
    await backups.backups.bulkDelete(gone.map(({ id }) => id));
    await backups.chunks.bulkDelete(
      gone.flatMap((one) => chunksOf(one).map(({ id }) => id)).filter((id) => !wanted.has(id)),
    );
  });
}

async function standingOf(library: Dexie): Promise<{ clock: string; device: string }> {
  const rows = await library.table<MetaRow, string>('meta').bulkGet(['clock', 'device']);
  return { clock: rows[0]?.value ?? '', device: rows[1]?.value ?? '' };
}

type Taken = Pick<Backup, 'segments' | 'joined' | 'records' | 'counts' | 'stamp'>;

/** A backup in the making. */
class Taking {
  readonly packing = new Packing();
  readonly #library: Dexie;
  #segments: readonly Segment[];
  /** What the segments are up to date with; undefined while nothing was read. */
  #stamp: string | undefined;
  /** Places of segments that must be read again whatever changed. */
  #stale: ReadonlySet<number>;

  readonly #tell: (done: number, total: number) => void;

  constructor(
    library: Dexie,
    last: Backup | undefined,
    damaged: ReadonlySet<string>,
    onProgress: Surroundings['onProgress'] = () => undefined,
  ) {
    this.#library = library;
    this.#tell = onProgress;
    this.#segments = last?.segments ?? [];
    this.#stamp = last?.stamp;
    this.#stale = new Set(
      this.#segments.flatMap(({ id }, place) => (damaged.has(id) ? [place] : [])),
    );
  }

  async take(): Promise<Taken> {
    for (let round = 0; round < mostRounds; round += 1) {
      const { clock } = await standingOf(this.#library);
      if (this.#stamp === undefined) await this.#readAll();
      else await this.#readChanged(this.#stamp);
      this.#stamp = clock;
      const rest = await this.#finish(clock);
      if (rest) return rest;
    }
    throw new Error('The library changed all the time while it was backed up.');
  }

  get #papers(): EntityTable<PaperRow, 'key'> {
    return this.#library.table('papers') as EntityTable<PaperRow, 'key'>;
  }

  async #readAll(): Promise<void> {
    const segments: Segment[] = [];
    const total = await countRows({ papers: this.#papers });
    let done = 0;
    let page = await this.#papers.orderBy(':id').limit(rowsPerChunk).toArray();
    for (let last = page.at(-1); last; last = page.at(-1)) {
      done += page.length;
      this.#tell(done, total);
      segments.push(...(await this.#pack(page)));
      page = await this.#papers.where(':id').above(last.key).limit(rowsPerChunk).toArray();
    }
    this.#set(segments);
  }

  /** Reads the stretches again in which a row was written or deleted since. */
  async #readChanged(since: string): Promise<void> {
    const revisions = this.#library.table<RevisionRow, PaperId>('revisions');
    const keys = await revisions.where('stamp').above(since).primaryKeys();
    const before = this.#segments;
    if (before.length === 0) {
      if (keys.length > 0) await this.#readAll();
      return;
    }
    const places = new Set([...this.#stale, ...keys.map((key) => placeOf(before, key))]);
    const parts = new Map<number, readonly Segment[]>();
    const total = places.size * rowsPerChunk;
    for (const place of places) {
      this.#tell(parts.size * rowsPerChunk, total);
      const from = before[place]?.from ?? '';
      const to = before[place + 1]?.from;
      const range = this.#papers.where(':id');
      const rows = await (to === undefined
        ? range.aboveOrEqual(from)
        : range.between(from, to)
      ).toArray();
      parts.set(place, await this.#pack(rows));
    }
    this.#stale = new Set();
    this.#set(before.flatMap((segment, place) => parts.get(place) ?? [segment]));
  }

  /** Whatever begins the list holds every key up to the second segment’s. */
  #set(segments: readonly Segment[]): void {
    const [first, ...others] = segments;
    this.#segments = first ? [{ ...first, from: '' }, ...others] : [];
  }

  async #pack(rows: readonly PaperRow[]): Promise<Segment[]> {
    const papers = rows.filter(({ shelf }) => shelf !== 'joined');
    const segments: Segment[] = [];
    for (const part of cut(papers)) {
      const chunk = await this.packing.add(part.map(({ key, state }) => [key, state]));
      const removed = part.filter(({ shelf }) => shelf === 'removed').length;
      segments.push({ ...chunk, from: part[0]?.key ?? '', removed });
    }
    return segments;
  }

  /** Reads what is small; undefined where anything changed since `clock`. */
  async #finish(clock: string): Promise<Taken | undefined> {
    const tables = this.#library.tables.filter(({ name }) =>
      ['papers', 'tags', 'views', 'meta'].includes(name),
    );
    const has = (name: string) => tables.some((table) => table.name === name);
    const found = await this.#library.transaction('r', tables, async () => {
      const standing = await standingOf(this.#library);
      if (standing.clock !== clock) return undefined;
      const [tags, views, joined] = await Promise.all([
        this.#library.table<TagRow, string>('tags').toArray(),
        has('views') ? this.#library.table<ViewRow, string>('views').toArray() : [],
        this.#papers.where('joinedTo').above('').toArray(),
      ]);
      return { tags, views, joined };
    });
    if (!found) return undefined;
    const joined: Chunk[] = [];
    for (const part of cut(found.joined)) {
      joined.push(
        await this.packing.add(part.map(({ key, state, joinedTo }) => [key, state, joinedTo])),
      );
    }
    const records = await this.packing.add(recordRows(found.tags, found.views));
    // Chunks of an earlier round, which another took the place of.
    this.packing.keepOnly([...this.#segments, ...joined, records]);
    const rows = this.#segments.reduce((all, segment) => all + segment.rows, 0);
    const removed = this.#segments.reduce((all, segment) => all + segment.removed, 0);
    return {
      segments: [...this.#segments],
      joined,
      records,
      stamp: clock,
      counts: {
        saved: rows - removed,
        removed,
        ...countRecords(found.tags, found.views),
      },
    };
  }
}
