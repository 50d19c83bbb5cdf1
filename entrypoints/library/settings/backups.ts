import { useLiveQuery } from 'dexie-react-hooks';
import { useEffect, useState } from 'react';
import { BackupDatabase } from '../../../utils/backup/database';
import { damagedChunks, isReadable, readBackups } from '../../../utils/backup/read';
import { readBackupTrouble } from '../../../utils/protocol/backup-trouble';

/** The backups, for reading; only files are put into them from here. */
export const backups = new BackupDatabase();

/** All backups, newest first; of damaged ones perhaps the date alone. */
export const useBackups = () => useLiveQuery(() => readBackups(backups));

/** Why the last backup of the day could not be made, if it could not. */
export function useBackupTrouble(): string | undefined {
  const [trouble, setTrouble] = useState<string>();
  useEffect(() => {
    void readBackupTrouble().then(setTrouble);
  }, []);
  return trouble;
}

/** The ids of the backups that turned out to be damaged, as far as they were looked through. */
export function useDamagedBackups(): ReadonlySet<string> {
  const all = useBackups();
  const [damaged, setDamaged] = useState<ReadonlySet<string>>(new Set());
  useEffect(() => {
    let current = true;
    void (async () => {
      for (const backup of all ?? []) {
        const isDamaged = !isReadable(backup) || (await damagedChunks(backups, backup)).size > 0;
        if (!current) return;
        if (isDamaged) setDamaged((known) => new Set([...known, backup.id]));
      }
    })();
    return () => {
      current = false;
    };
  }, [all]);
  return damaged;
}
