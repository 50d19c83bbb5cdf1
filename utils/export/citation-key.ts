import { bestId, textOf } from '../paper/identity';
import type { Paper } from '../paper/schema';
import {
  type KeyPattern,
  keyByPattern,
  parseKeyPattern,
  usualKeyPattern,
} from './citation-key-pattern';

/** The pattern of those who chose none. */
const usual = parseKeyPattern(usualKeyPattern);

/** Letters that every reader knows for letters; newer and rarer ones make some of them fail. */
const keyCharacter =
  /[A-Za-z0-9.:/_+-]|(?=\p{L})[\u00c0-\u04ff\u1e00-\u1eff\u3041-\u30fa\u4e00-\u9fa5\uac00-\ud7a3]/gu;

const plainKey = /^[A-Za-z0-9.:/_+-]+$/;

/** The key without what BibTeX, BibLaTeX or TeX would stumble over. */
function usableKey(key: string | undefined): string {
  if (!key || plainKey.test(key)) return key ?? '';
  return key.match(keyCharacter)?.join('') ?? '';
}

/** Gives keys out, each but once. */
export class CitationKeys {
  /** In lower case: BibTeX takes keys that differ only in case for the same. */
  readonly #taken = new Set<string>();
  readonly #counts = new Map<string, number>();

  /** Gives a key, or what it becomes with `-2`, `-3`, … behind it where it is taken. */
  give(base: string): string {
    let key = base;
    let count = this.#counts.get(base.toLowerCase()) ?? 1;
    while (this.#taken.has(key.toLowerCase())) key = `${base}-${++count}`;
    this.#counts.set(base.toLowerCase(), count);
    this.#taken.add(key.toLowerCase());
    return key;
  }
}

/**
 * A key for each paper, in the order of `papers`. A paper's own `citationKey` is respected; the
 * others get one by the pattern, `dubey2024llama`. Where keys clash the paper that was saved first
 * keeps the plain one, so that saving another changes no key already cited.
 */
export function citationKeys(papers: readonly Paper[], pattern?: KeyPattern): readonly string[] {
  const keys: string[] = [];
  const given = new CitationKeys();
  const bySaving = papers
    .map((paper, index) => ({ paper, index, own: usableKey(paper.citationKey) }))
    .sort((a, b) => compare(a.paper.savedAt, b.paper.savedAt) || compare(a.paper.key, b.paper.key));
  for (const { index, own } of bySaving) if (own) keys[index] = given.give(own);
  for (const { paper, index, own } of bySaving) {
    if (!own) keys[index] = given.give(derivedKey(paper, pattern));
  }
  return keys;
}

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

/** The key of a paper by itself: its own, else the one that the pattern gives it. */
export const ownKey = (paper: Paper): string => usableKey(paper.citationKey) || derivedKey(paper);

/** The key that a pattern gives a paper that has none. */
export function derivedKey(paper: Paper, pattern?: KeyPattern): string {
  const parts = pattern ?? (usual.ok ? usual.value : []);
  return usableKey(keyByPattern(parts, paper)) || usableKey(textOf(bestId(paper.ids))) || 'paper';
}
