import { aclPlaces } from '../paper/identity';
import { idAt, type PaperPlace } from '../paper/places';
import type { PageKind, Site, SiteExamples, SiteReader } from '../site/site';
import { readEntry, readPaper } from './acl/card';

/** What opens a volume is no paper: `2025.acl-long.0`, `P18-1000`, `W18-0100`. */
const frontMatter = /^\/(?:.*\.0|[^W]\d\d-\d000|W\d\d-\d\d00)\b/;

export const places: readonly PaperPlace[] = aclPlaces.map(({ host, read }) => ({
  host,
  read: (url) => (frontMatter.test(url.pathname) ? undefined : read(url)),
}));

/** Every list is made of the same entries, with the abstract beside the entry, hidden. */
const list = (name: string, path: RegExp): PageKind => ({
  name,
  matches: ({ pathname }) => path.test(pathname),
  // Two columns, or the second one where they lost the box around them.
  cards:
    ':has(> span:first-child + span:last-child > strong),:not(:has(> span:first-child + span:last-child)) > span:has(> strong > a)',
  rest: '.abstract-collapse',
  named: 'strong > a',
  title: 'strong',
  place: 'span:has(> strong)',
});

export const site: Site = {
  id: 'acl',
  name: 'ACL Anthology',
  matches: ['https://aclanthology.org/*'],
  pages: [
    list('event', /^\/events\/[\w-]+\/?$/),
    list('volume', /^\/volumes\/(?:[A-Z]\d\d-\d+|\d{4}\.[\w-]+)\/?$/),
    list('author', /^\/people\/(?:\w\/)?[\w-]{2,}(?:\/\w+)?\/?$/),
    {
      name: 'paper',
      matches: (url) => url.pathname.endsWith('/') && Boolean(idAt(places, url)),
      also: 'meta[name="citation_doi"],dd > a[href*="doi.org/"]',
      subject: ':has(> #title):has(dl)',
      place: '.lead',
    },
  ],
  links: 'a[href$="/"]:not([href*="/people/"])',
  places,
};

/** The same box as the strips go to. */
export const reserved: readonly string[] = [
  '.d-sm-flex > span:has(> strong > a:not([href$=".0/"]))',
];

export const reader: SiteReader = { card: readEntry, subject: readPaper };

export const examples: SiteExamples = {
  kinds: {
    event: {
      addresses: [
        'https://aclanthology.org/events/acl-2025/',
        'https://aclanthology.org/events/ws-2018',
      ],
      evidence: 'described structure',
    },
    volume: {
      addresses: [
        'https://aclanthology.org/volumes/2025.acl-long/',
        'https://aclanthology.org/volumes/P18-1/',
        'https://aclanthology.org/volumes/2025.findings-acl/',
      ],
      evidence: 'described structure',
    },
    author: {
      addresses: [
        'https://aclanthology.org/people/ada-laemmchen/',
        'https://aclanthology.org/people/a/ada-laemmchen/',
        'https://aclanthology.org/people/ada-laemmchen/unverified/',
      ],
      evidence: 'described structure',
    },
    paper: {
      addresses: [
        'https://aclanthology.org/2020.acl-main.1/',
        'https://aclanthology.org/P18-1100/',
        'https://aclanthology.org/W18-6301/',
      ],
      evidence: 'described structure',
    },
  },
  none: [
    'https://aclanthology.org/',
    'https://aclanthology.org/events/',
    'https://aclanthology.org/volumes/',
    'https://aclanthology.org/volumes/2025.acl-long.bib',
    'https://aclanthology.org/people/',
    'https://aclanthology.org/venues/acl/',
    'https://aclanthology.org/sigs/sigdat/',
    'https://aclanthology.org/search/?q=sheep',
    'https://aclanthology.org/info/corrections/',
    'https://aclanthology.org/2025.acl-long.0/',
    'https://aclanthology.org/P18-1000/',
    'https://aclanthology.org/W18-6300/',
    'https://aclanthology.org/2020.acl-main.1.pdf',
  ],
};
