import Dexie, { type Table } from 'dexie';
import type { PaperId } from '../../utils/paper/identity';

/**
 * What this browser knows of other programs and of folders. It is no part of the library: no backup
 * holds it, and without it nothing but comfort is lost.
 */
class OutsideDatabase extends Dexie {
  /** When a paper was last sent to Zotero. */
  readonly sent!: Table<{ readonly paper: PaperId; readonly at: string }, PaperId>;
  /** Folders that the user chose, by what they are for. */
  readonly folders!: Table<
    {
      readonly use: FolderUse;
      readonly handle: FileSystemDirectoryHandle;
      /** The files that were written there and are to go when they are no longer needed. */
      readonly written?: readonly string[];
    },
    FolderUse
  >;

  constructor() {
    super('offprint-outside');
    this.version(1).stores({ sent: 'paper', folders: 'use' });
  }
}

export type FolderUse = 'notes' | 'backups';

export const outside = new OutsideDatabase();
