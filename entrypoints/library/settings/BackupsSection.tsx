import { FolderOpen, ShieldCheck } from 'lucide-react';
import { useEffect, useRef, useState } from 'react';
import { BackupList } from '../../../components/backup-list/BackupList';
import { Button } from '../../../components/button/Button';
import { readBackupFile } from '../../../utils/backup/file';
import { isReadable } from '../../../utils/backup/read';
import { paperCount } from '../../../utils/interface/words';
import { backUp, deleteBackup } from '../commands';
import { library } from '../library';
import { say } from '../view-state';
import { keepFiles, saveBackup } from './backup-files';
import { backups, useBackups, useBackupTrouble, useDamagedBackups } from './backups';
import { aboutBackup, momentWords } from './words';

/** The backups that there are, and how to get another. */
export function BackupsSection({ onRestore }: { readonly onRestore: (id: string) => void }) {
  const all = useBackups();
  const damaged = useDamagedBackups();
  const trouble = useBackupTrouble();
  const [busy, setBusy] = useState<string>();
  const stopping = useRef<AbortController>(undefined);

  useEffect(() => () => stopping.current?.abort(), []);

  const make = async () => {
    setBusy('Backing up…');
    await backUp();
    setBusy(undefined);
    await inFiles();
  };
  const readFile = async (file: File) => {
    const control = new AbortController();
    stopping.current = control;
    setBusy('Reading the file…');
    const read = await readBackupFile(backups, file, {
      databaseVersion: library.verno,
      onProgress: (papers) => setBusy(`Reading the file: ${paperCount(papers)} so far`),
      signal: control.signal,
    });
    stopping.current = undefined;
    setBusy(undefined);
    if (read.ok) onRestore(read.value.id);
    else say({ text: read.error.message, tone: 'error' });
  };

  return (
    <section className="settings-section">
      <h3>Backups</h3>
      <p>
        Offprint backs everything up once a day, and before an import, a restore and the removal of
        many papers. Those of the last seven days and four weeks are kept, on this machine.
      </p>
      <div className="settings-actions">
        <Button
          icon={<ShieldCheck size={14} aria-hidden="true" />}
          disabled={busy !== undefined}
          onClick={() => void make()}
        >
          Back up now
        </Button>
        <FileButton disabled={busy !== undefined} onFile={(file) => void readFile(file)} />
        {busy && <span role="status">{busy}</span>}
        {stopping.current && <Button onClick={() => stopping.current?.abort()}>Stop</Button>}
      </div>
      {trouble && (
        <p className="settings-trouble" role="alert">
          The last daily backup could not be made. {trouble}
        </p>
      )}
      {all?.length === 0 && <p className="settings-none">There is no backup yet.</p>}
      {all && all.length > 0 && (
        <BackupList
          backups={all.map((backup) => ({
            id: backup.id,
            when: momentWords(backup.at),
            about: isReadable(backup) ? aboutBackup(backup) : 'It cannot be read any more.',
            damaged: damaged.has(backup.id) || !isReadable(backup),
          }))}
          onRestore={onRestore}
          onSave={(id) => void saveBackup(id)}
          onDelete={(id) => void deleteBackup(id).then(inFiles)}
        />
      )}
    </section>
  );
}

/** Files follow at once what is done here; what keeps them from it is told where they are chosen. */
const inFiles = () => keepFiles().catch(() => undefined);

interface FileButtonProps {
  readonly disabled: boolean;
  readonly onFile: (file: File) => void;
}

function FileButton({ disabled, onFile }: FileButtonProps) {
  const input = useRef<HTMLInputElement>(null);
  return (
    <>
      <input
        ref={input}
        type="file"
        accept=".gz"
        hidden
        aria-label="Backup file"
        onChange={({ target }) => {
          const file = target.files?.[0];
          target.value = '';
          if (file) onFile(file);
        }}
      />
      <Button
        icon={<FolderOpen size={14} aria-hidden="true" />}
        disabled={disabled}
        onClick={() => input.current?.click()}
      >
        Restore from a file…
      </Button>
    </>
  );
}
