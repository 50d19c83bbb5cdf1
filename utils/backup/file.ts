import * as z from 'zod/mini';
import { groupIn } from '../model/edit';
import { isRemoved } from '../model/row';
import { timeOf } from '../model/stamp';
import { emptyLibrary, type PaperRowState, type TagRow, type ViewRow } from '../model/state';
import type { PaperId } from '../paper/identity';
import { fail, ok, type Result } from '../result';
import { type Backup, backupFileExtension, type Chunk, type Segment } from './backup';
import { aloneWithBackups, type BackupDatabase } from './database';
import { countRecords, Packing, recordRows } from './packing';
import { papersOf, recordsOf } from './read';
import { isKey, isState, isTagRow, isViewRow, stampSchema, stampsIn } from './row-schema';
import { cut, rowsPerChunk } from './segments';
import { keepBackup } from './take';

/**
 * A backup as a file: one JSON value to a line, compressed with gzip, whose checksum tells a damaged
 * file. The first line says what it is; then come tags, saved searches and papers, each with the other
 * rows that are the same paper; the last line says how many lines there are before it.
 */

const headSchema = z.looseObject({
  format: z.literal('offprint-backup'),
  version: z.int(),
  at: z.iso.datetime(),
  stamp: stampSchema,
  databaseVersion: z.int(),
});
const version = 1;

/** In characters: a line longer than this is no paper, the longest note fits several times. */
const longestLine = 20_000_000;
/** In characters: so much is looked at together. */
const largestPage = 4_000_000;
/** More than any library has: lines, and characters. */
const mostLines = 500_000;
const mostCharacters = 4_000_000_000;
/** So far, in milliseconds, another device’s clock may be ahead of this one’s. */
const fastClock = 24 * 60 * 60 * 1_000;

/** The name of a backup’s file: by the moment it was made, as file names allow, and unlike any other. */
export function backupFileName({ at, id }: Pick<Backup, 'at' | 'id'>): string {
  const moment = at.slice(0, 19).replaceAll(':', '').replace('T', '-');
  return `offprint-${moment}-${id.slice(0, 4)}${backupFileExtension}`;
}

/** A backup as a file. Throws `DamagedBackup` where it cannot be read. */
export async function writeBackupFile(backups: BackupDatabase, backup: Backup): Promise<Blob> {
  const { at, stamp, databaseVersion } = backup;
  const lines = async function* () {
    const { tags, views } = await recordsOf(backups, backup);
    yield [
      { format: 'offprint-backup', version, at, stamp, databaseVersion },
      ...recordRows(tags, views),
    ];
    for await (const papers of papersOf(backups, backup)) {
      yield papers.map(({ key, states }) => ['paper', key, [...states]]);
    }
  };
  let count = 0;
  const pages = lines();
  const text = new ReadableStream<string>({
    async pull(controller) {
      const { value, done } = await pages.next();
      if (done) {
        controller.enqueue(`${JSON.stringify({ lines: count })}\n`);
        controller.close();
        return;
      }
      count += value.length;
      controller.enqueue(value.map((line) => `${JSON.stringify(line)}\n`).join(''));
    },
  });
  const stream = text
    .pipeThrough(new TextEncoderStream())
    .pipeThrough(new CompressionStream('gzip') as TransformStream<Uint8Array, Uint8Array>);
  return new Response(stream, { headers: { 'content-type': 'application/gzip' } }).blob();
}

const notOurs = fail(
  'bad-request',
  'This file is not a backup of Offprint, so nothing was read from it. Backups end in “.offprint-backup.gz”; papers from other files come in by Import.',
);
const damaged = fail(
  'damaged',
  'This backup file is damaged or was not written to its end, so nothing was read from it. Choose another one.',
);
const newer = fail(
  'bad-request',
  'This backup file was made by a newer version of Offprint, so nothing was read from it. Update Offprint to go on.',
);
const stopped = fail('cancelled', 'Stopped. Nothing was read.');
const ahead = fail(
  'bad-request',
  'This backup file is from a device whose clock is far ahead, so nothing was read from it: what it holds would win over all that you change from now on. Put the clock right there, and make another one.',
);
const notKept = fail(
  'storage-full',
  'The backup in this file could not be stored, so nothing was read from it. The disk may be full: free some space on it and try again.',
);

