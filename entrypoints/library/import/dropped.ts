import { setView, view } from '../view-state';

/** A file that was dropped on the library before the panel was there to take it. */
let dropped: File | undefined;

/** The file that the panel was opened for, once. */
export function takeDropped(): File | undefined {
  const file = dropped;
  dropped = undefined;
  return file;
}

const hasFiles = ({ dataTransfer }: DragEvent) => dataTransfer?.types.includes('Files') === true;

/** Opens the import of a file that is dropped anywhere on the library. Answers what ends that. */
export function acceptDrops(): () => void {
  const over = (event: DragEvent) => {
    if (hasFiles(event)) event.preventDefault();
  };
  const drop = (event: DragEvent) => {
    const [file] = event.dataTransfer?.files ?? [];
    if (!file || event.defaultPrevented) return;
    // Else the browser would go to the file.
    event.preventDefault();
    if (view().panel) return;
    dropped = file;
    setView({ panel: 'import' });
  };
  addEventListener('dragover', over);
  addEventListener('drop', drop);
  return () => {
    removeEventListener('dragover', over);
    removeEventListener('drop', drop);
  };
}
