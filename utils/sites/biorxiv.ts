import { parseDoi } from '../paper/identity';
import { idAt, type PaperPlace } from '../paper/places';
import type { PageKind, Site, SiteExamples, SiteReader } from '../site/site';
import { readArticle, readCitation } from './biorxiv/card';

const paper =
  /^\/content\/(?:(10\.\d+)|(?:\w+\/)?early\/\d{4}\/\d\d\/\d\d)\/(\d[\d.]*?)(?:v(\d+))?(?:\.[a-z][\w.+-]*)?\/?$/;

export const places: readonly PaperPlace[] = [
  {
    host: /(?:^|\.)(?:bio|med)rxiv\.org$/,
    read: ({ pathname }) => {
      // Old addresses hold the day in place of the prefix, which all papers had in common then.
      const [, prefix = '10.1101', suffix, version] = paper.exec(pathname) ?? [];
      const found = suffix ? parseDoi(`${prefix}/${suffix}`) : undefined;
      return found && version ? { ...found, version: Number(version) } : found;
    },
  },
];

const listing = (name: string, path: RegExp): PageKind => ({
  name,
  matches: (url) => path.test(url.pathname),
  cards: '.highwire-article-citation',
  named: '.highwire-cite-linked-title,.highwire-cite-title a',
  title: '.highwire-cite-title',
});

export const site: Site = {
  id: 'biorxiv',
  name: 'bioRxiv and medRxiv',
  matches: ['https://www.biorxiv.org/*', 'https://www.medrxiv.org/*'],
  pages: [
    listing('recent', /^\/content\/early\/recent\/?$/),
    listing('collection', /^\/collection\/[\w-]+\/?$/),
    listing('search', /^\/search\/./),
    {
      name: 'article',
      matches: (url) => Boolean(idAt(places, url)),
      also: '.pub_jnl a',
      subject: ':has(> h1#page-title)',
    },
  ],
  links: 'a[href*="/content/"]',
  places,
};

export const reader: SiteReader = { card: readCitation, subject: readArticle };

export const examples: SiteExamples = {
  kinds: {
    recent: {
      addresses: [
        'https://www.biorxiv.org/content/early/recent',
        'https://www.medrxiv.org/content/early/recent?page=2',
      ],
      evidence: 'described structure',
    },
    collection: {
      addresses: [
        'https://www.biorxiv.org/collection/neuroscience',
        'https://www.medrxiv.org/collection/public-and-global-health?page=1',
      ],
      evidence: 'described structure',
    },
    search: {
      addresses: [
        'https://www.biorxiv.org/search/sheep%20numresults%3A75%20sort%3Arelevance-rank',
        'https://www.medrxiv.org/search/sheep',
      ],
      evidence: 'described structure',
    },
    article: {
      addresses: [
        'https://www.biorxiv.org/content/10.1101/2026.01.01.900001v2',
        'https://www.biorxiv.org/content/10.1101/2026.01.01.900001v2.full',
        'https://www.biorxiv.org/content/10.64898/2026.01.01.900001v1.full-text',
        'https://www.medrxiv.org/content/10.1101/2026.01.01.26900001v1.abstract',
        'https://www.biorxiv.org/content/early/2014/01/02/001234',
      ],
      evidence: 'described structure',
    },
  },
  none: [
    'https://www.biorxiv.org/',
    'https://www.biorxiv.org/about-biorxiv',
    'https://www.biorxiv.org/submit-a-manuscript',
    'https://www.biorxiv.org/search',
    'https://www.biorxiv.org/collection',
    'https://www.biorxiv.org/alerts',
    'https://www.medrxiv.org/content/about-medrxiv',
    'https://www.medrxiv.org/content/10.1101/not-a-paper',
  ],
};
