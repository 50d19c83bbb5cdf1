import { canonicalUrl } from '../paper/identity';
import { idAt, type PaperPlace } from '../paper/places';
import type { Site, SiteExamples, SiteReader } from '../site/site';
import { readEntry, readPaper } from './pmlr/card';

/** The files of newer volumes lie with their sources. A paper's key ends with its year. */
export const places: readonly PaperPlace[] = [
  {
    host: /\.mlr\.press$|^raw\.github/,
    read: ({ hostname, pathname }) => {
      const [, volume, key] =
        /^(?:proceedings\.mlr\.press|raw\.githubusercontent\.com\/mlresearch)\/([vr]\d+)\/(?:[\w-]+\/assets\/)?([\w-]+\d\d[a-z]*)(?:\.html|(?:\/\2)?\.pdf)$/.exec(
          hostname + pathname,
        ) ?? [];
      return key ? canonicalUrl(`https://proceedings.mlr.press/${volume}/${key}.html`) : undefined;
    },
  },
];

export const site: Site = {
  id: 'pmlr',
  name: 'PMLR',
  matches: ['https://proceedings.mlr.press/*'],
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
      matches: (url) => Boolean(idAt(places, url)) && /html$/.test(url.pathname),
      also: 'a[href*="openreview.net/forum"]',
      subject: ':has(> #abstract)',
      place: '#abstract',
    },
  ],
  links: 'a[href$=".html"],a[href$=".pdf"]',
  places,
};

/** The same boxes as the strips go to. */
export const reserved: readonly string[] = ['.paper:has(> .links)'];

export const reader: SiteReader = { card: readEntry, subject: readPaper };

export const examples: SiteExamples = {
  kinds: {
    volume: {
      addresses: [
        'https://proceedings.mlr.press/v202/',
        'https://proceedings.mlr.press/v1',
        'https://proceedings.mlr.press/r3/index.html',
      ],
      evidence: 'described structure',
    },
    paper: {
      addresses: [
        'https://proceedings.mlr.press/v202/abbas23a.html',
        'https://proceedings.mlr.press/v28/abbasi-yadkori13.html',
        'https://proceedings.mlr.press/v267/a-mancisidor25a.html',
      ],
      evidence: 'described structure',
    },
  },
  none: [
    'https://proceedings.mlr.press/',
    'https://proceedings.mlr.press/faq.html',
    'https://proceedings.mlr.press/spec.html',
    'https://proceedings.mlr.press/v202/assets/bib/bibliography.bib',
    'https://proceedings.mlr.press/v202/abbas23a/abbas23a.pdf',
  ],
};
