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
  const before = tokens.slice(0, -1);
  const end = tokens.at(-1) ?? '';
  const ends = last === 'whole' ? [segment.whole(end)] : segment.beginning(end);
  if (before.some((token) => isEmpty(segment.whole(token))) || ends.every(isEmpty)) return;
  for (const field of indexFields.keys()) {
    const weight = weights[field] ?? 0;
    if (weight === 0) continue;
    const places = placesAfter(segment, before, field);
    for (const { from, to } of ends) {
      for (let token = from; token < to; token += 1) {
        places.raiseFollowed(token, field, weight, scores);
      }
    }
  }
}

/** What `placesAfter` found last in each segment: while a phrase is typed its beginning stays. */
const lastFound = new WeakMap<Segment, { readonly of: string; readonly fields: Places[] }>();

/** Where the token after these would stand in a field; each of them stands somewhere in the segment. */
function placesAfter(segment: Segment, tokens: readonly string[], field: number): Places {
  const of = tokens.join(' ');
  let found = lastFound.get(segment);
  if (found?.of !== of) {
    found = { of, fields: [] };
    lastFound.set(segment, found);
  }
  const known = found.fields[field];
  if (known) return known;
  const places = new Places(segment);
  for (const [index, token] of tokens.entries()) {
    const { from } = segment.whole(token);
    if (index === 0) places.begin(from, field);
    else places.goOn(from, field);
  }
  found.fields[field] = places;
  return places;
}

const isEmpty = ({ from, to }: TokenRange): boolean => from === to;

/** Where the token after those so far would stand in each paper of a segment, in one field. */
class Places {
  readonly #segment: Segment;
  /** Where each paper’s part of `#marks` begins; one more at the end. */
  readonly #starts: Uint32Array;
  /** 1 at each such place of a paper, up to the last one. */
  #marks = new Uint8Array(0);

  constructor(segment: Segment) {
    this.#segment = segment;
    this.#starts = new Uint32Array(segment.to - segment.from + 1);
  }

  /** Takes all places after a token. */
  begin(token: number, field: number): void {
    this.#renew(token, field, () => true);
  }

  /** Keeps the places after a token that itself comes right after those so far. */
  goOn(token: number, field: number): void {
    const [starts, marks] = [this.#starts.slice(), this.#marks];
    this.#renew(token, field, (paper, place) => isMarked(starts, marks, paper, place));
  }

  /** Raises the score of each paper in which a token comes right after those so far to a weight. */
  raiseFollowed(token: number, field: number, weight: number, scores: Uint8Array): void {
    const [starts, marks] = [this.#starts, this.#marks];
    if (marks.length === 0) return;
    const postings = this.#segment.postings(token, field);
    while (postings?.next()) {
      const paper = postings.paper - this.#segment.from;
      const [from, to] = [starts[paper] ?? 0, starts[paper + 1] ?? 0];
      if (from === to || (scores[postings.paper] ?? 0) >= weight) continue;
      if (postings.standsAtMark(marks, from, to)) scores[postings.paper] = weight;
    }
  }

  #renew(token: number, field: number, keep: (paper: number, place: number) => boolean): void {
    const starts = this.#starts;
    const postings = this.#segment.postings(token, field);
    let filled = 0;
    let length = 0;
    let kept = 0;
    while (postings?.next()) {
      const paper = postings.paper - this.#segment.from;
      while (filled < paper) starts[++filled] = length;
      const start = length;
      const places = postings.places();
      for (let index = 0; index < postings.often; index += 1) {
        const place = places[index] ?? 0;
        if (!keep(paper, place)) continue;
        length = start + place + 2; // the place after it is the last one, so far
        if (kept === found.length) found = enlarged(found);
        found[kept++] = length - 1;
      }
    }
    while (filled < starts.length - 1) starts[++filled] = length;
    this.#marks = new Uint8Array(length);
    for (let index = 0; index < kept; index += 1) this.#marks[found[index] ?? 0] = 1;
  }
}

/** The places in `marks` that are to be 1; kept from one use to the next, as making it costs most. */
let found = new Uint32Array(4096);

function enlarged(full: Uint32Array): Uint32Array<ArrayBuffer> {
  const larger = new Uint32Array(full.length * 2);
  larger.set(full);
  return larger;
}

function isMarked(starts: Uint32Array, marks: Uint8Array, paper: number, place: number): boolean {
  const at = (starts[paper] ?? 0) + place;
  return at < (starts[paper + 1] ?? 0) && marks[at] === 1;
}
