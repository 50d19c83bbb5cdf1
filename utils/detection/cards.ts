import type { PaperId } from '../paper/identity';
import { headingAround, headingIn, isHeading, type PaperLink, papersOf } from './links';

/** An element that speaks of one paper. */
export interface Card {
  readonly element: Element;
  readonly id: PaperId;
}

/** Cards, and the links that lie in none. */
export interface Sorted {
  readonly cards: readonly Card[];
  readonly outside: readonly PaperLink[];
}

const several = Symbol('several papers');
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

/**
 * Sorts the links into the cards that `selector` names: around each link the outermost box that
 * speaks of one paper, by all of its links or else by those in its headings.
 */
export function cardsBySelector(
  links: readonly PaperLink[],
  papers: () => Papers,
  selector: string,
  root: Element,
): Sorted {
  const boxes = new Map<Element, PaperLink[]>();
  const outside: PaperLink[] = [];
  for (const link of links) {
    const box = link.anchor.closest(selector);
    const inside = box ? boxes.get(box) : outside;
    if (inside) inside.push(link);
    else if (box) boxes.set(box, [link]);
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
  const around = (box: Element) => box.parentElement?.closest(selector) ?? null;
  const isNested = [...boxes.keys()].some(around);
  const cards = new Map<Element, Card>();
  for (const [innermost, inside] of boxes) {
    const ids = papersOf(inside);
    let [id] = ids;
    let element = innermost;
    if (isNested || ids.size > 1) {
      id = undefined;
      for (let box: Element | null = innermost; box; box = around(box)) {
        const paper = paperOf(box);
        if (paper) [element, id] = [box, paper];
      }
    }
    if (id) cards.set(element, { element, id });
    else outside.push(...inside);
  }
  return { cards: [...cards.values()], outside };
}

/** Parts of a page that hold cards and are none. */
const holders = /^(?:main|section|nav|header|footer|aside|form|[uod]l|table|tbody)$/i;
/** Parts of a sentence or a paragraph: a link in prose names a paper but is no card. */
const inline = /^(?:a|abbr|b|cite|code|em|h\d|i|mark|p|small|span|strong|su[bp]|u)$/i;

/**
 * Finds cards by nothing but links: around each of the `wanted` ones, the largest element below
 * `root` that still speaks of one paper. `papers` holds the paper of each element.
 */
export function cardsAround(wanted: readonly PaperLink[], papers: Papers, root: Element): Card[] {
  const cards = new Map<Element, Card>();
  // Of all links to a paper, its heading's tells best where the card is.
  for (const { anchor, id } of [...wanted.filter(isHeading), ...wanted]) {
    let area = anchor;
    for (let up = anchor.parentElement; up && papers.get(up) === id; up = up.parentElement)
      area = up;
    const isOneOfMany = area !== root && !holders.test(area.tagName);
    const element = isOneOfMany ? area : cardWithin(area, anchor);
    const isProse = element && inline.test(element.tagName) && !headingIn(element);
    if (element && element !== root && !isProse && !cards.has(area)) {
      cards.set(area, { element, id });
    }
  }
  return [...cards.values()];
}

/**
 * Where a part of the page lists one paper only, nothing tells its card from the boxes around it.
 * Then it is the item that the link lies in, or the box of the heading.
 */
function cardWithin(area: Element, anchor: Element): Element | undefined {
  const box = anchor.closest('article,li') ?? headingAround(anchor)?.parentElement;
  return box && area.contains(box) ? box : undefined;
}