export interface FileReading {
  /** The version of the library’s database, which no backup must be ahead of. */
  readonly databaseVersion: number;
  /** Wall time in milliseconds. */
  readonly now?: number;
  readonly onProgress?: (papers: number) => void;
  readonly signal?: AbortSignal;
}

/**
 * Reads a backup’s file into the backups, from where it can be looked at and restored like any other.
 * Nothing of a file is kept that is damaged anywhere, or that another program wrote wrong.
 */
export async function readBackupFile(
  backups: BackupDatabase,
  file: Blob,
  { databaseVersion, now = Date.now(), onProgress, signal }: FileReading,
): Promise<Result<Backup>> {
  const reading = new BackupFileReader(databaseVersion, now);
  try {
    let page: string[] = [];
    let size = 0;
    for await (const line of linesOf(file)) {
      page.push(line);
      size += line.length;
      if (page.length < rowsPerChunk && size < largestPage) continue;
      const failure = await reading.take(page);
      if (failure) return failure;
      page = [];
      size = 0;
      if (signal?.aborted) return stopped;
      onProgress?.(reading.papers);
    }
    const failure = (await reading.take(page)) ?? (await reading.finish());
    if (failure) return failure;
  } catch {
    // Not compressed at all, cut off, or other bytes than were written.
    return reading.begun || (await isGzip(file)) ? damaged : notOurs;
  }
  const backup = reading.backup();
  try {
    await aloneWithBackups(() => keepBackup(backups, backup, reading.packing.chunks));
  } catch {
    return notKept;
  }
  return ok(backup);
}

/** Does it begin as RFC 1952 says? */
async function isGzip(file: Blob): Promise<boolean> {
  const [first, second] = new Uint8Array(await file.slice(0, 2).arrayBuffer());
  return first === 0x1f && second === 0x8b;
}

async function* linesOf(file: Blob): AsyncGenerator<string> {
  const stream = file
    .stream()
    .pipeThrough(new DecompressionStream('gzip') as TransformStream<Uint8Array, Uint8Array>)
    .pipeThrough(
      new TextDecoderStream('utf-8', { fatal: true }) as TransformStream<Uint8Array, string>,
    );
  const reader = stream.getReader();
  let rest = '';
  let count = 0;
  let size = 0;
  for (;;) {
    const { value, done } = await reader.read();
    if (done) break;
    const lines = (rest + value).split('\n');
    rest = lines.pop() ?? '';
    count += lines.length;
    size += value.length;
    const isTooLong = [rest, ...lines].some(({ length }) => length > longestLine);
    if (isTooLong || count > mostLines || size > mostCharacters) {
      await reader.cancel();
      throw new Error('This is longer than any backup.');
    }
    yield* lines;
  }
  if (rest !== '') yield rest;
}

/** A file’s lines, taken in a page at a time. */
class BackupFileReader {
  readonly packing = new Packing();
  readonly #databaseVersion: number;
  readonly #now: number;
  readonly #tags: TagRow[] = [];
  readonly #views: ViewRow[] = [];
  readonly #joined: [PaperId, PaperRowState, to: PaperId][] = [];
  readonly #segments: Segment[] = [];
  #rows: { key: PaperId; state: PaperRowState; removed: boolean }[] = [];
  #head: z.infer<typeof headSchema> | undefined;
  #lines = 0;
  #ended = false;
  #last = '';
  readonly #counts = { saved: 0, removed: 0 };
  #rest: Pick<Backup, 'joined' | 'records'> | undefined;

  constructor(databaseVersion: number, now: number) {
    this.#databaseVersion = databaseVersion;
    this.#now = now;
  }

  /** Whether it has turned out to be a backup’s file. */
  get begun(): boolean {
    return this.#head !== undefined;
  }

