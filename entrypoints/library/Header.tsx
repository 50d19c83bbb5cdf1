import {
  CopyCheck,
  FileInput,
  FileOutput,
  History,
  Keyboard,
  LibraryBig,
  Maximize2,
  PanelRight,
  Settings,
  Trash2,
} from 'lucide-react';
import type { ReactNode } from 'react';
import { browser } from 'wxt/browser';
import { Button, IconButton } from '../../components/button/Button';
import { bestFirst } from '../../utils/search/sort';
import { openImport, openSettings } from './file-panels';
import { place } from './place';
import { formatRoute, go, type Route, useRoute, type ViewName } from './route';
import type { Layout } from './use-layout';
import { openExport, setView } from './view-state';

/** The name of the thing, the views, and what applies to the whole library. */
export function Header({ layout }: { readonly layout: Layout }) {
  const route = useRoute();
  return (
    <header className="library-head">
      <h1 className="library-name">Offprint</h1>
      {layout !== 'narrow' && <Views view={route.view} />}
      <div className="library-tools">
        {place !== 'tab' && <OpenElsewhere route={route} />}
        <IconButton
          label="Keyboard help"
          icon={<Keyboard size={16} aria-hidden="true" />}
          onClick={() => setView({ panel: 'help' })}
        />
        <IconButton
          label="Recent changes"
          icon={<History size={16} aria-hidden="true" />}
          onClick={() => setView({ panel: 'changes' })}
        />
        <IconButton
          label="Import"
          icon={<FileInput size={16} aria-hidden="true" />}
          onClick={openImport}
        />
        <IconButton
          label="Settings"
          icon={<Settings size={16} aria-hidden="true" />}
          onClick={openSettings}
        />
        <Button icon={<FileOutput size={14} aria-hidden="true" />} onClick={openExport}>
          Export
        </Button>
      </div>
    </header>
  );
}

const icon = { size: 15, 'aria-hidden': true } as const;

/** The views, as they are called everywhere. */
export const views: readonly { name: ViewName; label: string; icon: ReactNode }[] = [
  { name: 'papers', label: 'Papers', icon: <LibraryBig {...icon} /> },
  { name: 'tags', label: 'Tags', icon: <span aria-hidden="true">#</span> },
  { name: 'duplicates', label: 'Duplicates', icon: <CopyCheck {...icon} /> },
  { name: 'removed', label: 'Removed', icon: <Trash2 {...icon} /> },
];

/** Goes to a view from its beginning. */
export const goToView = (view: ViewName) => {
  setView({ selected: new Set(), active: undefined });
  go({ view, q: '', sort: bestFirst, paper: undefined });
};

export function Views({ view }: { readonly view: ViewName }) {
  return (
    <nav className="library-views" aria-label="Views">
      {views.map(({ name, label, icon }) => (
        <a
          key={name}
          href={`${location.pathname}${formatRoute({ view: name, q: '', sort: bestFirst }, location.search)}`}
          aria-current={name === view ? 'page' : undefined}
          onClick={(event) => {
            if (event.ctrlKey || event.metaKey || event.shiftKey) return;
            event.preventDefault();
            goToView(name);
          }}
        >
          {icon}
          {label}
        </a>
      ))}
    </nav>
  );
}

/** Chrome's side panel and Firefox's sidebar, as far as the browser has either. */
interface PanelApis {
  readonly sidePanel?: { open: (options: { windowId: number }) => Promise<void> };
  readonly sidebarAction?: { open: () => Promise<void> };
}
const panels = browser as unknown as PanelApis;

/** Ways to the same list with more room. */
function OpenElsewhere({ route }: { readonly route: Route }) {
  return (
    <>
      {place === 'popup' && (panels.sidePanel || panels.sidebarAction) && (
        <IconButton
          label="Open in the side panel"
          icon={<PanelRight size={15} aria-hidden="true" />}
          onClick={() => void openPanel()}
        />
      )}
      <a
        className="button"
        data-look="quiet"
        data-square=""
        href={location.pathname + formatRoute(route, '')}
        target="_blank"
        rel="noreferrer"
        aria-label="Open in a tab"
        title="Open in a tab"
      >
        <Maximize2 size={15} aria-hidden="true" />
      </a>
    </>
  );
}

/** In the click itself: browsers open the panel at a user's wish only. */
async function openPanel(): Promise<void> {
  if (panels.sidebarAction) await panels.sidebarAction.open();
  else {
    const { id } = await browser.windows.getCurrent();
    if (id !== undefined) await panels.sidePanel?.open({ windowId: id });
  }
  window.close();
}
