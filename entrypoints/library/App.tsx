import { TriangleAlert } from 'lucide-react';
import { lazy, type ReactNode, Suspense, useEffect, useState } from 'react';
import { Button } from '../../components/button/Button';
import { ErrorBoundary } from '../../components/error-boundary/ErrorBoundary';
import { Notice } from '../../components/notice/Notice';
import { TagColours } from '../../components/tag/tag-colours';
import { Header } from './Header';
import { library } from './library';
import './library.css';
import { useHandOff } from './hand-off/open';
import { acceptDrops } from './import/dropped';
import { Papers } from './Papers';
import { useCorrection } from './panels/correction';
import { useRoute } from './route';
import { search } from './search';
import { Toaster } from './Toaster';
import { explain } from './trouble';
import { useShortcuts } from './use-keyboard';
import { useLayout } from './use-layout';
import { useTagColours } from './use-tag-colours';
import { useView } from './view-state';

const Sidebar = lazy(() => import('./Sidebar'));
const TagsView = lazy(() => import('./views/TagsView'));
const DuplicatesView = lazy(() => import('./views/DuplicatesView'));
const RemovedView = lazy(() => import('./views/RemovedView'));
const HelpPanel = lazy(() => import('./HelpPanel'));
const ChangesPanel = lazy(() => import('./ChangesPanel'));
const Palette = lazy(() => import('./Palette'));
const ImportPanel = lazy(() => import('./import/ImportPanel'));
const SettingsPanel = lazy(() => import('./settings/SettingsPanel'));
const NotesPanel = lazy(() => import('./hand-off/NotesPanel'));
const ZoteroPanel = lazy(() => import('./hand-off/ZoteroPanel'));
const CorrectPanel = lazy(() => import('./panels/CorrectPanel'));

export function App() {
  const layout = useLayout();
  const { view } = useRoute();
  const hasFilters = view === 'papers';
  useShortcuts();
  useEffect(acceptDrops, []);
  useEffect(keepBackupFiles, []);
  return (
    <Coloured>
      <div className="library" data-layout={layout}>
        <Header layout={layout} />
        <div className="library-body">
          {layout !== 'narrow' && hasFilters && (
            <aside className="library-sidebar" aria-label="Views and filters">
              <Suspense fallback={null}>
                <Sidebar />
              </Suspense>
            </aside>
          )}
          <ErrorBoundary fallback={(error, retry) => <Unreadable error={error} retry={retry} />}>
            <Suspense fallback={<main className="library-main" />}>
              <View />
              <Arrival key={view} />
            </Suspense>
          </ErrorBoundary>
        </div>
        <Panels />
        <Toaster />
      </div>
    </Coloured>
  );
}

function View() {
  const { view } = useRoute();
  const layout = useLayout();
  switch (view) {
    case 'tags':
      return <TagsView />;
    case 'duplicates':
      return <DuplicatesView />;
    case 'removed':
      return <RemovedView />;
    default:
      return <Papers layout={layout} />;
  }
}

/** Where the focus went with the view before, the one that took its place has it. */
function Arrival() {
  useEffect(() => {
    const take = () => {
      if (document.activeElement !== document.body) return;
      const main = document.querySelector<HTMLElement>('main');
      main?.setAttribute('tabindex', '-1');
      main?.focus({ preventScroll: true });
    };
    // What was hidden loses the focus with the next frame only.
    let frame = requestAnimationFrame(() => {
      frame = requestAnimationFrame(take);
    });
    return () => cancelAnimationFrame(frame);
  }, []);
  return null;
}

/** Writes backups to files where the user wants that, once everything else had its turn. */
function keepBackupFiles() {
  const later = setTimeout(() => {
    void import('./settings/backup-files').then(({ keepFiles }) =>
      keepFiles().catch((error) => console.error('Offprint:', error)),
    );
  }, 10_000);
  return () => clearTimeout(later);
}

/** Lets every tag know its colour, once the first rows had their turn. */
function Coloured({ children }: { readonly children: ReactNode }) {
  const [wanted, setWanted] = useState(false);
  useEffect(() => {
    const idle = requestIdleCallback(
      () => {
        setWanted(true);
        // What is typed right after its key is meant for it, not for the field behind it.
        void import('./Palette');
      },
      { timeout: 500 },
    );
    return () => cancelIdleCallback(idle);
  }, []);
  return <TagColours value={useTagColours(wanted)}>{children}</TagColours>;
}

/** What lies above every view. */
function Panels() {
  const corrected = useCorrection((state) => state.paper);
  const handOff = useHandOff();
  const panel = useView((state) => state.panel);
  return (
    <Suspense fallback={null}>
      {panel === 'help' && <HelpPanel />}
      {panel === 'changes' && <ChangesPanel />}
      {panel === 'palette' && <Palette />}
      {panel === 'import' && <ImportPanel />}
      {panel === 'settings' && <SettingsPanel />}
      {handOff.to === 'zotero' && <ZoteroPanel papers={handOff.papers} />}
      {handOff.to === 'obsidian' && <NotesPanel papers={handOff.papers} />}
      {corrected && <CorrectPanel key={corrected} paper={corrected} />}
    </Suspense>
  );
}

function Unreadable({ error, retry }: { readonly error: unknown; readonly retry: () => void }) {
  return (
    <main className="library-main">
      <Notice
        tone="error"
        title="Your library could not be read"
        icon={<TriangleAlert size={32} strokeWidth={1.5} aria-hidden="true" />}
        actions={
          <Button look="primary" onClick={() => void reopen().then(retry)}>
            Try again
          </Button>
        }
      >
        <p>{explain(error)}</p>
      </Notice>
    </main>
  );
}

/** Opens the database anew; should it fail again, the list says so again. */
async function reopen(): Promise<void> {
  library.close({ disableAutoOpen: false });
  await library.open().catch(() => undefined);
  if (search.state().phase === 'failed') search.start();
}
