import { findFrom } from './find';

const lineBreak = /[\n\r]/g;

/** Tells which line of a text a place is in, from 1. The places must come in rising order. */
export class LineCounter {
  readonly #text: string;
  readonly #lineBreak: string;
  #next: number;
  #line = 1;

  constructor(text: string) {
    this.#text = text;
    // Only files of very old programs have no line feeds at all.
    this.#lineBreak = text.includes('\n') ? '\n' : '\r';
    this.#next = text.indexOf(this.#lineBreak);
  }

  lineAt(place: number): number {
    while (this.#next >= 0 && this.#next < place) {
      this.#line++;
      this.#next = this.#text.indexOf(this.#lineBreak, this.#next + 1);
    }
    return this.#line;
  }
}

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
