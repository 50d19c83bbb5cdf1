import type { ExportFormat } from '../../utils/export';

/** Hands a text to the browser as a file to keep. */
export function saveFile(text: string, format: ExportFormat): void {
  const address = URL.createObjectURL(new Blob([text], { type: format.mediaType }));
  const link = document.createElement('a');
  link.href = address;
  link.download = `offprint-${new Date().toISOString().slice(0, 10)}.${format.extension}`;
  link.click();
  // The download has taken hold of the blob by then; the address is of no more use.
  setTimeout(() => URL.revokeObjectURL(address), 60_000);
}
