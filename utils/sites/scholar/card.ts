/** What Google Scholar shows of a paper. Names have initials only, and most else may be cut short. */

import { parseArxiv } from '../../paper/arxiv';
import { textOf } from '../../paper/identity';
import { idAt } from '../../paper/places';
import { readAppearance, readByline, readNames } from '../../site/byline';
import { readAddress, readText } from '../../site/entry';
import type { CardReader, FieldValues } from '../../site/site';
import { scholarPlaces } from './places';

const isCut = (text = '') => /^…|(?:…|\.{3})$/.test(text);
/** `[PDF]`, `[CITATION]` and `[B]`, which stand before a title. */
const labels = /^(?:\[[A-Z]+\]\s*)+/;

/** `arXiv preprint arXiv:2601.90001` is no venue but a number. */
function preprintIn(venue = ''): FieldValues {
  const [, number] = /^arxiv preprint\b(?:.*arxiv:(\S+))?/i.exec(venue) ?? [];
  const found = number && parseArxiv(number.replace(/,$/, ''));
  if (found) return { venue: undefined, ids: [found.id] };
  return { venue: /^arxiv preprint\b/i.test(venue) ? undefined : venue };
}

/** The count in a link such as `Cited by 2020`, in whatever language. */
function citationsIn(text = ''): FieldValues['signals'] {
  const [count] = /\d[\d,.\s]*/.exec(text) ?? [];
  return { citations: count === undefined ? undefined : Number(count.replace(/\D/g, '')) };
}

/** A result of a search, or a paper that cites another one. */
export const readResult: CardReader = (card, { url }) => {
  const title = card.text('a[id],h3 [id]') ?? card.text('h3')?.replace(labels, '');
  const abstract = card.text('.gs_rs');
  const { names, venue, year } = readByline(card.text('.gs_a') ?? '');
  const pdf = card.all('a').find((link) => readText(link)?.startsWith('[PDF]'));
  return {
    title,
    authors: names.map((name) => ({ name })),
    abstract,
    published: year,
    ...preprintIn(venue),
    links: { page: card.address('h3 a,a[id]'), pdf: readAddress(pdf, url.href) },
    signals: citationsIn(card.text('a[href*="cites="]')),
    partial: [
      ...(isCut(title) ? (['title'] as const) : []),
      'authors',
      ...(abstract ? (['abstract'] as const) : []),
    ],
  };
};

/** Volume, issue and pages: `346 (6213), 1258096` of `Science 346 (6213), 1258096`. */
const numbers = /(?:[\s,]+\(?[A-Za-z]?\d[\w.–-]*\)?)+$/;

/** An article of someone's profile. */
export const readArticle: CardReader = (card) => {
  const title = card.text('a');
  const [names = '', where = ''] = card.all('td > div').map((line) => readText(line));
  const { venue: reference, year } = readAppearance(where.slice(0, 1_000));
  const venue = reference?.replace(numbers, '');
  const address = card.address('a[href*="citation_for_view="]');
  const article = address && idAt(scholarPlaces, new URL(address))?.id;
  return {
    title,
    authors: readNames(names).map((name) => ({ name })),
    published: card.text('td:last-child')?.match(/^\d{4}$/)?.[0] ?? year,
    ...preprintIn(venue),
    journalReference: reference === venue ? undefined : reference,
    links: { page: article && textOf(article) },
    signals: citationsIn(card.text('a[href*="cites="]')),
    partial: [...(isCut(title) ? (['title'] as const) : []), 'authors'],
  };
};
