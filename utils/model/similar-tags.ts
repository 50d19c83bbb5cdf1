import { fold } from '../text/fold';

/** Tags that may be one, written in two ways. */

/** As much of a tag as tells how it is written and how often it is used. */
interface UsedTag {
  readonly key: string;
  readonly name: string;
  readonly count: number;
}

/** Tags that look like another, more used one. */
export interface SimilarTags<Tag extends UsedTag> {
  /** The one that is used most: what the others would be merged into. */
  readonly into: Tag;
  readonly others: readonly Tag[];
}

/** So short a word has other words one letter away from it; none of them is a slip. */
const shortest = 5;

/** A sign of Chinese writing is a word: one apart is not a slip of the pen. */
const wordSigns = /\p{Script=Han}/u;

/**
 * Groups of tags that differ only in punctuation, spaces, accents or a plural, or by one letter of a
 * word that is not short. A digit or a sign that is part of a name (`C++`, `GPT-4`) never counts as a slip.
 * Each tag is in one group at most: with the most used one that it is similar to.
 */
export function similarTags<Tag extends UsedTag>(tags: readonly Tag[]): SimilarTags<Tag>[] {
  const byUse = [...tags].sort((a, b) => b.count - a.count || (a.name < b.name ? -1 : 1));
  const written = byUse.map(({ name }) => readPath(name));
  const neighbours = neighboursOf(written);
  const taken = new Set<number>();
  return byUse.flatMap((into, index) => {
    if (taken.has(index)) return [];
    taken.add(index);
    const others = [...(neighbours.get(index) ?? [])]
      .filter((other) => !taken.has(other))
      .sort((a, b) => a - b);
    for (const other of others) taken.add(other);
    return others.length === 0
      ? []
      : [{ into, others: others.flatMap((other) => byUse[other] ?? []) }];
  });
}

/** The steps of a nested tag's path, each with what does not count left out. */
const readPath = (name: string): string[] => name.split('/').map(bare).filter(Boolean);

/** A text with what does not count left out: accents and case, punctuation, the ending of a plural. */
function bare(text: string): string {
  return fold(text)
    .split(/[^\p{L}\p{N}\p{S}#]+/u)
    .map(singular)
    .join('');
}

const singular = (word: string): string =>
  word.length > 4 && word.endsWith('ies')
    ? `${word.slice(0, -3)}y`
    : word.length > 3 && /[^s]s$/.test(word)
      ? word.slice(0, -1)
      : word;

/**
 * Which tags are similar to which. Two that share a text with one letter less are one letter apart,
 * or nearly so: only those are compared, so that it takes no longer than there are tags.
 */
function neighboursOf(written: readonly string[][]): Map<number, Set<number>> {
  const neighbours = new Map<number, Set<number>>();
  const meet = (a: number, b: number) => {
    if (a === b) return;
    neighbours.set(a, (neighbours.get(a) ?? new Set()).add(b));
    neighbours.set(b, (neighbours.get(b) ?? new Set()).add(a));
  };
  const whole = new Map<string, number>();
  const shortened = new Map<string, number[]>();
  for (const [index, path] of written.entries()) {
    const text = path.join('');
    if (text === '') continue;
    const first = whole.get(text);
    if (first === undefined) whole.set(text, index);
    else meet(first, index);
    for (const [step, word] of path.entries()) {
      if (!maySlip(word)) continue;
      const others = (form: string) =>
        [...path.slice(0, step), form, '', ...path.slice(step + 1)].join('/');
      for (const form of [word, ...withoutOne(word)]) {
        const known = shortened.get(others(form));
        for (const other of known ?? []) {
          if (isSlip(word, written[other]?.[step] ?? '')) meet(other, index);
        }
        if (known) known.push(index);
        else shortened.set(others(form), [index]);
      }
    }
  }
  return neighbours;
}

const maySlip = (word: string): boolean => [...word].length >= shortest && !wordSigns.test(word);

/** The word with each of its letters left out; letters alone can be slips. */
function withoutOne(word: string): Set<string> {
  const letters = [...word];
  return new Set(
    letters.flatMap((letter, index) =>
      /\p{L}/u.test(letter) ? [letters.toSpliced(index, 1).join('')] : [],
    ),
  );
}

/** Is one word the other with a letter more, less, or other, or with two neighbours swapped? */
function isSlip(one: string, other: string): boolean {
  const [short = [], long = []] = [[...one], [...other]].sort((a, b) => a.length - b.length);
  if (short.length < shortest) return false;
  let start = 0;
  while (start < short.length && short[start] === long[start]) start += 1;
  let end = 0;
  while (
    end < short.length - start &&
    short[short.length - 1 - end] === long[long.length - 1 - end]
  ) {
    end += 1;
  }
  const left = short.slice(start, short.length - end).join('');
  const right = long.slice(start, long.length - end).join('');
  if (!/^\p{L}*$/u.test(left + right)) return false;
  const swapped = [...left].reverse().join('') === right;
  return (left.length <= 1 && right.length <= 1) || (left.length === 2 && swapped);
}
