import Dexie, { type Table } from 'dexie';
import type { PaperId } from '../../../utils/paper/identity';

/**
 * What this browser knows of other programs. It is no part of the library: no backup holds it, and
 * without it nothing but comfort is lost.
 */
class HandOffDatabase extends Dexie {
  /** When a paper was last sent to Zotero. */
  readonly sent!: Table<{ readonly paper: PaperId; readonly at: string }, PaperId>;
  /** Folders that the user chose, by what they are for. */
  readonly folders!: Table<{ readonly use: string; readonly handle: FileSystemDirectoryHandle }>;

  constructor() {
    super('offprint-hand-off');
    this.version(1).stores({ sent: 'paper', folders: 'use' });
  }
}

export const handOffs = new HandOffDatabase();
