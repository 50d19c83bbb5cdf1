import { pubmedPlaces, textOf } from '../paper/identity';
import type { PageKind, Site, SiteExamples, SiteReader } from '../site/site';
import { readArticle, readResult } from './pubmed/card';

export const places = pubmedPlaces;

const listing = (name: string, asked: string): PageKind => ({
  name,
  matches: ({ pathname, searchParams }) => pathname === '/' && searchParams.has(asked),
  cards: '.full-docsum',
  named: '.docsum-title',
  title: '.docsum-title',
  place: '.docsum-content',
});

export const site: Site = {
  id: 'pubmed',
  name: 'PubMed',
  matches: ['https://pubmed.ncbi.nlm.nih.gov/*'],
  pages: [
    listing('similar', 'linkname'),
    listing('search', 'term'),
    {
      name: 'article',
      matches: (url) => /^\/\d+\/?$/.test(url.pathname),
      also: '.id-link,meta[name="citation_doi"]',
      subject: '#heading,:has(> h1.heading-title)',
    },
  ],
  links: 'a[href^="/"],a[href*="/pubmed"]',
  places,
};

/** The same boxes as the strips go to; a home page and an article have such entries in other lists. */
export const reserved: readonly string[] = ['.search-results-chunk .docsum-content', '#heading'];

export const reader: SiteReader = {
  card: readResult,
  subject: readArticle,
  addresses: (id) =>
    id.startsWith('pmid:') ? { page: `https://pubmed.ncbi.nlm.nih.gov/${textOf(id)}/` } : {},
};

export const examples: SiteExamples = {
  kinds: {
    similar: {
      addresses: [
        'https://pubmed.ncbi.nlm.nih.gov/?linkname=pubmed_pubmed&from_uid=90000001',
        'https://pubmed.ncbi.nlm.nih.gov/?linkname=pubmed_pubmed_citedin&from_uid=90000001&page=2',
      ],
      evidence: 'described structure',
    },
    search: {
      addresses: [
        'https://pubmed.ncbi.nlm.nih.gov/?term=sheep',
        'https://pubmed.ncbi.nlm.nih.gov/?term=Doe+J&cauthor_id=90000001&sort=date&size=200',
      ],
      evidence: 'described structure',
    },
    article: {
      addresses: [
        'https://pubmed.ncbi.nlm.nih.gov/90000001/',
        'https://pubmed.ncbi.nlm.nih.gov/90000001?from_term=sheep',
      ],
      evidence: 'described structure',
    },
  },
  none: [
    'https://pubmed.ncbi.nlm.nih.gov/',
    'https://pubmed.ncbi.nlm.nih.gov/advanced/',
    'https://pubmed.ncbi.nlm.nih.gov/help/',
    'https://pubmed.ncbi.nlm.nih.gov/clinical/?term=sheep',
    'https://pubmed.ncbi.nlm.nih.gov/clipboard/',
    'https://pubmed.ncbi.nlm.nih.gov/90000001/citations/',
  ],
};
