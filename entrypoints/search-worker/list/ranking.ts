import { hashTexts } from '../../../utils/hash';
import type { Query } from '../../../utils/query/syntax';
import { findPattern, tokensOf } from '../../../utils/text/tokens';
import type { Columns } from '../columns/columns';
import type { Matches } from './evaluate';

/** What a title adds to the score of its words, by how it holds the words asked for. */
const titleBonus = { exact: 3_000, begins: 400, holds: 200 } as const;
/** So many of the best are looked at more closely. */
const looked = 200;

const highestScore = 2 ** 13 - 1;

/** The hash by which a title of exactly these tokens is found. */
export const hashTokens = (tokens: readonly string[]): number => hashTexts(tokens);

/**
 * Papers by how well they match, the best first, among equals as in `newest`. The title that is
 * exactly what was asked for comes first, whatever else there is.
 */
export function rank(
  query: Query,
  { marks, scores }: Matches,
  newest: Int32Array,
  columns: Columns,
  isWanted: (paper: number) => boolean,
): Int32Array<ArrayBuffer> {
  const words = wordsOf(query);
  const exact = hashTokens(words);
  const found = new Int32Array(newest.length);
  const scoreOf = new Uint16Array(newest.length);
  let count = 0;
  for (let index = 0; index < newest.length; index += 1) {
    const paper = newest[index] ?? 0;
    if (marks[paper] !== 1 || !isWanted(paper)) continue;
    const isExact = words.length > 0 && columns.titleHash.get(paper) === exact;
    found[count] = paper;
    scoreOf[count] = Math.min(
      (scores[paper] ?? 0) + (isExact ? titleBonus.exact : 0),
      highestScore,
    );
    count += 1;
  }
  const ranked = byScore(found.subarray(0, count), scoreOf);
  if (words.length > 1) lookCloser(ranked.subarray(0, looked), words, columns, scores);
  return ranked;
}

/** Sorts by counting: the best first, among equals in the order they came. */
function byScore(papers: Int32Array, scoreOf: Uint16Array): Int32Array<ArrayBuffer> {
  const starts = new Uint32Array(highestScore + 2);
  for (let index = 0; index < papers.length; index += 1) {
    const slot = highestScore - (scoreOf[index] ?? 0) + 1;
    starts[slot] = (starts[slot] ?? 0) + 1;
  }
  for (let slot = 1; slot < starts.length; slot += 1) {
    starts[slot] = (starts[slot] ?? 0) + (starts[slot - 1] ?? 0);
  }
  const ranked = new Int32Array(papers.length);
  for (let index = 0; index < papers.length; index += 1) {
    const slot = highestScore - (scoreOf[index] ?? 0);
    const place = starts[slot] ?? 0;
    starts[slot] = place + 1;
    ranked[place] = papers[index] ?? 0;
  }
  return ranked;
}

/** Brings those of the best to the top whose titles hold the words in their order. */
function lookCloser(
  best: Int32Array,
  words: readonly string[],
  columns: Columns,
  scores: Uint32Array,
): void {
  const exact = hashTokens(words);
  const whole = new Map(
    [...best].map((paper) => {
      const title = columns.title.get(paper) ?? '';
      const isExact = columns.titleHash.get(paper) === exact;
      const bonus = isExact ? titleBonus.exact : titleScore(title, words);
      return [paper, (scores[paper] ?? 0) + bonus] as const;
    }),
  );
  const sorted = [...best].sort((one, other) => (whole.get(other) ?? 0) - (whole.get(one) ?? 0));
  best.set(sorted);
}

function titleScore(title: string, words: readonly string[]): number {
  const at = findPattern(tokensOf(title), { tokens: words, last: 'begins' });
  if (at < 0) return 0;
  return at === 0 ? titleBonus.begins : titleBonus.holds;
}

/** The words that a paper must have, in their order, as one row of tokens. */
function wordsOf(query: Query): readonly string[] {
  if (query.kind === 'and') return query.parts.flatMap(wordsOf);
  if (query.kind !== 'text') return [];
  return query.field === undefined || query.field === 'title' ? query.pattern.tokens : [];
}

/** Whether there is anything in a query that one paper can match better than another. */
export function hasWords(query: Query): boolean {
  if (query.kind === 'and' || query.kind === 'or') return query.parts.some(hasWords);
  return query.kind === 'text';
}
