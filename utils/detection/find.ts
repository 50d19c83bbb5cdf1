import { idAt } from '../paper/places';
import type { PageKind, Site } from '../site/site';
import { type Card, cardsBySelector, type Papers, papersAround } from './cards';
import { cardsAround, leads } from './generic';
import { isHeading, type PaperLink, papersOf } from './links';

/** The cards of a page, by whose word they are cards. */
export interface Findings {
  /** The box of the page's own paper, on the page of one; among the others, too. */
  readonly subject: readonly Card[];
  /** Cards that the adapter's selector names. */
  readonly adapted: readonly Card[];
  /** Cards found by links alone. */
  readonly generic: readonly Card[];
}

/** The adapter is taken not to know a page when it finds fewer than this share of its papers. */
export const enough = 0.9;

/**
 * Finds the cards of a page of the given site and kind, whose paper links below `root` are `links`.
 * `everything` asks for a card of each linked paper, those in prose and reference lists too. Yields
 * now and then.
 */
export function* findCards(
  { places, isApp }: Pick<Site, 'places' | 'isApp'>,
  kind: PageKind,
  url: URL,
  links: readonly PaperLink[],
  root: Element,
  everything = false,
): Generator<undefined, Findings> {
  // Most pages need no look around their links: the selector names every card.
  let around: Papers | undefined;
  const papers = () => (around ??= papersAround(links, root));
  const { cards, outside } = yield* cardsBySelector(links, papers, kind, root);
  const isOpen = (link: PaperLink) => everything || leads(link);
  const generic = (outsiders: readonly PaperLink[]) => {
    const wanted = outsiders.filter(isOpen);
    if (!wanted.length) return [];
    return cardsAround(wanted, papersAround(links.filter(isOpen), root), root).filter(
      ({ elements, id }) =>
        !cards.some(
          (card) =>
            card.id === id && elements.some((one) => one.contains(card.elements[0] ?? null)),
        ),
    );
  };
  if (kind.subject) {
    const id = idAt(places, url)?.id;
    const known = root.querySelector(kind.subject) ?? (root.matches(kind.subject) ? root : null);
    // A heading alone may tell that there is no such paper.
    const isNamed = links.some((link) => link.id === id);
    const element = known ?? (isNamed && root.querySelector('h1')?.parentElement);
    // A page that the address is ahead of links others only.
    const isStale = isApp && outside.length && !outside.some((link) => link.id === id);
    const subject = element && id && !isStale ? [{ elements: [element], id }] : [];
    return {
      subject,
      adapted: [...(known ? subject : []), ...cards.filter((card) => card.id !== id)],
      generic: [
        ...(known ? [] : subject),
        ...generic(
          outside.filter(
            (link) => link.id !== id && (everything || (kind.cards && isHeading(link))),
          ),
        ),
      ],
    };
  }
  // A heading that links a paper is a card wherever it stands. Other links are followed only when
  // the selector misses many of the papers: a listing's prose may mention some, too.
  const named = new Set(cards.map((card) => card.id));
  const isShort = everything || named.size < enough * papersOf(links).size;
  return {
    subject: [],
    adapted: cards,
    generic: generic(outside.filter((link) => isHeading(link) || (isShort && !named.has(link.id)))),
  };
}
