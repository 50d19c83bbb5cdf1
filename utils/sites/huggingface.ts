import { arxivPlaces } from '../paper/arxiv';
import { textOf } from '../paper/identity';
import { idAt } from '../paper/places';
import { lastDayOf } from '../site/dates';
import type { PageKind, Place, Site, SiteExamples, SiteReader } from '../site/site';
import { readCard, readPaper } from './huggingface/card';
import { embeddedDay, embeddedFields } from './huggingface/embedded';

export const places = arxivPlaces;

/** The last line of the column of text where there is one and no more, or else of the card. */
function place(card: Element): Place {
  const columns = new Set<Element>();
  for (const { parentElement: column } of card.querySelectorAll('p')) {
    if (column?.querySelector(':scope > h3 ~ p')) columns.add(column);
  }
  const [column] = columns;
  return { parent: (columns.size === 1 && column) || card, before: null };
}

/** A kind of page that lists papers, told by its path. */
const listing = (name: string, path: RegExp): PageKind => ({
  name,
  matches: (url) => path.test(url.pathname),
  cards: 'article',
  place,
});

const search = listing('search', /^\/papers(\/trending|\/(date|week|month)\/[\w-]+)?\/?$/);

/** First parts of a path that are no account's name. */
const notAccounts =
  'api|blog|chat|collections|datasets|docs|enterprise|join|learn|login|metrics|models|new|organizations|papers|posts|pricing|search|settings|spaces|support|tasks';

const pages: readonly PageKind[] = [
  {
    ...search,
    matches: (url) => search.matches(url) && Boolean(url.searchParams.get('q')?.trim()),
  },
  listing('day', /^\/papers(\/date\/\d{4}-\d\d-\d\d)?\/?$/),
  listing('week', /^\/papers\/week\/\d{4}-W\d\d\/?$/),
  listing('month', /^\/papers\/month\/\d{4}-\d\d\/?$/),
  listing('trending', /^\/papers\/trending\/?$/),
  listing('account', new RegExp(`^/(?!(${notAccounts})/)[\\w.-]+/papers/?$`)),
  listing('collection', /^\/collections\/[\w.-]+\/[\w.-]+\/?$/),
  {
    ...search,
    name: 'paper',
    matches: (url) => Boolean(idAt(places, url)),
    subject: '[data-target="PaperContent"] > :has(> h1), main :has(> h1)',
  },
];

export const site: Site = {
  id: 'huggingface',
  name: 'Hugging Face',
  matches: ['https://huggingface.co/*'],
  pages,
  links: 'a[href*="/papers/"],a[href*="xiv.org/"]',
  // Links in comments and notes carry it, links of the site's own do not.
  foreign: '[rel~="nofollow"]',
  isApp: true,
  places,
};

const waiting = '[data-target="DailyPapers"] article:not(:has(offprint-card))';

/** The same boxes as `place` chooses. Card links and `data-target` have outlived every class name. */
export const reserved: readonly string[] = [
  `${waiting}:not(:has(* > h3 ~ p)),${waiting} :has(> h3 ~ p)`,
  '[data-target="PaperContent"] > :has(> h1)',
];

/** The day of `/papers/date/2026-08-05` or `?date=`, the last one of a week or month, else the data's. */
function day(url: URL, document: Document, today: string): string | undefined {
  const period =
    url.searchParams.get('date') ??
    /^\/papers\/(?:date|week|month)\/([\w-]+)/.exec(url.pathname)?.[1];
  const last = lastDayOf(period ?? '') ?? embeddedDay(document, url);
  // A week or a month that is not over yet ends today.
  return last && last !== period && last > today ? today : last;
}

export const reader: SiteReader = {
  card: readCard,
  subject: readPaper,
  embedded: embeddedFields,
  day,
  addresses: (id) =>
    id.startsWith('arxiv:')
      ? {
          page: `https://huggingface.co/papers/${textOf(id)}`,
          pdf: `https://arxiv.org/pdf/${textOf(id)}`,
        }
      : {},
};

export const examples: SiteExamples = {
  kinds: {
    search: {
      addresses: [
        'https://huggingface.co/papers?q=retrieval',
        'https://huggingface.co/papers/trending?q=retrieval+augmented',
        'https://huggingface.co/papers/month/2026-03?q=agents',
      ],
      evidence: 'described structure',
    },
    day: {
      addresses: [
        'https://huggingface.co/papers',
        'https://huggingface.co/papers/',
        'https://huggingface.co/papers?date=2024-08-01',
        'https://huggingface.co/papers/date/2024-08-01',
        'https://huggingface.co/papers?q=',
      ],
      evidence: 'real page',
    },
    week: {
      addresses: ['https://huggingface.co/papers/week/2026-W32'],
      evidence: 'described structure',
    },
    month: {
      addresses: ['https://huggingface.co/papers/month/2026-08'],
      evidence: 'described structure',
    },
    trending: {
      addresses: ['https://huggingface.co/papers/trending'],
      evidence: 'described structure',
    },
    account: {
      addresses: [
        'https://huggingface.co/akhaliq/papers',
        'https://huggingface.co/deepseek-ai/papers',
      ],
      evidence: 'described structure',
    },
    collection: {
      addresses: [
        'https://huggingface.co/collections/someone/reading-list-68a5e980f8bce789562cafa4',
      ],
      evidence: 'described structure',
    },
    paper: {
      addresses: [
        'https://huggingface.co/papers/2509.24002',
        'https://huggingface.co/papers/2407.21783#community',
        'https://huggingface.co/papers/hep-th/9901001',
      ],
      evidence: 'real page',
    },
  },
  none: [
    'https://huggingface.co/',
    'https://huggingface.co/spaces',
    'https://huggingface.co/models?other=arxiv:2407.21783',
    'https://huggingface.co/models/papers',
    'https://huggingface.co/docs/papers',
    'https://huggingface.co/docs/hub/paper-pages',
    'https://huggingface.co/settings/papers',
    'https://huggingface.co/meta-llama/Llama-3.1-8B',
    'https://huggingface.co/datasets/someone/papers',
    'https://huggingface.co/spaces/someone/papers',
    'https://huggingface.co/collections',
    'https://huggingface.co/collections/someone',
    'https://huggingface.co/papers/submit',
    'https://huggingface.co/papers/date/yesterday',
    'https://huggingface.co/papers/2509.24002/edit',
    'https://huggingface.co/someone/model/discussions/3',
    'https://huggingface.co/blog/daily-papers',
    'https://huggingface.co/akhaliq',
  ],
};
