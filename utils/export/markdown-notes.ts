import type { ExportFormat } from './format';
import { noteFile } from './note-file';

/** A note for each paper, with what is known of it as properties. */
export const markdownNotes: ExportFormat = {
  id: 'markdown-notes',
  label: 'Markdown notes',
  about: 'a zip with a note for each paper: Obsidian, Logseq',
  extension: 'zip',
  mediaType: 'application/zip',
  eachAsFile: 'md',
  hasKeys: true,
  heeds: ['abstracts', 'notes', 'publishedDois'],
  entry: (paper, options) => noteFile(paper, options).text,
  between: '\n',
};
