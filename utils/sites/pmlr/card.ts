/** What the proceedings show of a paper: in a volume's list, and on its own page. */

import { citationFields } from '../../site/citation-meta';
import type { CardReader } from '../../site/site';
import { codeIn } from '../../site/venue';

/** The two digits of the key, `abbas23a`. */
function yearIn(address: string): string | undefined {
  const [, year] = /(\d\d)[a-z]*\.html$/.exec(address) ?? [];
  return year && `${Number(year) > 80 ? '19' : '20'}${year}`;
}

/** An entry of a volume. */
export const readEntry: CardReader = (card, { url }) => {
  const page = card.address('.links a[href$=".html"]') ?? url.origin + url.pathname;
  const info = card.text('.info,#info')?.replace(/\.$/, '');
  const names = card.text('.authors,#authors')?.split(',') ?? [];
  const addresses = card.all('.links a,li a').map((link) => link.getAttribute('href') ?? '');
  return {
    title: card.text('.title,h1'),
    authors: names.map((name) => ({ name: name.trim() })).filter(({ name }) => name),
    abstract: card.text('#abstract'),
    published: yearIn(page),
    venue: info?.split(/,? PMLR /)[0],
    journalReference: info,
    links: {
      page,
      pdf: card.address(':is(.links,li) a[href$=".pdf"]:not([href*="-supp"])'),
      // Supplements lie beside the paper.
      code: codeIn(addresses.filter((address) => !/\.(?:pdf|zip)$/.test(address)).join(' ')),
    },
  };
};

/** The page of one paper. */
export const readPaper: CardReader = (card, page) => {
  const meta = citationFields(page.document);
  const shown = readEntry(card, page);
  return {
    ...shown,
    title: shown.title ?? meta.title,
    authors: meta.authors?.length ? meta.authors : shown.authors,
    published: meta.published ?? shown.published,
    venue: shown.venue ?? meta.venue,
    links: { ...shown.links, pdf: meta.links?.pdf ?? shown.links?.pdf },
  };
};
