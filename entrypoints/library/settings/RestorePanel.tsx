import { useEffect, useState } from 'react';
import { Button } from '../../../components/button/Button';
import { Dialog } from '../../../components/dialog/Dialog';
import {
  type ListedPaper,
  RestorePreview,
} from '../../../components/restore-preview/RestorePreview';
import type { Backup } from '../../../utils/backup/backup';
import { type BackupComparison, compareBackup } from '../../../utils/backup/compare';
import { openBackup } from '../../../utils/backup/read';
import type { RestoreWish } from '../../../utils/backup/restore-wish';
import { countWords, paperCount } from '../../../utils/interface/words';
import { restoreBackup } from '../commands';
import { library } from '../library';
import { backups } from './backups';
import { changedWords, momentWords } from './words';

interface RestorePanelProps {
  readonly id: string;
  readonly onBack: () => void;
  readonly onDone: () => void;
}

/** What restoring a backup would change, and the button that does it. */
export function RestorePanel({ id, onBack, onDone }: RestorePanelProps) {
  const { backup, comparison, done, problem } = useComparison(id);
  const [wish, setWish] = useState<RestoreWish>('backup');
  const changing =
    (comparison?.missing.count ?? 0) + (wish === 'backup' ? (comparison?.different.count ?? 0) : 0);
  return (
    <Dialog
      title={backup ? `Restore the backup of ${momentWords(backup.at)}` : 'Restore a backup'}
      size="wide"
      onClose={onDone}
      actions={
        <>
          <Button onClick={onBack}>Back</Button>
          <Button
            look="primary"
            disabled={!comparison}
            onClick={() => {
              onDone();
              void restoreBackup(wish, id);
            }}
          >
            Restore {changing > 0 ? paperCount(changing) : ''}
          </Button>
        </>
      }
    >
      {problem && <p role="alert">{problem}</p>}
      {!comparison && !problem && (
        <p role="status">
          Comparing it with the library{done > 0 ? `: ${paperCount(done)} so far` : '…'}
        </p>
      )}
      {comparison && (
        <RestorePreview
          summary={summaryOf(comparison)}
          missing={papersOf(
            comparison.missing.count,
            comesBack,
            comparison.missing.titles.map((title) => ({ title })),
          )}
          different={papersOf(
            comparison.different.count,
            wasChanged,
            comparison.different.papers.map(({ title, fields }) => ({
              title,
              about: changedWords(fields),
            })),
          )}
          wish={wish}
          onWish={setWish}
        />
      )}
    </Dialog>
  );
}

const comesBack = (count: number) =>
  `${paperCount(count)} ${count === 1 ? 'comes' : 'come'} back to the library`;
const wasChanged = (count: number) =>
  `${paperCount(count)} ${count === 1 ? 'was' : 'were'} changed since`;

function papersOf(count: number, words: (count: number) => string, papers: readonly ListedPaper[]) {
  if (count === 0) return undefined;
  const further = count - papers.length;
  return {
    words: words(count),
    papers,
    further: further > 0 ? `and ${countWords(further)} more` : '',
  };
}

function summaryOf({ missing, different, same }: BackupComparison): string {
  const rest = 'Saved searches that are gone come back as well. One click undoes it.';
  if (missing.count + different.count === 0) {
    return `All papers of this backup are in the library, with all that they had then. ${rest}`;
  }
  return `${same > 0 ? `${paperCount(same)} ${same === 1 ? 'has' : 'have'} all that ${same === 1 ? 'it' : 'they'} had then. ` : ''}What was added since stays, tags and notes too. ${rest}`;
}

interface Comparing {
  readonly backup?: Backup;
  readonly comparison?: BackupComparison;
  readonly done: number;
  readonly problem?: string;
}

function useComparison(id: string): Comparing {
  const [state, setState] = useState<Comparing>({ done: 0 });
  useEffect(() => {
    const control = new AbortController();
    const tell = (change: Partial<Comparing>) => {
      if (!control.signal.aborted) setState((known) => ({ ...known, ...change }));
    };
    const compare = async () => {
      const opened = await openBackup(backups, id);
      if (!opened.ok) return tell({ problem: opened.error.message });
      const { backup } = opened.value;
      tell({ backup });
      const comparison = await compareBackup(
        { library, backups, signal: control.signal, onProgress: (done) => tell({ done }) },
        backup,
      );
      tell({ comparison });
    };
    compare().catch(() => tell({ problem: 'This backup could not be read. Choose another one.' }));
    return () => control.abort();
  }, [id]);
  return state;
}
