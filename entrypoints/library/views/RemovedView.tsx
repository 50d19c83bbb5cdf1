import { ArchiveRestore, SearchX, Trash2 } from 'lucide-react';
import { lazy, Suspense, useMemo, useRef } from 'react';
import { Button } from '../../../components/button/Button';
import { FilterField } from '../../../components/filter-field/FilterField';
import { Notice } from '../../../components/notice/Notice';
import { SelectionBar } from '../../../components/selection-bar/SelectionBar';
import { Skeleton } from '../../../components/skeleton/Skeleton';
import { paperCount } from '../../../utils/interface/words';
import type { PaperId } from '../../../utils/paper/identity';
import { marksOf } from '../../../utils/query/highlight';
import { parseQuery } from '../../../utils/query/parse';
import type { Sort } from '../../../utils/search/sort';
import { bulkDelete, bulkRestore, clearSelection } from '../bulk';
import { restorePapers } from '../commands';
import { focusedKey } from '../focus';
import { focusActiveRow } from '../focus-active';
import { askDeletion, useDeletion } from '../panels/deletion';
import { go, type, useRoute } from '../route';
import { Shelf, shelf } from '../Shelf';
import { selectAll } from '../selection';
import { type PaperList, useList } from '../use-list';
import { usePlainKeys } from '../use-plain-keys';
import { useView } from '../view-state';
import './removed-view.css';

const DeletePanel = lazy(() => import('../panels/DeletePanel'));

/** The one removed last comes first. */
const latestFirst: Sort = { by: 'updated', descending: true };

/** What was removed: each paper can come back, or go for good. */
export default function RemovedView() {
  const { q } = useRoute();
  const wish = useMemo(() => ({ query: q, shelf: 'removed' as const, sort: latestFirst }), [q]);
  const { list, current, look } = useList(wish);
  const marks = useMemo(() => marksOf(parseQuery(list?.wish.query ?? q).query), [list, q]);
  const scroller = useRef<HTMLDivElement>(null);
  const asked = useDeletion((state) => state.papers);
  const isEmpty = list?.length === 0;

  usePlainKeys({ r: restoreInUse, Delete: deleteInUse });

  return (
    <main className="library-main removed-view" aria-label="Removed papers">
      <header className="removed-view-head">
        <FilterField
          label="Search removed papers"
          value={q}
          onChange={type}
          onDown={() => shelf.current?.focusAt(0)}
        />
        <p role="status">{current && list?.total !== undefined ? paperCount(list.total) : ''}</p>
      </header>
      <div className="library-list" ref={scroller}>
        {!list || (isEmpty && !current) ? (
          <Skeleton />
        ) : isEmpty ? (
          <Nothing filtered={q.trim() !== ''} />
        ) : (
          <Shelf
            list={list}
            current={current}
            marks={marks}
            look={look}
            inline={false}
            scroller={scroller}
          />
        )}
      </div>
      <RemovedBar list={list} />
      <Suspense fallback={null}>{asked.length > 0 && <DeletePanel papers={asked} />}</Suspense>
    </main>
  );
}

/** The paper whose row has the focus. */
const inUse = (): readonly PaperId[] => {
  const key = focusedKey() as PaperId | undefined;
  return key ? [key] : [];
};

function restoreInUse(): void {
  const papers = inUse();
  if (!bulkRestore() && papers.length > 0) void restorePapers(papers);
}

function deleteInUse(): void {
  const papers = inUse();
  if (!bulkDelete() && papers.length > 0) askDeletion(papers);
}

function RemovedBar({ list }: { readonly list: PaperList | undefined }) {
  const count = useView((state) => state.selected.size);
  const total = list?.total ?? 0;
  if (count === 0) return null;
  return (
    <SelectionBar
      selected={paperCount(count)}
      all={count < total ? { count: total, run: () => void selectAll(list) } : undefined}
      onClear={clearSelection}
      onLeave={focusActiveRow}
    >
      <Button
        look="quiet"
        icon={<ArchiveRestore size={14} aria-hidden="true" />}
        aria-keyshortcuts="r"
        onClick={() => void bulkRestore()}
      >
        Restore
      </Button>
      <Button
        look="danger"
        icon={<Trash2 size={14} aria-hidden="true" />}
        aria-keyshortcuts="Delete"
        onClick={() => void bulkDelete()}
      >
        Delete for good
      </Button>
    </SelectionBar>
  );
}

function Nothing({ filtered }: { readonly filtered: boolean }) {
  if (!filtered) {
    return (
      <Notice title="Nothing was removed" icon={<Trash2 {...large} />}>
        <p>
          Papers that you remove wait here. They can come back with all they had, or go for good.
        </p>
      </Notice>
    );
  }
  return (
    <Notice
      title="No removed paper matches"
      icon={<SearchX {...large} />}
      actions={<Button onClick={() => go({ q: '' })}>Show all of them</Button>}
    />
  );
}

const large = { size: 32, strokeWidth: 1.5, 'aria-hidden': true } as const;
