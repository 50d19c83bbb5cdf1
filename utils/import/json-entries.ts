/**
 * The entries of a JSON file one by one, with their places: `JSON.parse` of the whole would tell no
 * lines, hold everything at once, and fail over one sign. Linear, and without recursion.
 */

/** One value of an array or object, not yet read. */
export interface JsonEntry {
  /** Its name, in an object. */
  readonly name: string | undefined;
  readonly start: number;
  readonly end: number;
  /** How deep the lists and objects in it are nested. */
  readonly depth: number;
  /** Whether the file goes on to the entry's end. */
  readonly isWhole: boolean;
}

/** The value of an entry, or what is wrong with it. */
export type JsonReading = { readonly value: unknown } | { readonly message: string };

/** No file has use for more; what takes the data further may go through it by recursion. */
const deepest = 50;

const between = /[\s,]*/y;
const beforeValue = /\s*:?\s*/y;
const scalar = /[^\s,[\]{}"]+/y;
const structure = /["[\]{}]/g;

function skip(text: string, at: number, shape: RegExp): number {
  shape.lastIndex = at;
  shape.exec(text);
  return shape.lastIndex;
}

/** The place after the string that begins here; -1 where it does not end. */
function endOfString(text: string, start: number): number {
  for (let at = text.indexOf('"', start + 1); at >= 0; at = text.indexOf('"', at + 1)) {
    let escapes = 0;
    while (text[at - 1 - escapes] === '\\') escapes += 1;
    if (escapes % 2 === 0) return at + 1;
  }
  return -1;
}

type Extent = Pick<JsonEntry, 'end' | 'depth' | 'isWhole'>;

const cutOff = (text: string, depth: number): Extent => ({
  end: text.length,
  depth,
  isWhole: false,
});

function extentOf(text: string, start: number): Extent {
  const sign = text[start] ?? '';
  if (sign === '"') {
    const end = endOfString(text, start);
    return end < 0 ? cutOff(text, 0) : { end, depth: 0, isWhole: true };
  }
  if (sign !== '{' && sign !== '[') {
    return { end: Math.max(skip(text, start, scalar), start + 1), depth: 0, isWhole: true };
  }
  let open = 0;
  let depth = 0;
  for (let at = start; ; ) {
    structure.lastIndex = at;
    const match = structure.exec(text);
    if (!match) return cutOff(text, depth);
    at = match.index + 1;
    if (match[0] === '"') {
      at = endOfString(text, match.index);
      if (at < 0) return cutOff(text, depth);
    } else if (match[0] === '{' || match[0] === '[') {
      open += 1;
      depth = Math.max(depth, open);
    } else {
      open -= 1;
      if (!open) return { end: at, depth, isWhole: true };
    }
  }
}

/** The values that stand in the file one after the other: of a JSON file a single one. */
export const jsonValues = (text: string): Generator<JsonEntry> => entriesFrom(text, 0, false);

/** The entries of the array or object that begins at `start`, in their order. */
export const jsonEntries = (text: string, start: number): Generator<JsonEntry> =>
  entriesFrom(text, start + 1, text[start] === '{');

function* entriesFrom(text: string, start: number, isNamed: boolean): Generator<JsonEntry> {
  for (let at = skip(text, start, between); at < text.length; at = skip(text, at, between)) {
    if (text[at] === ']' || text[at] === '}') return;
    let name: string | undefined;
    if (isNamed && text[at] === '"') {
      const end = endOfString(text, at);
      if (end < 0) {
        yield { name, start: at, ...cutOff(text, 0) };
        return;
      }
      name = nameIn(text.slice(at, end));
      at = skip(text, end, beforeValue);
      if (at >= text.length) return;
    }
    const extent = extentOf(text, at);
    yield { name, start: at, ...extent };
    at = extent.end;
  }
}

function nameIn(written: string): string {
  try {
    return String(JSON.parse(written));
  } catch {
    return written.slice(1, -1);
  }
}

/** Reads one entry. */
export function readJson(text: string, { start, end, depth, isWhole }: JsonEntry): JsonReading {
  if (!isWhole) {
    return { message: 'The file ends within this entry: it was cut off. Export it once more.' };
  }
  if (depth > deepest) {
    return { message: `This entry is nested more than ${deepest} levels deep, which no paper is.` };
  }
  try {
    return { value: JSON.parse(text.slice(start, end)) };
  } catch {
    return { message: 'This entry is not valid JSON, so that it cannot be read.' };
  }
}

/** Is the value an object with names, and no list? */
export const isFields = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
