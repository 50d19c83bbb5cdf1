import type { ExportFormat } from '../../utils/export';

/** Hands a file to the browser to keep. */
export function downloadFile(file: Blob, name: string): void {
  const address = URL.createObjectURL(file);
  const link = document.createElement('a');
  link.href = address;
  link.download = name;
  link.click();
  // The download has taken hold of the blob by then; the address is of no more use.
  setTimeout(() => URL.revokeObjectURL(address), 60_000);
}

/** Hands an export, in parts, to the browser as a file to keep. */
export function saveFile(parts: readonly BlobPart[], format: ExportFormat): void {
  const marked = format.byteOrderMark ? ['\ufeff', ...parts] : [...parts];
  const name = `offprint-${new Date().toISOString().slice(0, 10)}.${format.extension}`;
  downloadFile(new Blob(marked, { type: format.mediaType }), name);
}
