import { biblatex } from './biblatex';
import { bibtex } from './bibtex';
import { cslJson } from './csl-json';
import { csv } from './csv';
import type { ExportFormat } from './format';
import { html } from './html';
import { json } from './json';
import { links } from './links';
import { markdownList, markdownTable } from './markdown';
import { markdownNotes } from './markdown-notes';
import { ris } from './ris';

export type { ExportChoices, ExportFormat } from './format';
export { usualChoices } from './format';
export { FileWriter, type PageWriter, writeFile } from './write';

/** Every format papers can be exported in, in the order they are offered. */
export const exportFormats: readonly ExportFormat[] = [
  bibtex,
  biblatex,
  ris,
  cslJson,
  csv,
  markdownList,
  markdownTable,
  markdownNotes,
  html,
  links,
  json,
];
