import type { MenuGroup } from '../../../components/menu/Menu';
import type { PaperId } from '../../../utils/paper/identity';
import { say } from '../view-state';
import { canWriteNotes } from './can-write-notes';
import { openHandOff, pickedPapers } from './open';

/** What the panel of notes is for here. */
export const notesLabel = (): string =>
  canWriteNotes() ? 'Notes in a folder…' : 'Obsidian vault…';

/** The programs that some papers can be handed to, as a menu. */
export const handOffMenu = (papers: readonly PaperId[]): readonly MenuGroup[] => {
  const [only] = papers.length === 1 ? papers : [];
  return [
    {
      label: 'Zotero',
      items: [{ id: 'zotero', label: 'Zotero…', run: () => openHandOff('zotero', papers) }],
    },
    {
      label: 'Obsidian',
      items: [
        ...(only
          ? [
              {
                id: 'obsidian',
                label: 'Open as note in Obsidian',
                run: () => void openNote(only),
              },
            ]
          : []),
        { id: 'notes', label: notesLabel(), run: () => openHandOff('obsidian', papers) },
      ],
    },
  ];
};

/** How a note is written is loaded when somebody wants one. */
async function openNote(paper: PaperId): Promise<void> {
  const { openInObsidian } = await import('./obsidian');
  await openInObsidian(paper);
}

/** Opens a note of the one paper that is picked, or says that one is to be. */
export function openPickedNote(): void {
  const [only, ...more] = pickedPapers();
  if (only && more.length === 0) void openNote(only);
  else say({ text: 'Open the paper that Obsidian is to get, or select it alone.' });
}
