import { ByteWriter } from './bytes';
import { isAscii, layoutVersion, Segment } from './segment';

/** Where tokens stand: gathered in any order of tokens, but paper by paper and place by place. */
class Occurrences {
  #capacity = 4096;
  count = 0;
  tokens = new Uint32Array(this.#capacity);
  papers = new Uint32Array(this.#capacity);
  places = new Uint32Array(this.#capacity);

  add(token: number, paper: number, place: number): void {
    if (this.count === this.#capacity) this.#grow();
    this.tokens[this.count] = token;
    this.papers[this.count] = paper;
    this.places[this.count] = place;
    this.count += 1;
  }

  #grow(): void {
    this.#capacity *= 2;
    const larger = (old: Uint32Array) => {
      const array = new Uint32Array(this.#capacity);
      array.set(old);
      return array;
    };
    this.tokens = larger(this.tokens);
    this.papers = larger(this.papers);
    this.places = larger(this.places);
  }
}

/** How many fields there may be. */
const mostFields = 8;

/** Builds a segment of the texts of papers, which are added in the order of their numbers. */
export class SegmentBuilder {
  readonly #tokens = new Map<string, number>();
  /** Token times fields plus field, by occurrence. */
  readonly #found = new Occurrences();
  readonly #papers = new Set<number>();

  /** How many papers were added. */
  get papers(): number {
    return this.#papers.size;
  }

  /** Says that a paper is part of this, though it may have no token. */
  addPaper(paper: number): void {
    this.#papers.add(paper);
  }

  add(token: string, paper: number, field: number, place: number): void {
    let number = this.#tokens.get(token);
    if (number === undefined) {
      number = this.#tokens.size;
      this.#tokens.set(token, number);
    }
    this.#found.add(number * mostFields + field, paper, place);
  }

  /** Adds all of a segment but the papers that are gone. Segments come in the order of their papers. */
  addSegment(segment: Segment, isAlive: (paper: number) => boolean): void {
    for (let token = 0; token < segment.tokens; token += 1) {
      const text = segment.tokenAt(token);
      for (const field of segment.fieldsOf(token)) {
        const postings = segment.postings(token, field);
        while (postings?.next()) {
          const { paper } = postings;
          if (!isAlive(paper)) continue;
          this.#papers.add(paper);
          const places = postings.places();
          for (let index = 0; index < postings.often; index += 1) {
            this.add(text, paper, field, places[index] ?? 0);
          }
        }
      }
    }
  }

  /** The segment of all that was added, for the papers from `from` to `to`, excluded. */
  build(from: number, to: number): Segment {
    const { order, asciiCount } = this.#sortTokens();
    const lists = this.#distribute(order);
    return new Segment(encode(lists, order, asciiCount, { from, to, papers: this.papers }));
  }

  /** The tokens sorted, those of ASCII letters first. */
  #sortTokens(): { order: readonly string[]; asciiCount: number } {
    const ascii: string[] = [];
    const other: string[] = [];
    for (const token of this.#tokens.keys()) (isAscii(token) ? ascii : other).push(token);
    return { order: [...ascii.sort(), ...other.sort()], asciiCount: ascii.length };
  }

  /** The occurrences by token and field, each list still in the order in which they came. */
  #distribute(order: readonly string[]): Lists {
    const rankOf = new Uint32Array(order.length);
    for (const [rank, token] of order.entries()) rankOf[this.#tokens.get(token) ?? 0] = rank;
    const { tokens, papers, places, count } = this.#found;
    const starts = new Uint32Array(order.length * mostFields + 1);
    const slotOf = (at: number) => {
      const token = tokens[at] ?? 0;
      return (rankOf[token >>> 3] ?? 0) * mostFields + (token & (mostFields - 1));
    };
    for (let at = 0; at < count; at += 1) {
      const slot = slotOf(at) + 1;
      starts[slot] = (starts[slot] ?? 0) + 1;
    }
    for (let slot = 1; slot < starts.length; slot += 1) {
      starts[slot] = (starts[slot] ?? 0) + (starts[slot - 1] ?? 0);
    }
    const next = starts.slice();
    const sorted = { papers: new Uint32Array(count), places: new Uint32Array(count) };
    for (let at = 0; at < count; at += 1) {
      const slot = slotOf(at);
      const to = next[slot] ?? 0;
      next[slot] = to + 1;
      sorted.papers[to] = papers[at] ?? 0;
      sorted.places[to] = places[at] ?? 0;
    }
    return { starts, ...sorted };
  }
}

interface Lists {
  /** Where the occurrences of each token and field begin. */
  readonly starts: Uint32Array;
  readonly papers: Uint32Array;
  readonly places: Uint32Array;
}

function encode(
  lists: Lists,
  order: readonly string[],
  asciiCount: number,
  { from, to, papers }: { from: number; to: number; papers: number },
): ArrayBuffer {
  const data = new ByteWriter(lists.papers.length * 3 + 16);
  const listStarts: number[] = [];
  const fields: number[] = [];
  const listsOf = new Uint8Array(order.length);
  for (let token = 0; token < order.length; token += 1) {
    for (let field = 0; field < mostFields; field += 1) {
      const slot = token * mostFields + field;
      const [first = 0, end = 0] = [lists.starts[slot], lists.starts[slot + 1]];
      if (first === end) continue;
      listStarts.push(data.length);
      fields.push(field);
      listsOf[token] = (listsOf[token] ?? 0) + 1;
      writeList(data, lists, first, end, from);
    }
  }
  listStarts.push(data.length);
  const tokenBytes = (tokens: readonly string[]) =>
    new TextEncoder().encode(tokens.map((token) => `${token}\n`).join(''));
  const ascii = tokenBytes(order.slice(0, asciiCount));
  const other = tokenBytes(order.slice(asciiCount));
  const tokens = [asciiCount, order.length, ascii.length, other.length];
  return joinParts([
    Uint32Array.of(layoutVersion, from, to, papers, ...tokens, fields.length),
    Uint32Array.from(listStarts),
    listsOf,
    Uint8Array.from(fields),
    ascii,
    other,
    data.view(),
  ]);
}

function writeList(
  data: ByteWriter,
  { papers, places }: Lists,
  first: number,
  end: number,
  from: number,
): void {
  const ofPapers = new ByteWriter(end - first + 16);
  let count = 0;
  let before = from;
  for (let at = first; at < end; ) {
    const paper = papers[at] ?? 0;
    let next = at;
    while (next < end && papers[next] === paper) next += 1;
    const often = next - at;
    ofPapers.write((paper - before) * 2 + (often === 1 ? 1 : 0));
    if (often > 1) ofPapers.write(often);
    count += 1;
    before = paper;
    at = next;
  }
  data.write(count);
  data.write(ofPapers.length);
  data.append(ofPapers.view());
  for (let at = first; at < end; at += 1) {
    const same = at > first && papers[at] === papers[at - 1];
    data.write((places[at] ?? 0) - (same ? (places[at - 1] ?? 0) : 0));
  }
}

/** The parts one after the other, each filled up to whole words. */
function joinParts(parts: readonly (Uint8Array | Uint32Array)[]): ArrayBuffer {
  const padded = (length: number) => (length + 3) & ~3;
  const total = parts.reduce((sum, { byteLength }) => sum + padded(byteLength), 0);
  const joined = new Uint8Array(total);
  let at = 0;
  for (const part of parts) {
    joined.set(new Uint8Array(part.buffer, part.byteOffset, part.byteLength), at);
    at += padded(part.byteLength);
  }
  return joined.buffer;
}
