/** What the proceedings show of a paper: in their lists, and on its own page. */

import { citationFields } from '../../site/citation-meta';
import { type Entry, readText } from '../../site/entry';
import type { CardReader, FieldValues } from '../../site/site';

/** Names written in one line, `Ada Lämmchen, Björn Ullrich`. */
const authorsIn = (line = '') =>
  line.split(',').flatMap((part) => {
    const name = part.trim();
    return name ? [{ name }] : [];
  });

/** The meeting's year stands in the address, but for the oldest ones. */
function meetingOf(address: string): FieldValues {
  const [, year] = /\/paper\/(\d{4})\//.exec(address) ?? [];
  // The meeting's name was another one before 2018.
  return year ? { venue: `${year < '2018' ? 'NIPS' : 'NeurIPS'} ${year}`, published: year } : {};
}

/** An entry of a year's list, or of what the search found. */
export const readEntry: CardReader = (card, { id }) => ({
  title: card.text('a[href*="/paper/"]'),
  authors: authorsIn(card.text('.paper-authors') ?? card.text('i')),
  ...meetingOf(id),
});

/** The first paragraph with text between a heading of that name and the next one. */
function paragraphUnder(name: string, { all }: Entry): string | undefined {
  const heading = all('h1,h2,h3,h4').find((one) => readText(one) === name);
  let next = heading?.nextElementSibling;
  while (next && !readText(next)) next = next.nextElementSibling;
  return next && !/^h\d$/i.test(next.tagName) ? readText(next) : undefined;
}

/** The page of one paper. */
export const readPaper: CardReader = (card, { document, url }) => {
  const meta = citationFields(document);
  const { venue = meta.venue, published = meta.published } = meetingOf(url.pathname);
  return {
    ...meta,
    title: meta.title ?? card.text('h1,h4'),
    authors: meta.authors?.length ? meta.authors : authorsIn(paragraphUnder('Authors', card)),
    abstract: paragraphUnder('Abstract', card) ?? meta.abstract,
    venue,
    published,
  };
};
