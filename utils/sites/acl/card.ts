/** What the ACL Anthology shows of a paper: an entry of its lists, and the paper's own page. */

import { textOf } from '../../paper/identity';
import { citationFields } from '../../site/citation-meta';
import { type Entry, readText } from '../../site/entry';
import type { CardReader, PageContext } from '../../site/site';
import { codeIn } from '../../site/venue';

const authorsOf = (card: Entry, list: string) =>
  card.texts(`${list} a[href*="/people/"]`).map((name) => ({ name }));

/** Some papers have a link to their code; every page has one to report mistakes. */
function codeOf(card: Entry, buttons: string, abstract: string | undefined): string | undefined {
  const own = card
    .addresses(`:is(${buttons}) a`)
    .filter((address) => !address.includes('/acl-org/acl-anthology'));
  return codeIn([...own, abstract].join(' '));
}

/** The year that a number begins with: `2020.acl-main.1`, `P18-1100`. */
function yearOf(number: string): string | undefined {
  const [, year, short] = /^(?:(\d{4})\.|[A-Z](\d\d)-)/.exec(number) ?? [];
  return year ?? (short && `${Number(short) > 50 ? '19' : '20'}${short}`);
}

const volume = 'a[href*="/volumes/"]:not([href$=".bib"],[href$=".pdf"])';

/** The volume that an entry names, else the heading before it, else the page's own. */
function volumeOf(card: Entry, { document, kind }: PageContext): string | undefined {
  let before: Element | null = card.element;
  while (before && !before.matches('h4')) before = before.previousElementSibling;
  return (
    card.text(volume) ??
    readText(before?.querySelector(volume)) ??
    (kind === 'volume' ? readText(document.querySelector('#title')) : undefined)
  );
}

/** An entry of a list. */
export const readEntry: CardReader = (card, page) => {
  const abstract = card.text('.abstract-collapse');
  return {
    title: card.text('strong'),
    authors: authorsOf(card, 'span'),
    abstract,
    published: yearOf(textOf(page.id)),
    venue: volumeOf(card, page),
    links: {
      page: card.address('strong > a'),
      pdf: card.address('a[href$=".pdf"]'),
      code: codeOf(card, '.list-button-row', abstract),
    },
  };
};

/** The page of one paper. */
export const readPaper: CardReader = (card, { document }) => {
  const meta = citationFields(document);
  const authors = authorsOf(card, '.lead');
  const abstract = card.text('.acl-abstract', 'h5');
  return {
    ...meta,
    title: card.text('#title') ?? meta.title,
    authors: authors.length ? authors : meta.authors,
    abstract,
    links: { ...meta.links, code: codeOf(card, '.acl-paper-link-block,dl', abstract) },
  };
};
