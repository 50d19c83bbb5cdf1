import { canonicalUrl } from '../paper/identity';
import { idAt, type PaperPlace } from '../paper/places';
import { citationFields } from '../site/citation-meta';
import type { Site, SiteExamples, SiteReader } from '../site/site';

const home = 'https://proceedings.mlr.press';

const paperOf = (volume?: string, name?: string) =>
  volume && name ? canonicalUrl(`${home}/${volume}/${name}.html`) : undefined;

/** A paper's page, and its PDF there or in the volume's repository. */
export const places: readonly PaperPlace[] = [
  {
    host: /^proceedings\.mlr\.press$/,
    read: ({ pathname }) => {
      const [, volume, name] =
        /^\/(v\d+|r\d+)\/([\w-]+)(?:\.html|\/[\w-]+\.pdf)$/.exec(pathname) ?? [];
      return paperOf(volume, name);
    },
  },
  {
    host: /^raw\.githubusercontent\.com$/,
    read: ({ pathname }) => {
      const [, volume, name] =
        /^\/mlresearch\/(v\d+)\/\w+\/assets\/([\w-]+)\/[\w-]+\.pdf$/.exec(pathname) ?? [];
      return paperOf(volume, name);
    },
  },
];

export const site: Site = {
  id: 'pmlr',
  name: 'PMLR',
  matches: [`${home}/*`],
  pages: [
    {
      name: 'volume',
      matches: ({ pathname }) => /^\/[vr]\d+\/?(?:index\.html)?$/.test(pathname),
      cards: '.paper',
      also: '.links a',
      title: '.title',
    },
    {
      name: 'paper',
      matches: (url) => /\.html$/.test(url.pathname) && Boolean(idAt(places, url)),
      also: '#extras a[href*="openreview.net/"]',
      subject: 'article:has(h1),:has(> h1)',
      place: '.authors',
    },
  ],
  links: 'a[href*="/v"],a[href*="/r"],a[href*=".html"]',
  places,
};

export const reserved: readonly string[] = ['.paper:has(> .title)'];

const names = (list = '') =>
  list
    .split(/, ?/)
    .filter(Boolean)
    .map((name) => ({ name }));

export const reader: SiteReader = {
  card: (card) => {
    const pdf = card.all('.links a').find((link) => /pdf/i.test(link.textContent ?? ''));
    const [venue] = (card.text('.info') ?? '').split(', PMLR');
    return {
      title: card.text('.title'),
      authors: names(card.text('.authors')),
      venue: venue || undefined,
      links: {
        page: card.address('.links a[href$=".html"]'),
        pdf: pdf?.getAttribute('href') ?? undefined,
      },
    };
  },
  subject: (card, { document, url }) => {
    const { title, authors, ...meta } = citationFields(document);
    return {
      ...meta,
      title: card.text('h1') ?? title,
      authors: authors?.length ? authors : names(card.text('.authors')),
      abstract: card.text('#abstract,.abstract') ?? meta.abstract,
      links: { ...meta.links, page: url.href },
    };
  },
};

export const examples: SiteExamples = {
  kinds: {
    volume: {
      addresses: [`${home}/v202/`, `${home}/v202`, `${home}/r1/`],
      evidence: 'described structure',
    },
    paper: { addresses: [`${home}/v202/abbas23a.html`], evidence: 'described structure' },
  },
  none: [
    `${home}/`,
    `${home}/faq.html`,
    `${home}/spec.html`,
    `${home}/v202/abbas23a/abbas23a.pdf`,
    `${home}/v202/assets/rss/feed.xml`,
  ],
};
