import { canonicalUrl, parseIdentifier, textOf } from '../paper/identity';
import { idAt, type PaperPlace } from '../paper/places';
import type { Site, SiteExamples, SiteReader } from '../site/site';
import { readArticle, readResult } from './europepmc/card';

/** A paper of Medline is PubMed's own; one of another source has no name but its address here. */
const paper = (source = '', number = '') =>
  /^med$/i.test(source)
    ? parseIdentifier(`pmid:${number}`)
    : canonicalUrl(`https://europepmc.org/article/${source}/${number}`.replace(/\w+\/\w+$/, upper));
const upper = (text: string) => text.toUpperCase();

export const places: readonly PaperPlace[] = [
  {
    host: /^(?:www\.)?europepmc\.org$/,
    read: ({ pathname }) => {
      const [, source, number] =
        /^\/(?:article|abstract)\/([a-z]{3})\/(\w+)\/?$/i.exec(pathname) ?? [];
      return number ? paper(source, number) : undefined;
    },
  },
];

export const site: Site = {
  id: 'europepmc',
  name: 'Europe PMC',
  matches: ['https://europepmc.org/*', 'https://www.europepmc.org/*'],
  pages: [
    {
      name: 'search',
      matches: ({ pathname, searchParams }) =>
        /^\/search\/?$/.test(pathname) && searchParams.has('query'),
      cards: '.resultList > li,li:has(.citation-title)',
      named: ':is(.title,.citation-title,h3) a,a.title',
      also: 'a[href*="//doi.org/"]',
      title: '.title,.citation-title,h3',
    },
    {
      name: 'article',
      matches: (url) => Boolean(idAt(places, url)),
      also: '#article--doi--link-metadataSec,meta[name="citation_doi"]',
      subject: ':has(> h1#article--current--title)',
      // The box may hold the whole article.
      place: (card) => ({
        parent: card,
        before: card.querySelector('h1')?.nextElementSibling ?? null,
      }),
    },
  ],
  links: 'a[href*="/article/"],a[href*="/abstract/"]',
  // An article's page need not link itself, but has its number as a text of its own.
  mark: {
    selector: 'body:has(#article--current--title) span',
    read: ({ textContent }) => {
      const [, number, source = 'MED'] =
        /^\s*(?:PMID|PMCID|PPR): ((PMC|PPR)?\d+)\s*$/.exec(textContent ?? '') ?? [];
      return number ? paper(source, number) : undefined;
    },
  },
  isApp: true,
  places,
};

export const reader: SiteReader = {
  card: readResult,
  subject: readArticle,
  addresses: (id) =>
    id.startsWith('pmid:')
      ? { page: `https://europepmc.org/article/MED/${textOf(id)}` }
      : id.startsWith('url:')
        ? { page: textOf(id) }
        : {},
};

export const examples: SiteExamples = {
  kinds: {
    search: {
      addresses: [
        'https://europepmc.org/search?query=sheep',
        'https://europepmc.org/search?query=sheep%20sort_date%3Ay&page=2',
      ],
      evidence: 'described structure',
    },
    article: {
      addresses: [
        'https://europepmc.org/article/MED/90000001',
        'https://europepmc.org/abstract/med/90000001',
        'https://europepmc.org/article/PPR/PPR900001',
        'https://europepmc.org/article/PMC/PMC9000001#free-full-text',
      ],
      evidence: 'described structure',
    },
  },
  none: [
    'https://europepmc.org/',
    'https://europepmc.org/About',
    'https://europepmc.org/search',
    'https://europepmc.org/advancesearch',
    'https://europepmc.org/article/MED/not-a-paper',
    'https://europepmc.org/api/fulltextRepo?pprId=PPR900001',
  ],
};
