import { openreviewPlaces } from '../paper/identity';
import { idAt } from '../paper/places';
import { citationFields } from '../site/citation-meta';
import { dayBeforeYear } from '../site/dates';
import type { Entry } from '../site/entry';
import type { CardReader, PageKind, Site, SiteExamples, SiteReader } from '../site/site';
import { codeIn, venueInLine } from '../site/venue';

export const places = openreviewPlaces;

/** Lists differ by what is asked, at one address each. */
const listing = (name: string, path: string, asked: string): PageKind => ({
  name,
  matches: ({ pathname, searchParams }) => pathname === path && Boolean(searchParams.get(asked)),
  cards: '.note:has(> :is(h4,h5) > a)',
  named: ':is(h4,h5) > a',
});

export const site: Site = {
  id: 'openreview',
  name: 'OpenReview',
  matches: ['https://openreview.net/*'],
  pages: [
    listing('venue', '/group', 'id'),
    listing('submissions', '/submissions', 'venue'),
    listing('search', '/search', 'term'),
    listing('profile', '/profile', 'id'),
    {
      name: 'forum',
      matches: (url) => url.pathname === '/forum' && Boolean(idAt(places, url)),
      also: '.forum-note a[href*="arxiv.org/"],meta[name="citation_doi"]',
      subject: '.forum-note,:has(> .forum-title),main :has(> h2)',
      place: '.forum-meta',
    },
  ],
  links: 'a[href*="/forum?"],a[href*="/pdf?"]',
  isApp: true,
  places,
};

export const reserved: readonly string[] = ['.note:has(> :is(h4,h5) > a)', '.forum-meta'];

/** The value of a field such as “Keywords:”, whose label stands in an element of its own. */
function field(card: Entry, name: string): string | undefined {
  const label = card
    .all('.note-content-field')
    .find((one) => one.textContent?.replace(/[:\s]+$/, '').trim() === name);
  return label?.nextElementSibling?.textContent?.replace(/\s+/g, ' ').trim() || undefined;
}

const read: CardReader = (card) => {
  const lines = card.texts('.note-meta-info > li,.forum-meta > span');
  const dates = lines.map((line) => dayBeforeYear(line));
  return {
    title: card.text('h4 > a,h5 > a,h2'),
    authors: card.texts(':is(.note-authors,.forum-authors) a').map((name) => ({ name })),
    abstract: field(card, 'Abstract'),
    keywords: (field(card, 'Keywords') ?? '').split(/, ?/).filter(Boolean),
    // The first line that is no date and no list of readers.
    venue: venueInLine(
      lines.find(
        (line, index) =>
          !dates[index] && !/^(?:readers|revisions|bibtex|cc by|modified|\d)/i.test(line),
      ),
    ),
    published: dates.find(Boolean),
    links: {
      page: card.address('a[href*="/forum?"]'),
      pdf: card.address('a[href*="/pdf?"]'),
      code: codeIn(
        card
          .all('.note-content a')
          .map((link) => link.getAttribute('href'))
          .join(' '),
      ),
    },
  };
};

export const reader: SiteReader = {
  card: read,
  subject: (card, page) => {
    const { links, ...fields } = read(card, page);
    const meta = citationFields(page.document);
    return {
      ...fields,
      abstract: fields.abstract ?? meta.abstract,
      links: { ...meta.links, ...links, page: page.url.href.replace(/#.*/, '') },
    };
  },
};

export const examples: SiteExamples = {
  kinds: {
    venue: {
      addresses: ['https://openreview.net/group?id=ICLR.cc/2026/Conference'],
      evidence: 'described structure',
    },
    submissions: {
      addresses: ['https://openreview.net/submissions?venue=ICLR.cc%2F2026%2FConference'],
      evidence: 'described structure',
    },
    search: {
      addresses: ['https://openreview.net/search?term=sheep&group=all'],
      evidence: 'described structure',
    },
    profile: {
      addresses: ['https://openreview.net/profile?id=~Ada_L%C3%A4mmchen1'],
      evidence: 'described structure',
    },
    forum: {
      addresses: ['https://openreview.net/forum?id=8BGcwMaAnb&noteId=xyz'],
      evidence: 'described structure',
    },
  },
  none: [
    'https://openreview.net/',
    'https://openreview.net/login',
    'https://openreview.net/group',
    'https://openreview.net/tasks',
    'https://openreview.net/forum',
    'https://openreview.net/pdf?id=8BGcwMaAnb',
  ],
};
