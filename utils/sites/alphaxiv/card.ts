/** What alphaXiv shows of a paper. Read by structure: its class names are those of a style library. */

import { monthOfArxiv } from '../../paper/arxiv';
import { textOf } from '../../paper/identity';
import { dayBeforeYear, findDate } from '../../site/dates';
import type { Entry } from '../../site/entry';
import type { CardReader, PageContext } from '../../site/site';
import { countIn, textIn, textPieces } from '../../site/text';

/** The first day that one of the texts beside title and abstract is. */
function dayIn(card: Entry, { day }: PageContext): string | undefined {
  const pieces = textPieces(card.element, card.all('a,p,button,h1,h2'));
  return pieces
    .filter((piece) => piece.length < 40)
    .map((piece) => dayBeforeYear(piece) ?? findDate(piece, day)?.day)
    .find(Boolean);
}

/** An entry of the feed. */
export const readCard: CardReader = (card, page) => {
  const paragraphs = card.texts('p').filter((text) => text.length > 80);
  const [abstract] = paragraphs.sort((one, other) => other.length - one.length);
  const likes = card.first('[class*="thumbs-up"]')?.closest('button');
  return {
    title: card.text('a > h2'),
    abstract,
    // It may be cut, or a summary by a machine: the page does not say.
    partial: abstract ? ['abstract'] : [],
    published: dayIn(card, page) ?? monthOfArxiv(textOf(page.id)),
    organisation: card.text('a[href*="organizations="]'),
    signals: { upvotes: countIn(textIn(likes)) },
  };
};

/** The page of one paper; the page's data say the rest. */
export const readPaper: CardReader = (card, page) => ({
  title: card.text('h1'),
  published: dayIn(card, page) ?? monthOfArxiv(textOf(page.id)),
});
