import Dexie, { type EntityTable, type Table } from 'dexie';
import type { EntryChoice } from '../import/choice';
import type { ComparedField, Comparison } from '../import/compare';
import type { TableShown } from '../import/csv';
import type { ImportedPaper, Unreadable } from '../import/imported';
import type { Stamp } from '../model/stamp';
import type { PaperId } from '../paper/identity';

/**
 * Where imports wait until the user decided. Apart from the library: what is read from a file is not
 * trusted, and goes without a trace when it is not wanted.
 */

/** What an entry of a file comes to. */
export type EntryKind = 'new' | 'adds' | 'different' | 'same' | 'unreadable';

/** Kinds of entries that can change the library. */
export const changingKinds = ['new', 'adds', 'different'] as const;

export interface StagedImport {
  readonly id: string;
  /** When it was read, ISO 8601: what was left behind is cleared by it. */
  readonly at: string;
  /** What was read: the file's name, or what the user calls it. */
  readonly name: string;
  /** The format's id. */
  readonly format: string;
  readonly counts: Readonly<Record<EntryKind, number>>;
  /** The library's clock before it was compared: while that stands still, so does the library. */
  readonly clock?: Stamp;
  /** Entries that are one paper, by their numbers; those that are one by themselves are not named. */
  readonly repeated?: readonly (readonly number[])[];
  /** The fields in which entries differ that bring nothing else, by their numbers. */
  readonly onlyDifferent?: ReadonlyMap<number, readonly ComparedField[]>;
  /** How it was read where it is a table. */
  readonly table?: TableShown;
}

interface Staged {
  /** Its place in the file, from 0. */
  readonly number: number;
}

export interface StagedPaper extends Staged {
  readonly kind: Exclude<EntryKind, 'unreadable'>;
  readonly paper: ImportedPaper;
  /** All identifiers that it goes by, at least one. */
  readonly ids: readonly PaperId[];
  /** Set where the library knew none of them, not even by a paper that was removed. */
  readonly isUnknown?: true;
  /** The paper of the library that it is, if any. */
  readonly key?: PaperId;
  readonly comparison?: Comparison;
}

export interface StagedProblem extends Staged {
  readonly kind: 'unreadable';
  readonly problem: Unreadable;
}

export type StagedEntry = StagedPaper | StagedProblem;

/**
 * Entries of one kind in the order of the file, as many as `pageSize`, on the last page fewer: a row
 * for each entry would take many times as long to store, and its place among its kind to be counted.
 */
export interface StagedPage {
  readonly import: string;
  readonly kind: EntryKind;
  /** From 0, for each kind. */
  readonly page: number;
  readonly entries: readonly StagedEntry[];
}

/** What the user decided of one entry; of most nothing is. */
export interface StagedChoice {
  readonly import: string;
  readonly number: number;
  readonly choice: EntryChoice;
}

/** So many entries of a kind are stored, and read, at a time. */
export const pageSize = 50;

export class StagingDatabase extends Dexie {
  imports!: EntityTable<StagedImport, 'id'>;
  pages!: Table<StagedPage, [id: string, kind: EntryKind, page: number]>;
  choices!: Table<StagedChoice, [id: string, number: number]>;

  constructor(name = 'offprint-imports') {
    super(name);
    this.version(2).stores({
      imports: 'id, at',
      pages: '[import+kind+page]',
      choices: '[import+number]',
    });
  }
}

/** All pages of an import. */
const pagesOf = ({ pages }: StagingDatabase, id: string) =>
  pages.where('[import+kind+page]').between([id, Dexie.minKey], [id, Dexie.maxKey]);

/** What was decided of the entries of an import. */
const choicesOf = ({ choices }: StagingDatabase, id: string) =>
  choices.where('[import+number]').between([id, Dexie.minKey], [id, Dexie.maxKey]);

/** What was decided of the entries of an import, by their numbers. */
export async function readChoices(
  database: StagingDatabase,
  id: string,
): Promise<ReadonlyMap<number, EntryChoice>> {
  const rows = await choicesOf(database, id).toArray();
  return new Map(rows.map(({ number, choice }) => [number, choice]));
}

/** The pages of one kind from one to before another; those that there are not are left out. */
export async function readPages(
  { pages }: StagingDatabase,
  id: string,
  kind: EntryKind,
  from: number,
  to: number,
): Promise<readonly StagedPage[]> {
  return pages
    .where('[import+kind+page]')
    .between([id, kind, from], [id, kind, to], true, false)
    .toArray();
}

/** The entries of some kinds in the order of the file, about `count` at a time as they are asked for. */
export async function* entriesInOrder(
  database: StagingDatabase,
  id: string,
  kinds: readonly EntryKind[],
  count: number,
): AsyncGenerator<readonly StagedEntry[]> {
  const step = Math.ceil(count / pageSize);
  const queues = kinds.map((kind) => ({ kind, next: 0, waiting: [] as StagedEntry[] }));
  for (;;) {
    for (const queue of queues) {
      if (queue.next < 0 || queue.waiting.length > 0) continue;
      const pages = await readPages(database, id, queue.kind, queue.next, queue.next + step);
      queue.next = pages.length < step ? -1 : queue.next + step;
      queue.waiting = pages.flatMap(({ entries }) => entries);
    }
    const waiting = queues.flatMap((queue) => queue.waiting);
    if (waiting.length === 0) return;
    // What comes later of a kind comes after all that waits of it.
    const limit = Math.min(
      ...queues.flatMap((queue) => (queue.next < 0 ? [] : (queue.waiting.at(-1)?.number ?? []))),
    );
    for (const queue of queues)
      queue.waiting = queue.waiting.filter(({ number }) => number > limit);
    yield waiting
      .filter(({ number }) => number <= limit)
      .sort((one, other) => one.number - other.number);
  }
}

/** Takes an import away, with all that was read. */
export async function dropImport(database: StagingDatabase, id: string): Promise<void> {
  const { imports, pages, choices } = database;
  await database.transaction('rw', [imports, pages, choices], async () => {
    await pagesOf(database, id).delete();
    await choicesOf(database, id).delete();
    await imports.delete(id);
  });
}
