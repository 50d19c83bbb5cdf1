import Dexie, { type EntityTable } from 'dexie';

/** Where backups are kept: a database of their own, so that they outlive the library’s. */

/**
 * Does work on the backups while nobody else does, in any page or worker: what one keeps another may
 * be about to throw away.
 */
export const aloneWithBackups = async <Value>(work: () => Promise<Value>): Promise<Value> =>
  navigator.locks.request('offprint-backups', work);

/** A backup as stored: whatever is damaged in it is noticed by the checksum. */
export interface StoredBackup {
  readonly id: string;
  readonly at: string;
  /** The backup as JSON. */
  readonly text: string;
  /** SHA-256 of the text. */
  readonly checksum: string;
}

interface StoredChunk {
  readonly id: string;
  readonly bytes: Uint8Array<ArrayBuffer>;
}

export class BackupDatabase extends Dexie {
  backups!: EntityTable<StoredBackup, 'id'>;
  chunks!: EntityTable<StoredChunk, 'id'>;

  constructor(name = 'offprint-backups') {
    super(name);
    this.version(1).stores({ backups: 'id, at', chunks: 'id' });
  }
}
