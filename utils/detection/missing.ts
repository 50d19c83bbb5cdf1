import type { SiteReader } from '../site/site';
import { readCard } from './read';
import type { FoundCard } from './scan';

/** So many cards tell enough of a page. */
const most = 50;

/** Reads some of the cards and counts those that lack each field; `read` is how many it read. */
export function countMissing(
  cards: readonly FoundCard[],
  reader: SiteReader | undefined,
): Record<string, number> {
  const records = cards.slice(0, most).map((card) => readCard(card, reader));
  const lacking = (isThere: (record: (typeof records)[number]) => unknown) =>
    records.filter((record) => !isThere(record)).length;
  return {
    read: records.length,
    title: lacking(({ rank }) => rank !== 'link'),
    authors: lacking(({ authors, authorCount }) => authors.length || authorCount),
    abstract: lacking(({ abstract }) => abstract),
    published: lacking(({ published }) => published),
  };
}
