import { arxivPlaces, monthOfArxiv } from '../paper/arxiv';
import { textOf } from '../paper/identity';
import { idAt } from '../paper/places';
import { isoDay } from '../site/dates';
import type { CardReader, Site, SiteExamples, SiteReader } from '../site/site';
import { at, listFrom, textFrom } from '../site/untrusted';

export const places = arxivPlaces;

export const site: Site = {
  id: 'alphaxiv',
  name: 'alphaXiv',
  matches: ['https://www.alphaxiv.org/*', 'https://alphaxiv.org/*'],
  pages: [
    {
      name: 'feed',
      matches: ({ pathname }) => /^\/(?:explore)?$/.test(pathname),
      // Nothing names a card: it is the box of the link that holds the title.
      cards: ':has(> a[href^="/abs/"] > h2)',
    },
    {
      name: 'paper',
      matches: (url) => /^\/(?:abs|overview)\//.test(url.pathname) && Boolean(idAt(places, url)),
      subject: ':has(> h1)',
    },
  ],
  links: 'a[href*="/abs/"],a[href*="arxiv.org/"]',
  isApp: true,
  places,
};

const readCard: CardReader = (card, { id }) => ({
  title: card.text('h2'),
  abstract: card.text('p'),
  // What the feed shows is a summary.
  partial: ['abstract'],
  published: monthOfArxiv(textOf(id)),
});

/** Data for search engines, by https://schema.org/ScholarlyArticle. Untrusted. */
function dataIn(document: Document): unknown {
  const script = document.querySelector('script[data-alphaxiv-id="json-ld-paper-detail-view"]');
  try {
    return JSON.parse(script?.textContent ?? '');
  } catch {
    return undefined;
  }
}

export const reader: SiteReader = {
  card: readCard,
  subject: (card, { id }) => ({
    title: card.text('h1'),
    published: monthOfArxiv(textOf(id)),
  }),
  embedded: (id, document) => {
    const data = dataIn(document);
    const address = textFrom(at(data, 'url') ?? at(data, '@id'), 2_000) ?? '';
    // In-app navigation may leave another paper's data behind.
    if (!address.includes(textOf(id))) return undefined;
    return {
      title: textFrom(at(data, 'headline') ?? at(data, 'name'), 2_000),
      authors: listFrom(at(data, 'author'), 10_000).flatMap((author) => {
        const name = textFrom(at(author, 'name'), 500);
        return name ? [{ name }] : [];
      }),
      abstract: textFrom(at(data, 'abstract') ?? at(data, 'description'), 100_000),
      published: isoDay(at(data, 'datePublished')),
    };
  },
  addresses: (id) =>
    id.startsWith('arxiv:')
      ? {
          page: `https://www.alphaxiv.org/abs/${textOf(id)}`,
          pdf: `https://arxiv.org/pdf/${textOf(id)}`,
        }
      : {},
};

export const examples: SiteExamples = {
  kinds: {
    feed: {
      addresses: [
        'https://www.alphaxiv.org/',
        'https://alphaxiv.org/?sort=Hot',
        'https://www.alphaxiv.org/explore',
      ],
      evidence: 'described structure',
    },
    paper: {
      addresses: [
        'https://www.alphaxiv.org/abs/2601.90001',
        'https://www.alphaxiv.org/overview/2601.90001v2',
      ],
      evidence: 'described structure',
    },
  },
  none: [
    'https://www.alphaxiv.org/settings',
    'https://www.alphaxiv.org/assistant',
    'https://www.alphaxiv.org/about',
    'https://www.alphaxiv.org/signin',
    'https://www.alphaxiv.org/abs/none',
  ],
};
