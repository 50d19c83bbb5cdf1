import { canonicalUrl, textOf } from '../paper/identity';
import { fromPath, idAt, type PaperPlace } from '../paper/places';
import type { PageKind, Site, SiteExamples, SiteReader } from '../site/site';
import { readEntry, readPaper } from './neurips/card';

const home = 'https://proceedings.neurips.cc';

/** Both hosts serve the same files, and the paper's file is named as the page with its abstract. */
export const places: readonly PaperPlace[] = [
  {
    host: /^(?:papers|proceedings)\.n(?:eur)?ips\.cc$/,
    read: (url) =>
      fromPath(
        url,
        /^(?:\/paper_files)?(\/paper\/\d{4}\/(?:hash|file)\/[\da-f]+-(?:Abstract|Paper)[\w-]*\.(?:html|pdf))$/,
        (path) =>
          canonicalUrl(
            `${home}/paper_files${path.replace(/file(.*)-Paper(.*)pdf$/, 'hash$1-Abstract$2html')}`,
          ),
      ) ?? fromPath(url, /^(\/paper\/\d+-[\w-]+)(?:\.pdf)?$/, (path) => canonicalUrl(home + path)),
  },
];

const listing = (name: string, matches: PageKind['matches']): PageKind => ({
  name,
  matches,
  // Newer lists box an entry's text, and put a badge beside it.
  cards: ':has(> .paper-authors),li:has(> i)',
  title: 'a',
});

export const site: Site = {
  id: 'neurips',
  name: 'NeurIPS Proceedings',
  matches: [`${home}/*`, 'https://papers.nips.cc/*'],
  pages: [
    listing('year', ({ pathname }) => /^(?:\/paper_files)?\/paper\/\d{4}\/?$/.test(pathname)),
    listing(
      'search',
      ({ pathname, searchParams }) =>
        pathname.startsWith('/papers/search') && Boolean(searchParams.get('q')),
    ),
    {
      name: 'paper',
      matches: (url) => Boolean(idAt(places, url)) && !/\.pdf$/.test(url.pathname),
      also: 'meta[name="citation_doi"],a[href*="doi.org/10.52202/"]',
      subject: ':has(> h4 + p),.paper-section',
    },
  ],
  links: 'a[href*="/paper/"]',
  places,
};

/** The same boxes as the strips go to. */
export const reserved: readonly string[] = [
  '.paper-content:has(> a[href*="/hash/"])',
  'li:has(> a[href*="/hash/"] + i)',
];

export const reader: SiteReader = {
  card: readEntry,
  subject: readPaper,
  addresses: (id) => {
    if (!id.startsWith('url:')) return {};
    const page = textOf(id);
    const pdf = page.replace(/hash(.*)-Abstract(.*)html$/, 'file$1-Paper$2pdf');
    return { page, pdf: pdf === page ? `${page}.pdf` : pdf };
  },
};

export const examples: SiteExamples = {
  kinds: {
    year: {
      addresses: [
        'https://proceedings.neurips.cc/paper_files/paper/2023',
        'https://proceedings.neurips.cc/paper/2020',
        'https://papers.nips.cc/paper_files/paper/1987/',
      ],
      evidence: 'described structure',
    },
    search: {
      addresses: [
        'https://papers.nips.cc/papers/search?q=sheep',
        'https://proceedings.neurips.cc/papers/search?q=richard+zemel',
      ],
      evidence: 'described structure',
    },
    paper: {
      addresses: [
        'https://proceedings.neurips.cc/paper_files/paper/2023/hash/0123456789abcdef0123456789abcdef-Abstract-Conference.html',
        'https://papers.nips.cc/paper_files/paper/2025/hash/0123456789abcdef0123456789abcdef-Abstract-Datasets_and_Benchmarks_Track.html',
        'https://papers.nips.cc/paper/2020/hash/0123456789abcdef0123456789abcdef-Abstract.html',
        'https://papers.nips.cc/paper/1234-counting-sheep',
      ],
      evidence: 'described structure',
    },
  },
  none: [
    'https://proceedings.neurips.cc/',
    'https://papers.nips.cc/papers/search',
    'https://papers.nips.cc/papers/search?q=',
    'https://papers.nips.cc/author/ada-lammchen-1234',
    'https://papers.nips.cc/book/advances-in-neural-information-processing-systems-30-2017',
    'https://proceedings.neurips.cc/admin/login/',
    'https://proceedings.neurips.cc/paper/2020/file/0123456789abcdef0123456789abcdef-Paper.pdf',
    'https://proceedings.neurips.cc/paper/2020/file/0123456789abcdef0123456789abcdef-Bibtex.bib',
  ],
};
