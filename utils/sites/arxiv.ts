import { arxivPlaces, monthOfArxiv } from '../paper/arxiv';
import { textOf } from '../paper/identity';
import { idAt } from '../paper/places';
import { dayBeforeYear } from '../site/dates';
import type { CardReader, PageKind, Site, SiteExamples, SiteReader } from '../site/site';
import { readAbstractPage, readListing, readManuscript, readSearchResult } from './arxiv/card';

export const places = arxivPlaces;

/** Every listing is one macro: `dt` with the links, then `dd` with what they are about. */
const listing = (name: string, path: RegExp): PageKind => ({
  name,
  matches: (url) => path.test(url.pathname),
  cards: 'dt',
  rest: 'dd',
  named: 'a[title="Abstract"]',
  title: '.list-title',
  place: 'dd',
});

/** The search's own form is no result: its pages are told apart by what is asked. */
const search = (name: string, path: RegExp, asked: string): PageKind => ({
  name,
  matches: (url) => path.test(url.pathname) && url.searchParams.has(asked),
  cards: 'li.arxiv-result',
  named: '.list-title > a',
  also: '.tags a',
  title: 'p.title',
});

const paper = (name: string, path: RegExp, subject: string, place: string): PageKind => ({
  name,
  matches: (url) => path.test(url.pathname) && Boolean(idAt(places, url)),
  also: 'td.doi a,meta[name="citation_doi"]',
  subject,
  place,
});

export const site: Site = {
  id: 'arxiv',
  name: 'arXiv',
  matches: ['', 'www.', 'export.', 'browse.'].map((mirror) => `https://${mirror}arxiv.org/*`),
  pages: [
    listing('new', /^\/list\/[\w.-]+\/new$/),
    listing('recent', /^\/list\/[\w.-]+\/(?:recent|pastweek|current)$/),
    listing('month', /^\/list\/[\w.-]+\/(?:\d{4}|\d{4}-\d\d)$/),
    listing('year', /^\/list\/[\w.-]+\/\d\d$/),
    listing('catch-up', /^\/catchup\/[\w.-]+\/\d{4}-\d\d-\d\d$/),
    listing('author', /^\/a\/[\w-]+_\d+$/),
    search('search', /^\/search(?:\/[\w-]+)?\/?$/, 'query'),
    search('advanced search', /^\/search\/advanced\/?$/, 'advanced'),
    paper('abstract', /^\/abs\//, '#abs,:has(> blockquote)', '.authors'),
    paper('manuscript', /^\/html\//, 'article.ltx_document', '.ltx_authors'),
  ],
  links: 'a[href*="/abs/"],a[href*="/pdf/"],a[href*="/html/"]',
  places,
};

/** The same boxes as the strips go to. */
export const reserved: readonly string[] = [
  'dt:has(> a[title="Abstract"]) + dd',
  'li.arxiv-result',
  '#abs > .authors',
];

/** The number tells the month where nothing tells the day. */
const dated =
  (read: (kind: string) => CardReader): CardReader =>
  (card, page) => ({
    published: monthOfArxiv(textOf(page.id)),
    ...read(page.kind)(card, page),
  });

export const reader: SiteReader = {
  card: dated((kind) => (kind.endsWith('search') ? readSearchResult : readListing)),
  subject: dated((kind) => (kind === 'abstract' ? readAbstractPage : readManuscript)),
  day: ({ pathname }, document) =>
    /\d{4}-\d\d-\d\d$/.exec(pathname)?.[0] ??
    [...document.querySelectorAll('h3')].map((h3) => dayBeforeYear(h3.textContent)).find(Boolean),
  addresses: (id) =>
    id.startsWith('arxiv:')
      ? { page: `https://arxiv.org/abs/${textOf(id)}`, pdf: `https://arxiv.org/pdf/${textOf(id)}` }
      : {},
};

export const examples: SiteExamples = {
  kinds: {
    new: { addresses: ['https://arxiv.org/list/astro-ph/new'], evidence: 'real page' },
    recent: {
      addresses: [
        'https://arxiv.org/list/cs.LG/recent',
        'https://export.arxiv.org/list/hep-th/pastweek?skip=0&show=25',
      ],
      evidence: 'real page',
    },
    month: {
      addresses: ['https://arxiv.org/list/hep-ph/2009-01', 'https://arxiv.org/list/hep-ph/0901'],
      evidence: 'real page',
    },
    year: { addresses: ['https://arxiv.org/list/math.GT/09'], evidence: 'described structure' },
    'catch-up': {
      addresses: ['https://arxiv.org/catchup/cs/2026-01-15?abs=True&page=2'],
      evidence: 'described structure',
    },
    author: { addresses: ['https://arxiv.org/a/warner_s_1'], evidence: 'described structure' },
    search: {
      addresses: [
        'https://arxiv.org/search/?query=sheep&searchtype=all',
        'https://arxiv.org/search/cs?query=sleep',
      ],
      evidence: 'real page',
    },
    'advanced search': {
      addresses: ['https://arxiv.org/search/advanced?advanced=1&terms-0-term=sheep'],
      evidence: 'described structure',
    },
    abstract: {
      addresses: [
        'https://arxiv.org/abs/2106.09608v2',
        'https://www.arxiv.org/abs/hep-th/9901001',
        'https://browse.arxiv.org/abs/math.GT/0309136',
      ],
      evidence: 'real page',
    },
    manuscript: {
      addresses: ['https://arxiv.org/html/2601.00001v1'],
      evidence: 'described structure',
    },
  },
  none: [
    'https://arxiv.org/',
    'https://arxiv.org/search/',
    'https://arxiv.org/search/advanced',
    'https://arxiv.org/list/cs',
    'https://arxiv.org/archive/astro-ph',
    'https://arxiv.org/year/hep-ph/09',
    'https://arxiv.org/abs/not-a-paper',
    'https://arxiv.org/pdf/2106.09608',
    'https://arxiv.org/help/submit',
    'https://arxiv.org/user/login',
    'https://arxiv.org/a/',
  ],
};
