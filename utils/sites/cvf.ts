import { canonicalUrl } from '../paper/identity';
import { idAt, type PaperPlace } from '../paper/places';
import { citationFields } from '../site/citation-meta';
import type { Entry } from '../site/entry';
import type { PageKind, Site, SiteExamples, SiteReader } from '../site/site';

/** The page of a paper, and its PDF beside it: `…/html/X_paper.html`, `…/papers/X_paper.pdf`. */
export const places: readonly PaperPlace[] = [
  {
    host: /^openaccess\.thecvf\.com$/,
    read: ({ origin, pathname }) => {
      const [, folder, name] =
        /^(\/content[^/]*(?:\/[^/]+)*)\/(?:html|papers)\/([^/]+_paper)\.(?:html|pdf)$/.exec(
          pathname,
        ) ?? [];
      return name ? canonicalUrl(`${origin}${folder}/html/${name}.html`) : undefined;
    },
  },
];

const listing = (name: string, path: RegExp): PageKind => ({
  name,
  matches: (url) => path.test(url.pathname),
  cards: 'dt',
  rest: 'dd',
  also: 'dd > a[href*="arxiv.org/"]',
  title: 'dt a',
  place: 'dd',
});

export const site: Site = {
  id: 'cvf',
  name: 'CVF Open Access',
  matches: ['https://openaccess.thecvf.com/*'],
  pages: [
    listing('search', /^\/(?:[A-Z]+\d{4}_search\.py|[A-Z]+\d{4}_search)$/),
    listing('workshop', /^\/[A-Z]+\d{4}_workshops\/.+/),
    listing('conference', /^\/(?:[A-Z]+\d{4}(?:\.py)?)$/),
    {
      name: 'paper',
      matches: (url) => /\.html$/.test(url.pathname) && Boolean(idAt(places, url)),
      also: 'dd > a[href*="arxiv.org/"]',
      subject: ':has(> #papertitle)',
      place: '#authors',
    },
  ],
  links: 'a[href*="_paper."]',
  places,
};

export const reserved: readonly string[] = ['dt.ptitle + dd + dd', '#authors'];

const months =
  'January,February,March,April,May,June,July,August,September,October,November,December'.split(
    ',',
  );

/** What the BibTeX entry says that stands in every card, hidden. */
function fromBibtex(card: Entry) {
  const entry = card.text('.bibref') ?? '';
  const field = (name: string) =>
    new RegExp(`\\b${name} *= *\\{(.*?)\\},? `).exec(`${entry} `)?.[1];
  const year = field('year');
  const month = months.indexOf(field('month') ?? '') + 1;
  return {
    venue: field('booktitle'),
    published: year && month ? `${year}-${`${month}`.padStart(2, '0')}` : year,
    links: { page: card.address('dt a'), pdf: card.address('a[href$="_paper.pdf"]') },
  };
}

export const reader: SiteReader = {
  card: (card) => ({
    title: card.text('dt a'),
    authors: card.texts('.authsearch').map((name) => ({ name: name.replace(/ ?,$/, '') })),
    ...fromBibtex(card),
  }),
  subject: (card, { document }) => ({
    ...citationFields(document),
    title: card.text('#papertitle'),
    authors: (card.text('#authors i') ?? '')
      .split(/, ?/)
      .filter(Boolean)
      .map((name) => ({ name })),
    abstract: card.text('#abstract'),
    ...fromBibtex(card),
  }),
};

export const examples: SiteExamples = {
  kinds: {
    conference: {
      addresses: [
        'https://openaccess.thecvf.com/CVPR2020.py',
        'https://openaccess.thecvf.com/CVPR2023?day=all',
        'https://openaccess.thecvf.com/ICCV2021?day=2021-10-12',
      ],
      evidence: 'real page',
    },
    workshop: {
      addresses: ['https://openaccess.thecvf.com/CVPR2021_workshops/CLVision'],
      evidence: 'described structure',
    },
    search: {
      addresses: ['https://openaccess.thecvf.com/CVPR2020_search.py'],
      evidence: 'described structure',
    },
    paper: {
      addresses: [
        'https://openaccess.thecvf.com/content_CVPR_2020/html/Wolle_Counting_Sheep_CVPR_2020_paper.html',
        'https://openaccess.thecvf.com/content/CVPR2023/html/Wolle_Sheep_CVPR_2023_paper.html',
      ],
      evidence: 'described structure',
    },
  },
  none: [
    'https://openaccess.thecvf.com/',
    'https://openaccess.thecvf.com/menu',
    'https://openaccess.thecvf.com/menu.py',
    'https://openaccess.thecvf.com/CVPR2021_workshops/',
    'https://openaccess.thecvf.com/content/CVPR2023/papers/Wolle_Sheep_CVPR_2023_paper.pdf',
    'https://openaccess.thecvf.com/content_CVPR_2020/supplemental/Wolle_Sheep_CVPR_2020_supplemental.pdf',
  ],
};
