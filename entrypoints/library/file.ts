import type { ExportFormat } from '../../utils/export';

/** Hands a file, in parts, to the browser to keep. */
export function saveFile(parts: readonly BlobPart[], format: ExportFormat): void {
  const marked = format.byteOrderMark ? ['\ufeff', ...parts] : [...parts];
  const address = URL.createObjectURL(new Blob(marked, { type: format.mediaType }));
  const link = document.createElement('a');
  link.href = address;
  link.download = `offprint-${new Date().toISOString().slice(0, 10)}.${format.extension}`;
  link.click();
  // The download has taken hold of the blob by then; the address is of no more use.
  setTimeout(() => URL.revokeObjectURL(address), 60_000);
}
