import type { ExportFormat } from './format';
import { jsonLines } from './json-lines';
import { toLibraryPaper } from './library-paper';

// Legal inside JSON strings, yet they trip line-based tools and terminals. They can only stand
// inside a string here, so that their escape means the same. `JSON.stringify` escapes the other
// control characters.
const unsafeInText = /[\u007f-\u009f\u2028\u2029]/g;

const escapeCharacter = (character: string) =>
  `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`;

const safe = (text: string) => text.replace(unsafeInText, escapeCharacter);

/** The library file: everything public about the papers, without the state that backups carry. */
export const json: ExportFormat = {
  id: 'json',
  label: 'JSON',
  about: 'the library file: everything',
  extension: 'json',
  mediaType: 'application/json',
  heeds: [],
  head: ({ exportedAt }) =>
    `{\n  "format": "offprint-library",\n  "version": 1,\n  "exportedAt": ${safe(JSON.stringify(exportedAt))},\n  "papers": [`,
  entry: (paper) => safe(jsonLines(toLibraryPaper(paper), 2)),
  between: ',',
  tail: (count) => `${count > 0 ? '\n  ' : ''}]\n}\n`,
};
