import type { Paper } from '../paper/schema';
import type { ExportFormat } from './format';
import { arxivNumber, citedAddress, doiOf } from './identifiers';
import { cleanLine, cleanText } from './text';
import { yearOf } from './year';

/** The columns, and what each holds of a paper. */
const columns: readonly (readonly [name: string, value: (paper: Paper) => string])[] = [
  ['title', ({ title }) => cleanLine(title)],
  ['authors', ({ authors }) => list(authors.map(({ name }) => name))],
  ['year', (paper) => yearOf(paper) ?? ''],
  ['published', ({ published }) => published ?? ''],
  ['venue', ({ venue }) => cleanLine(venue ?? '')],
  ['arxiv', (paper) => arxivNumber(paper) ?? ''],
  ['doi', (paper) => doiOf(paper) ?? ''],
  ['url', (paper) => citedAddress(paper) ?? ''],
  ['pdf', ({ links }) => links.pdf ?? ''],
  ['code', ({ links }) => links.code ?? ''],
  ['status', ({ status }) => status],
  ['rating', ({ rating }) => rating?.toString() ?? ''],
  ['tags', ({ tags }) => list(tags)],
  ['note', ({ note }) => cleanText(note)],
  ['abstract', ({ abstract }) => cleanText(abstract ?? '')],
  ['categories', ({ categories }) => list(categories)],
  ['saved', ({ savedAt }) => savedAt],
  ['updated', ({ updatedAt }) => updatedAt],
];

const list = (values: readonly string[]): string => values.map(cleanLine).join('; ');

/** The columns that a choice leaves out. */
const chosen = { note: 'notes', abstract: 'abstracts' } as const;

/**
 * CSV by RFC 4180: CRLF, every cell that needs it in quotes. A cell that a spreadsheet would take
 * for a formula gets an apostrophe before it
 * (https://owasp.org/www-community/attacks/CSV_Injection).
 */
export const csv: ExportFormat = {
  id: 'csv',
  label: 'CSV',
  about: 'spreadsheets',
  extension: 'csv',
  mediaType: 'text/csv',
  // Spreadsheets take a file without one for one in the letters of their country.
  byteOrderMark: true,
  heeds: ['abstracts', 'notes'],
  head: () => record(columns.map(([name]) => name)),
  entry: (paper, { choices }) =>
    record(
      columns.map(([name, value]) => {
        const choice = chosen[name as keyof typeof chosen];
        return choice && !choices[choice] ? '' : value(paper);
      }),
    ),
};

const record = (values: readonly string[]): string => `${values.map(cell).join(',')}\r\n`;

function cell(value: string): string {
  // Also before one that has an apostrophe there itself, so that whoever takes one away is right.
  const harmless = /^'*[=+\-@\t\r]/.test(value) ? `'${value}` : value;
  const isPlain = !/[",\r\n;\t]/.test(harmless) && harmless.trim() === harmless;
  return isPlain ? harmless : `"${harmless.replaceAll('"', '""')}"`;
}
