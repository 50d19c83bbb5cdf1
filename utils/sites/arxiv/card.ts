/**
 * What arXiv shows of a paper: in its listings, its search, and on the paper's own pages. Labels such
 * as “Title:” stand in the text as elements of their own.
 */

import { citationFields } from '../../site/citation-meta';
import { dayBeforeYear } from '../../site/dates';
import type { Entry } from '../../site/entry';
import type { CardReader, FieldValues } from '../../site/site';
import { codeIn, venueInComment, venueOfReference } from '../../site/venue';

const label = '.descriptor,.has-text-black-bis,a[onclick]';

const authorsOf = (names: readonly string[]) => names.map((name) => ({ name }));

/** The authors, of whom long lists show the first ones and tell how many more there are. */
function readAuthors(card: Entry, list: string): FieldValues {
  const authors = authorsOf(card.texts(`${list} a`));
  const [, more] = /\((\d+) additional authors? not shown\)/.exec(card.text(list) ?? '') ?? [];
  return more
    ? { authors, authorCount: authors.length + Number(more), partial: ['authors'] }
    : { authors };
}

/** What follows from the lines that authors write themselves. */
const appeared = (
  { comment, journalReference, abstract }: FieldValues,
  card: Entry,
  lines: string,
): FieldValues => ({
  venue: venueInComment(comment) ?? venueOfReference(journalReference),
  links: {
    // Addresses are shown as “this https URL”.
    code: codeIn(
      [
        comment,
        ...card.all(`:is(${lines}) a`).map((link) => link.getAttribute('href')),
        abstract,
      ].join(' '),
    ),
  },
});

/** The codes of subjects written `Machine Learning (cs.LG); Optics (physics.optics)`. */
const codesIn = (subjects = '') =>
  [...subjects.matchAll(/\(([\w.-]+)\)(?=;|$)/g)].map(([, code = '']) => code);

/** An entry of a listing; see `dayOf` for its date. */
export const readListing: CardReader = (card, page) => {
  const fields: FieldValues = {
    title: card.text('.list-title', label),
    ...readAuthors(card, '.list-authors'),
    abstract: card.text('p.mathjax'),
    comment: card.text('.list-comments', label),
    journalReference: card.text('.list-journal-ref', label),
    categories: codesIn(card.text('.list-subjects', label)),
  };
  const published = dayOf(card, page);
  const appearance = appeared(fields, card, '.list-comments,p.mathjax');
  return { ...fields, ...appearance, ...(published && { published }) };
};

/**
 * The day a listing announces a paper on, which tells its age only when it is new there. The latest
 * heading before the entry names the day, or the part of a page whose day `page` knows.
 */
function dayOf(card: Entry, page: Parameters<CardReader>[1]): string | undefined {
  if (/\((?:cross-list|replaced)/.test(card.element.textContent ?? '')) return undefined;
  let heading: Element | null | undefined = card.element;
  while (heading && !/^h3$/i.test(heading.tagName)) heading = heading.previousElementSibling;
  const text = heading?.textContent ?? '';
  if (page.kind === 'recent') return dayBeforeYear(text);
  return /^(?:new|catch-up)$/.test(page.kind) && /^\s*New/.test(text) ? page.day : undefined;
}

/** A result of the search, whose whole abstract is there, hidden. */
export const readSearchResult: CardReader = (card) => {
  const lines = card.texts('p');
  const line = (start: RegExp) =>
    lines
      .find((text) => start.test(text))
      ?.replace(start, '')
      .trim();
  const submitted = line(/^Submitted /) ?? '';
  const fields: FieldValues = {
    title: card.text('p.title'),
    ...readAuthors(card, 'p.authors'),
    abstract: card.text('.abstract-full', label) ?? card.text('.abstract-short', label),
    comment: line(/^Comments:/),
    journalReference: line(/^Journal ref:/),
    categories: card.texts('.tag[data-tooltip]').filter((code) => /^[\w.-]+$/.test(code)),
    published: dayBeforeYear(/v1 submitted ([^;]*)/.exec(submitted)?.[1] ?? submitted),
  };
  return { ...fields, ...appeared(fields, card, '.comments,.abstract-full') };
};

/** The page with a paper's abstract. */
export const readAbstractPage: CardReader = (card, { document }) => {
  const fields: FieldValues = {
    title: card.text('h1.title', label),
    ...readAuthors(card, '.authors'),
    abstract: card.text('blockquote', label),
    comment: card.text('td.comments'),
    journalReference: card.text('td.jref'),
    categories: codesIn(card.text('td.subjects')),
    published: dayBeforeYear(card.text('.dateline')),
  };
  const meta = citationFields(document);
  return {
    ...meta,
    ...fields,
    ...appeared(fields, card, 'td.comments,blockquote'),
    title: fields.title ?? meta.title,
  };
};

/** The page with the whole text, as LaTeXML writes it (https://math.nist.gov/~BMiller/LaTeXML/). */
export const readManuscript: CardReader = (card) => {
  const names = card.texts('.ltx_role_author .ltx_personname');
  return {
    title: card.text('h1.ltx_title_document'),
    authors: authorsOf(names),
    abstract: card.text('.ltx_abstract', '.ltx_title_abstract'),
  };
};
