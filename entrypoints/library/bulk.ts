import { create } from 'zustand';
import type { PaperId } from '../../utils/paper/identity';
import { ratePapers, removePapers, restorePapers } from './commands';
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

export const selectedPapers = (): readonly PaperId[] => [...view().selected];

export const clearSelection = () => setView({ selected: new Set() });

const withSelection = (act: (papers: readonly PaperId[]) => void) => (): boolean => {
  const papers = selectedPapers();
  if (papers.length > 0) act(papers);
  return papers.length > 0;
};

/** Asks which tag to put on, or which to take off. */
export const bulkTag = withSelection(() => openBulkPanel('tag'));

/** Asks which status they get: one press is too little for thousands. */
export const bulkStatus = withSelection(() => openBulkPanel('status'));

export const bulkRate = (rating: number | null): boolean =>
  withSelection((papers) => void ratePapers(papers, rating))();

export const bulkRemove = withSelection(async (papers) => {
  if (await removePapers(papers)) clearSelection();
});

export const bulkRestore = withSelection(async (papers) => {
  if (await restorePapers(papers)) clearSelection();
});
