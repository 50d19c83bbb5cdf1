import type { Pattern } from '../../../utils/text/tokens';
import { indexFields } from './fields';
import type { Segment, TokenRange } from './segment';

/** Raises the scores of the papers in which a pattern of several tokens stands. */
export function raisePhrase(
  segment: Segment,
  { tokens, last }: Pattern,
  weights: Uint8Array,
  scores: Uint8Array,
): void {
  const before = tokens.slice(0, -1).map((token) => segment.whole(token));
  const end = tokens.at(-1) ?? '';
  const ends = last === 'whole' ? [segment.whole(end)] : segment.beginning(end);
  if (before.some(isEmpty) || ends.every(isEmpty)) return;
  for (const field of indexFields.keys()) {
    const weight = weights[field] ?? 0;
    if (weight === 0) continue;
    const places = new Places(segment);
    for (const [index, { from }] of before.entries()) {
      if (index === 0) places.begin(from, field);
      else places.goOn(from, field);
    }
    for (const { from, to } of ends) {
      for (let token = from; token < to; token += 1) {
        places.eachFollowed(token, field, (paper) => {
          if ((scores[paper] ?? 0) < weight) scores[paper] = weight;
        });
      }
    }
  }
}

const isEmpty = ({ from, to }: TokenRange): boolean => from === to;

/** Where the tokens so far end in each paper of a segment, in one field. */
class Places {
  readonly #segment: Segment;
  /** Where each paper’s places begin in `#places`; one more at the end. */
  #starts: Uint32Array;
  #places: number[] = [];

  constructor(segment: Segment) {
    this.#segment = segment;
    this.#starts = new Uint32Array(segment.to - segment.from + 1);
  }

  /** Takes all places of a token. */
  begin(token: number, field: number): void {
    this.#renew(token, field, () => true);
  }

  /** Keeps the places of a token that come right after one of those so far. */
  goOn(token: number, field: number): void {
    const [starts, places] = [this.#starts, this.#places];
    this.#renew(token, field, (paper, place) => isAmong(starts, places, paper, place - 1));
  }

  /** Calls `visit` with each paper in which a token comes right after one of the places so far. */
  eachFollowed(token: number, field: number, visit: (paper: number) => void): void {
    if (this.#places.length === 0) return;
    const postings = this.#segment.postings(token, field);
    while (postings?.next()) {
      const paper = postings.paper - this.#segment.from;
      if (this.#starts[paper] === this.#starts[paper + 1]) continue;
      for (let place = postings.nextPlace(); place >= 0; place = postings.nextPlace()) {
        if (!isAmong(this.#starts, this.#places, paper, place - 1)) continue;
        visit(postings.paper);
        break;
      }
    }
  }

  #renew(token: number, field: number, keep: (paper: number, place: number) => boolean): void {
    const starts = new Uint32Array(this.#starts.length);
    const places: number[] = [];
    const postings = this.#segment.postings(token, field);
    let filled = 0;
    while (postings?.next()) {
      const paper = postings.paper - this.#segment.from;
      while (filled < paper) starts[++filled] = places.length;
      for (let place = postings.nextPlace(); place >= 0; place = postings.nextPlace()) {
        if (keep(paper, place)) places.push(place);
      }
    }
    while (filled < starts.length - 1) starts[++filled] = places.length;
    this.#starts = starts;
    this.#places = places;
  }
}

function isAmong(
  starts: Uint32Array,
  places: readonly number[],
  paper: number,
  wanted: number,
): boolean {
  const end = starts[paper + 1] ?? 0;
  for (let at = starts[paper] ?? 0; at < end; at += 1) if (places[at] === wanted) return true;
  return false;
}
