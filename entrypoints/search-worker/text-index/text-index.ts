import type { PaperRow } from '../../../utils/db/rows';
import type { TextField } from '../../../utils/query/syntax';
import { fieldsOf } from '../../../utils/search/fields';
import { eachToken, type Pattern } from '../../../utils/text/tokens';
import { indexFields, type lyingWeight, weightsOf } from './fields';
import { raisePhrase } from './phrase';
import type { Segment } from './segment';
import { SegmentBuilder } from './segment-builder';

/** So many segments of about one size become one. */
const mergedAtOnce = 8;
/** Segments of so many papers are large enough. */
const largest = 4096;
/** Between two texts of one field, so that no phrase reaches from one into the other. */
const gap = 1;

/** The size class of a segment: each holds `mergedAtOnce` times as many papers as the one before. */
const classOf = (papers: number): number =>
  Math.floor(Math.log(Math.max(papers, 1)) / Math.log(mergedAtOnce));

/**
 * Finds papers by their texts. What is added makes a new segment; small ones are joined as they
 * gather, so that adding a paper costs the same however many there are (a log-structured merge).
 */
export class TextIndex {
  #segments: Segment[] = [];

  /** In the order of their papers. */
  get segments(): readonly Segment[] {
    return this.#segments;
  }

  set segments(segments: readonly Segment[]) {
    this.#segments = [...segments];
  }

  /** Adds papers whose numbers follow on all others; `isAlive` tells which older ones still count. */
  add(papers: readonly (readonly [number, PaperRow])[], isAlive: (paper: number) => boolean): void {
    const [first, last] = [papers[0]?.[0], papers.at(-1)?.[0]];
    if (first === undefined || last === undefined) return;
    const builder = new SegmentBuilder();
    for (const [number, paper] of papers) addTexts(builder, number, paper);
    this.#segments.push(builder.build(first, last + 1));
    this.#merge(isAlive);
  }

  /**
   * What each of `count` papers scores for a pattern: 0 where it does not match, else by the field
   * and by whether the token was meant whole.
   */
  score(pattern: Pattern, field: TextField | undefined, count: number): Uint8Array {
    const scores = new Uint8Array(count);
    if (pattern.tokens.length > 1) {
      const weights = weightsOf(field, 'whole');
      for (const segment of this.#segments) raisePhrase(segment, pattern, weights, scores);
      return scores;
    }
    for (const segment of this.#segments) raiseToken(segment, pattern, field, scores);
    return scores;
  }

  #merge(isAlive: (paper: number) => boolean): void {
    for (let size = 0; size < classOf(largest); size += 1) {
      const first = 1 + this.#segments.findLastIndex(({ papers }) => classOf(papers) > size);
      const run = this.#segments.slice(first);
      const [oldest, newest] = [run[0], run.at(-1)];
      if (run.length < mergedAtOnce || !oldest || !newest) continue;
      const builder = new SegmentBuilder();
      for (const segment of run) builder.addSegment(segment, isAlive);
      this.#segments.splice(first, run.length, builder.build(oldest.from, newest.to));
    }
  }
}

function addTexts(builder: SegmentBuilder, number: number, paper: PaperRow): void {
  builder.addPaper(number);
  for (const { field, texts } of fieldsOf(paper)) {
    const fieldNumber = indexFields.indexOf(field);
    let place = 0;
    for (const text of texts) {
      eachToken(text, (token) => {
        builder.add(token, number, fieldNumber, place);
        place += 1;
      });
      place += gap;
    }
  }
}

function raiseToken(
  segment: Segment,
  { tokens: [token = ''], last }: Pattern,
  field: TextField | undefined,
  scores: Uint8Array,
): void {
  const weights = {
    whole: weightsOf(field, 'whole'),
    beginning: weightsOf(field, 'beginning'),
    within: weightsOf(field, 'within'),
  } satisfies Record<keyof typeof lyingWeight, Uint8Array>;
  if (last === 'within') {
    segment.containing(token, (found, lies) => segment.raise(found, weights[lies], scores));
    return;
  }
  const whole = segment.whole(token);
  if (whole.from < whole.to) segment.raise(whole.from, weights.whole, scores);
  if (last === 'whole') return;
  for (const { from, to } of segment.beginning(token)) {
    for (let found = from; found < to; found += 1) segment.raise(found, weights.beginning, scores);
  }
}
