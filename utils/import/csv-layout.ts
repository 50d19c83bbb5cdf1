import { type ColumnField, type ColumnMapping, guessColumns } from './csv-columns';
import { type Delimiter, readTable, type TableRow } from './csv-table';
import { identifierIn } from './identifiers';
import { lineOf } from './limits';

/** How a table is to be read, as far as the user says; the rest is guessed. */
export interface TableLayout {
  readonly delimiter?: Delimiter;
  /** Whether the first row names the columns. */
  readonly hasHeader?: boolean;
  readonly columns?: ColumnMapping;
}

/** How a table was read, with enough of it to see whether that is right. */
export interface TableShown {
  readonly delimiter: Delimiter;
  readonly hasHeader: boolean;
  readonly columns: readonly ColumnShown[];
}

export interface ColumnShown {
  /** Its heading; `Column 3` where it has none. */
  readonly heading: string;
  /** The first values in it that are not empty. */
  readonly values: readonly string[];
  /** What it is read as; undefined where it is left out. */
  readonly field: ColumnField | undefined;
}

/** So many rows, and columns, are looked at. */
const looked = { rows: 20, columns: 200 };
const most = { values: 3, text: 100 };

/** A table as it is to be read: what it is taken for, and its rows. */
export function tableIn(
  text: string,
  { delimiter, hasHeader: told, columns }: TableLayout,
): { readonly shown: TableShown; readonly rows: Iterable<TableRow> } {
  const headed = readTable(text, delimiter);
  const hasHeader = told ?? looksLikeHeader(headed.header);
  const table = hasHeader ? headed : readTable(text, headed.delimiter, false);
  const sample = sampleOf(table.rows);
  const width = Math.min(
    Math.max(table.header.length, ...sample.map((cells) => cells.length)),
    looked.columns,
  );
  const values = Array.from({ length: width }, (_, column) =>
    sample.map((cells) => cells[column]?.trim() ?? '').filter(Boolean),
  );
  const mapping = columns ?? guess(table.header, values);
  return {
    shown: {
      delimiter: table.delimiter,
      hasHeader,
      columns: values.map((own, column) => ({
        heading: lineOf(table.header[column], most.text) ?? `Column ${column + 1}`,
        values: own.slice(0, most.values).flatMap((value) => lineOf(value, most.text) ?? []),
        field: mapping[column],
      })),
    },
    rows: table.rows,
  };
}

/** Headings are words: neither a year nor what names a paper stands among them. */
const looksLikeHeader = (cells: readonly string[]): boolean =>
  guessColumns(cells).some(Boolean) ||
  !cells.some((cell) => isYear(cell.trim()) || isAddress(cell.trim()) || identifierIn(cell));

const isYear = (text: string): boolean => /^(?:19|20)\d\d$/.test(text);
const isAddress = (text: string): boolean => /^https?:\/\/\S+$/i.test(text);

function sampleOf(rows: Iterable<TableRow>): readonly (readonly string[])[] {
  const sample: (readonly string[])[] = [];
  let count = 0;
  for (const row of rows) {
    if (row.kind === 'row') sample.push(row.cells);
    count += 1;
    if (count >= looked.rows) break;
  }
  return sample;
}

/** By the headings, and where those name no title also by what stands below them. */
function guess(header: readonly string[], values: readonly (readonly string[])[]): ColumnMapping {
  const named = guessColumns(header);
  if (named.includes('title')) return named;
  const mapping = values.map((own, column) => {
    const field = named[column] ?? fieldOfValues(own);
    return field === named[column] || !named.includes(field) ? field : undefined;
  });
  // A title is the longest text that is none of an abstract’s length.
  const lengths = values.map((own, column) => {
    const length = own.reduce((sum, value) => sum + value.length, 0) / own.length;
    return !mapping[column] && length >= 15 && length <= 300 ? length : 0;
  });
  const longest = Math.max(0, ...lengths);
  return mapping.map((field, column) =>
    longest > 0 && column === lengths.indexOf(longest) ? 'title' : field,
  );
}

/** What most values of a column are, if they are of a shape that tells. */
function fieldOfValues(values: readonly string[]): ColumnField | undefined {
  const isMost = (test: (value: string) => boolean) =>
    values.length > 0 && values.filter(test).length * 2 > values.length;
  const names = (scheme: string) => (value: string) =>
    !isAddress(value) && identifierIn(value)?.id.startsWith(scheme) === true;
  if (isMost(names('doi:'))) return 'doi';
  if (isMost(names('arxiv:'))) return 'arxiv';
  if (isMost(isAddress)) return 'url';
  return isMost(isYear) ? 'published' : undefined;
}
