import { s2Places } from '../paper/identity';
import { idAt } from '../paper/places';
import { dayBeforeYear } from '../site/dates';
import type { CardReader, PageKind, Site, SiteExamples, SiteReader } from '../site/site';
import { countIn } from '../site/text';

export const places = s2Places;

const listing = (name: string, matches: PageKind['matches']): PageKind => ({
  name,
  matches,
  cards: '.cl-paper-row,[data-paper-id]',
  named: '[data-test-id="title-link"]',
  also: 'a[href*="doi.org/"],a[href*="arxiv.org/"]',
});

export const site: Site = {
  id: 'semanticscholar',
  name: 'Semantic Scholar',
  matches: ['https://www.semanticscholar.org/*'],
  pages: [
    listing('search', (url) => url.pathname === '/search' && url.searchParams.has('q')),
    listing('author', (url) => /^\/author\/[^/]+\/\d+$/.test(url.pathname)),
    {
      // Citations and references are rows like those of a search.
      ...listing('paper', (url) => Boolean(idAt(places, url))),
      also: ':has(> h1) a[href*="doi.org/"],:has(> h1) a[href*="arxiv.org/"]',
      subject: '[data-test-id="paper-detail-page"] :has(> h1),main :has(> h1)',
    },
  ],
  links: 'a[href*="/paper/"]',
  // No `isApp`: nobody here has seen that a paper's page links itself.
  places,
};

export const reserved: readonly string[] = ['.cl-paper-row'];

const authors = '[data-test-id="author-list"] a,.cl-paper-authors a';

const read: CardReader = (card) => {
  const lines = card.texts('.cl-paper__bulleted-row > *');
  const abstract = card.text('.cl-paper-abstract', 'button');
  const date = lines.at(-1) ?? '';
  // A field of study stands between the authors and the venue where there is one.
  const venue = card.text('[data-test-id="venue-metadata"],.cl-paper-venue');
  return {
    title: card.text('h1,h2,h3,[data-test-id="title-link"]'),
    authors: card.texts(authors).map((name) => ({ name })),
    abstract: abstract ?? card.text('.tldr-abstract-replacement', 'button,.tldr-label'),
    venue,
    published: dayBeforeYear(date) ?? /\b(?:19|20)\d\d$/.exec(date)?.[0],
    links: {
      page: card.address('a[href*="/paper/"]'),
      pdf: card.address('a[href$=".pdf"],a[href*="arxiv.org/pdf/"]'),
    },
    signals: { citations: countIn(card.text('[data-test-id="total-citations-stat"]') ?? '') },
    // The summary in the place of the abstract is a machine's, and short.
    partial: abstract && !/(?:…|\.\.\.)$/.test(abstract) ? [] : ['abstract'],
  };
};

export const reader: SiteReader = {
  card: read,
  subject: (card, page) => {
    const { links, ...fields } = read(card, page);
    return { ...fields, links: { ...links, page: page.url.origin + page.url.pathname } };
  },
};

const id = '0a1b2c3d4e5f60718293a4b5c6d7e8f901234567';

export const examples: SiteExamples = {
  kinds: {
    search: {
      addresses: ['https://www.semanticscholar.org/search?q=sheep&sort=relevance'],
      evidence: 'described structure',
    },
    author: {
      addresses: ['https://www.semanticscholar.org/author/A.-L%C3%A4mmchen/1741101'],
      evidence: 'described structure',
    },
    paper: {
      addresses: [
        `https://www.semanticscholar.org/paper/Counting-Sheep-L%C3%A4mmchen/${id}`,
        `https://www.semanticscholar.org/paper/${id}`,
      ],
      evidence: 'described structure',
    },
  },
  none: [
    'https://www.semanticscholar.org/',
    'https://www.semanticscholar.org/search',
    'https://www.semanticscholar.org/product/api',
    'https://www.semanticscholar.org/me/library',
    'https://www.semanticscholar.org/author/1741101',
    'https://www.semanticscholar.org/topic/sheep/123',
  ],
};
