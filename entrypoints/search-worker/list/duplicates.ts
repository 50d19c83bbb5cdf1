import type { DuplicateCandidate } from '../../../utils/search/protocol';
import { fold } from '../../../utils/text/fold';
import { tokensOf } from '../../../utils/text/tokens';
import { type Columns, shelfCode } from '../columns/columns';

/** A shorter title, such as “Editorial”, says too little. Each letter of Chinese says more. */
const enough = { letters: 12, tokens: 3, wideLetters: 4 } as const;

/**
 * Saved papers that may be one: those that share an identifier and were not joined, then those whose
 * titles have the same letters and digits, in any script, and that share an author as far as
 * authors are known. Papers that the user linked or told apart are left out.
 */
export function findDuplicates(columns: Columns): DuplicateCandidate[] {
  const byId = new Map<string, number[]>();
  const byTitle = new Map<string, number[]>();
  for (let paper = 0; paper < columns.count; paper += 1) {
    if (columns.shelf.get(paper) !== shelfCode.saved) continue;
    for (const id of [columns.key.get(paper) ?? '', ...columns.ids.textsOf(paper)])
      add(byId, id, paper);
    const title = comparable(columns.title.get(paper) ?? '');
    if (title !== undefined) add(byTitle, title, paper);
  }
  const shared = groupsIn(byId.values(), (one, other) => !areRelated(columns, one, other));
  const told = new Set(shared.map(String));
  const alike = groupsIn(
    byTitle.values(),
    (one, other) => !areRelated(columns, one, other) && shareAuthor(columns, one, other),
  ).filter((group) => !told.has(String(group)));
  return [
    ...shared.map((group) => candidate(columns, group, 'identifier')),
    ...alike.map((group) => candidate(columns, group, 'title')),
  ];
}

function add(groups: Map<string, number[]>, name: string, paper: number): void {
  const group = groups.get(name);
  if (!group) groups.set(name, [paper]);
  else if (!group.includes(paper)) group.push(paper);
}

/** The letters and digits of a title; undefined when they are too few to tell papers apart. */
function comparable(title: string): string | undefined {
  const tokens = tokensOf(title);
  const letters = tokens.join('');
  const wide = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]/u.test(letters);
  if (wide) return tokens.length >= enough.wideLetters ? letters : undefined;
  return letters.length >= enough.letters && tokens.length >= enough.tokens ? letters : undefined;
}

/** Of each group those that go with the first of them, and then of the others likewise. */
function groupsIn(
  groups: Iterable<readonly number[]>,
  goTogether: (one: number, other: number) => boolean,
): number[][] {
  const found = new Map<string, number[]>();
  for (const group of groups) {
    let left = [...group];
    while (left.length > 1) {
      const [first = 0, ...others] = left;
      const together = others.filter((other) => goTogether(first, other));
      if (together.length > 0) found.set(String([first, ...together]), [first, ...together]);
      left = others.filter((other) => !together.includes(other));
    }
  }
  return [...found.values()];
}

function areRelated(columns: Columns, one: number, other: number): boolean {
  const key = columns.key.get(other) ?? '';
  const own = columns.key.get(one) ?? '';
  return columns.related.textsOf(one).includes(key) || columns.related.textsOf(other).includes(own);
}

/** Whether an author’s family name is the same; a paper without authors says nothing against it. */
function shareAuthor(columns: Columns, one: number, other: number): boolean {
  const [a, b] = [familyNames(columns, one), familyNames(columns, other)];
  return a.size === 0 || b.size === 0 || [...a].some((name) => b.has(name));
}

/** The longest word of each name, which is the same for “J. Doe”, “Doe, Jane” and “Jane Doe”. */
const familyNames = (columns: Columns, paper: number): ReadonlySet<string> =>
  new Set(
    columns.authors.textsOf(paper).flatMap((name) =>
      fold(name)
        .split(/[\s,.]+/u)
        .filter((word) => word.length > 1),
    ),
  );

const candidate = (
  columns: Columns,
  group: readonly number[],
  reason: DuplicateCandidate['reason'],
): DuplicateCandidate => ({
  papers: group.flatMap((paper) => columns.outline(paper) ?? []),
  reason,
});
