import type { Scan } from '../../utils/detection/scan';
import type { PaperId } from '../../utils/paper/identity';
import { documentOf, scanDocument } from '../fixtures/scanned';
import { createRandom } from '../generate/random';
import type { Mutation } from './mutate';

/** What became of a page's papers after it was changed. */
export interface Verdict {
  readonly papers: number;
  /** Papers that still have a card, with the right identifier. */
  readonly kept: number;
  /** The others, by what named them. */
  readonly lost: readonly (PaperId | undefined)[];
  /** Cards with an identifier that is not their entry's, or where no entry is. */
  readonly wrong: number;
  readonly diagnostics: Scan['diagnostics'];
}

/** All text nodes below some elements. */
function* textsIn(elements: Iterable<Node>): Generator<Node> {
  for (const element of elements) {
    if (element.nodeType === 3) yield element;
    else yield* textsIn(element.childNodes);
  }
}

/**
 * Changes a page and looks for its papers again. Whose entry a card is on, its text nodes tell: no
 * mutation makes them anew.
 */
export function judge(html: string, address: string, mutate: Mutation, seed: number): Verdict {
  const document = documentOf(html);
  const before = scanDocument(document, address).cards;
  const idsOf = new Map<number, readonly PaperId[]>();
  const entryOf = new Map<Node, number>();
  for (const [index, { ids, elements }] of before.entries()) {
    idsOf.set(index, ids);
    for (const text of textsIn(elements)) entryOf.set(text, index);
  }
  mutate(
    document,
    before.map(({ elements }) => elements),
    createRandom(seed),
  );
  const after = scanDocument(document, address);
  const kept = new Set<number>();
  let wrong = 0;
  for (const { elements, ids } of after.cards) {
    const entries = new Set<number>();
    for (const text of textsIn(elements)) {
      const entry = entryOf.get(text);
      if (entry !== undefined && text.nodeValue?.trim()) entries.add(entry);
    }
    const [entry] = entries;
    const isRight =
      entries.size === 1 && entry !== undefined && idsOf.get(entry)?.some((id) => ids.includes(id));
    if (isRight) kept.add(entry);
    else wrong += 1;
  }
  const lost = before.filter((_, index) => !kept.has(index)).map(({ ids }) => ids[0]);
  return { papers: before.length, kept: kept.size, lost, wrong, diagnostics: after.diagnostics };
}
