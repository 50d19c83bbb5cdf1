import { place } from './place';
import { setView } from './view-state';

/** The panels that ask for files: Firefox closes a popup when a file dialog opens. */
const panels = ['import', 'settings'] as const;
type FilePanel = (typeof panels)[number];

const asked = 'panel';

/** Opens such a panel, out of the popup in a tab. */
function openPanel(panel: FilePanel): void {
  if (place === 'popup') {
    open(`${location.pathname}?${asked}=${panel}`, '_blank', 'noreferrer');
    window.close();
  } else setView({ panel });
}

export const openImport = () => openPanel('import');
export const openSettings = () => openPanel('settings');

/** The panel that this tab was opened for, if any. */
export function askedPanel(): FilePanel | undefined {
  const name = new URLSearchParams(location.search).get(asked);
  return panels.find((panel) => panel === name);
}
