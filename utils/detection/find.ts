import { idFromUrl } from '../paper/identity';
import type { PageKind } from '../sites/site';
import { type Card, cardsAround, cardsBySelector } from './cards';
import { isHeading, type PaperLink, papersOf } from './links';

/** The cards of a page, by whose word they are cards. */
export interface Findings {
  /** The box of the page's own paper, on the page of one. */
  readonly subject?: Card | undefined;
  /** Cards that the adapter's selector names. */
  readonly adapted: readonly Card[];
  /** Cards found by links alone. */
  readonly generic: readonly Card[];
}

/** Finds the cards of a page of the given kind, whose paper links below `root` are `links`. */
export function findCards(
  kind: PageKind,
  url: URL,
  links: readonly PaperLink[],
  root: Element,
): Findings {
  const { cards, outside } = cardsBySelector(links, kind.cards, root);
  if (kind.subject) {
    const subject = findSubject(kind.subject.box, url, outside, root);
    return { subject, adapted: cards.filter((card) => card.id !== subject?.id), generic: [] };
  }
  // A heading that links a paper is a card wherever it stands. Other links are followed only when
  // the selector misses most of the papers: a listing's prose may mention some, too.
  const named = new Set(cards.map((card) => card.id));
  const isShort = 2 * named.size < papersOf(links).size;
  const wanted = outside.filter((link) => isHeading(link) || (isShort && !named.has(link.id)));
  const generic = wanted.length ? cardsAround(wanted, links, root) : [];
  return { adapted: cards, generic: generic.filter((card) => !holdsOne(card, cards)) };
}

const holdsOne = ({ element, id }: Card, cards: readonly Card[]): boolean =>
  cards.some((card) => card.id === id && element.contains(card.element));

/**
 * The box of the paper that the address names. None when the links beside the cards name others
 * only: after in-app navigation the address changes before the page does.
 */
function findSubject(
  selector: string,
  url: URL,
  outside: readonly PaperLink[],
  root: Element,
): Card | undefined {
  const element = root.querySelector(selector);
  const id = idFromUrl(url)?.id;
  if (!element || !id) return undefined;
  const isStale = outside.length && !outside.some((link) => link.id === id);
  return isStale ? undefined : { element, id };
}
