import type { MenuGroup } from '../../components/menu/Menu';
import type { PaperId } from '../../utils/paper/identity';
import { copyAs, copyGroups } from './copy';

/** Everything that some papers can be copied as, as a menu. */
export const copyMenu = (papers: readonly PaperId[]): readonly MenuGroup[] =>
  copyGroups.map(({ label, kinds }) => ({
    label,
    items: kinds.map((kind) => ({
      id: kind.id,
      label: kind.label[0]?.toUpperCase() + kind.label.slice(1),
      run: () => void copyAs(papers, kind),
    })),
  }));
