import { Download } from 'lucide-react';
import { useState } from 'react';
import { Button } from '../../../components/button/Button';
import { ConfirmDialog } from '../../../components/confirm-dialog/ConfirmDialog';
import { json } from '../../../utils/export/json';
import { writeFile } from '../../../utils/export/write';
import { paperCount } from '../../../utils/interface/words';
import type { PaperId } from '../../../utils/paper/identity';
import { clearSelection } from '../bulk';
import { deletePapersForGood } from '../commands';
import { saveFile } from '../file';
import { library } from '../library';
import { closeDeletion } from './deletion';

/** Asks before removed papers are deleted for good, and offers to keep them in a file first. */
export default function DeletePanel({ papers }: { readonly papers: readonly PaperId[] }) {
  const [exported, setExported] = useState('');
  const keep = async () => {
    const rows = await library.papers.bulkGet([...papers]);
    const known = rows.filter((row) => row !== undefined);
    saveFile([writeFile(json, known, { exportedAt: new Date().toISOString() })], json);
    setExported(`Exported ${paperCount(known.length)}.`);
  };
  return (
    <ConfirmDialog
      title={`Delete ${paperCount(papers.length)} for good?`}
      confirm="Delete for good"
      first={
        <Button icon={<Download size={14} aria-hidden="true" />} onClick={() => void keep()}>
          Export first
        </Button>
      }
      onConfirm={() => {
        void deletePapersForGood(papers).then((done) => done && clearSelection());
      }}
      onClose={closeDeletion}
    >
      <p>
        {papers.length === 1 ? 'It goes with its' : 'They go with their'} tags and notes. This
        cannot be undone.
      </p>
      <p role="status">{exported}</p>
    </ConfirmDialog>
  );
}
