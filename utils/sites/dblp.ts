import { dblpPlaces } from '../paper/identity';
import { idAt, type PaperPlace } from '../paper/places';
import type { PageKind, Site, SiteExamples, SiteReader } from '../site/site';
import { readEntry, readRecord } from './dblp/card';

/** A volume of proceedings is no paper; its key ends in its year. */
export const places: readonly PaperPlace[] = dblpPlaces.map(({ host, read }) => ({
  host,
  read: (url) => (/\/conf\/[^/]+\/\d/.test(url.pathname) ? undefined : read(url)),
}));

/** Every list is made of the same entries. */
const list = (name: string, path: RegExp, asked?: string): PageKind => ({
  name,
  matches: ({ pathname, searchParams }) =>
    path.test(pathname) && (!asked || Boolean(searchParams.get(asked))),
  // Its menus, and what they are about; or both where they lost their entry.
  cards: 'li.entry,li[itemscope],:not(li) > nav',
  rest: 'cite',
  also: 'li.ee a',
  title: '.title',
  place: 'cite',
});

export const site: Site = {
  id: 'dblp',
  name: 'DBLP',
  matches: ['https://dblp.org/*', 'https://dblp.uni-trier.de/*', 'https://dblp.dagstuhl.de/*'],
  pages: [
    list('author', /^\/pid\/[^.]+(?:\.html)?$/),
    list(
      'venue',
      /^\/db\/(?:conf|journals|series|books)\/(?:[\w-]+\/)+(?!index\b)[\w-]+(?:\.html)?$/,
    ),
    list('search', /^\/search(?:\/publ)?\/?$/, 'q'),
    {
      name: 'record',
      matches: (url) =>
        /^\/rec\/[^.]+(?:\.html)?$/.test(url.pathname) && Boolean(idAt(places, url)),
      // Further down there may be entries that the paper cites.
      also: '#headline li.ee a',
      // That there is no such record, a page says without links to it.
      subject: '#main:has([href*="/rec/"])',
      place: '#headline',
    },
  ],
  // Each entry has one link to its own page, and others to what that page exports. What only has
  // editors is no paper.
  links: 'a[href*="/rec/"][href$=".html"]:not(.editor a)',
  places,
};

export const reader: SiteReader = { card: readEntry, subject: readRecord };

export const examples: SiteExamples = {
  kinds: {
    author: {
      addresses: [
        'https://dblp.org/pid/00/1234-5.html',
        'https://dblp.org/pid/l/AdaLaemmchen',
        'https://dblp.uni-trier.de/pid/00/1234.html?q=sheep',
      ],
      evidence: 'described structure',
    },
    venue: {
      addresses: [
        'https://dblp.org/db/conf/sheep/sheep2025.html',
        'https://dblp.org/db/conf/sheep/sheep2025w-1',
        'https://dblp.dagstuhl.de/db/journals/wool/wool12.html',
        'https://dblp.org/db/books/collections/Sheep2020.html',
      ],
      evidence: 'described structure',
    },
    search: {
      addresses: [
        'https://dblp.org/search?q=sheep',
        'https://dblp.org/search/publ?q=sheep%20year%3A2025%3A',
      ],
      evidence: 'described structure',
    },
    record: {
      addresses: [
        'https://dblp.org/rec/conf/sheep/LaemmchenU25.html?view=bibtex',
        'https://dblp.org/rec/journals/corr/abs-2601-90001',
      ],
      evidence: 'described structure',
    },
  },
  none: [
    'https://dblp.org/',
    'https://dblp.org/db/',
    'https://dblp.org/db/conf/sheep/',
    'https://dblp.org/db/conf/sheep',
    'https://dblp.org/db/conf/sheep/index.html',
    'https://dblp.org/db/conf/index.html',
    'https://dblp.org/search',
    'https://dblp.org/search/author?q=sheep',
    'https://dblp.org/search/venue?q=sheep',
    'https://dblp.org/pid/00/1234.xml',
    'https://dblp.org/rec/conf/sheep/LaemmchenU25.bib',
    'https://dblp.org/rec/homepages/00/1234.html',
    'https://dblp.org/rec/conf/sheep/2025.html',
    'https://dblp.org/faq/index.html',
  ],
};
