import { aclPlaces, textOf } from '../paper/identity';
import { idAt, type PaperPlace } from '../paper/places';
import { citationFields } from '../site/citation-meta';
import type { PageKind, Site, SiteExamples, SiteReader } from '../site/site';

/** The volume itself has a number like its papers': `2025.acl-long.0`, `P19-1000`, `W19-5500`. */
const frontMatter = /^acl:(?:.*\.0|W\d\d-\d\d00|[A-Z]\d\d-\d000)$/;

export const places: readonly PaperPlace[] = aclPlaces.map(({ host, read }) => ({
  host,
  read: (url) => {
    const found = read(url);
    return found && frontMatter.test(found.id) ? undefined : found;
  },
}));

const listing = (name: string, path: RegExp): PageKind => ({
  name,
  matches: (url) => path.test(url.pathname),
  cards: 'p:has(strong > a)',
  rest: '.abstract-collapse',
  named: 'strong > a',
  title: 'strong > a',
  place: 'p > :has(> strong)',
});

export const site: Site = {
  id: 'acl',
  name: 'ACL Anthology',
  matches: ['https://aclanthology.org/*'],
  pages: [
    listing('event', /^\/events\/[\w-]+\/?$/),
    listing('volume', /^\/volumes\/[\w.-]+\/?$/),
    listing('author', /^\/people\/(?:\w\/)?[^/]+\/?$/),
    {
      name: 'paper',
      matches: (url) => /^\/[\w.-]+\/$/.test(url.pathname) && Boolean(idAt(places, url)),
      also: 'dd a[href*="doi.org/"],meta[name="citation_doi"]',
      subject: '#main,:has(> h2)',
      place: '.lead',
    },
  ],
  links: 'a[href]:not([href^="#"])',
  places,
};

export const reserved: readonly string[] = [
  'p:has(strong > a.align-middle) > span.d-block',
  '.lead',
];

/** The year of `2025.acl-long.1` and of `P19-1001`. */
function yearOf(number: string): string | undefined {
  const [, full, short] = /^(?:(\d{4})\.|[A-Z](\d\d)-)/.exec(number) ?? [];
  return full ?? (short && `${Number(short) > 50 ? '19' : '20'}${short}`);
}

const home = 'https://aclanthology.org';

export const reader: SiteReader = {
  card: (card, { document, kind, id }) => ({
    title: card.text('strong > a'),
    authors: card.texts('a[href^="/people/"]').map((name) => ({ name })),
    abstract: card.text('.abstract-collapse'),
    published: id.startsWith('acl:') ? yearOf(textOf(id)) : undefined,
    venue:
      kind === 'volume'
        ? document.querySelector('h2')?.textContent?.replace(/\s+/g, ' ').trim() || undefined
        : undefined,
    links: { page: card.address('strong > a') },
  }),
  subject: (card, { document, url }) => {
    const meta = citationFields(document);
    return {
      ...meta,
      title: card.text('#title,h2') ?? meta.title,
      authors: meta.authors?.length
        ? meta.authors
        : card.texts('.lead a').map((name) => ({ name })),
      abstract: card.text('.acl-abstract', 'h5') ?? meta.abstract,
      published: meta.published ?? yearOf(url.pathname.slice(1)),
      links: { ...meta.links, page: url.origin + url.pathname },
    };
  },
  addresses: (id) => (id.startsWith('acl:') ? { pdf: `${home}/${textOf(id)}.pdf` } : {}),
};

export const examples: SiteExamples = {
  kinds: {
    event: { addresses: [`${home}/events/acl-2025/`], evidence: 'described structure' },
    volume: {
      addresses: [`${home}/volumes/2025.acl-long/`, `${home}/volumes/P19-1/`],
      evidence: 'described structure',
    },
    author: {
      addresses: [`${home}/people/ada-lammchen/`, `${home}/people/a/ada-lammchen/`],
      evidence: 'described structure',
    },
    paper: {
      addresses: [`${home}/2025.acl-long.1/`, `${home}/P19-1001/`],
      evidence: 'described structure',
    },
  },
  none: [
    `${home}/`,
    `${home}/faq/`,
    `${home}/venues/acl/`,
    `${home}/2025.acl-long.0/`,
    `${home}/2025.acl-long.1.pdf`,
    `${home}/search/?q=sheep`,
    `${home}/people/`,
  ],
};
