import type { Status } from '../paper/schema';
import { type ColumnField, type ColumnMapping, guessColumns, isNaming } from './csv-columns';
import { type TableLayout, type TableShown, tableIn } from './csv-layout';
import { readTable, type TableRow } from './csv-table';
import { dateIn, instantOf } from './dates';
import { itemOf, unreadable } from './entry';
import { readExtra } from './extra';
import { namedBy } from './identifiers';
import type { ImportFormat, ImportItem } from './imported';
import { limits, lineOf, textOf } from './limits';
import { linksTo } from './links';
import { isMarkup, textOfMarkup } from './markup';
import { authorsOf, splitNames } from './names';
import { plainNote } from './plain-note';
import { splitTags, tagsOf } from './tags';

export {
  type ColumnField,
  type ColumnMapping,
  columnFields,
  guessColumns,
  type Sharing,
  sharingOf,
} from './csv-columns';
export { type Delimiter, delimiters, readTable, type Table, type TableRow } from './csv-table';
export type { TableLayout, TableShown };

/** A table of papers, one in each row below the headings, with the columns as they are guessed. */
export const csvFile: ImportFormat = {
  id: 'csv',
  label: 'CSV',
  extensions: ['csv', 'tsv', 'tab'],
  recognises(beginning) {
    const fields = guessColumns(readTable(beginning).header);
    return new Set(fields.filter(Boolean)).size > 1 && fields.some(isNaming);
  },
  read: (text) => readCsv(text).items,
};

/** The papers of a table, read as the user says, else as it is guessed; and how it was read. */
export function readCsv(
  text: string,
  layout: TableLayout = {},
): { readonly shown: TableShown; readonly items: Iterable<ImportItem> } {
  const { shown, rows } = tableIn(text, layout);
  return { shown, items: itemsOf(rows, shown) };
}

function* itemsOf(rows: Iterable<TableRow>, { columns }: TableShown): Generator<ImportItem> {
  const mapping = columns.map(({ field }) => field);
  if (columns.length > 0 && !mapping.some(isNaming)) {
    const message =
      'No column is read as a title, a DOI, an arXiv number or an address. Say which one it is, or give the columns such headings in the first row.';
    const headings = columns.slice(0, 20).map(({ heading }) => heading);
    yield unreadable(1, message, headings.join(', '));
    return;
  }
  yield* papersOf(rows, mapping);
}

/** The papers of a table's rows. Rows with nothing in the mapped columns are passed over. */
export function* papersOf(rows: Iterable<TableRow>, mapping: ColumnMapping): Generator<ImportItem> {
  for (const row of rows) {
    if (row.kind === 'unreadable') yield row;
    else if (row.cells.some((cell, column) => mapping[column] && cell.trim())) {
      yield paperOf(row.cells, mapping, row.line);
    }
  }
}

/** Spreadsheets are kept from taking text for a formula by a quote before it. */
const unguarded = (cell: string) => cell.replace(/^'(?='*[=+\-@\t\r])/, '');

function paperOf(cells: readonly string[], mapping: ColumnMapping, line: number): ImportItem {
  const all = (field: ColumnField) =>
    cells
      .filter((_, column) => mapping[column] === field)
      .map((cell) => unguarded(cell).trim())
      .filter(Boolean);
  const first = (field: ColumnField) => all(field)[0];
  const urls = all('url');
  const names = [
    ...all('doi'),
    ...all('arxiv').flatMap((written) => [`arXiv:${written}`, written]),
    ...urls,
  ];
  const extra = readExtra(all('note').map(plainNote), namedBy(names).ids);
  return itemOf({
    line,
    source: cells
      .slice(0, 50)
      .map((cell) => cell.slice(0, 200))
      .join(', '),
    named: namedBy([...names, ...extra.identifiers]),
    facts: {
      title: lineOf(first('title'), limits.title),
      authors: authorsOf(splitNames(first('authors') ?? '')),
      abstract: textOf(asText(first('abstract') ?? ''), limits.abstract),
      published: fullest(all('published').map(dateIn)),
      venue: lineOf(first('venue'), limits.venue),
      categories: extra.categories,
      links: linksTo(urls),
      csl: extra.csl,
    },
    own: {
      tags: tagsOf(all('tags').flatMap(splitTags)),
      note: textOf(extra.note, limits.note),
      status: statusIn(first('status')),
      rating: ratingIn(first('rating')),
      savedAt: instantOf(first('savedAt')),
      citationKey: lineOf(first('citationKey') ?? extra.citationKey, limits.citationKey),
    },
  });
}

const asText = (written: string) => (isMarkup(written) ? textOfMarkup(written) : written);

/** Of a year and a whole date, the date. */
const fullest = (dates: readonly (string | undefined)[]): string | undefined =>
  dates.reduce(
    (best, date) => ((date?.length ?? 0) > (best?.length ?? 0) ? date : best),
    undefined,
  );

const statuses: readonly (readonly [RegExp, Status])[] = [
  [
    /^(?:toread|unread|todo|notstarted|notread|new|inbox|later|readlater|wanttoread|queued?|no|false)$/,
    'to-read',
  ],
  [/^(?:reading|inprogress|started|current|currentlyreading|partial|skimmed)$/, 'reading'],
  [/^(?:read|done|finished|complete|completed|archived?|yes|true)$/, 'read'],
];

function statusIn(written = ''): Status | undefined {
  const letters = written
    .slice(0, 40)
    .toLowerCase()
    .replace(/[^a-z]/g, '');
  return statuses.find(([names]) => names.test(letters))?.[1];
}

/** `4`, `4/5`, `8/10` or `★★★★☆` as one to five. */
function ratingIn(written = ''): number | undefined {
  const short = written.slice(0, 40);
  const stars = short.match(/[★⭐]/gu)?.length;
  const [, number, most = '5'] =
    /^(\d+(?:\.\d+)?)(?:\s*(?:\/|of)\s*(\d+))?(?:\s*stars?)?$/i.exec(short) ?? [];
  const rating = stars ?? Math.round((Number(number) / Number(most)) * 5);
  return rating >= 1 && rating <= 5 ? rating : undefined;
}
