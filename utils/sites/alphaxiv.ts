import { arxivPlaces } from '../paper/arxiv';
import { textOf } from '../paper/identity';
import { idAt } from '../paper/places';
import type { Site, SiteExamples, SiteReader } from '../site/site';
import { readCard, readPaper } from './alphaxiv/card';
import { embeddedFields } from './alphaxiv/embedded';

export const places = arxivPlaces;

/** Nothing marks an entry but the link around its title; the picture's link lies beside its text. */
const cards = ':has(> a > h2)';

export const site: Site = {
  id: 'alphaxiv',
  name: 'alphaXiv',
  matches: ['https://www.alphaxiv.org/*', 'https://alphaxiv.org/*'],
  pages: [
    {
      name: 'feed',
      matches: ({ pathname }) => /^\/(?:explore\/?)?$/.test(pathname),
      cards,
    },
    {
      name: 'paper',
      matches: (url) => /^\/(?:abs|overview)\//.test(url.pathname) && Boolean(idAt(places, url)),
      cards,
      subject: ':has(> h1)',
      // What follows the title may be as long as the paper.
      place: (card) => ({
        parent: card,
        before: card.querySelector(':scope > h1')?.nextElementSibling ?? null,
      }),
    },
  ],
  links: 'a[href*="/abs/"],a[href*="/overview/"],a[href*="/pdf/"]',
  isApp: true,
  places,
};

export const reader: SiteReader = {
  card: readCard,
  subject: readPaper,
  embedded: embeddedFields,
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
        'https://www.alphaxiv.org/?sort=Hot&interval=3+Days',
        'https://www.alphaxiv.org/?organizations=MIT',
        'https://alphaxiv.org/explore',
      ],
      evidence: 'described structure',
    },
    paper: {
      addresses: [
        'https://www.alphaxiv.org/abs/2601.90001',
        'https://www.alphaxiv.org/abs/2601.90001v2',
        'https://alphaxiv.org/overview/2601.90001',
      ],
      evidence: 'described structure',
    },
  },
  none: [
    'https://www.alphaxiv.org/abs/not-a-paper',
    'https://www.alphaxiv.org/pdf/2601.90001',
    'https://www.alphaxiv.org/about',
    'https://www.alphaxiv.org/signin',
    'https://www.alphaxiv.org/labs',
    'https://www.alphaxiv.org/user/someone',
  ],
};
