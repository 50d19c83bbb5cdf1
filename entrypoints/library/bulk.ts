import { create } from 'zustand';
import type { PaperId } from '../../utils/paper/identity';
import { ratePapers, removePapers, restorePapers } from './commands';
import { askDeletion } from './panels/deletion';
import { route, type ViewName } from './route';
import { setView, view } from './view-state';

/**
 * What keys do to the papers that are selected. Each answers false when none is, so that the key can
 * go to a single paper.
 */

/** The panel of the selection's bar that is open. */
export const useBulkPanel = create<{
  readonly panel: 'tag' | 'untag' | 'status' | 'rating' | undefined;
}>(() => ({ panel: undefined }));

type BulkPanel = ReturnType<typeof useBulkPanel.getState>['panel'];

export const openBulkPanel = (panel: BulkPanel) => useBulkPanel.setState({ panel });

export const clearSelection = () => setView({ selected: new Set() });

/** Does something to the papers selected in one of the lists. */
const withSelection =
  (list: ViewName, act: (papers: readonly PaperId[]) => void) => (): boolean => {
    const papers = route().view === list ? [...view().selected] : [];
    if (papers.length > 0) act(papers);
    return papers.length > 0;
  };

/** Asks which tag to put on, or which to take off. */
export const bulkTag = withSelection('papers', () => openBulkPanel('tag'));

/** Asks which status they get: one press is too little for thousands. */
export const bulkStatus = withSelection('papers', () => openBulkPanel('status'));

export const bulkRate = (rating: number | null): boolean =>
  withSelection('papers', (papers) => void ratePapers(papers, rating))();

export const bulkRemove = withSelection('papers', async (papers) => {
  if (await removePapers(papers)) clearSelection();
});

export const bulkRestore = withSelection('removed', async (papers) => {
  if (await restorePapers(papers)) clearSelection();
});

/** Asks whether they are to be deleted for good. */
export const bulkDelete = withSelection('removed', (papers) => askDeletion(papers));
