import { arxivPlaces, monthOfArxiv } from '../paper/arxiv';
import { canonicalUrl, parseIdentifier, textOf } from '../paper/identity';
import { idAt, type PaperPlace } from '../paper/places';
import { isoDay } from '../site/dates';
import type { CardReader, PageKind, Site, SiteExamples, SiteReader } from '../site/site';

/** Papers of venues: `/venue/8BGcwMaAnb@OpenReview`, `/venue/2025.acl-long.1@ACL`, and others. */
const venuePlace: PaperPlace = {
  host: /^papers\.cool$/,
  read: (url) => {
    const [, id, home] = /^\/venue\/([^/@]+)@(\w+)$/.exec(decodeURI(url.pathname)) ?? [];
    const scheme = home === 'OpenReview' || home === 'ACL' ? home.toLowerCase() : '';
    return id
      ? (scheme && parseIdentifier(`${scheme}:${id}`)) || canonicalUrl(url.origin + url.pathname)
      : idAt(arxivPlaces, url);
  },
};

export const places: readonly PaperPlace[] = [venuePlace, ...arxivPlaces];

const listing = (name: string, path: RegExp): PageKind => ({
  name,
  matches: (url) => path.test(url.pathname) && !idAt(places, url),
  cards: '.paper',
  named: '.title-link',
});

export const site: Site = {
  id: 'paperscool',
  name: 'Cool Papers',
  matches: ['https://papers.cool/*'],
  pages: [
    listing('arXiv', /^\/arxiv\/(?:search|combine|[a-z][\w.,-]+)$/),
    listing('venue', /^\/venue\/(?:search|[\w.-]+)$/),
    // The page of one paper is a list of one.
    {
      ...listing('paper', /./),
      matches: (url) => Boolean(idAt(places, url)),
    },
  ],
  links: 'a[href*="/arxiv/"],a[href*="/venue/"],a[href*="arxiv.org/"]',
  places,
};

export const reserved: readonly string[] = ['.panel.paper'];

const read: CardReader = (card, { id }) => ({
  title: card.text('.title-link'),
  authors: card.texts('.authors .author').map((name) => ({ name })),
  abstract: card.text('.summary'),
  categories: card
    .texts('.subjects a')
    .flatMap((name) => /^[a-z-]+\.[\w-]+$/i.exec(name)?.[0] ?? []),
  keywords: (card.element.getAttribute('keywords') ?? '')
    .split(',')
    .map((word) => word.trim())
    .filter(Boolean),
  published:
    isoDay(card.text('.date-data')) ??
    (id.startsWith('arxiv:') ? monthOfArxiv(textOf(id)) : undefined),
  links: { page: card.address('.title-link') },
});

export const reader: SiteReader = {
  card: read,
  addresses: (id) =>
    id.startsWith('arxiv:') ? { pdf: `https://arxiv.org/pdf/${textOf(id)}` } : {},
};

export const examples: SiteExamples = {
  kinds: {
    arXiv: {
      addresses: [
        'https://papers.cool/arxiv/cs.LG',
        'https://papers.cool/arxiv/cs.CV,cs.CL?date=2026-01-15',
        'https://papers.cool/arxiv/search?highlight=1&query=sheep',
      ],
      evidence: 'described structure',
    },
    venue: {
      addresses: [
        'https://papers.cool/venue/ICLR.2025?group=Oral',
        'https://papers.cool/venue/search?query=sheep',
      ],
      evidence: 'described structure',
    },
    paper: {
      addresses: [
        'https://papers.cool/arxiv/2601.90001',
        'https://papers.cool/venue/8BGcwMaAnb@OpenReview',
      ],
      evidence: 'described structure',
    },
  },
  none: [
    'https://papers.cool/',
    'https://papers.cool/arxiv',
    'https://papers.cool/venue',
    'https://papers.cool/settings',
    'https://papers.cool/arxiv/kimi/2601.90001',
  ],
};
