import { ByteReader } from './bytes';
import { Postings } from './postings';

/**
 * A part of the text index, as bytes that never change: for each token of some papers in which
 * fields of which papers it stands, and where. Papers are numbers; those of a segment lie between
 * `from` and `to`.
 *
 * Layout, in 32-bit words unless said otherwise: the header; for each posting list the place where
 * it begins in the data, and the data's length; then in bytes, each part filled up to whole words:
 * for each token the number of its lists; for each list its field; the tokens of ASCII letters,
 * sorted and each followed by a line feed; the others likewise, in UTF-8; the data. A posting list is the
 * number of its papers; how many bytes they take; for each paper the distance from the one before,
 * times two, plus one where the token stands there once, else followed by how often; then all places,
 * each as the distance from the one before in the same paper.
 */

export const layoutVersion = 1;
const headerWords = 9;

/** Tokens that lie side by side in a segment's sorted list. */
export interface TokenRange {
  readonly from: number;
  readonly to: number;
}

/** How a text lies in a token that holds it. */
export type Lies = 'whole' | 'beginning' | 'within';

const lineFeed = 10;

export class Segment {
  readonly bytes: ArrayBuffer;
  /** The first paper's number, and one beyond the last one's. */
  readonly from: number;
  readonly to: number;
  /** How many papers it was built of. */
  readonly papers: number;
  readonly tokens: number;
  readonly #asciiTokens: number;
  readonly #ascii: string;
  readonly #other: string;
  /** Where each token begins in its list of tokens; one more at each list's end. */
  readonly #asciiStarts: Uint32Array;
  readonly #otherStarts: Uint32Array;
  readonly #firstLists: Uint32Array;
  readonly #starts: Uint32Array;
  readonly #fields: Uint8Array;
  readonly #data: Uint8Array;

  /** Opens what a `SegmentBuilder` built. Throws on bytes of another layout or length. */
  constructor(bytes: ArrayBuffer) {
    const header = new Uint32Array(bytes, 0, headerWords);
    const [version, from = 0, to = 0, papers = 0, asciiTokens = 0, tokens = 0] = header;
    const [asciiBytes = 0, otherBytes = 0, lists = 0] = header.subarray(6);
    if (version !== layoutVersion) throw new Error('This is no segment of the present layout.');
    this.bytes = bytes;
    this.from = from;
    this.to = to;
    this.papers = papers;
    this.tokens = tokens;
    this.#asciiTokens = asciiTokens;
    let at = headerWords * 4;
    const part = (length: number) => {
      const view = new Uint8Array(bytes, at, length);
      at += (length + 3) & ~3;
      return view;
    };
    this.#starts = new Uint32Array(bytes, at, lists + 1);
    at += (lists + 1) * 4;
    const listsOf = part(tokens);
    this.#fields = part(lists);
    this.#ascii = new TextDecoder('latin1').decode(part(asciiBytes));
    this.#other = new TextDecoder().decode(part(otherBytes));
    this.#data = part(this.#starts[lists] ?? 0);
    this.#firstLists = new Uint32Array(tokens + 1);
    for (let token = 0; token < tokens; token += 1) {
      this.#firstLists[token + 1] = (this.#firstLists[token] ?? 0) + (listsOf[token] ?? 0);
    }
    this.#asciiStarts = startsOf(this.#ascii, asciiTokens);
    this.#otherStarts = startsOf(this.#other, tokens - asciiTokens);
    if (this.#firstLists[tokens] !== lists || at !== bytes.byteLength) {
      throw new Error('A segment is not as long as it says.');
    }
  }

  tokenAt(index: number): string {
    const inAscii = index < this.#asciiTokens;
    const place = inAscii ? index : index - this.#asciiTokens;
    const starts = inAscii ? this.#asciiStarts : this.#otherStarts;
    const text = inAscii ? this.#ascii : this.#other;
    return text.slice(starts[place] ?? 0, (starts[place + 1] ?? 0) - 1);
  }

