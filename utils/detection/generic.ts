import type { PaperId } from '../paper/identity';
import { type Card, type Papers, several } from './cards';
import { headingAround, headingIn, isHeading, type PaperLink } from './links';

/** Parts of a page that hold cards and are none. */
const holders = /^(?:main|section|nav|header|footer|aside|form|[uod]l|table|tbody)$/i;
/** Parts of a sentence or a paragraph: a link in prose names a paper but is no card. */
const inline =
  /^(?:a|abbr|b|blockquote|cite|code|em|h\d|i|mark|nav|p|small|span|strong|su[bp]|u)$/i;
const before = 'previousElementSibling';
const after = 'nextElementSibling';

/** Parts that stand beside the listing. */
const aside = 'aside,header,footer';

/**
 * Finds cards by nothing but links: around each of the `wanted` ones, the largest element below
 * `root` that still speaks of one paper. Where that is but a title among its siblings, the card is
 * the title and what follows, up to the next paper. `papers` holds the paper of each element.
 */
export function cardsAround(wanted: readonly PaperLink[], papers: Papers, root: Element): Card[] {
  const cards = new Map<Element, Card>();
  const titled = new Set<Element>();
  // Of all links to a paper, its heading's tells best where the card is.
  for (const link of [...wanted.filter(isHeading), ...wanted]) {
    const { anchor, id } = link;
    let area = anchor;
    for (let up = anchor.parentElement; up && papers.get(up) === id; up = up.parentElement)
      area = up;
    const nav = anchor.closest('nav');
    if (cards.has(area) || anchor.closest(aside) || (nav && papers.get(nav) === several)) continue;
    const elements =
      area !== root && inline.test(area.tagName) && !headingIn(area)
        ? runFrom(area, id, papers)
        : (boxIn(area, anchor, root) ?? runIn(area, anchor, id, papers));
    const [first] = elements;
    // What stands beside a title of the same paper belongs to it.
    const isBeside = () =>
      [...siblings(area, before, id, papers), ...siblings(area, after, id, papers)].some((one) =>
        titled.has(one),
      );
    if (first && !cards.has(first) && (isHeading(link) || !isBeside())) {
      if (isHeading(link)) titled.add(area);
      const card = { elements, id };
      cards.set(area, card).set(first, card);
    }
  }
  return [...new Set(cards.values())];
}

/**
 * The card in an area that speaks of one paper: the whole, when it is one of many. Where a part of
 * the page lists one paper only, nothing tells its card from the boxes around it: then it is the item
 * that the link lies in, or the box of the heading.
 */
function boxIn(area: Element, anchor: Element, root: Element): Element[] | undefined {
  if (area !== root && !holders.test(area.tagName)) {
    // A box of nothing but text and links is a paragraph.
    const isText =
      /^div$/i.test(area.tagName) &&
      ![...area.children].some((one) => isBlock(one) || isTitle(one));
    return isText && !headingAround(area) && !headingIn(area) ? [] : [area];
  }
  const title = headingAround(anchor) ?? (headingIn(anchor) && anchor);
  const box = anchor.closest('article,li') ?? title?.parentElement;
  if (box && box !== root && area.contains(box)) return [box];
  // A page that makes sections of its items.
  return area !== root && /^section$/i.test(area.tagName) ? [area] : undefined;
}

/** The one title in a list whose items are no elements, and what follows it. */
function runIn(area: Element, anchor: Element, id: PaperId, papers: Papers): Element[] {
  let title = anchor;
  while (title.parentElement && title.parentElement !== area) title = title.parentElement;
  return /^[uod]l$/i.test(area.tagName) && inline.test(title.tagName)
    ? runFrom(title, id, papers)
    : [];
}

/** A title among the siblings that tell more of its paper; nothing when it stands in prose. */
function runFrom(area: Element, id: PaperId, papers: Papers): Element[] {
  const earlier = siblings(area, before, id, papers);
  // Before the title only what names its paper belongs to it.
  while (earlier.length && !papers.has(earlier.at(-1) as Element)) earlier.pop();
  const run = [...earlier.reverse(), area, ...siblings(area, after, id, papers)];
  // What stands right before the next title may be its own, such as its number.
  while (!papers.has(run.at(-1) as Element) && !isBlock(run.at(-1))) run.pop();
  const named = run.filter((one) => papers.has(one));
  // A box among them is the card by itself.
  if (named.some((one) => !inline.test(one.tagName))) return [];
  if (named.some(isTitle)) return run;
  if (!named.some(isMostlyLinks)) return [];
  // A paragraph of links may stand before or after what it is about.
  if (isParagraph(area) && isParagraph(area.previousElementSibling)) return [area];
  // So may two boxes of links about one paper, but not two links in a sentence.
  const areBoxes = named.length > 1 && named.every((one) => one.tagName !== 'A');
  return areBoxes || isInList(area) || run.some((one) => !papers.has(one) && isBlock(one))
    ? run
    : [];
}

/** The siblings on one side of a title up to another paper, the nearest first. */
function siblings(
  area: Element,
  side: typeof before | typeof after,
  id: PaperId,
  papers: Papers,
): Element[] {
  const found: Element[] = [];
  for (let one = area[side]; one && (papers.get(one) ?? id) === id; one = one[side])
    found.push(one);
  return found;
}

const isParagraph = (element: Element | null): boolean => /^p$/i.test(element?.tagName ?? '');

/** Is it an item of a list, though no list item? */
const isInList = ({ parentElement }: Element): boolean =>
  /^[uod]l$/i.test(parentElement?.tagName ?? '');

const isTitle = ({ tagName }: Element): boolean => /^h\d$/i.test(tagName);

const isBlock = (element: Element | undefined): boolean =>
  !/^(?:a|abbr|b|br|cite|code|em|h\d|hr|i|img|mark|small|span|strong|su[bp]|u|wbr)$/i.test(
    element?.tagName ?? 'a',
  );

/** Is what links say at least half of what an element says? Prose says more than its links do. */
function isMostlyLinks(element: Element): boolean {
  const length = (one: Element) => (one.textContent ?? '').replace(/\s+/g, '').length;
  const links = element.matches('a') ? [element] : [...element.querySelectorAll('a')];
  return 2 * links.reduce((sum, link) => sum + length(link), 0) >= length(element);
}

/** So much may stand before a link in its line, such as a number, when the line is about its paper. */
const preface = 8;

/** Is the link a title's, or does it begin its line? Prose that mentions a paper says something before. */
export function leads(link: PaperLink): boolean {
  if (isHeading(link)) return true;
  const { anchor } = link;
  let said = 0;
  for (let node: Element | null = anchor; node && (node === anchor || !isBlock(node)); ) {
    if (isInList(node)) return true;
    for (let one = node.previousSibling; one; one = one.previousSibling) {
      if (one.nodeType === 1 && (isBlock(one as Element) || isTitle(one as Element))) return true;
      said += one.textContent?.trim().length ?? 0;
      if (said > preface) return false;
    }
    node = node.parentElement;
  }
  return true;
}
