import { lazy, Suspense, useEffect, useLayoutEffect, useMemo, useRef, useState } from 'react';
import { Button } from '../../components/button/Button';
import { Banner } from '../../components/notice/Notice';
import { Skeleton } from '../../components/skeleton/Skeleton';
import { countWords, paperCount } from '../../utils/interface/words';
import { marksOf } from '../../utils/query/highlight';
import { parseQuery } from '../../utils/query/parse';
import { EmptyShelf } from './EmptyShelf';
import { FilterButton } from './FilterButton';
import { onRoute, type Route, useRoute } from './route';
import { SearchBox } from './SearchBox';
import { SelectionBar } from './SelectionBar';
import { Shelf } from './Shelf';
import { SortMenu } from './SortMenu';
import { StatusTabs } from './StatusTabs';
import { search, useSearchState } from './search';
import { selectAll } from './selection';
import { useLater } from './use-later';
import type { Layout } from './use-layout';
import { askAhead, type ListWish, type PaperList, useList } from './use-list';
import { useView } from './view-state';

const PaperPane = lazy(() => import('./PaperPane'));
const SiteAccess = lazy(() => import('./SiteAccess'));
const PageNotice = lazy(() => import('./PageNotice'));
const BackgroundCheck = lazy(() => import('./BackgroundCheck'));
const ExportPanel = lazy(() => import('./export/ExportPanel'));

/** The reading list: search, filters, the papers, and the one that is open. */
export function Papers({ layout }: { readonly layout: Layout }) {
  const { q, sort } = useRoute();
  const wish = useMemo(() => wishOf({ q, sort }), [q, sort]);
  useEffect(() => onRoute(askForNext), []);
  const { list, current, look } = useList(wish);
  const parsed = useMemo(() => parseQuery(q), [q]);
  // What the rows are marked with belongs to the list that is shown, which may be one behind.
  const marks = useHighlights(list?.wish.query ?? q);
  const settled = useSettled(list !== undefined);
  const panel = useView((state) => state.panel);
  const scroller = useRef<HTMLElement>(null);
  const isEmpty = list?.length === 0;

  // Right after the first rows: whoever came to search types by then.
  const shown = list !== undefined;
  useEffect(() => {
    if (shown) search.start();
  }, [shown]);
  useMarks(list);

  return (
    <>
      <div className="library-main">
        <search className="library-controls">
          <SearchBox problems={parsed.problems} />
          <div className="library-filters">
            {layout === 'narrow' && <FilterButton />}
            <StatusTabs />
            {layout !== 'narrow' && <SortMenu />}
          </div>
        </search>
        <main className="library-list" ref={scroller}>
          <Suspense fallback={null}>
            {settled && <SiteAccess />}
            {settled && <BackgroundCheck />}
            {settled && <PageNotice />}
          </Suspense>
          <SearchProgress />
          {!list || (isEmpty && !current) ? (
            <Skeleton />
          ) : isEmpty ? (
            <EmptyShelf query={q} problems={parsed.problems} />
          ) : (
            <Shelf
              list={list}
              current={current}
              marks={marks}
              look={look}
              inline={layout !== 'wide'}
              scroller={scroller}
            />
          )}
        </main>
        <SelectionBar matches={{ count: list?.total ?? 0, select: () => void selectAll(list) }} />
        <Announcement total={current ? list?.total : undefined} />
      </div>
      {layout === 'wide' && (
        <Suspense fallback={<aside className="library-pane" />}>
          <PaperPane marks={marks} />
        </Suspense>
      )}
      <Suspense fallback={null}>{panel === 'export' && <ExportPanel list={list} />}</Suspense>
    </>
  );
}

const wishOf = ({ q, sort }: Pick<Route, 'q' | 'sort'>): ListWish => ({
  query: q,
  shelf: 'saved',
  sort,
});

function askForNext(now: Route, before: Route): void {
  const isAnother = now.q !== before.q || now.sort !== before.sort || now.view !== before.view;
  if (now.view === 'papers' && isAnother) askAhead(wishOf(now));
}

/** For whoever measures: when the first rows were laid out, and those of which query. */
function useMarks(list: PaperList | undefined): void {
  const wish = list?.wish;
  useLayoutEffect(() => {
    if (!wish) return;
    if (performance.getEntriesByName('offprint:first-rows').length === 0) {
      performance.mark('offprint:first-rows');
    }
    performance.mark('offprint:rows', { detail: wish.query });
    // The browser keeps every mark: of these only the latest is of use.
    return () => performance.clearMarks('offprint:rows');
  }, [wish]);
}

function useHighlights(query: string) {
  return useMemo(() => marksOf(parseQuery(query).query), [query]);
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

/** How far the search data are, while they are made; and whether they had to be made anew. */
function SearchProgress() {
  const { phase, done, total, notice } = useSearchState();
  const [heard, setHeard] = useState<string>();
  if (phase === 'building' && total > 1_000) {
    return (
      <Banner>
        {notice && `${notice} `}
        Preparing search: {countWords(done)} of {paperCount(total)}.
      </Banner>
    );
  }
  if (!notice || notice === heard) return null;
  return (
    <Banner action={<Button onClick={() => setHeard(notice)}>All right</Button>}>{notice}</Banner>
  );
}

/** How many papers there are, said once the typing pauses. */
function Announcement({ total }: { readonly total: number | undefined }) {
  const said = useLater(total, 400);
  return (
    <p className="visually-hidden" role="status">
      {said === undefined ? '' : `${paperCount(said)} shown`}
    </p>
  );
}