  get papers(): number {
    return this.#counts.saved + this.#counts.removed;
  }

  /** Takes lines; answers with why the file cannot be read, if so. Throws on what is no JSON. */
  async take(lines: readonly string[]): Promise<Result<never> | undefined> {
    for (const line of lines) {
      const failure = this.#takeOne(JSON.parse(line) as unknown);
      if (failure) return failure;
    }
    if (this.#rows.length >= rowsPerChunk) await this.#packRows();
    return undefined;
  }

  /** Says whether all of the file was there. */
  async finish(): Promise<Result<never> | undefined> {
    if (!this.#ended) return this.begun ? damaged : notOurs;
    await this.#packRows();
    const joined: Chunk[] = [];
    for (const part of cut(this.#joined)) joined.push(await this.packing.add(part));
    this.#rest = { joined, records: await this.packing.add(recordRows(this.#tags, this.#views)) };
    return undefined;
  }

  backup(): Backup {
    if (!this.#head || !this.#rest) throw new Error('The file was not read to its end.');
    const { at, stamp, databaseVersion } = this.#head;
    return {
      ...{ id: crypto.randomUUID(), at, reason: 'file', stamp, device: '', databaseVersion },
      since: at,
      readAt: new Date(this.#now).toISOString(),
      counts: { ...this.#counts, ...countRecords(this.#tags, this.#views) },
      segments: this.#segments,
      ...this.#rest,
    };
  }

  #takeOne(value: unknown): Result<never> | undefined {
    if (!this.#head) return this.#begin(value);
    if (this.#ended) return damaged;
    if (!Array.isArray(value)) {
      this.#ended = Object(value).lines === this.#lines;
      return this.#ended ? undefined : damaged;
    }
    this.#lines += 1;
    const [kind, ...rest] = value as unknown[];
    // No stamp is later than the library’s clock was.
    if (stampsIn(rest).some((stamp) => stamp > (this.#head?.stamp ?? ''))) return damaged;
    if (kind === 'paper') return this.#paper(rest[0], rest[1]);
    if (kind === 'tag' && isTagRow(rest[0])) this.#tags.push(rest[0]);
    else if (kind === 'view' && isViewRow(rest[0])) this.#views.push(rest[0]);
    else return damaged;
    return undefined;
  }

  #begin(value: unknown): Result<never> | undefined {
    const head = headSchema.safeParse(value);
    if (!head.success) return notOurs;
    if (head.data.version > version || head.data.databaseVersion > this.#databaseVersion) {
      return newer;
    }
    if (timeOf(head.data.stamp) > this.#now + fastClock) return ahead;
    this.#head = head.data;
    this.#lines = 1;
    return undefined;
  }

  /** The rows of one paper; papers come in the order of their keys. */
  #paper(key: unknown, rows: unknown): Result<never> | undefined {
    if (!isKey(key) || key <= this.#last || !Array.isArray(rows)) return damaged;
    this.#last = key;
    const [[first, state] = [], ...joined] = rows as unknown[][];
    if (first !== key || !isState(key, state)) return damaged;
    const papers = new Map([[key, state]]);
    for (const [other, otherState] of joined) {
      if (!isKey(other) || !isState(other, otherState)) return damaged;
      papers.set(other, otherState);
      this.#joined.push([other, otherState, key]);
    }
    const removed = isRemoved(groupIn({ ...emptyLibrary, papers }, key).state);
    this.#rows.push({ key, state, removed });
    this.#counts[removed ? 'removed' : 'saved'] += 1;
    return undefined;
  }

  async #packRows(): Promise<void> {
    const rows = this.#rows;
    this.#rows = [];
    if (rows.length === 0) return;
    const removed = rows.filter((row) => row.removed).length;
    const from = this.#segments.length === 0 ? '' : (rows[0]?.key ?? '');
    const chunk = await this.packing.add(rows.map(({ key, state }) => [key, state]));
    this.#segments.push({ ...chunk, from, removed });
  }
}
