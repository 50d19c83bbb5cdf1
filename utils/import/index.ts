import { bibtexFile } from './bibtex';
import { bookmarksFile } from './bookmarks';
import { cslJsonFile } from './csl-json';
import { csvFile } from './csv';
import type { ImportFormat } from './imported';
import { libraryFile } from './library-file';
import { paperMemoryFile } from './paper-memory';
import { risFile } from './ris';
import { anyText } from './text';

/** Every kind of file that papers are read from, in the order they are tried: the particular first. */
export const importFormats: readonly ImportFormat[] = [
  libraryFile,
  paperMemoryFile,
  cslJsonFile,
  bookmarksFile,
  // By its head, before those that are known by any line: a cell may hold an entry.
  csvFile,
  bibtexFile,
  risFile,
  anyText,
];

/**
 * The format of a file: what its beginning shows, for names are often wrong, else what its name says.
 * Of several with the same extension the last one is the most general. Any other file is text.
 */
export function recogniseFormat(beginning: string, fileName = ''): ImportFormat {
  const shown = importFormats.find((format) => format !== anyText && format.recognises(beginning));
  if (shown) return shown;
  const extension = /\.([^.]+)$/.exec(fileName)?.[1]?.toLowerCase() ?? '';
  return importFormats.findLast((format) => format.extensions.includes(extension)) ?? anyText;
}
