import type { LibraryFile } from '../paper/schema';
import type { ExportFormat } from './format';
import { toLibraryPaper } from './library-paper';

// Legal inside JSON strings, yet they trip line-based tools and terminals. They can only stand
// inside a string here, so that their escape means the same.
const unsafeInText = /[^\P{Cc}\n]|[\u2028\u2029]/gu;

const escapeCharacter = (character: string) =>
  `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`;

/** The library file: everything public about the papers, without the state that backups carry. */
export const json: ExportFormat = {
  id: 'json',
  label: 'JSON',
  extension: 'json',
  mediaType: 'application/json',
  write(papers, { exportedAt }) {
    const file: LibraryFile = {
      format: 'offprint-library',
      version: 1,
      exportedAt,
      papers: papers.map(toLibraryPaper),
    };
    return `${JSON.stringify(file, null, 2).replace(unsafeInText, escapeCharacter)}\n`;
  },
};
