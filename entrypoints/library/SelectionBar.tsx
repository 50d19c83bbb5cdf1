import { Button } from '../../components/button/Button';
import { paperCount } from '../../utils/interface/words';
import { selectShown } from './selection';
import type { Shelf } from './use-shelf';
import { setView, useView } from './view-state';

/** How many papers are selected, and how to change that; nothing while there are none. */
export function SelectionBar({ shelf }: { readonly shelf: Shelf }) {
  const count = useView((state) => state.selected.size);
  if (count === 0) return null;
  return (
    <section className="selection-bar" aria-label="Selection">
      <p>
        <strong>{paperCount(count)}</strong> selected for export
      </p>
      <Button look="quiet" onClick={() => void selectShown(shelf.filter)}>
        Select all shown
      </Button>
      <Button look="quiet" onClick={() => setView({ selected: new Set() })}>
        Clear
      </Button>
    </section>
  );
}
