import type { PaperId } from '../paper/identity';
import { headings, isHeading, type PaperLink } from './links';

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
type Papers = ReadonlyMap<Element, PaperId | typeof several>;

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
  selector: string,
  root: Element,
): Sorted {
  const byLinks = papersAround(links, root);
  let byHeadings: Papers | undefined;
  const paperOf = (box: Element): PaperId | undefined => {
    let paper = byLinks.get(box);
    if (paper === several) {
      byHeadings ??= papersAround(links.filter(isHeading), root);
      paper = byHeadings.get(box);
    }
    return paper === several ? undefined : paper;
  };

  const cards = new Map<Element, Card>();
  const outside: PaperLink[] = [];
  for (const link of links) {
    let card: Card | undefined;
    for (let box = link.anchor.closest(selector); box; ) {
      const id = paperOf(box);
      if (id) card = cards.get(box) ?? { element: box, id };
      box = box.parentElement?.closest(selector) ?? null;
    }
    if (card) cards.set(card.element, card);
    else outside.push(link);
  }
  return { cards: [...cards.values()], outside };
}

/** Elements that make a card by themselves. */
const items = 'article,li';
/** Parts of a page that hold cards and are none, unless nothing smaller is. */
const holders = /^(?:section|header|footer|aside|form|[uod]l|table|tbody)$/i;
/** The page itself. */
const whole = /^(?:html|body|main|nav)$/i;
/** Parts of a sentence or a paragraph: a link in prose names a paper but is no card. */
const inline = /^(?:a|abbr|b|cite|code|em|h[1-6]|i|mark|p|small|span|strong|sub|sup|u)$/i;

/**
 * Finds cards by nothing but links: around each of the `wanted` ones, the largest element that
 * still speaks of one paper. All `links` below `root` set the bounds.
 */
export function cardsAround(
  wanted: readonly PaperLink[],
  links: readonly PaperLink[],
  root: Element,
): Card[] {
  const papers = papersAround(links, root);
  const areas = new Map<Element, PaperLink[]>();
  for (const link of wanted) {
    let area = link.anchor;
    while (area.parentElement && papers.get(area.parentElement) === link.id) {
      area = area.parentElement;
    }
    const own = areas.get(area);
    if (own) own.push(link);
    else areas.set(area, [link]);
  }
  const cards: Card[] = [];
  for (const [area, own] of areas) {
    const isOneOfMany = papers.get(area.parentElement ?? area) === several;
    const element = isOneOfMany ? cardOfArea(area, own) : smallest(area, own);
    const [first] = own;
    if (element && first) cards.push({ element, id: first.id });
  }
  return cards;
}

function cardOfArea(area: Element, links: readonly PaperLink[]): Element | undefined {
  if (holders.test(area.tagName)) return smallest(area, links);
  return inline.test(area.tagName) && !area.querySelector(headings) ? undefined : area;
}

/**
 * Where only one paper is listed, nothing tells its card from the boxes around it. Then the card
 * is the item that holds all its links or, when one of them is a heading's, the smallest box.
 */
function smallest(area: Element, links: readonly PaperLink[]): Element | undefined {
  const [first] = links;
  let box: Element | null = first?.anchor ?? null;
  while (box && !links.every(({ anchor }) => box?.contains(anchor))) box = box.parentElement;
  let item: Element | undefined;
  for (let next = box?.closest(items); next && area.contains(next); ) {
    item = next;
    next = next.parentElement?.closest(items);
  }
  if (item) return item;
  if (!links.some(isHeading)) return undefined;
  while (box && inline.test(box.tagName)) box = box.parentElement;
  return box && !whole.test(box.tagName) ? box : undefined;
}
