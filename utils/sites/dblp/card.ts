/** What DBLP shows of a paper: an entry of its lists, marked up with the words of schema.org. */

import { type PaperId, parseIdentifier } from '../../paper/identity';
import { type Entry, entryOf, readText } from '../../site/entry';
import type { CardReader, FieldValues, PageContext } from '../../site/site';
import { venueOfReference } from '../../site/venue';

/** A title as its authors wrote it: DBLP ends each with a full stop, and quotes it in headings. */
const titleFrom = (text = ''): string => text.replace(/^["“](.*)["”]$/, '$1').replace(/\.$/, '');

/** `Yang Liu 0001` is one of several persons of that name. */
const personFrom = (text: string) => ({ name: text.replace(/ \d{4}$/, '') });

/** The arXiv number that the key of an informal publication spells: `abs-2407-21783`, `abs-cs-0101001`. */
function preprintOf(key: string): PaperId | undefined {
  const [, archive, number] = /^journals\/corr\/abs-(.+)-(\d+)$/.exec(key) ?? [];
  const id =
    archive && parseIdentifier(`${archive}${/^\d/.test(archive) ? '.' : '/'}${number}`)?.id;
  return id || undefined;
}

/** The year an entry states, else that of the list it stands in. */
function yearOf(card: Entry, { url }: PageContext): string | undefined {
  const stated = card.first('[itemprop="datePublished"]');
  let before: Element | null = card.element;
  while (before && !before.matches('.year')) before = before.previousElementSibling;
  const texts = [readText(stated), stated?.getAttribute('content'), readText(before)];
  const [, inName] = /^\/db\/conf\/.*[^\d/]((?:19|20)\d\d)(?!\d)/.exec(url.pathname) ?? [];
  return [...texts, inName].find((text) => /^\d{4}$/.test(text ?? '')) ?? undefined;
}

/** The meeting with its year, or the journal; a list of one venue's papers names it in its heading. */
function venueOf(card: Entry, { document }: PageContext, year: string | undefined) {
  const isMeeting = card.element.matches('.inproceedings');
  const name = card.text('[itemprop="isPartOf"] [itemprop="name"]');
  const heading = readText(document.querySelector('#headline h1'));
  if (/^CoRR$|\(CoRR\)/.test(name ?? heading ?? '')) return undefined;
  if (name) return isMeeting && year && !name.includes(year) ? `${name} ${year}` : name;
  // An author's page is headed by a name.
  if (!card.element.matches('.toc')) return undefined;
  return isMeeting
    ? heading?.replace(/^\d+(?:st|nd|rd|th) /, '').replace(/:.*/, '')
    : venueOfReference(heading);
}

/** An entry of a list. */
export const readEntry: CardReader = (card, page): FieldValues => {
  const published = yearOf(card, page);
  const preprint = preprintOf(card.element.id);
  return {
    ids: preprint && [preprint],
    title: titleFrom(card.text('.title')),
    authors: card.texts('[itemprop="author"]').map(personFrom),
    published,
    venue: venueOf(card, page, published),
    links: {
      page: card.address('a[href*="/rec/"][href$=".html"]'),
      pdf: card.addresses('li.ee a').find((address) => /\.pdf$/i.test(address)),
    },
  };
};

/** The page of one record, whose entry it shows, or else its title alone. */
export const readRecord: CardReader = (card, page): FieldValues => {
  const [, key = ''] = /^\/rec\/([\w/-]+)/.exec(page.url.pathname) ?? [];
  const entry = page.document.querySelector(`li.entry[id="${key}"]`);
  const preprint = preprintOf(key);
  return entry
    ? readEntry(entryOf([entry], page.url.href), page)
    : { ids: preprint && [preprint], title: titleFrom(card.text('h1')) };
};
