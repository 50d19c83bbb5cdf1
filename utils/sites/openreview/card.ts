/**
 * What OpenReview shows of a paper: a note in its lists, and the paper's own page. Which fields there
 * are, each venue says for itself; they are told apart by their labels.
 */

import { homeOf, idFromUrl } from '../../paper/identity';
import { citationFields } from '../../site/citation-meta';
import { dayBeforeYear } from '../../site/dates';
import { type Entry, readAddress, readText } from '../../site/entry';
import type { CardReader, FieldValues } from '../../site/site';
import { codeIn, venueOfDecision } from '../../site/venue';

/** The authors, of whom long lists show the first ones and tell how many more there are. */
function readAuthors(card: Entry, list: string): FieldValues {
  const names = card.texts(`${list} a:not([role="button"]),${list} span:not(:has(a))`);
  const authors = names
    .filter((name) => !/^(?:anonymous$|et al\.|\()/i.test(name))
    .map((name) => ({ name }));
  const [, more] = /\((\d+) additional authors? not shown\)/.exec(card.text(list) ?? '') ?? [];
  return more
    ? { authors, authorCount: authors.length + Number(more), partial: ['authors'] }
    : { authors };
}

/** The value of the field with that label. */
const contentOf = (card: Entry, label: RegExp): Element | null | undefined =>
  card
    .all('.note-content-field')
    .find((field) => label.test(readText(field) ?? ''))
    ?.parentElement?.querySelector('.note-content-value');

/** What the fields below the heading say, which lists hide behind “Show details”. */
function readContent(card: Entry, address: string | undefined): FieldValues {
  const area = readText(contentOf(card, /^(?:Primary|Subject) Area:/i));
  const code = contentOf(card, /^Code:/i)?.querySelector('a');
  const addresses = card.addresses('.note-content a');
  return {
    abstract: readText(contentOf(card, /^Abstract:/i)),
    keywords: readText(contentOf(card, /^Keywords:/i))
      ?.split(/\s*[,;]\s*/)
      .filter(Boolean),
    categories: area ? [area] : [],
    links: {
      page: pageOf(address),
      pdf: card.address('a[title="Download PDF"]') ?? card.address('a[href*="/pdf?id="]'),
      code: codeIn(
        [readAddress(code, address), ...addresses, ...card.texts('.note-content-value')].join(' '),
      ),
    },
  };
}

/** The date before the one of the last change; papers of other places may tell the year alone. */
function dateIn(text = ''): string | undefined {
  const [first = ''] = text.split(/[,(]\s*(?:last )?modified/i);
  return dayBeforeYear(first) ?? /(?<!\d)\d{4}$/.exec(first.trim())?.[0];
}

/** The paper's own page as its best address, without where the reader came from. */
function pageOf(address = ''): string | undefined {
  const id = idFromUrl(address)?.id;
  return id && homeOf(id);
}

/** A note of a list. */
export const readNote: CardReader = (card) => ({
  title: card.text('h4 > a'),
  ...readAuthors(card, '.note-authors'),
  published: dateIn(card.text('.note-meta-info > :first-child')),
  venue: venueOfDecision(card.text('.note-meta-info > :nth-child(2)')),
  ...readContent(card, card.address('h4 > a')),
});

/** The paper's own page. Its head knows all authors, unless it is still another paper's. */
export const readSubmission: CardReader = (card, { document, url }) => {
  const title = card.text('.citation_title') ?? card.text('h2');
  const meta = citationFields(document);
  const isOwn = meta.title === title;
  return {
    title,
    ...(isOwn && meta.authors?.length
      ? { authors: meta.authors }
      : readAuthors(card, '.forum-authors')),
    published:
      dateIn(card.text('.forum-meta > :first-child')) ?? (isOwn ? meta.published : undefined),
    venue: venueOfDecision(card.text('.forum-meta > :nth-child(2)')),
    ...readContent(card, url.href),
  };
};
