/** What Cool Papers shows of a paper: the same in its listings and on the paper's page. */

import { monthOfArxiv } from '../../paper/arxiv';
import { textOf } from '../../paper/identity';
import { isoDay } from '../../site/dates';
import type { Entry } from '../../site/entry';
import type { CardReader } from '../../site/site';
import { addressFrom } from '../../site/untrusted';

const label = 'strong';

/** One link to each author; where there are none, a line of names. */
function authorsIn(card: Entry): { name: string }[] {
  const linked = card.texts('.authors a');
  const names = linked.length
    ? linked
    : (card.text('.authors', label) ?? '').replace(/^:/, '').split(',');
  return names.map((name) => ({ name: name.trim() })).filter(({ name }) => name);
}

/** What an address of the site says after the name of the listing: `cs.LG` of `/arxiv/cs.LG`. */
const listedIn = (card: Entry, listing: string) =>
  card
    .all('.subjects a')
    .flatMap(
      (link) =>
        (link.getAttribute('href') ?? '').split(`/${listing}/`)[1]?.split(/[?#]/)[0]?.trim() || [],
    );

export const readEntry: CardReader = (card, { id, url }) => {
  const href = card.first('.title-link')?.getAttribute('href');
  const [meeting] = listedIn(card, 'venue');
  const [, name, year] = /^([\w-]+)\.(\d{4})$/.exec(meeting ?? '') ?? [];
  const day = isoDay(/\d{4}-\d\d-\d\d/.exec(card.text('.date') ?? '')?.[0]);
  const keywords = card.first('.paper')?.getAttribute('keywords')?.split(',') ?? [];
  return {
    title: card.text('.title-link'),
    authors: authorsIn(card),
    abstract: card.text('.summary'),
    published: day ?? year ?? (id.startsWith('arxiv:') ? monthOfArxiv(textOf(id)) : undefined),
    venue: name && `${name} ${year}`,
    categories: listedIn(card, 'arxiv').filter((code) => /^[\w.-]+$/.test(code)),
    keywords: keywords.map((word) => word.trim()).filter(Boolean),
    links: {
      page: href && URL.canParse(href, url.href) ? addressFrom(new URL(href, url).href) : undefined,
      pdf: addressFrom(card.first('.title-pdf')?.getAttribute('data')),
    },
  };
};
