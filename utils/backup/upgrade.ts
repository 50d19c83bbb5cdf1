import Dexie from 'dexie';
import { aloneWithBackups, BackupDatabase } from './database';
import { takeBackup } from './take';

/**
 * Makes a backup of a database as it is, whatever its version, before it is opened at a later one and
 * its rows are rewritten. Throws what the databases throw.
 */
export function backUpBeforeUpgrade(name: string): Promise<void> {
  return aloneWithBackups(async () => {
    // Opened without a version it stays as it is.
    const library = await new Dexie(name).open();
    const backups = new BackupDatabase();
    try {
      await takeBackup({ library, backups, now: Date.now }, 'upgrade');
    } finally {
      library.close();
      backups.close();
    }
  });
}
