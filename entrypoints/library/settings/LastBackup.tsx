import { ArchiveRestore } from 'lucide-react';
import { Button } from '../../../components/button/Button';
import type { Backup } from '../../../utils/backup/backup';
import { isReadable } from '../../../utils/backup/read';
import { paperCount } from '../../../utils/interface/words';
import { restoreBackup } from '../commands';
import { useBackups } from './backups';
import { momentWords } from './words';

const isOwn = ({ reason }: Backup) => reason !== 'file';

/** Offers the newest backup, where there is one with papers in it: for a library that is empty. */
export default function LastBackup() {
  const newest = useBackups()?.filter(isReadable).find(isOwn);
  if (!newest || newest.counts.saved === 0) return null;
  return (
    <aside className="last-backup" aria-label="Backup">
      <p>
        There is a backup of {momentWords(newest.at)} with {paperCount(newest.counts.saved)}.
      </p>
      <Button
        icon={<ArchiveRestore size={14} aria-hidden="true" />}
        onClick={() => void restoreBackup('backup')}
      >
        Restore it
      </Button>
    </aside>
  );
}
