import { canonicalUrl } from '../paper/identity';
import { idAt, type PaperPlace } from '../paper/places';
import { citationFields } from '../site/citation-meta';
import type { PageKind, Site, SiteExamples, SiteReader } from '../site/site';

const home = 'https://proceedings.neurips.cc/paper_files/paper';

/** Both hosts, a paper's page and its PDF: `…/2023/hash/0a1b-Abstract-Conference.html`, `…/file/0a1b-Paper-Conference.pdf`. */
export const places: readonly PaperPlace[] = [
  {
    host: /^(?:proceedings\.neurips\.cc|papers\.n(?:eur)?ips\.cc)$/,
    read: ({ pathname }) => {
      const [, year, hash, track = ''] =
        /^\/(?:paper_files\/)?paper\/(\d{4})\/(?:hash|file)\/([0-9a-f]{6,})-\w+?(-\w+)?\.\w+$/.exec(
          pathname,
        ) ?? [];
      return hash ? canonicalUrl(`${home}/${year}/hash/${hash}-Abstract${track}.html`) : undefined;
    },
  },
];

const listing = (name: string, matches: PageKind['matches']): PageKind => ({
  name,
  matches,
  cards: 'li:has(i,.paper-authors)',
  title: 'a',
});

export const site: Site = {
  id: 'neurips',
  name: 'NeurIPS Proceedings',
  matches: ['https://proceedings.neurips.cc/*', 'https://papers.nips.cc/*'],
  pages: [
    listing('year', ({ pathname }) => /^\/(?:paper_files\/)?paper\/\d{4}\/?$/.test(pathname)),
    listing('search', ({ pathname }) => /^\/papers\/search$/.test(pathname)),
    {
      name: 'paper',
      matches: (url) => /\.html$/.test(url.pathname) && Boolean(idAt(places, url)),
      subject: ':has(> h4)',
    },
  ],
  links: 'a[href*="/paper/"]',
  places,
};

const names = (list = '') =>
  list
    .split(/, ?/)
    .filter(Boolean)
    .map((name) => ({ name }));

const yearOf = (address = '') => /\/paper\/(\d{4})\//.exec(address)?.[1];

export const reader: SiteReader = {
  card: (card) => {
    const page = card.address('a[href*="/paper/"]');
    const year = yearOf(page);
    return {
      title: card.text('a[href*="/paper/"]'),
      authors: names(card.text('i,.paper-authors')),
      published: year,
      venue: year && `NeurIPS ${year}`,
      links: { page },
    };
  },
  subject: (card, { document, url }) => {
    const { title, authors, ...meta } = citationFields(document);
    const year = yearOf(url.pathname);
    return {
      ...meta,
      title: card.text('h4') ?? title,
      authors: authors?.length ? authors : names(card.text('i')),
      abstract: card.texts('p').sort((a, b) => b.length - a.length)[0] ?? meta.abstract,
      published: year,
      venue: year && `NeurIPS ${year}`,
      links: { ...meta.links, page: url.href },
    };
  },
};

export const examples: SiteExamples = {
  kinds: {
    year: {
      addresses: [
        'https://proceedings.neurips.cc/paper_files/paper/2023',
        'https://papers.nips.cc/paper/2020',
      ],
      evidence: 'described structure',
    },
    search: {
      addresses: ['https://proceedings.neurips.cc/papers/search?q=sheep'],
      evidence: 'described structure',
    },
    paper: {
      addresses: [
        'https://proceedings.neurips.cc/paper_files/paper/2023/hash/0a1b2c3d4e-Abstract-Conference.html',
        'https://papers.nips.cc/paper/2020/hash/0a1b2c3d4e-Abstract.html',
      ],
      evidence: 'described structure',
    },
  },
  none: [
    'https://proceedings.neurips.cc/',
    'https://papers.nips.cc/',
    'https://proceedings.neurips.cc/paper_files/paper/2023/file/0a1b2c3d4e-Paper-Conference.pdf',
    'https://proceedings.neurips.cc/admin/login/',
  ],
};
