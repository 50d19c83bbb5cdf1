import { useLiveQuery } from 'dexie-react-hooks';
import { useEffect, useState } from 'react';
import { Palette as PalettePanel } from '../../components/palette/Palette';
import type { PaletteItem } from '../../components/palette/palette';
import { readTagNames, readViews } from '../../utils/db/queries';
import { statuses, statusNames } from '../../utils/interface/status';
import { toggleOperator, withOperator } from '../../utils/query/edit';
import type { Outline } from '../../utils/search/outline';
import { bestFirst } from '../../utils/search/sort';
import { undoLast } from './commands';
import { openImport, openSettings } from './file-panels';
import { focusSearch } from './focus';
import { goToView, views } from './Header';
import { notesLabel, openPickedNote } from './hand-off/menu';
import { openHandOff, pickedPapers, sendPicked } from './hand-off/open';
import { library } from './library';
import { go, route } from './route';
import { shelf } from './Shelf';
import { search } from './search';
import { selectAll } from './selection';
import { expand, openExport, type Panel, setView } from './view-state';

const openPanel = (panel: Panel) => () => setView({ panel });

/** What can be done from anywhere. */
const commands: readonly PaletteItem[] = [
  { id: 'search', label: 'Search', about: '/', run: focusSearch },
  { id: 'undo', label: 'Undo the last change', about: 'u', run: () => void undoLast() },
  {
    id: 'select-all',
    label: 'Select all papers found',
    about: 'Ctrl A',
    run: () => void selectAll(shelf.current?.list),
  },
  {
    id: 'select-none',
    label: 'Select none',
    about: 'Esc',
    run: () => setView({ selected: new Set() }),
  },
  { id: 'export', label: 'Export papers', about: 'e', run: openExport },
  { id: 'zotero', label: 'Send papers to Zotero', about: 'Zotero', run: sendPicked },
  { id: 'obsidian', label: 'Open as note in Obsidian', about: 'Obsidian', run: openPickedNote },
  {
    id: 'notes',
    label: notesLabel().replace('…', ''),
    about: 'Obsidian',
    run: () => openHandOff('obsidian', pickedPapers()),
  },
  { id: 'import', label: 'Import papers', about: 'i', run: openImport },
  {
    id: 'settings',
    label: 'Settings: backups, delete everything',
    about: ',',
    run: openSettings,
  },
  { id: 'changes', label: 'Recent changes', about: 'h', run: openPanel('changes') },
  { id: 'help', label: 'Keyboard help', about: '?', run: openPanel('help') },
  ...views.map(({ name, label }) => ({
    id: `view:${name}`,
    label: `Show ${label.toLowerCase()}`,
    about: 'View',
    run: () => goToView(name),
  })),
  ...statuses.map((status) => ({
    id: `status:${status}`,
    label: `Show only: ${statusNames[status]}`,
    about: 'Filter',
    run: () => go({ view: 'papers', q: withOperator(route().q, 'status', status) }),
  })),
];

/** Commands, views, tags and papers by name. */
export default function Palette() {
  const tags = useLiveQuery(() => readTagNames(library), [], []);
  const saved = useLiveQuery(() => readViews(library), [], []);
  const [text, setText] = useState('');
  const papers = usePapers(text);
  const items: readonly PaletteItem[] = [
    ...commands,
    ...saved.map(({ id, name, query, sort }) => ({
      id: `saved:${id}`,
      label: name,
      about: 'Saved search',
      run: () => go({ view: 'papers', q: query, sort, paper: undefined }),
    })),
    ...tags.map(({ key, name }) => ({
      id: `tag:${key}`,
      label: name,
      about: 'Tag',
      run: () =>
        go({
          view: 'papers',
          q: toggleOperator('', 'tag', key),
          sort: bestFirst,
          paper: undefined,
        }),
    })),
  ];
  return (
    <PalettePanel
      items={items}
      found={papers.map(({ key, title }) => ({
        id: `paper:${key}`,
        label: title,
        about: 'Paper',
        run: () => {
          go({ view: 'papers', q: '', sort: bestFirst });
          expand(key);
        },
      }))}
      onType={setText}
      onClose={() => setView({ panel: undefined })}
    />
  );
}

/** So many papers are offered. */
const offered = 8;

/** The papers that some words find, the best first. */
function usePapers(text: string): readonly Outline[] {
  const [found, setFound] = useState<readonly Outline[]>([]);
  useEffect(() => {
    let current = true;
    if (text.trim() === '') {
      setFound([]);
      return;
    }
    const rows = { from: 0, to: offered };
    search.ask('list', { query: text, shelf: 'saved', sort: bestFirst, rows }).then(
      (list) => current && setFound(list.rows),
      () => undefined, // the list behind tells what is wrong with the library
    );
    return () => {
      current = false;
    };
  }, [text]);
  return found;
}
