import { ByteReader } from './bytes';

/** A posting list, read from its beginning to its end. */
export class Postings {
  /** The paper that `next` came to. */
  paper: number;
  /** How often the token stands in that paper. */
  often = 0;
  readonly #bytes: Uint8Array;
  readonly #papers: ByteReader;
  readonly #places: ByteReader;
  #left: number;
  /** Places of the present paper that were not read. */
  #unread = 0;

  /** `start` is where the list begins in `bytes`, `from` the segment’s first paper. */
  constructor(bytes: Uint8Array, start: number, from: number) {
    this.#bytes = bytes;
    this.#papers = new ByteReader(bytes, start);
    this.#left = this.#papers.read();
    const length = this.#papers.read();
    this.#places = new ByteReader(bytes, this.#papers.at + length);
    this.paper = from;
  }

  /** Goes on to the next paper; false when there is none. */
  next(): boolean {
    if (this.#unread > 0) this.#skip();
    if (this.#left === 0) return false;
    this.#left -= 1;
    const step = this.#papers.read();
    this.paper += step >>> 1;
    this.often = (step & 1) === 1 ? 1 : this.#papers.read();
    this.#unread = this.often;
    return true;
  }

  /**
   * The places of the token in the present paper, from 0 on, in order: the first `often` of what it
   * answers, which is valid until the next call. Can be read once.
   */
  places(): Uint32Array {
    while (places.length < this.#unread) places = new Uint32Array(places.length * 2);
    const reader = this.#places;
    let place = 0;
    for (let index = 0; index < this.#unread; index += 1) {
      place += reader.read();
      places[index] = place;
    }
    this.#unread = 0;
    return places;
  }

  /**
   * Whether the token stands in the present paper at one of the places that are 1 in `marks`, of which
   * the paper's own begin at `from` and end before `to`. Can be asked once.
   */
  standsAtMark(marks: Uint8Array, from: number, to: number): boolean {
    const reader = this.#places;
    let place = from;
    while (this.#unread > 0) {
      this.#unread -= 1;
      place += reader.read();
      if (place >= to) return false; // all others come later still
      if (marks[place] === 1) return true;
    }
    return false;
  }

  /** Passes over the places that were not read: the last byte of each has no eighth bit. */
  #skip(): void {
    const bytes = this.#bytes;
    let at = this.#places.at;
    for (let left = this.#unread; left > 0; at += 1) if ((bytes[at] ?? 0) < 128) left -= 1;
    this.#places.at = at;
  }
}

/** Kept from one use to the next: making it costs more than filling it. */
let places = new Uint32Array(1024);
