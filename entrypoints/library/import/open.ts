import { place } from '../place';
import { setView } from '../view-state';

const asked = 'import';

/** Opens the import, out of the popup in a tab: Firefox closes a popup when a file dialog opens. */
export function openImport(): void {
  if (place === 'popup') {
    open(`${location.pathname}?${asked}=1`, '_blank', 'noreferrer');
    window.close();
  } else setView({ panel: 'import' });
}

/** Whether this tab was opened for an import. */
export const isForImport = (): boolean => new URLSearchParams(location.search).has(asked);
