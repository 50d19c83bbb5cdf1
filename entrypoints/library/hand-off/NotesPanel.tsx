import { useEffect, useRef, useState } from 'react';
import { NotesDialog } from '../../../components/hand-off-dialog/NotesDialog';
import { readInPages, readShelfKeys } from '../../../utils/db/queries';
import { usualChoices } from '../../../utils/export';
import { type Clash, type NotesWritten, writeNotes } from '../../../utils/hand-off/note-folder';
import { troubleWords } from '../../../utils/interface/trouble';
import { countWords } from '../../../utils/interface/words';
import type { PaperId } from '../../../utils/paper/identity';
import { chooseFolder, mayWrite, readFolder } from '../folder';
import { library } from '../library';
import { canWriteNotes } from './can-write-notes';
import { closeHandOff } from './open';
import { useHandOffPreferences } from './preferences';
import { textFolder } from './text-folder';

const nothing = { text: '', failed: false };
/** So many papers are written before the page tells how far it is. */
const pageSize = 20;

/** Notes as files in a folder, where the browser can, and the vault that notes are opened in. */
export default function NotesPanel({ papers }: { readonly papers: readonly PaperId[] }) {
  const [preferences, prefer] = useHandOffPreferences();
  const folder = useNotesFolder(papers, preferences);
  return (
    <NotesDialog
      vault={preferences.vault}
      onVault={(vault) => prefer({ vault })}
      {...(canWriteNotes() && {
        folder: {
          ...folder,
          checks: [
            {
              id: 'abstracts',
              label: 'Abstracts',
              checked: preferences.folderAbstracts,
              onChange: (folderAbstracts) => prefer({ folderAbstracts }),
            },
            {
              id: 'notes',
              label: 'Notes',
              checked: preferences.folderNotes,
              onChange: (folderNotes) => prefer({ folderNotes }),
            },
          ],
        },
      })}
      onClose={closeHandOff}
    />
  );
}

type Scope = 'picked' | 'all';

function useNotesFolder(
  picked: readonly PaperId[],
  {
    folderAbstracts,
    folderNotes,
  }: { readonly folderAbstracts: boolean; readonly folderNotes: boolean },
) {
  const [handle, setHandle] = useState<FileSystemDirectoryHandle>();
  const [all, setAll] = useState<readonly PaperId[]>([]);
  const [scope, setScope] = useState<Scope>(picked.length > 0 ? 'picked' : 'all');
  const [outcome, setOutcome] = useState(nothing);
  const [clashes, setClashes] = useState<readonly Clash[]>([]);
  const [progress, setProgress] = useState<{ readonly done: number; readonly total: number }>();
  const [stopping, setStopping] = useState(false);
  const control = useRef<AbortController>(undefined);

  useEffect(() => {
    void readFolder('notes').then(setHandle);
    void readShelfKeys(library).then(setAll);
    // A panel that was closed writes nothing more.
    return () => control.current?.abort();
  }, []);

  const failed = (error: unknown) =>
    setOutcome({ text: troubleWords(error, 'folder'), failed: true });

  const choose = async () => {
    const chosen = await chooseFolder('notes');
    if (!chosen) return;
    setHandle(chosen);
    setOutcome(nothing);
    setClashes([]);
  };

  const write = async (replacing: boolean) => {
    if (!handle) return;
    if (!(await mayWrite(handle))) {
      setOutcome({
        text: 'The browser was told not to let Offprint write there, so nothing was written. Press “Write notes” again and allow it, or choose another folder.',
        failed: true,
      });
      return;
    }
    // Oldest first: of papers of one title it keeps the plain name.
    const papers = scope === 'all' ? [...all].reverse() : picked;
    control.current = new AbortController();
    setStopping(false);
    setOutcome(nothing);
    setClashes([]);
    setProgress({ done: 0, total: papers.length });
    const written = await writeNotes(textFolder(handle), {
      papers: readInPages(library, papers, pageSize),
      choices: { ...usualChoices, abstracts: folderAbstracts, notes: folderNotes },
      replacing,
      signal: control.current.signal,
      onProgress: (done) => setProgress({ done, total: papers.length }),
    }).finally(() => setProgress(undefined));
    setClashes(written.clashes);
    setOutcome({ text: wordsFor(written), failed: false });
  };

  const stop = () => {
    setStopping(true);
    control.current?.abort();
  };

  return {
    name: handle?.name,
    onChoose: () => void choose().catch(failed),
    scopes: [
      {
        id: 'picked',
        label: 'Selected',
        aside: countWords(picked.length),
        disabled: picked.length === 0,
      },
      { id: 'all', label: 'All', aside: countWords(all.length) },
    ],
    scope,
    onScope: (id: string) => setScope(id as Scope),
    outcome,
    clashes: clashes.map(({ file, reason }) => ({ file, reason: reasons[reason] })),
    onReplace: clashes.some(({ reason }) => reason === 'edited')
      ? () => void write(true).catch(failed)
      : undefined,
    ...(progress && { progress: { ...progress, onStop: stopping ? undefined : stop } }),
    onWrite: () => void write(false).catch(failed),
  };
}

const reasons: Readonly<Record<Clash['reason'], string>> = {
  edited: 'Offprint’s part was changed in the file.',
  foreign: 'A file that is not Offprint’s has the name.',
  unreadable: 'The fields at its top cannot be read as YAML.',
  twice: 'Another file is of the same paper, and is kept in step.',
};

function wordsFor({ created, updated, same, clashes, stopped }: NotesWritten): string {
  const parts = [
    [created, 'new'],
    [updated, 'changed'],
    [same, 'unchanged'],
    [clashes.length, clashes.length === 1 ? 'left as it is' : 'left as they are'],
  ] as const;
  const counts = parts
    .filter(([count]) => count > 0)
    .map(([count, words]) => `${countWords(count)} ${words}`);
  return `${stopped ? 'Stopped: ' : ''}${counts.join(', ') || 'nothing to write'}.`;
}
