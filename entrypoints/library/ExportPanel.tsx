import { useEffect, useState } from 'react';
import { ExportDialog } from '../../components/export-dialog/ExportDialog';
import { readInPages, readShelfKeys } from '../../utils/db/queries';
import type { PaperRow } from '../../utils/db/rows';
import { type ExportFormat, exportFormats } from '../../utils/export';
import { countWords, paperCount } from '../../utils/interface/words';
import type { PaperId } from '../../utils/paper/identity';
import { saveFile } from './file';
import { library } from './library';
import type { PaperList } from './use-list';
import { setView, useView } from './view-state';

type Scope = 'shown' | 'selected' | 'all';

/** So many papers are written for the preview, and so many lines of them shown. */
const previewed = { papers: 3, lines: 40 };

/** Writes papers out: to a file or to the clipboard. */
export default function ExportPanel({ list }: { readonly list: PaperList | undefined }) {
  const selected = useView((state) => state.selected);
  const [scope, setScope] = useState<Scope>(selected.size > 0 ? 'selected' : 'shown');
  const [formatId, setFormatId] = useState(exportFormats[0]?.id ?? '');
  const [outcome, setOutcome] = useState('');
  const [busy, setBusy] = useState(false);
  const format = exportFormats.find(({ id }) => id === formatId);
  const keys = useKeys(list, selected);
  const preview = usePreview(keys?.[scope], format);

  const choose = (id: string) => {
    setScope(id as Scope);
    setOutcome('');
  };

  const carryOut = async (act: (text: string, format: ExportFormat) => unknown, done: string) => {
    const chosen = keys?.[scope];
    if (!chosen || !format) return;
    setBusy(true);
    try {
      const rows = await readAll(chosen);
      await act(write(format, rows), format);
      setOutcome(`${done} ${paperCount(rows.length)}.`);
    } catch (error) {
      setOutcome(`That did not work: ${error instanceof Error ? error.message : String(error)}`);
    } finally {
      setBusy(false);
    }
  };

  return (
    <ExportDialog
      scopes={(['shown', 'selected', 'all'] as const).map((id) => ({
        id,
        label: scopeNames[id],
        aside: keys ? countWords(keys[id].length) : '',
        disabled: id === 'selected' && selected.size === 0,
      }))}
      scope={scope}
      onScope={choose}
      formats={exportFormats}
      format={formatId}
      onFormat={setFormatId}
      count={keys?.[scope].length}
      preview={preview}
      outcome={outcome}
      busy={busy || !keys}
      onSave={() => void carryOut(saveFile, 'Saved')}
      onCopy={() => void carryOut((text) => navigator.clipboard.writeText(text), 'Copied')}
      onClose={() => setView({ panel: undefined })}
    />
  );
}

const scopeNames: Record<Scope, string> = {
  shown: 'Shown',
  selected: 'Selected',
  all: 'All',
};

/** What each scope holds; undefined until it was read. */
function useKeys(list: PaperList | undefined, selected: ReadonlySet<PaperId>) {
  const [keys, setKeys] = useState<Record<Scope, readonly PaperId[]>>();
  useEffect(() => {
    let current = true;
    const read = async () => {
      const all = await readShelfKeys(library);
      const isWhole = list === undefined || (list.wish.query === '' && list.total === undefined);
      const shown = isWhole ? all : await list.keysOf(0, list.length);
      if (current) setKeys({ all, shown, selected: all.filter((key) => selected.has(key)) });
    };
    void read();
    return () => {
      current = false;
    };
  }, [list, selected]);
  return keys;
}

const write = (format: ExportFormat, rows: readonly PaperRow[]): string =>
  format.write(rows, { exportedAt: new Date().toISOString() });

async function readAll(keys: readonly PaperId[]): Promise<readonly PaperRow[]> {
  const rows: PaperRow[] = [];
  for await (const page of readInPages(library, keys)) rows.push(...page);
  return rows;
}

/** The first lines of the file that these papers would make. */
function usePreview(keys: readonly PaperId[] | undefined, format: ExportFormat | undefined) {
  const [preview, setPreview] = useState<string>();
  useEffect(() => {
    let current = true;
    if (!keys || !format) return;
    void readAll(keys.slice(0, previewed.papers)).then((rows) => {
      if (!current) return;
      setPreview(write(format, rows).split('\n').slice(0, previewed.lines).join('\n'));
    });
    return () => {
      current = false;
    };
  }, [keys, format]);
  return preview;
}
