import { useLiveQuery } from 'dexie-react-hooks';
import { useEffect, useState } from 'react';
import { Button } from '../../../components/button/Button';
import { troubleWords } from '../../../utils/interface/trouble';
import { canChooseFolder, forgetFolder } from '../folder';
import { say } from '../view-state';
import {
  allowDownloads,
  type BackupFolder,
  chooseBackupFolder,
  downloadsAllowed,
  keepFiles,
  readBackupFolder,
  reopenBackupFolder,
} from './backup-files';

/** Where backups are kept as files as well, if the user wants that. */
export function BackupFiles() {
  const [asked, setAsked] = useState(0);
  const folder = useLiveQuery(readBackupFolder, [asked]);
  const [downloads, setDownloads] = useState(false);
  useEffect(() => {
    void downloadsAllowed().then(setDownloads);
  }, []);
  const attempt = (work: Promise<unknown>) =>
    work.then(
      () => setAsked((count) => count + 1),
      (error: unknown) => say({ text: troubleWords(error, 'folder'), tone: 'error' }),
    );
  const decide = async (wanted: boolean) => {
    setDownloads(await allowDownloads(wanted));
    if (wanted) attempt(keepFiles());
  };
  return (
    <section className="settings-section">
      <h3>Backups as files</h3>
      <p>
        Backups go with the browser’s profile. As files they outlive it; they are written while the
        library is open.
      </p>
      {canChooseFolder() && <FolderChoice folder={folder} attempt={attempt} />}
      <label className="settings-check">
        <input
          type="checkbox"
          checked={downloads}
          onChange={({ target }) => void decide(target.checked)}
        />
        Put one into the downloads every week
      </label>
    </section>
  );
}

interface FolderChoiceProps {
  readonly folder: BackupFolder | undefined;
  readonly attempt: (work: Promise<unknown>) => void;
}

function FolderChoice({ folder, attempt }: FolderChoiceProps) {
  if (!folder) {
    return (
      <div className="settings-actions">
        <Button onClick={() => attempt(chooseBackupFolder())}>Choose a folder…</Button>
      </div>
    );
  }
  return (
    <div className="settings-actions">
      <span>
        {folder.allowed ? 'Written to ' : 'The browser has to let Offprint in again: '}
        <bdi>“{folder.name}”</bdi>
      </span>
      {!folder.allowed && <Button onClick={() => attempt(reopenBackupFolder())}>Let it in</Button>}
      <Button onClick={() => attempt(chooseBackupFolder())}>Another folder…</Button>
      <Button onClick={() => attempt(forgetFolder('backups'))}>Stop</Button>
    </div>
  );
}
