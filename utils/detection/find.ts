import { idAt } from '../paper/places';
import type { PageKind, Site } from '../sites/site';
import { type Card, cardsAround, cardsBySelector, type Papers, papersAround } from './cards';
import { isHeading, type PaperLink, papersOf } from './links';

/** The cards of a page, by whose word they are cards. */
export interface Findings {
  /** The box of the page's own paper, on the page of one. */
  readonly subject: readonly Card[];
  /** Cards that the adapter's selector names. */
  readonly adapted: readonly Card[];
  /** Cards found by links alone. */
  readonly generic: readonly Card[];
}

/** Finds the cards of a page of the given site and kind, whose paper links below `root` are `links`. */
export function findCards(
  { places }: Pick<Site, 'places'>,
  kind: PageKind,
  url: URL,
  links: readonly PaperLink[],
  root: Element,
): Findings {
  // Most pages need no look around their links: the selector names every card.
  let around: Papers | undefined;
  const papers = () => (around ??= papersAround(links, root));
  const { cards, outside } = cardsBySelector(links, papers, kind.cards, root);
  if (kind.subject) {
    const element = root.querySelector(kind.subject);
    const id = idAt(places, url)?.id;
    // After in-app navigation the address changes before the page does: then it links others only.
    const isStale = outside.length && !outside.some((link) => link.id === id);
    return {
      subject: element && id && !isStale ? [{ element, id }] : [],
      adapted: cards.filter((card) => card.id !== id),
      generic: [],
    };
  }
  // A heading that links a paper is a card wherever it stands. Other links are followed only when
  // the selector misses most of the papers: a listing's prose may mention some, too.
  const named = new Set(cards.map((card) => card.id));
  const isShort = outside.length > 0 && 2 * named.size < papersOf(links).size;
  const wanted = outside.filter((link) => isHeading(link) || (isShort && !named.has(link.id)));
  return {
    subject: [],
    adapted: cards,
    generic: (wanted.length ? cardsAround(wanted, papers(), root) : []).filter(
      ({ element, id }) => !cards.some((card) => card.id === id && element.contains(card.element)),
    ),
  };
}
