import { arxivPlaces } from '../paper/arxiv';
import { idAt } from '../paper/places';
import type { PageKind, Place, Site } from './site';

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
const reserved =
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
  listing('account', new RegExp(`^/(?!(${reserved})/)[\\w.-]+/papers/?$`)),
  listing('collection', /^\/collections\/[\w.-]+\/[\w.-]+\/?$/),
  {
    ...search,
    name: 'paper',
    matches: (url) => Boolean(idAt(arxivPlaces, url)),
    subject: '[data-target="PaperContent"] > :has(> h1), main :has(> h1)',
  },
];

export const huggingface: Site = {
  id: 'huggingface',
  name: 'Hugging Face',
  matches: ['https://huggingface.co/*'],
  pages,
  // Links in comments and notes carry it, links of the site's own do not.
  foreign: '[rel~="nofollow"]',
  places: arxivPlaces,
};

const waiting = '[data-target="DailyPapers"] article:not(:has(offprint-card))';

/** The same boxes as `place` chooses. Card links and `data-target` have outlived every class name. */
export const huggingfaceReserved: readonly string[] = [
  `${waiting}:not(:has(* > h3 ~ p)),${waiting} :has(> h3 ~ p)`,
  '[data-target="PaperContent"] > :has(> h1)',
];
