import Dexie, { type EntityTable, type Table } from 'dexie';
import type { EntryChoice } from '../import/choice';
import type { Comparison } from '../import/compare';
import type { ImportedPaper, Unreadable } from '../import/imported';
import type { PaperId } from '../paper/identity';

/**
 * Where imports wait until the user decided. Apart from the library: what is read from a file is not
 * trusted, and goes without a trace when it is not wanted.
 */

/** What an entry of a file comes to. */
export type EntryKind = 'new' | 'adds' | 'different' | 'same' | 'unreadable';

export interface StagedImport {
  readonly id: string;
  /** When it was read, ISO 8601: what was left behind is cleared by it. */
  readonly at: string;
  /** What was read: the file's name, or what the user calls it. */
  readonly name: string;
  /** The format's id. */
  readonly format: string;
  readonly counts: Readonly<Record<EntryKind, number>>;
}

interface Staged {
  readonly import: string;
  /** Its place in the file, from 0. */
  readonly number: number;
}

export interface StagedPaper extends Staged {
  readonly kind: Exclude<EntryKind, 'unreadable'>;
  readonly paper: ImportedPaper;
  /** All identifiers that it goes by, at least one. */
  readonly ids: readonly PaperId[];
  /** The paper of the library that it is, if any. */
  readonly key?: PaperId;
  readonly comparison?: Comparison;
  readonly choice: EntryChoice;
}

export interface StagedProblem extends Staged {
  readonly kind: 'unreadable';
  readonly problem: Unreadable;
}

export type StagedEntry = StagedPaper | StagedProblem;

export class StagingDatabase extends Dexie {
  imports!: EntityTable<StagedImport, 'id'>;
  entries!: Table<StagedEntry, [id: string, number: number]>;

  constructor(name = 'offprint-imports') {
    super(name);
    this.version(1).stores({ imports: 'id, at', entries: '[import+number], [import+kind+number]' });
  }
}

/** The range of all entries of an import, in the order of the file. */
export const entriesOf = ({ entries }: StagingDatabase, id: string) =>
  entries.where('[import+number]').between([id, Dexie.minKey], [id, Dexie.maxKey]);

/** The range of its entries of one kind. */
export const entriesOfKind = ({ entries }: StagingDatabase, id: string, kind: EntryKind) =>
  entries.where('[import+kind+number]').between([id, kind, Dexie.minKey], [id, kind, Dexie.maxKey]);

/** Takes an import away, with all that was read. */
export async function dropImport(database: StagingDatabase, id: string): Promise<void> {
  await database.transaction('rw', database.imports, database.entries, async () => {
    await entriesOf(database, id).delete();
    await database.imports.delete(id);
  });
}
