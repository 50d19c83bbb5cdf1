import { textOf } from '../paper/identity';
import type { PageKind, Site, SiteExamples, SiteReader } from '../site/site';
import { readArticle, readResult } from './scholar/card';
import { clusterAddress, clusterShape, scholarPlaces } from './scholar/places';

export const places = scholarPlaces;

const title = 'a[id],h3 [id]';
const marks = `[data-cid],${title}`;

/** A list of results; citations that have no page of their own are among them, without a link. */
const results = (name: string, asked: string): PageKind => ({
  name,
  matches: ({ pathname, searchParams }) => pathname === '/scholar' && !!searchParams.get(asked),
  cards: '.gs_or,[data-cid]',
  named: marks,
  also: 'h3 a,a[data-clk],.gs_or_ggsm a',
  title,
  place: '.gs_ri',
});

export const site: Site = {
  id: 'scholar',
  name: 'Google Scholar',
  matches: ['https://scholar.google.com/*'],
  pages: [
    results('cited by', 'cites'),
    results('cluster', 'cluster'),
    results('results', 'q'),
    {
      name: 'profile',
      matches: ({ pathname, searchParams }) =>
        pathname === '/citations' &&
        !!searchParams.get('user') &&
        /^(?:list_works)?$/.test(searchParams.get('view_op') ?? ''),
      cards: 'tr',
      also: 'a[href*="cites="]',
      title: 'a',
      place: 'td',
    },
  ],
  links: 'a[href*="citation_for_view="]',
  mark: {
    selector: marks,
    read: (element) => {
      const name = element.getAttribute('data-cid') ?? element.id;
      return clusterShape.test(name) ? { id: `scholar:${name}` } : undefined;
    },
  },
  places,
};

export const reserved: readonly string[] = ['.gs_or > .gs_ri', 'td.gsc_a_t'];

export const reader: SiteReader = {
  card: (card, page) => (page.kind === 'profile' ? readArticle : readResult)(card, page),
  addresses: (id) => {
    const page = id.startsWith('scholar:') && clusterAddress(textOf(id));
    return page ? { page } : {};
  },
};

const home = 'https://scholar.google.com';

export const examples: SiteExamples = {
  kinds: {
    results: {
      addresses: [
        `${home}/scholar?hl=en&as_sdt=0%2C5&q=counting+sheep&btnG=`,
        `${home}/scholar?start=10&q=related:AAAAAAAAAAAJ:scholar.google.com/`,
      ],
      evidence: 'real page',
    },
    'cited by': {
      addresses: [
        `${home}/scholar?cites=1234567890123456789&as_sdt=2005&sciodt=0,5&hl=en`,
        `${home}/scholar?hl=en&q=sheep&cites=1234567890123456789&scipsc=1`,
      ],
      evidence: 'described structure',
    },
    cluster: {
      addresses: [`${home}/scholar?cluster=1234567890123456789&hl=en&as_sdt=0,5`],
      evidence: 'described structure',
    },
    profile: {
      addresses: [
        `${home}/citations?user=AAAAAAAAAAAJ&hl=en&oi=sra`,
        `${home}/citations?hl=en&user=AAAAAAAAAAAJ&view_op=list_works&sortby=pubdate`,
      ],
      evidence: 'described structure',
    },
  },
  none: [
    `${home}/`,
    `${home}/scholar`,
    `${home}/scholar?q=`,
    `${home}/schhp?hl=en`,
    `${home}/scholar_settings?hl=en`,
    `${home}/scholar_case?case=1234567890123456789`,
    `${home}/intl/en/scholar/help.html`,
    `${home}/citations?view_op=search_authors&mauthors=sheep`,
    `${home}/citations?view_op=list_colleagues&user=AAAAAAAAAAAJ`,
    `${home}/citations?view_op=view_citation&user=AAAAAAAAAAAJ&citation_for_view=AAAAAAAAAAAJ:u5HHmVD_uO8C`,
    `${home}/citations?view_op=top_venues`,
  ],
};
