import type { PaperId } from '../paper/identity';
import type { PageKind } from '../site/site';
import { isHeading, type PaperLink, papersOf } from './links';

/** An element that speaks of one paper, or siblings that do so together. */
export interface Card {
  readonly elements: readonly Element[];
  readonly id: PaperId;
}

/** Cards, and the links that lie in none. */
export interface Sorted {
  readonly cards: readonly Card[];
  readonly outside: readonly PaperLink[];
}

export const several = Symbol('several papers');
/** Of every element around a link, the paper it speaks of. */
export type Papers = ReadonlyMap<Element, PaperId | typeof several>;

/** Notes the paper of each element from the links up to `root`; an element changes twice at most. */
export function papersAround(links: readonly PaperLink[], root: Element): Papers {
  const papers = new Map<Element, PaperId | typeof several>();
  for (const { anchor, id } of links) {
    for (let element: Element | null = anchor; element; element = element.parentElement) {
      const paper = papers.get(element);
      if (paper === id || paper === several) break;
      papers.set(element, paper ? several : id);
      if (element === root) break;
    }
  }
  return papers;
}

/** The box around a link that the selectors name; from one of its later siblings, the first. */
function boxOf(anchor: Element, { cards, rest }: Pick<PageKind, 'cards' | 'rest'>): Element | null {
  if (!cards) return null;
  const box = anchor.closest(cards);
  if (box || !rest) return box;
  let before = anchor.closest(rest)?.previousElementSibling;
  while (before?.matches(rest)) before = before.previousElementSibling;
  return before?.matches(cards) ? before : null;
}

/** A box and the siblings after it that belong to it. */
function withRest(box: Element, rest: string | undefined): Element[] {
  const elements = [box];
  let next = box.nextElementSibling;
  while (rest && next?.matches(rest)) {
    elements.push(next);
    next = next.nextElementSibling;
  }
  return elements;
}

/**
 * Sorts the links into the cards that the page kind's selectors name. A card's paper is that of its
 * naming links; without any, around each link the outermost box that speaks of one paper, by all of
 * its links or else by those in its headings. Yields after each link and each card.
 */
export function* cardsBySelector(
  links: readonly PaperLink[],
  papers: () => Papers,
  kind: Pick<PageKind, 'cards' | 'rest' | 'named'>,
  root: Element,
): Generator<undefined, Sorted> {
  const boxes = new Map<Element, PaperLink[]>();
  const outside: PaperLink[] = [];
  for (const link of links) {
    const box = boxOf(link.anchor, kind);
    const inside = box ? boxes.get(box) : outside;
    if (inside) inside.push(link);
    else if (box) boxes.set(box, [link]);
    yield;
  }

  let byHeadings: Papers | undefined;
  const paperOf = (box: Element): PaperId | undefined => {
    let paper = papers().get(box);
    if (paper === several) {
      byHeadings ??= papersAround(links.filter(isHeading), root);
      paper = byHeadings.get(box);
    }
    return paper === several ? undefined : paper;
  };
  const around = (box: Element) => (kind.cards && box.parentElement?.closest(kind.cards)) || null;
  const isNested = [...boxes.keys()].some(around);
  const cards = new Map<Element, Card>();
  for (const [innermost, inside] of boxes) {
    const { named } = kind;
    const ids = papersOf(inside);
    let id = named && inside.find(({ anchor }) => anchor.matches(named))?.id;
    let element = innermost;
    if (!id && !isNested && ids.size === 1) [id] = ids;
    else if (!id) {
      for (let box: Element | null = innermost; box; box = around(box)) {
        const paper = paperOf(box);
        if (paper) [element, id] = [box, paper];
      }
    }
    if (id) cards.set(element, { elements: withRest(element, kind.rest), id });
    else outside.push(...inside);
    yield;
  }
  return { cards: [...cards.values()], outside };
}
