import { Download, Trash2 } from 'lucide-react';
import { Button, IconButton } from '../button/Button';
import './backup-list.css';

/** A backup as the list shows it. */
export interface ListedBackup {
  readonly id: string;
  /** When it was made, in words. */
  readonly when: string;
  /** Why, and what is in it, in words. */
  readonly about: string;
  readonly damaged: boolean;
}

interface BackupListProps {
  readonly backups: readonly ListedBackup[];
  readonly onRestore: (id: string) => void;
  readonly onSave: (id: string) => void;
  readonly onDelete: (id: string) => void;
}

/** Backups, the newest first, each with what can be done with it. */
export function BackupList({ backups, onRestore, onSave, onDelete }: BackupListProps) {
  return (
    <ul className="backup-list scroll-box" aria-label="Backups">
      {backups.map(({ id, when, about, damaged }) => (
        <li key={id} className="backup-list-item">
          <p className="backup-list-words">
            <span className="backup-list-when">{when}</span>
            {damaged && <span className="backup-list-damaged">Damaged</span>}
            <span className="backup-list-about">{about}</span>
          </p>
          {!damaged && (
            <>
              <IconButton
                label={`Save the backup of ${when} as a file`}
                icon={<Download size={15} aria-hidden="true" />}
                onClick={() => onSave(id)}
              />
              <Button aria-label={`Restore the backup of ${when}`} onClick={() => onRestore(id)}>
                Restore…
              </Button>
            </>
          )}
          <IconButton
            label={`Delete the backup of ${when}`}
            look="danger"
            icon={<Trash2 size={15} aria-hidden="true" />}
            onClick={() => onDelete(id)}
          />
        </li>
      ))}
    </ul>
  );
}
