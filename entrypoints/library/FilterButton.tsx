import { SlidersHorizontal } from 'lucide-react';
import { lazy, Suspense } from 'react';
import { IconButton } from '../../components/button/Button';
import { Dialog } from '../../components/dialog/Dialog';
import { SortMenu } from './SortMenu';
import { setView, useView } from './view-state';

const Sidebar = lazy(() => import('./Sidebar'));

/** Where there is no room for the sidebar: what opens it above the list. */
export function FilterButton() {
  const open = useView((state) => state.panel === 'filters');
  return (
    <>
      <IconButton
        label="Views and filters"
        icon={<SlidersHorizontal size={15} aria-hidden="true" />}
        aria-haspopup="dialog"
        onClick={() => setView({ panel: 'filters' })}
      />
      {open && (
        <Dialog title="Views and filters" onClose={() => setView({ panel: undefined })}>
          <SortMenu />
          <Suspense fallback={null}>
            <Sidebar />
          </Suspense>
        </Dialog>
      )}
    </>
  );
}
