import { canonicalUrl, parseIdentifier } from '../paper/identity';
import type { PaperPlace } from '../paper/places';
import { parseByline } from '../site/byline';
import type { CardReader, PageKind, Site, SiteExamples, SiteReader } from '../site/site';
import { countIn } from '../site/text';

/** A row of a profile has no cluster of its own: its address, without the rest, names it. */
export const places: readonly PaperPlace[] = [
  {
    host: /^scholar\.google\.com$/,
    read: ({ origin, searchParams }) => {
      const paper = searchParams.get('citation_for_view');
      return paper
        ? canonicalUrl(`${origin}/citations?view_op=view_citation&citation_for_view=${paper}`)
        : undefined;
    },
  },
];

const results = (name: string, asked: string): PageKind => ({
  name,
  matches: ({ pathname, searchParams }) => pathname === '/scholar' && searchParams.has(asked),
  cards: '.gs_or',
  also: 'h3 a,.gs_or_ggsm a',
  place: '.gs_ri',
});

export const site: Site = {
  id: 'scholar',
  name: 'Google Scholar',
  matches: ['https://scholar.google.com/*'],
  pages: [
    results('cited by', 'cites'),
    results('versions', 'cluster'),
    results('results', 'q'),
    {
      name: 'profile',
      matches: ({ pathname, searchParams }) =>
        pathname === '/citations' && searchParams.has('user') && !searchParams.has('view_op'),
      cards: '.gsc_a_tr',
      title: '.gsc_a_at',
      place: '.gsc_a_t',
    },
  ],
  links: 'a[href*="citation_for_view="]',
  // A row that is only cited has no link, but the same mark on its title.
  mark: {
    selector: '[data-cid],h3 [id]',
    read: (element) =>
      parseIdentifier(`scholar:${element.getAttribute('data-cid') ?? element.getAttribute('id')}`),
  },
  places,
};

export const reserved: readonly string[] = ['.gs_or .gs_ri', '.gsc_a_tr .gsc_a_t'];

const named = (authors: readonly string[]) => authors.map((name) => ({ name }));

const readResult: CardReader = (card) => {
  const title = card.text('h3', '.gs_ctc,.gs_ctu')?.replace(/^(?:\[[A-Z]+\]\s*)+/, '');
  const abstract = card.text('.gs_rs');
  const { authors, venue, year } = parseByline(card.text('.gs_a') ?? '');
  const pdf = card.all('.gs_ggs a').find((link) => /^\s*\[PDF\]/.test(link.textContent ?? ''));
  const cited = card.texts('.gs_fl a').find((text) => /^Cited by \d/.test(text));
  return {
    title,
    authors: named(authors),
    abstract,
    venue,
    published: year,
    links: { page: card.address('h3 a'), pdf: pdf?.getAttribute('href') ?? undefined },
    signals: { citations: countIn(cited ?? '') },
    partial: [
      ...(/^…|…$/.test(title ?? '') ? (['title'] as const) : []),
      'authors',
      ...(abstract ? (['abstract'] as const) : []),
    ],
  };
};

/** A row of a profile: title, then the authors and the place in a line of grey each. */
const readRow: CardReader = (card) => {
  const [names = '', place = ''] = card.texts('.gs_gray');
  const { authors } = parseByline(names.replace(/, \.\.\.$/, ''));
  return {
    title: card.text('.gsc_a_at'),
    authors: named(authors),
    // What follows the name are the volume, the pages and the year.
    venue: /^[^\d,]+/.exec(place)?.[0].trim(),
    published: /^\d{4}$/.exec(card.text('.gsc_a_y') ?? '')?.[0],
    signals: { citations: countIn(card.text('.gsc_a_c a') ?? '') },
    partial: ['authors'],
  };
};

export const reader: SiteReader = {
  card: (card, page) => (page.kind === 'profile' ? readRow : readResult)(card, page),
};

export const examples: SiteExamples = {
  kinds: {
    results: {
      addresses: [
        'https://scholar.google.com/scholar?hl=en&q=sheep',
        'https://scholar.google.com/scholar?start=10&q=sheep&as_sdt=0,5',
      ],
      evidence: 'real page',
    },
    'cited by': {
      addresses: ['https://scholar.google.com/scholar?cites=2456688039791281496&hl=en'],
      evidence: 'described structure',
    },
    versions: {
      addresses: ['https://scholar.google.com/scholar?cluster=2456688039791281496'],
      evidence: 'described structure',
    },
    profile: {
      addresses: ['https://scholar.google.com/citations?user=gt-dzeEAAAAJ&hl=en'],
      evidence: 'described structure',
    },
  },
  none: [
    'https://scholar.google.com/',
    'https://scholar.google.com/schhp?hl=en',
    'https://scholar.google.com/scholar_settings',
    'https://scholar.google.com/scholar_alerts?view_op=list_alerts',
    'https://scholar.google.com/citations?view_op=search_authors&mauthors=sheep',
    'https://scholar.google.com/citations?view_op=view_citation&user=x&citation_for_view=x:y',
    'https://scholar.google.com/intl/en/scholar/help.html',
  ],
};
