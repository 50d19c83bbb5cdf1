import type { MenuGroup } from '../../../components/menu/Menu';
import type { PaperId } from '../../../utils/paper/identity';
import { openHandOff } from './open';

/** The programs that some papers can be handed to, as a menu. */
export const handOffMenu = (papers: readonly PaperId[]): readonly MenuGroup[] => [
  {
    label: 'Programs',
    items: [{ id: 'zotero', label: 'Zotero…', run: () => openHandOff('zotero', papers) }],
  },
];
