import { escapeHtml } from '../export/html-text';

/** Text as the HTML of a note: paragraphs where it has empty lines, breaks where it has others. */
export const textToHtml = (text: string): string =>
  text
    .split(/\n\s*\n/)
    .map((paragraph) => `<p>${escapeHtml(paragraph.trim()).replaceAll('\n', '<br>')}</p>`)
    .join('');
