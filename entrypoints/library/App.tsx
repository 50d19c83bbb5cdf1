import { useLiveQuery } from 'dexie-react-hooks';
import { TriangleAlert } from 'lucide-react';
import { lazy, Suspense, useCallback, useEffect, useMemo, useState } from 'react';
import { Button } from '../../components/button/Button';
import { ErrorBoundary } from '../../components/error-boundary/ErrorBoundary';
import { FilterBar } from '../../components/filter-bar/FilterBar';
import { Notice } from '../../components/notice/Notice';
import { SearchField } from '../../components/search-field/SearchField';
import { countStatuses, readTags, type ShelfFilter } from '../../utils/db/queries';
import { paperCount } from '../../utils/interface/words';
import { focusSearch } from './focus';
import { Header } from './Header';
import { library } from './library';
import { place } from './place';
import './library.css';
import { SelectionBar } from './SelectionBar';
import { Shelf } from './Shelf';
import { Toaster } from './Toaster';
import { explain } from './trouble';
import { useKeyboard } from './use-keyboard';
import { useSearch } from './use-search';
import { useShelf } from './use-shelf';
import { setView, useView } from './view-state';

const SiteAccess = lazy(() => import('./SiteAccess'));
const PageNotice = lazy(() => import('./PageNotice'));
const BackgroundCheck = lazy(() => import('./BackgroundCheck'));
const HelpPanel = lazy(() => import('./HelpPanel'));
const ChangesPanel = lazy(() => import('./ChangesPanel'));
const ExportPanel = lazy(() => import('./ExportPanel'));

/** How many rows a page of the list has. */
const pageSize = 50;
/** The first rows are those that fit: the rest of the page follows once they are on the screen. */
const firstRows = () => Math.min(pageSize, Math.ceil(innerHeight / 80) + 2);

const none: ShelfFilter = {};

export function App() {
  return (
    <div className="popup" data-place={place}>
      <Header />
      <ErrorBoundary
        fallback={(error, retry) => (
          <main className="popup-list">
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
        )}
      >
        <Library />
      </ErrorBoundary>
      <Toaster />
    </div>
  );
}

/** Opens the database anew; should it fail again, the list says so again. */
async function reopen(): Promise<void> {
  library.close({ disableAutoOpen: false });
  await library.open().catch(() => undefined);
}

/** Search, filters, list and panels: everything that reads the library. */
function Library() {
  const { search: text, status, tag, panel } = useView();
  const [limit, setLimit] = useState(firstRows);
  const search = useSearch(text);
  const { among } = search;
  const filter = useMemo(
    (): ShelfFilter => ({
      ...(status && { status }),
      ...(tag !== undefined && { tag }),
      ...(among && { among }),
    }),
    [status, tag, among],
  );
  const shelf = useShelf(filter, limit);
  const settled = useSettled(shelf !== undefined);
  const counts = useLiveQuery(() => (settled ? countStatuses(library) : undefined), [settled]);
  const tags = useLiveQuery(() => (settled ? readTags(library) : []), [settled], []);

  useEffect(focusSearch, []);
  useEffect(() => {
    if (settled) setLimit((current) => Math.max(current, pageSize));
  }, [settled]);
  // biome-ignore lint/correctness/useExhaustiveDependencies: another list begins at its top again.
  useEffect(() => {
    setLimit((current) => Math.min(current, pageSize));
    document.querySelector('.popup-list')?.scrollTo({ top: 0 });
  }, [text, status, tag]);
  const onMore = useCallback(() => setLimit((current) => current + pageSize), []);

  const total = shelf?.total ?? counts?.[shelf?.filter.status ?? 'all'];

  useKeyboard(useMemo(() => ({ rows: shelf?.rows ?? [], filter }), [shelf, filter]));

  return (
    <>
      <search className="popup-controls">
        <SearchField value={text} onChange={(search) => setView({ search })} />
        <FilterBar
          status={status}
          counts={counts}
          tag={tag}
          tags={tags.filter((each) => each.used || each.key === tag)}
          onStatus={(status) => setView({ status })}
          onTag={(tag) => setView({ tag })}
        />
      </search>
      <main className="popup-list">
        <Suspense fallback={null}>
          {settled && <SiteAccess />}
          {settled && <BackgroundCheck />}
          {settled && <PageNotice />}
        </Suspense>
        <Shelf shelf={shelf} total={total} filter={filter} search={search} onMore={onMore} />
      </main>
      {shelf && <SelectionBar shelf={shelf} />}
      <p className="visually-hidden" role="status">
        {shelf?.filter === filter && !search.searching && total !== undefined
          ? `${paperCount(total)} shown`
          : ''}
      </p>
      <Suspense fallback={null}>
        {panel === 'help' && <HelpPanel />}
        {panel === 'changes' && <ChangesPanel />}
        {panel === 'export' && <ExportPanel filter={shelf?.filter ?? none} />}
      </Suspense>
    </>
  );
}

/** True once the first rows are on the screen and the page has a moment for the rest. */
function useSettled(shown: boolean): boolean {
  const [settled, setSettled] = useState(false);
  useEffect(() => {
    if (!shown) return;
    const idle = requestIdleCallback(() => setSettled(true), { timeout: 200 });
    return () => cancelIdleCallback(idle);
  }, [shown]);
  return settled;
}
