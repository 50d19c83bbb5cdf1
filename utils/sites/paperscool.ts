import { arxivPlaces } from '../paper/arxiv';
import { canonicalUrl, type FoundId, parseIdentifier, textOf } from '../paper/identity';
import { fromPath, idAt, type PaperPlace } from '../paper/places';
import type { PageKind, Site, SiteExamples, SiteReader } from '../site/site';
import { readEntry } from './paperscool/card';

/** What `8BGcwMaAnb@OpenReview` names. Of other sources, only Cool Papers' own page follows from it. */
function readVenueId(name: string): FoundId | undefined {
  const [, number, source] = /^(.+)@(\w+)$/.exec(name) ?? [];
  return source
    ? (/^(?:OpenReview|ACL)$/.test(source) && parseIdentifier(`${source}:${number}`)) ||
        canonicalUrl(`https://papers.cool/venue/${name}`)
    : undefined;
}

export const places: readonly PaperPlace[] = [
  {
    host: /^papers\.cool$/,
    read: (url) => idAt(arxivPlaces, url) ?? fromPath(url, /^\/venue\/(.+)$/, readVenueId),
  },
];

const listing = (name: string, path: RegExp): PageKind => ({
  name,
  matches: ({ pathname, searchParams }) =>
    path.test(pathname) && (!pathname.endsWith('/search') || searchParams.has('query')),
  cards: '.paper',
  named: '.title-link',
  // The number of an entry links the paper at its source.
  also: '.title > a',
  title: '.title-link',
  // What the entry's buttons open comes after its text.
  place: (card) => ({
    parent: card,
    before: card.querySelector(':scope > p:last-of-type')?.nextElementSibling ?? null,
  }),
});

export const site: Site = {
  id: 'paperscool',
  name: 'Cool Papers',
  matches: ['https://papers.cool/*'],
  pages: [
    {
      ...listing('paper', /^/),
      matches: (url) => Boolean(idAt(places, url)),
      subject: '.paper',
    },
    listing('arxiv', /^\/arxiv\/[a-z][\w.,%-]+$/),
    listing('venue', /^\/venue\/(?:search|[\w.,%-]+\.\d{4})$/),
  ],
  links: 'a[href*="/arxiv/"],a[href*="/venue/"]',
  places,
};

/** The same boxes as the strips go to, while nothing is open in them. */
export const reserved: readonly string[] = ['.paper:has(.title-link)'];

export const reader: SiteReader = {
  card: readEntry,
  addresses: (id) =>
    id.startsWith('arxiv:')
      ? {
          page: `https://papers.cool/arxiv/${textOf(id)}`,
          pdf: `https://arxiv.org/pdf/${textOf(id)}`,
        }
      : {},
};

export const examples: SiteExamples = {
  kinds: {
    arxiv: {
      addresses: [
        'https://papers.cool/arxiv/cs.LG',
        'https://papers.cool/arxiv/cs.LG?date=2026-04-07&show=100',
        'https://papers.cool/arxiv/cs.CV,cs.CL',
        'https://papers.cool/arxiv/cs.CV%2Cstat.ML',
        'https://papers.cool/arxiv/cond-mat.mtrl-sci',
        'https://papers.cool/arxiv/search?highlight=1&query=sheep&show=50',
      ],
      evidence: 'described structure',
    },
    venue: {
      addresses: [
        'https://papers.cool/venue/ICLR.2025?group=Oral',
        'https://papers.cool/venue/OSDI.2025',
        'https://papers.cool/venue/search?query=sheep',
      ],
      evidence: 'described structure',
    },
    paper: {
      addresses: [
        'https://papers.cool/arxiv/2604.06098',
        'https://papers.cool/arxiv/hep-th/9901001',
        'https://papers.cool/venue/8BGcwMaAnb@OpenReview',
        'https://papers.cool/venue/2025.acl-long.1%40ACL',
        'https://papers.cool/venue/Laemmchen_Counting_Sheep@CVPR2025@CVF',
      ],
      evidence: 'described structure',
    },
  },
  none: [
    'https://papers.cool/',
    'https://papers.cool/arxiv/search',
    'https://papers.cool/arxiv/',
    'https://papers.cool/venue/search',
    'https://papers.cool/venue/',
  ],
};
