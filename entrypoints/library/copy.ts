import { readInPages } from '../../utils/db/queries';
import type { PaperRow } from '../../utils/db/rows';
import { bibtex } from '../../utils/export/bibtex';
import { paperCount } from '../../utils/interface/words';
import type { PaperId } from '../../utils/paper/identity';
import { library } from './library';
import { say } from './view-state';

/** Puts papers on the clipboard as BibTeX, and says so. */
export async function copyBibtex(papers: readonly PaperId[]): Promise<void> {
  const rows: PaperRow[] = [];
  const written = (async () => {
    for await (const page of readInPages(library, papers)) rows.push(...page);
    const text = bibtex.write(rows, { exportedAt: new Date().toISOString() });
    return new Blob([text], { type: 'text/plain' });
  })();
  try {
    // Handed over at once, while the browser still knows of the click that asked for it.
    await navigator.clipboard.write([new ClipboardItem({ 'text/plain': written })]);
    say({ text: `Copied ${paperCount(rows.length)} as BibTeX` });
  } catch (error) {
    say({
      tone: 'error',
      text: `That was not copied: ${error instanceof Error ? error.message : String(error)}`,
      action: { label: 'Try again', run: () => void copyBibtex(papers) },
    });
  }
}
