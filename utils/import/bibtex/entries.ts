import { Abbreviations } from './abbreviations';
import { type Body, BodyReader, notClosed, type Problem } from './body';
import { EntryBraces } from './braces';
import { beforeOnLine, EntryLines, type EntryStart, entryStartAt } from './entry-start';

interface Stretch {
  /** Where its `@` stands. */
  readonly start: number;
  /** Where reading goes on after it. */
  readonly end: number;
}

/** An entry as written. */
export interface WrittenEntry extends Stretch {
  readonly kind: 'entry';
  /** In lower case. */
  readonly type: string;
  readonly key: string;
  /** LaTeX, by the fields' names in lower case. */
  readonly fields: ReadonlyMap<string, string>;
}

/** A stretch that begins as an entry and cannot be read. */
export interface BrokenEntry extends Stretch {
  readonly kind: 'broken';
  readonly message: string;
}

export type Entry = WrittenEntry | BrokenEntry;

/** What is not read at all: remarks of people and programs, and TeX that makes nothing of a paper. */
const remarks = new Set(['comment', 'preamble']);
/** Entries that are no works: sets and shared data of BibLaTeX, and settings of styles. */
const noWorks = new Set(['set', 'xdata', 'control', 'ieeetranbstctl']);

/** A field after the end: a closing brace before it was one too many. */
const fieldAfterEnd = /[ \t\r\n]{0,200},[ \t\r\n]{0,200}[A-Za-z][\w-]{0,50}[ \t]{0,20}=/y;
const endedEarly =
  'This entry is closed before its last fields: a closing brace in front of them is one too many.';

/**
 * Reads the entries of a BibTeX or BibLaTeX file one after the other, in time linear in its length
 * whatever it holds: those of the types that are wanted, which are works. After a broken entry
 * reading goes on at the next that begins a line.
 */
export function* readEntries(
  text: string,
  isWanted: (type: string) => boolean = isWork,
): Generator<Entry> {
  const braces = new EntryBraces(text);
  const lines = new EntryLines(text);
  const abbreviations = new Abbreviations(text.length);

  for (let start = text.indexOf('@'); start >= 0; ) {
    const found = isRemark(text, start) ? undefined : entryStartAt(text, start);
    let end = start + 1;
    if (found) {
      // A parenthesis says nothing of where it ends until the fields are read.
      const limit = found.closing === '}' ? braces.closeOf(found.open) : lines.next(end);
      const body =
        limit === undefined
          ? { message: notClosed, at: end }
          : readBody(text, found, limit, abbreviations);
      if ('fields' in body) {
        end = body.end + 1;
        if (isWanted(found.type)) yield { kind: 'entry', type: found.type, ...body, start, end };
      } else {
        end = Math.min(lines.next(body.at), (found.closing === '}' && limit) || text.length);
        if (!remarks.has(found.type)) yield { kind: 'broken', message: body.message, start, end };
      }
    }
    start = text.indexOf('@', end);
  }
}

/** Something that `%` makes a remark of, as BibLaTeX reads it. */
const isRemark = (text: string, start: number): boolean => text[beforeOnLine(text, start)] === '%';

/** Whether an entry of this type has fields of its own, be it a work or not. */
export const isEntry = (type: string): boolean => type !== 'string' && !remarks.has(type);

const isWork = (type: string): boolean => isEntry(type) && !noWorks.has(type);

function readBody(
  text: string,
  { type, open, closing }: EntryStart,
  limit: number,
  abbreviations: Abbreviations,
): Body | Problem {
  if (remarks.has(type)) {
    const end = text.slice(0, limit + 1).indexOf(closing, closing === '}' ? limit : open);
    return end < 0 ? { message: notClosed, at: limit } : { key: '', fields: new Map(), end };
  }
  const reader = new BodyReader(text, open + 1, limit, closing, abbreviations);
  const body = reader.read(type !== 'string');
  if (!('fields' in body)) return body;
  fieldAfterEnd.lastIndex = body.end + 1;
  if (fieldAfterEnd.test(text)) return { message: endedEarly, at: body.end };
  if (type === 'string') {
    for (const [name, value] of body.fields) abbreviations.define(name, value);
  }
  return body;
}
