import { ByteReader } from './bytes';

/** A posting list, read from its beginning to its end. */
export class Postings {
  /** The paper that `next` came to. */
  paper: number;
  readonly #papers: ByteReader;
  readonly #places: ByteReader;
  #left: number;
  /** Places of the present paper that were not read. */
  #unread = 0;
  #place = 0;

  /** `start` is where the list begins in `bytes`, `from` the segment’s first paper. */
  constructor(bytes: Uint8Array, start: number, from: number) {
    this.#papers = new ByteReader(bytes, start);
    this.#left = this.#papers.read();
    const length = this.#papers.read();
    this.#places = new ByteReader(bytes, this.#papers.at + length);
    this.paper = from;
  }

  /** Goes on to the next paper; false when there is none. */
  next(): boolean {
    for (; this.#unread > 0; this.#unread -= 1) this.#places.read();
    if (this.#left === 0) return false;
    this.#left -= 1;
    const step = this.#papers.read();
    this.paper += step >>> 1;
    this.#unread = (step & 1) === 1 ? 1 : this.#papers.read();
    this.#place = 0;
    return true;
  }

  /** The next place of the token in the present paper, from 0 on; -1 when there is none. */
  nextPlace(): number {
    if (this.#unread === 0) return -1;
    this.#unread -= 1;
    this.#place += this.#places.read();
    return this.#place;
  }
}
