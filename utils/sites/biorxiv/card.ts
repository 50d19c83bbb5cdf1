/** What bioRxiv and medRxiv show of a paper: in their listings, and on the paper's own page. */

import { textOf } from '../../paper/identity';
import { citationFields } from '../../site/citation-meta';
import { isoDay } from '../../site/dates';
import { type Entry, readText } from '../../site/entry';
import type { CardReader } from '../../site/site';

/** The authors, without the marks that stand in their boxes; groups have one name. */
const authorsOf = (card: Entry) =>
  card.all('.highwire-citation-author').flatMap((box) => {
    const parts = ['.nlm-given-names', '.nlm-surname', '.nlm-name-suffix'];
    const name =
      parts.flatMap((part) => readText(box.querySelector(part)) ?? []).join(' ') || readText(box);
    return name ? [{ name }] : [];
  });

/** The month in which a DOI such as `10.1101/2026.01.31.900001` was given, before the paper was posted. */
const monthOfDoi = (doi: string) => /\/(\d{4}\.\d\d)\.\d\d\.\d/.exec(doi)?.[1]?.replace('.', '-');

/** The day a version was posted stands in the path of its data, `/biorxiv/early/2026/01/31/…`. */
function postedOn(card: Entry): string | undefined {
  const path = card.first('[data-apath]')?.getAttribute('data-apath') ?? '';
  return isoDay(/\/early\/(\d{4}\/\d\d\/\d\d)\//.exec(path)?.[1]?.replaceAll('/', '-'));
}

export const readCitation: CardReader = (card, { id, version, url }) => {
  const doi = textOf(id);
  const page = `${url.origin}/content/${doi}`;
  return {
    title: card.text('.highwire-cite-title'),
    authors: authorsOf(card),
    abstract: card.text('.highwire-cite-abstract'),
    // A later version's day is not the paper's.
    published: ((version ?? 1) === 1 ? postedOn(card) : undefined) ?? monthOfDoi(doi),
    venue: card.text('.highwire-cite-metadata-journal'),
    links: version ? { page: `${page}v${version}`, pdf: `${page}v${version}.full.pdf` } : { page },
  };
};

/** The page of one paper. Its `meta` elements hold the abstract with markup. */
export const readArticle: CardReader = (card, { document, id }) => {
  const meta = citationFields(document);
  const terms = document.querySelectorAll('.highwire-article-collection-term');
  return {
    ...meta,
    title: card.text('h1') ?? meta.title,
    authors: meta.authors?.length ? meta.authors : authorsOf(card),
    abstract: readText(document.querySelector('.section.abstract'), 'h2'),
    published: meta.published ?? monthOfDoi(textOf(id)),
    categories: [...new Set([...terms].flatMap((term) => readText(term) ?? []))],
  };
};
