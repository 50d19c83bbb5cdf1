import type { ExportFormat } from './format';
import { toLibraryPaper } from './library-paper';

// Legal inside JSON strings, yet they trip line-based tools and terminals. They can only stand
// inside a string here, so that their escape means the same.
const unsafeInText = /[^\P{Cc}\n]|[\u2028\u2029]/gu;

const escapeCharacter = (character: string) =>
  `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`;

const asText = (value: unknown) =>
  JSON.stringify(value, null, 2).replace(unsafeInText, escapeCharacter);

/** The library file: everything public about the papers, without the state that backups carry. */
export const json: ExportFormat = {
  id: 'json',
  label: 'JSON',
  about: 'the library file: everything',
  extension: 'json',
  mediaType: 'application/json',
  heeds: [],
  head: ({ exportedAt }) =>
    `{\n  "format": "offprint-library",\n  "version": 1,\n  "exportedAt": ${asText(exportedAt)},\n  "papers": [`,
  entry: (paper) => `\n${asText(toLibraryPaper(paper)).replace(/^/gm, '    ')}`,
  between: ',',
  tail: (count) => `${count > 0 ? '\n  ' : ''}]\n}\n`,
};
