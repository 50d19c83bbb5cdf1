import { useEffect, useMemo, useRef, useState } from 'react';
import type { Check } from '../../../components/checks/Checks';
import { ExportDialog } from '../../../components/export-dialog/ExportDialog';
import { readRows } from '../../../utils/db/queries';
import {
  type ExportChoices,
  type ExportFormat,
  exportFormats,
  writeFile,
} from '../../../utils/export';
import { bibtex } from '../../../utils/export/bibtex';
import { citationKeys } from '../../../utils/export/citation-key';
import { parseKeyPattern } from '../../../utils/export/citation-key-pattern';
import { ToldError, troubleWords } from '../../../utils/interface/trouble';
import { countWords, paperCount } from '../../../utils/interface/words';
import type { PaperId } from '../../../utils/paper/identity';
import type { Result } from '../../../utils/result';
import { copyWhenReady } from '../clipboard';
import { saveFile } from '../file';
import { library } from '../library';
import type { PaperList } from '../use-list';
import { setView, useView } from '../view-state';
import { useExportPreferences } from './preferences';
import { type Scope, useKnownSearches, useScopes } from './scopes';
import { type WriteOrder, type Written, writePapers } from './write-papers';

/** So many papers are written for the preview, and so many lines of them shown. */
const previewed = { papers: 3, lines: 40 };
/** Up to so many papers are written at once, so that their text can be dragged out. */
const draggable = 50;

/** Writes papers out: to a file, to the clipboard, or to wherever their text is dragged. */
export default function ExportPanel({ list }: { readonly list: PaperList | undefined }) {
  const selected = useView((state) => state.selected);
  const [scope, setScope] = useState<Scope>(selected.size > 0 ? 'selected' : 'shown');
  const searches = useKnownSearches();
  const [searchId, setSearchId] = useState<string>();
  const [preferences, prefer] = useExportPreferences();
  const [outcome, setOutcome] = useState('');
  const [done, setDone] = useState<number>();
  const stopping = useRef<AbortController>(undefined);
  const all = [...searches.views, ...searches.tags];
  const search = all.find(({ id }) => id === searchId) ?? all[0];
  const keys = useScopes(list, selected, scope === 'search' ? search : undefined);
  const papers = keys[scope];
  const format = exportFormats.find(({ id }) => id === preferences.format) ?? bibtex;
  const pattern = useMemo(() => parseKeyPattern(preferences.keyPattern), [preferences.keyPattern]);
  const text = useText(papers, format, preferences.choices, pattern);

  // A panel that was closed exports nothing any more.
  useEffect(() => () => stopping.current?.abort(), []);

  const write = async (as: WriteOrder['as']): Promise<Result<Written>> => {
    const control = new AbortController();
    stopping.current = control;
    setOutcome('');
    setDone(0);
    const written = await writePapers({
      format,
      papers: papers ?? [],
      choices: preferences.choices,
      keyPattern: preferences.keyPattern,
      as,
      signal: control.signal,
      onProgress: setDone,
    }).finally(() => setDone(undefined));
    if (!written.ok) setOutcome(written.error.message);
    return written;
  };

  const save = async () => {
    const written = await write('file');
    if (!written.ok) return;
    saveFile([written.value.file], format);
    setOutcome(`Saved ${paperCount(written.value.count)}.`);
  };
  const copy = async () => {
    const writing = write('text');
    let count = 0;
    await copyWhenReady(
      writing.then((written) => {
        if (!written.ok) throw new ToldError(written.error.message);
        count = written.value.count;
        return written.value.file;
      }),
    );
    setOutcome(`Copied ${paperCount(count)}.`);
  };

  const choose = (id: string) => {
    setScope(id as Scope);
    setOutcome('');
  };

  return (
    <ExportDialog
      scopes={(Object.keys(scopeNames) as Scope[]).map((id) => ({
        id,
        label: scopeNames[id],
        aside: id === 'search' ? '' : keys[id] ? countWords(keys[id].length) : '',
        disabled: (id === 'selected' && selected.size === 0) || (id === 'search' && !search),
      }))}
      scope={scope}
      onScope={choose}
      {...(scope === 'search' && {
        searches: {
          groups: [
            { label: 'Saved searches', searches: searches.views },
            { label: 'Tags', searches: searches.tags },
          ],
          chosen: search?.id ?? '',
          onChoose: setSearchId,
        },
      })}
      formats={exportFormats}
      format={format.id}
      onFormat={(id) => prefer({ format: id })}
      options={optionsOf(format, preferences.choices, (choices) => prefer({ choices }))}
      {...(format.hasKeys && {
        keyPattern: {
          value: preferences.keyPattern,
          onChange: (keyPattern: string) => prefer({ keyPattern }),
          ...(!pattern.ok && { problem: pattern.error }),
        },
      })}
      count={papers?.length}
      preview={text?.split('\n').slice(0, previewed.lines).join('\n')}
      {...(papers && papers.length <= draggable && text !== undefined && { draggable: text })}
      outcome={outcome}
      {...(done !== undefined && {
        progress: { done, total: papers?.length ?? 0, onStop: () => stopping.current?.abort() },
      })}
      blocked={!papers || (format.hasKeys === true && !pattern.ok)}
      onSave={() => void save().catch((error) => setOutcome(troubleWords(error, 'library')))}
      onCopy={() => void copy().catch((error) => setOutcome(troubleWords(error, 'clipboard')))}
      onClose={() => setView({ panel: undefined })}
    />
  );
}

const scopeNames: Record<Scope, string> = {
  shown: 'Shown',
  selected: 'Selected',
  all: 'All',
  search: 'A search or tag',
};

const choiceNames: Record<keyof ExportChoices, string> = {
  abstracts: 'Abstracts',
  notes: 'Notes',
  ascii: 'ASCII letters only',
  preprintsAsArticles: 'Preprints as @article',
  publishedDois: 'DOI of the published paper where known',
};

function optionsOf(
  format: ExportFormat,
  choices: ExportChoices,
  onChange: (choices: ExportChoices) => void,
): readonly Check[] {
  return format.heeds.map((name) => ({
    id: name,
    label: choiceNames[name],
    checked: choices[name],
    onChange: (checked) => onChange({ ...choices, [name]: checked }),
  }));
}

/** What the file will say: all of few papers, of many the first. */
function useText(
  papers: readonly PaperId[] | undefined,
  format: ExportFormat,
  choices: ExportChoices,
  pattern: ReturnType<typeof parseKeyPattern>,
): string | undefined {
  const [text, setText] = useState<string>();
  useEffect(() => {
    let current = true;
    if (!papers) return;
    const wanted = papers.slice(0, papers.length <= draggable ? draggable : previewed.papers);
    void readRows(library, wanted).then((rows) => {
      if (!current) return;
      const keys = citationKeys(rows, pattern.ok ? pattern.value : undefined);
      setText(writeFile(format, rows, { exportedAt: new Date().toISOString(), choices, keys }));
    });
    return () => {
      current = false;
    };
  }, [papers, format, choices, pattern]);
  return text;
}
