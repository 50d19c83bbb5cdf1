import { dblpPlaces, parseIdentifier } from '../paper/identity';
import { idAt } from '../paper/places';
import type { CardReader, PageKind, Site, SiteExamples, SiteReader } from '../site/site';

export const places = dblpPlaces;

const listing = (name: string, path: RegExp): PageKind => ({
  name,
  matches: (url) => path.test(url.pathname),
  cards: '.entry',
  also: '.ee a',
  title: '.title',
  place: 'cite',
});

export const site: Site = {
  id: 'dblp',
  name: 'DBLP',
  matches: ['org', 'uni-trier.de', 'dagstuhl.de'].map((domain) => `https://dblp.${domain}/*`),
  pages: [
    listing('author', /^\/pid\/.+/),
    listing('venue', /^\/db\/(?:conf|journals|series)\/[^/]+\/[^/]+\.html$/),
    {
      ...listing('search', /^\/search(?:\/publ)?\/?$/),
      matches: ({ pathname, searchParams }) =>
        /^\/search(?:\/publ)?\/?$/.test(pathname) && Boolean(searchParams.get('q')),
    },
    {
      name: 'record',
      matches: (url) => /^\/rec\/.+\.html$/.test(url.pathname) && Boolean(idAt(places, url)),
      also: '.ee a',
      subject: ':has(> cite)',
      place: 'cite',
    },
  ],
  links: 'a[href*="/rec/"]',
  mark: {
    selector: 'li[id*="/"]',
    read: (element) => parseIdentifier(`dblp:${element.id}`),
  },
  places,
};

export const reserved: readonly string[] = ['.entry cite'];

const read: CardReader = (card, { id }) => {
  const venue = card.text('[itemprop="isPartOf"] [itemprop="name"],[itemprop="isPartOf"]');
  return {
    title: card.text('.title,h1')?.replace(/\.$/, ''),
    // Homonyms are told apart by a number.
    authors: card
      .texts('[itemprop="author"]')
      .map((name) => ({ name: name.replace(/ \d{4}$/, '') })),
    // That of preprints is arXiv itself.
    venue: venue === 'CoRR' ? undefined : venue,
    published: /^\d{4}$/.exec(
      card.text('[itemprop="datePublished"]') ??
        card.first('[itemprop="datePublished"]')?.getAttribute('content') ??
        '',
    )?.[0],
    links: { page: `https://dblp.org/rec/${id.replace(/^dblp:/, '')}` },
  };
};

export const reader: SiteReader = {
  card: (card, page) => {
    const record = card.element.id || idAt(places, page.url)?.id || page.id;
    return read(card, { ...page, id: `dblp:${record.replace(/^dblp:/, '')}` });
  },
};

export const examples: SiteExamples = {
  kinds: {
    author: {
      addresses: [
        'https://dblp.org/pid/01/2345.html',
        'https://dblp.uni-trier.de/pid/l/AdaLammchen',
      ],
      evidence: 'described structure',
    },
    venue: {
      addresses: [
        'https://dblp.org/db/conf/icml/icml2026.html',
        'https://dblp.dagstuhl.de/db/journals/corr/corr2601.html',
      ],
      evidence: 'described structure',
    },
    search: {
      addresses: ['https://dblp.org/search?q=sheep', 'https://dblp.org/search/publ?q=sheep'],
      evidence: 'described structure',
    },
    record: {
      addresses: ['https://dblp.org/rec/conf/icml/LammchenU26.html'],
      evidence: 'described structure',
    },
  },
  none: [
    'https://dblp.org/',
    'https://dblp.org/search',
    'https://dblp.org/search/author?q=sheep',
    'https://dblp.org/db/conf/icml/',
    'https://dblp.org/statistics/index.html',
    'https://dblp.org/rec/conf/icml/LammchenU26.bib',
    'https://dblp.org/faq/',
  ],
};
