import { findFrom } from './find';

/**
 * Tells the line, from 1, that a place in the text lies in. The places that are asked for must not go
 * back: so the text is gone through once, however many they are.
 */
export function lineCounter(text: string): (at: number) => number {
  const breaks = /\r\n?|\n/g;
  let line = 1;
  let next = breaks.exec(text);
  return (at) => {
    for (; next && next.index < at; next = breaks.exec(text)) line += 1;
    return line;
  };
}

const lineBreak = /[\n\r]/g;

/** A line without its line break. */
export interface Line {
  readonly text: string;
  /** From 1. */
  readonly number: number;
  /** Where it begins in the whole. */
  readonly start: number;
}

/** The lines of a text, whatever its line breaks are. */
export function* linesOf(text: string): Generator<Line> {
  for (let start = 0, number = 1; start < text.length; number++) {
    const end = findFrom(text, lineBreak, start);
    yield { text: text.slice(start, end), number, start };
    start = end + (text.startsWith('\r\n', end) ? 2 : 1);
  }
}