  /** The token itself, as a range of one or none. */
  whole(token: string): TokenRange {
    const [first, end] = isAscii(token) ? [0, this.#asciiTokens] : [this.#asciiTokens, this.tokens];
    const at = this.#lowerBound(token, first, end);
    return at < end && this.tokenAt(at) === token ? { from: at, to: at + 1 } : { from: at, to: at };
  }

  /** The tokens that begin with a text; two ranges, as ASCII may go on in other letters. */
  beginning(text: string): TokenRange[] {
    const beyond = `${text}\uffff`;
    const within = (first: number, end: number) => ({
      from: this.#lowerBound(text, first, end),
      to: this.#lowerBound(beyond, first, end),
    });
    const other = within(this.#asciiTokens, this.tokens);
    return isAscii(text) ? [within(0, this.#asciiTokens), other] : [other];
  }

  /** Calls `visit` with the index of each token that holds a text, and how the text lies in it. */
  containing(text: string, visit: (token: number, lies: Lies) => void): void {
    if (isAscii(text)) eachHolding(this.#ascii, this.#asciiStarts, text, visit);
    const before = this.#asciiTokens;
    eachHolding(this.#other, this.#otherStarts, text, (at, lies) => visit(at + before, lies));
  }

  /**
   * Raises the score of each paper in which the token stands to the weight of the field, where that
   * is more. A weight of 0 leaves a field out.
   */
  raise(token: number, weights: Uint8Array, scores: Uint8Array): void {
    const bytes = this.#data;
    const end = this.#firstLists[token + 1] ?? 0;
    for (let list = this.#firstLists[token] ?? 0; list < end; list += 1) {
      const weight = weights[this.#fields[list] ?? 0] ?? 0;
      if (weight === 0) continue;
      const reader = new ByteReader(bytes, this.#starts[list] ?? 0);
      let paper = this.from;
      const count = reader.read();
      reader.read();
      for (let left = count; left > 0; left -= 1) {
        const step = reader.read();
        paper += step >>> 1;
        if ((step & 1) === 0) reader.read();
        if ((scores[paper] ?? 0) < weight) scores[paper] = weight;
      }
    }
  }

  /** Where the token stands in one field, paper by paper; undefined when nowhere. */
  postings(token: number, field: number): Postings | undefined {
    const end = this.#firstLists[token + 1] ?? 0;
    for (let list = this.#firstLists[token] ?? 0; list < end; list += 1) {
      if (this.#fields[list] === field) {
        return new Postings(this.#data, this.#starts[list] ?? 0, this.from);
      }
    }
    return undefined;
  }

  /** The fields that a token stands in. */
  fieldsOf(token: number): Uint8Array {
    return this.#fields.subarray(this.#firstLists[token], this.#firstLists[token + 1]);
  }

  #lowerBound(token: string, first: number, end: number): number {
    let [low, high] = [first, end];
    while (low < high) {
      const middle = (low + high) >>> 1;
      if (this.tokenAt(middle) < token) low = middle + 1;
      else high = middle;
    }
    return low;
  }
}

export const isAscii = (text: string): boolean => /^[\0-\x7f]*$/.test(text);

function startsOf(text: string, count: number): Uint32Array {
  const starts = new Uint32Array(count + 1);
  let token = 0;
  for (let at = 0; at < text.length; at += 1) {
    if (text.charCodeAt(at) === lineFeed) starts[++token] = at + 1;
  }
  if (token !== count) throw new Error('A segment has not as many tokens as it says.');
  return starts;
}

function eachHolding(
  text: string,
  starts: Uint32Array,
  wanted: string,
  visit: (token: number, lies: Lies) => void,
): void {
  let next = 0;
  for (let at = text.indexOf(wanted); at >= 0; at = text.indexOf(wanted, starts[next])) {
    next = upperBound(starts, at, next);
    const start = starts[next - 1] ?? 0;
    const whole = (starts[next] ?? 0) - start - 1 === wanted.length;
    visit(next - 1, at > start ? 'within' : whole ? 'whole' : 'beginning');
    if (next >= starts.length - 1) return;
  }
}

/** The first index from `low` on whose start lies beyond `at`. */
function upperBound(starts: Uint32Array, at: number, low: number): number {
  let [from, to] = [low, starts.length];
  while (from < to) {
    const middle = (from + to) >>> 1;
    if ((starts[middle] ?? 0) <= at) from = middle + 1;
    else to = middle;
  }
  return from;
}
