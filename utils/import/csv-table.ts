import { type UnreadableItem, unreadable } from './entry';
import { lineCounter } from './lines';

/** One row of a table, or a stretch of the file that is none. */
export type TableRow =
  | { readonly kind: 'row'; readonly line: number; readonly cells: readonly string[] }
  | UnreadableItem;

/** A table as text: comma-separated values, or those separated by semicolons or tabs. */
export interface Table {
  readonly delimiter: Delimiter;
  /** Empty where the table has none. */
  readonly header: readonly string[];
  /** The rows below the header. They are read as they are asked for, anew each time. */
  readonly rows: Iterable<TableRow>;
}

/** What parts the cells of a row. */
export const delimiters = [',', ';', '\t'] as const;
export type Delimiter = (typeof delimiters)[number];

/** Where a cell without quotes ends. */
const cellEnds: Record<Delimiter, RegExp> = {
  ',': /[,\r\n]/g,
  ';': /[;\r\n]/g,
  '\t': /[\t\r\n]/g,
};
const lineEnd = /[\r\n]/g;

/** Excel's own first line, which says how the cells are parted. */
const declaration = /^\ufeff?"?sep=([,;\t])"?(?:\r\n?|\n)/;

/**
 * Reads a table as RFC 4180 has it: cells in quotes may hold anything, `""` is a quote in them. Takes
 * any line break, and, where it is not told, whichever delimiter parts the first row into the most
 * cells. Without a header the first row is one like the others.
 */
export function readTable(text: string, chosen?: Delimiter, hasHeader = true): Table {
  const [declared = '', named] = declaration.exec(text) ?? [];
  const start = declared.length || (text.startsWith('\ufeff') ? 1 : 0);
  const delimiter =
    chosen ?? delimiters.find((one) => one === named) ?? likelyDelimiter(text, start);
  const [header] = hasHeader ? rowsFrom(text, start, delimiter) : [];
  const rows = hasHeader ? rowsBelowHeader : rowsFrom;
  return {
    delimiter,
    header: header?.kind === 'row' ? header.cells : [],
    rows: { [Symbol.iterator]: () => rows(text, start, delimiter) },
  };
}

function* rowsBelowHeader(text: string, start: number, delimiter: Delimiter): Generator<TableRow> {
  const rows = rowsFrom(text, start, delimiter);
  const first = rows.next();
  // A header that cannot be read has to be said too.
  if (!first.done && first.value.kind === 'unreadable') yield first.value;
  yield* rows;
}

function likelyDelimiter(text: string, start: number): Delimiter {
  const scores = delimiters.map((delimiter) => {
    const row = readRow(text, skipBreaks(text, start), delimiter);
    return row.kind === 'open' ? 0 : row.cells.length * (row.isClean ? 1 : 0.001);
  });
  return delimiters[scores.indexOf(Math.max(...scores))] ?? ',';
}

function* rowsFrom(text: string, start: number, delimiter: Delimiter): Generator<TableRow> {
  const lineAt = lineCounter(text);
  // Once a quote was found open at the end of the file, quotes have to close within their line.
  let isBroken = false;
  for (let at = start; at < text.length; ) {
    const limit = isBroken ? indexOf(text, lineEnd, at) : undefined;
    const row = readRow(text, at, delimiter, limit);
    if (row.kind === 'open') {
      const end = indexOf(text, lineEnd, row.quote);
      const message =
        'A cell begins with a quotation mark that is never closed. Close it, or double it where it belongs to the text.';
      yield unreadable(lineAt(row.quote), message, text.slice(at, at + 1_000));
      isBroken = true;
      at = afterBreak(text, end);
      continue;
    }
    const isBlank = row.end === at;
    if (!isBlank) yield { kind: 'row', line: lineAt(at), cells: row.cells };
    at = afterBreak(text, row.end);
  }
}

type RowReading =
  | {
      readonly kind: 'cells';
      readonly cells: string[];
      readonly end: number;
      /** Whether every quoted cell ends with its quote, as it does when the delimiter is right. */
      readonly isClean: boolean;
    }
  | { readonly kind: 'open'; readonly quote: number };

/** Reads one row. With a `limit`, a quote that is open there is a part of the text. */
function readRow(text: string, start: number, delimiter: Delimiter, limit?: number): RowReading {
  const ends = cellEnds[delimiter];
  const cells: string[] = [];
  let isClean = true;
  for (let at = start; ; at += 1) {
    const quoted = text[at] === '"' ? quotedAt(text, at, limit) : undefined;
    if (text[at] === '"' && !quoted && limit === undefined) return { kind: 'open', quote: at };
    const end = indexOf(text, ends, quoted?.end ?? at);
    cells.push((quoted?.text ?? '') + text.slice(quoted?.end ?? at, end));
    if (quoted && quoted.end < end) isClean = false;
    if (text[end] !== delimiter) return { kind: 'cells', cells, end, isClean };
    at = end;
  }
}

/** The text of a cell in quotes, and the place after its closing quote, which lies before `limit`. */
function quotedAt(text: string, start: number, limit = text.length) {
  let content = '';
  for (let from = start + 1; ; ) {
    const quote = text.indexOf('"', from);
    if (quote < 0 || quote >= limit) return undefined;
    content += text.slice(from, quote);
    if (text[quote + 1] !== '"') return { text: content, end: quote + 1 };
    content += '"';
    from = quote + 2;
  }
}

const skipBreaks = (text: string, at: number) => indexOf(text, /[^\r\n]/g, at);

/** The first place from `at` on that matches, else the end. */
function indexOf(text: string, shape: RegExp, at: number): number {
  shape.lastIndex = at;
  return shape.exec(text)?.index ?? text.length;
}

const afterBreak = (text: string, at: number) => at + (text.startsWith('\r\n', at) ? 2 : 1);
