import { browser } from 'wxt/browser';
import { readRows } from '../../../utils/db/queries';
import { noteFile } from '../../../utils/export/note-file';
import { noteNames } from '../../../utils/export/note-names';
import { clipboardAddress, obsidianAddress } from '../../../utils/hand-off/obsidian';
import { troubleWords } from '../../../utils/interface/trouble';
import { quoted } from '../../../utils/interface/words';
import type { PaperId } from '../../../utils/paper/identity';
import { library } from '../library';
import { say } from '../view-state';
import { recallHandOff } from './preferences';

/** Has Obsidian make a note of a paper; by the clipboard where the note is too long for an address. */
export async function openInObsidian(key: PaperId): Promise<void> {
  const [paper] = await readRows(library, [key]);
  if (!paper) return;
  const { vault } = recallHandOff();
  const [name = ''] = noteNames([paper]);
  const { text } = noteFile(paper, { name });
  const address = obsidianAddress({ vault, name, text });
  try {
    if (!address.ok) await navigator.clipboard.writeText(text);
    await browser.tabs.update({
      url: address.ok ? address.value : clipboardAddress({ vault, name }),
    });
    say({
      text: address.ok
        ? `Handed ${quoted(paper.title)} to Obsidian`
        : `Handed ${quoted(paper.title)} to Obsidian by the clipboard: it is too long for an address`,
    });
  } catch (error) {
    say({
      tone: 'error',
      text: `Obsidian did not get the note. ${troubleWords(error, 'clipboard')}`,
      action: { label: 'Try again', run: () => void openInObsidian(key) },
    });
  }
}
