import { Download } from 'lucide-react';
import { useState } from 'react';
import { Button } from '../../../components/button/Button';
import { Dialog } from '../../../components/dialog/Dialog';
import { send } from '../../../utils/protocol/client';
import { clearSelection } from '../bulk';
import { deleteEverything } from '../commands';
import { saveBackup } from './backup-files';

interface DeleteEverythingPanelProps {
  readonly onBack: () => void;
  readonly onDone: () => void;
}

/** Asks before everything is deleted, and offers to keep it in a file first. */
export function DeleteEverythingPanel({ onBack, onDone }: DeleteEverythingPanelProps) {
  const [backupsToo, setBackupsToo] = useState(false);
  const [outcome, setOutcome] = useState('');
  const keep = async () => {
    setOutcome('Writing a backup…');
    const made = await send('backUp', {});
    if (!made.ok) return setOutcome(made.error.message);
    const { backup } = made.value;
    if (!backup) return setOutcome('There is nothing to save.');
    setOutcome((await saveBackup(backup)) ? 'Saved a backup as a file.' : 'No file was saved.');
  };
  return (
    <Dialog
      title="Delete everything?"
      onClose={onDone}
      actions={
        <>
          <Button icon={<Download size={14} aria-hidden="true" />} onClick={() => void keep()}>
            Save a file first
          </Button>
          <Button data-autofocus="" onClick={onBack}>
            Cancel
          </Button>
          <Button
            look="danger-filled"
            onClick={() => {
              onDone();
              void deleteEverything(backupsToo).then((done) => done && clearSelection());
            }}
          >
            Delete everything
          </Button>
        </>
      }
    >
      <p>
        All papers go, with their tags and notes, the saved searches, and the list of changes. This
        cannot be undone.
      </p>
      <label className="settings-check">
        <input
          type="checkbox"
          checked={backupsToo}
          onChange={({ target }) => setBackupsToo(target.checked)}
        />
        Delete the backups on this machine as well
      </label>
      <p>
        {backupsToo
          ? 'Nothing brings it back then, unless you keep a file.'
          : 'Until you delete the backups too, they can bring it back.'}
      </p>
      <p role="status">{outcome}</p>
    </Dialog>
  );
}
