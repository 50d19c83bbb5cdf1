import { openreviewPlaces } from '../paper/identity';
import { idAt } from '../paper/places';
import type { PageKind, Site, SiteExamples, SiteReader } from '../site/site';
import { readNote, readSubmission } from './openreview/card';

export const places = openreviewPlaces;

/** Every list is made of notes, whose heading also links the paper's place elsewhere. */
const notes = (name: string, path: string, asked: string, value: RegExp): PageKind => ({
  name,
  matches: ({ pathname, searchParams }) =>
    pathname === path && value.test(searchParams.get(asked) ?? ''),
  cards: 'div.note:has(> h4 > a)',
  named: '.note > h4 > a',
  also: '.note > h4 > a',
});

export const site: Site = {
  id: 'openreview',
  name: 'OpenReview',
  matches: ['https://openreview.net/*'],
  pages: [
    // Groups of people have consoles of their own; their names end in what the people do.
    notes('venue', '/group', 'id', /^(?!~)(?!.*\/(?:Authors|Reviewers|\w+_Chairs)$)./),
    notes('submissions', '/submissions', 'venue', /./),
    notes('search', '/search', 'term', /./),
    notes('profile', '/profile', 'id', /^~/),
    {
      name: 'forum',
      matches: (url) => url.pathname === '/forum' && Boolean(idAt(places, url)),
      // An abstract is prose, and rendered as such; a field that is an address holds nothing else.
      also: '.forum-title a,.forum-note span.note-content-value > a:only-child',
      subject: '.forum-note,:has(> * > h2)',
      place: '.forum-authors',
    },
  ],
  // The heading of a reply leads to its paper's page, too.
  links: 'a[href*="/forum?id="]:not(h4 > [href*="noteId="]),a[href*="/pdf?id="]',
  foreign: '.note-content a',
  isApp: true,
  places,
};

export const reader: SiteReader = { card: readNote, subject: readSubmission };

export const examples: SiteExamples = {
  kinds: {
    venue: {
      addresses: [
        'https://openreview.net/group?id=ICLR.cc/2026/Conference#tab-accept-oral',
        'https://openreview.net/group?id=TMLR',
      ],
      evidence: 'described structure',
    },
    submissions: {
      addresses: ['https://openreview.net/submissions?venue=ICLR.cc/2026/Conference&page=2'],
      evidence: 'described structure',
    },
    search: {
      addresses: ['https://openreview.net/search?term=sheep&group=all&content=all&source=forum'],
      evidence: 'described structure',
    },
    profile: {
      addresses: ['https://openreview.net/profile?id=~Ada_L%C3%A4mmchen1'],
      evidence: 'described structure',
    },
    forum: {
      addresses: [
        'https://openreview.net/forum?id=sHeeP26abc',
        'https://openreview.net/forum?id=sHeeP26abc&noteId=rEplY26abc',
      ],
      evidence: 'described structure',
    },
  },
  none: [
    'https://openreview.net/',
    'https://openreview.net/group',
    'https://openreview.net/group?id=ICLR.cc/2026/Conference/Reviewers',
    'https://openreview.net/group?id=ICLR.cc/2026/Conference/Area_Chairs',
    'https://openreview.net/search',
    'https://openreview.net/submissions',
    'https://openreview.net/forum',
    'https://openreview.net/pdf?id=sHeeP26abc',
    'https://openreview.net/profile',
    'https://openreview.net/profile/edit',
    'https://openreview.net/login',
    'https://openreview.net/tasks',
  ],
};
