import { bestId, textOf } from '../paper/identity';
import type { Paper } from '../paper/schema';
import { parseName } from './names';
import { asciiFold, cleanLine } from './text';
import { yearOf } from './year';

const stopWords = new Set(
  [
    'a an and are as at be beyond by can do does for from how in into is it its not of on or the',
    'their this to toward towards under using via what when where which why with without',
  ]
    .join(' ')
    .split(' '),
);

/**
 * A key for each paper, in the order of `papers`. A paper's own `citationKey` is respected; the
 * others get author, year and word, `dubey2024llama`. Where keys clash the paper that was saved
 * first keeps the plain one, so that saving another changes no key already cited; later ones get
 * `-2`, `-3`, …
 */
export function citationKeys(papers: readonly Paper[]): readonly string[] {
  const keys: string[] = [];
  // BibTeX takes keys that differ only in case for the same.
  const taken = new Set<string>();
  const counts = new Map<string, number>();
  const give = (index: number, base: string) => {
    let key = base;
    let count = counts.get(base.toLowerCase()) ?? 1;
    while (taken.has(key.toLowerCase())) key = `${base}-${++count}`;
    counts.set(base.toLowerCase(), count);
    taken.add(key.toLowerCase());
    keys[index] = key;
  };
  const bySaving = papers
    .map((paper, index) => ({ paper, index, own: usableKey(paper.citationKey) }))
    .sort((a, b) => compare(a.paper.savedAt, b.paper.savedAt) || compare(a.paper.key, b.paper.key));
  for (const { index, own } of bySaving) if (own) give(index, own);
  for (const { paper, index, own } of bySaving) if (!own) give(index, derivedKey(paper));
  return keys;
}

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

/** Letters that every reader knows for letters; newer and rarer ones make some of them fail. */
const keyCharacter =
  /[A-Za-z0-9.:/_+-]|(?=\p{L})[\u00c0-\u04ff\u1e00-\u1eff\u3041-\u30fa\u4e00-\u9fa5\uac00-\ud7a3]/gu;

/** The key without what BibTeX, BibLaTeX or TeX would stumble over. */
const usableKey = (key: string | undefined): string => key?.match(keyCharacter)?.join('') ?? '';

function derivedKey(paper: Paper): string {
  const author = authorWord(paper);
  const word = titleWord(paper.title);
  if (!author && !word) return usableKey(textOf(bestId(paper.ids))) || 'paper';
  return `${author}${yearOf(paper) ?? ''}${word}`;
}

function authorWord(paper: Paper): string {
  const line = cleanLine(paper.authors[0]?.name ?? '');
  if (!line) return '';
  const name = parseName(line);
  const text = name.kind === 'whole' ? name.name : `${name.particle ?? ''}${name.family}`;
  return asciiFold(text).slice(0, 24);
}

/** The first word of the title that says something. */
function titleWord(title: string): string {
  const words = title
    .replace(/\$[^$]*\$|\\[A-Za-z]+/g, ' ')
    .split(/[^\p{L}\p{M}\p{N}'’]+/u)
    .map(asciiFold)
    .filter(Boolean);
  const word = words.find((candidate) => candidate.length > 1 && !stopWords.has(candidate));
  return (word ?? words[0] ?? '').slice(0, 24);
}
