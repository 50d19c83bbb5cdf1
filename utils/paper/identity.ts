/**
 * A paper is its identifiers. Every identifier has one normalised form, `scheme:value`, so that
 * the same paper is recognised wherever it turns up. Pure and free of dependencies: the content
 * script runs the arXiv part on every link of a page.
 */

import { arxivPlaces, parseArxiv } from './arxiv';
import { fromPath, idAt, longest, type PaperPlace } from './places';

/** The schemes, best first: the first one present names the paper. */
export const idSchemes = [
  'arxiv',
  'doi',
  'openreview',
  'acl',
  'pmid',
  'dblp',
  's2',
  'scholar',
  'url',
  /** Of a paper that came without any: made of its title, first author and year. */
  'local',
] as const;

export type IdScheme = (typeof idSchemes)[number];

/** A normalised identifier such as `arxiv:2407.21783` or `doi:10.1000/182`. */
export type PaperId = `${IdScheme}:${string}`;

/** How many identifiers of one paper are taken from one place. */
export const mostIds = 30;

/** An identifier as found somewhere, with the version the place named (arXiv's `v2`), if any. */
export interface FoundId {
  readonly id: PaperId;
  readonly version?: number;
}

const doiPattern = /^10\.\d{4,9}(?:\.\d+)*\/[^\s\p{C}]+$/u;

/** Reads a bare DOI, `doi:…` or a doi.org address's path. arXiv's own DOIs give the arXiv number. */
export function parseDoi(text: string): FoundId | undefined {
  if (text.length > longest) return undefined;
  const doi = text
    .trim()
    .replace(/^doi:\s*/i, '')
    .replace(/[.,;:]+$/, '')
    .toLowerCase();
  if (!doiPattern.test(doi)) return undefined;
  const arxiv = /^10\.48550\/arxiv\.(.+)$/.exec(doi);
  return (arxiv?.[1] && parseArxiv(arxiv[1])) || { id: `doi:${doi}` };
}

/** One reader per scheme for what follows `scheme:` in an identifier written out. */
const readers: Record<IdScheme, (value: string) => FoundId | undefined> = {
  arxiv: parseArxiv,
  doi: parseDoi,
  openreview: (value) => pattern('openreview', value, /^[\w-]{6,40}$/),
  acl: (value) => pattern('acl', value, /^(?:[A-Z]\d{2}-\d{4,5}|\d{4}\.[\w-]+-[\w-]+\.\d+)$/),
  pmid: (value) => pattern('pmid', value, /^[1-9]\d{0,8}$/),
  dblp: (value) =>
    pattern('dblp', value, /^(?:conf|journals|phd|books|series|tr|reference)\/[\w./-]+$/),
  s2: (value) => pattern('s2', value.toLowerCase(), /^[0-9a-f]{40}$/),
  scholar: (value) => pattern('scholar', value, /^[\w-]{8,20}$/),
  url: (value) => idFromUrl(value) ?? canonicalUrl(value),
  local: (value) => pattern('local', value, /^[0-9a-z]{6,30}$/),
};

function pattern(scheme: IdScheme, value: string, shape: RegExp): FoundId | undefined {
  return shape.test(value) ? { id: `${scheme}:${value}` } : undefined;
}

/**
 * Reads an identifier in any of its written forms: `scheme:value`, a bare arXiv number or DOI, or
 * an address, with or without `https://`. Takes the whole text, never a part of it: a decimal in
 * prose is not a paper.
 */
export function parseIdentifier(text: string): FoundId | undefined {
  if (text.length > longest) return undefined;
  const trimmed = text.trim();
  if (/^https?:\/\//i.test(trimmed)) return idFromUrl(trimmed);
  const scheme = /^([a-z0-9]+):/i.exec(trimmed)?.[1]?.toLowerCase();
  if (scheme && Object.hasOwn(readers, scheme)) {
    return readers[scheme as IdScheme](trimmed.slice(scheme.length + 1).trim());
  }
  return (
    parseArxiv(trimmed) ??
    parseDoi(trimmed) ??
    (/^(?:[\w-]+\.)+[a-z]{2,}\//i.test(trimmed) ? idFromUrl(`https://${trimmed}`) : undefined)
  );
}

/** Where papers with each scheme of their own live on the web. */
export const doiPlaces: readonly PaperPlace[] = [
  { host: /^(?:dx\.)?doi\.org$/, read: (url) => fromPath(url, /^\/(10\..+)$/, parseDoi) },
];
export const openreviewPlaces: readonly PaperPlace[] = [
  {
    host: /^(?:www\.)?openreview\.net$/,
    read: (url) =>
      /^\/(?:forum|pdf|attachment|references\/pdf)$/.test(url.pathname)
        ? readers.openreview(url.searchParams.get('id') ?? '')
        : undefined,
  },
];
export const aclPlaces: readonly PaperPlace[] = [
  {
    host: /^(?:www\.)?aclanthology\.org$/,
    read: (url) =>
      fromPath(
        url,
        /^\/([A-Z]\d{2}-\d{4,5}|\d{4}\.[\w-]+\.\d+)(?:v\d+)?(?:\.pdf|\.bib|\/)?$/,
        readers.acl,
      ),
  },
];
export const pubmedPlaces: readonly PaperPlace[] = [
  {
    host: /^pubmed\.ncbi\.nlm\.nih\.gov$/,
    read: (url) => fromPath(url, /^\/(\d+)\/?$/, readers.pmid),
  },
  {
    host: /^(?:www\.)?ncbi\.nlm\.nih\.gov$/,
    read: (url) => fromPath(url, /^\/pubmed\/(\d+)\/?$/, readers.pmid),
  },
];
export const dblpPlaces: readonly PaperPlace[] = [
  {
    host: /^dblp\.(?:org|uni-trier\.de|dagstuhl\.de)$/,
    read: (url) =>
      fromPath(
        url,
        /^\/rec\/(?:html\/|bibtex\/)?(.+?)(?:\.(?:html|bib|xml|ris|nt|rdf|ttl))?$/,
        readers.dblp,
      ),
  },
];
export const s2Places: readonly PaperPlace[] = [
  {
    host: /^(?:www\.)?semanticscholar\.org$/,
    read: (url) => fromPath(url, /^\/paper\/(?:[^/]+\/)?([0-9a-f]{40})(?:\/.*)?$/i, readers.s2),
  },
];

/** Publishers that write the DOI into the path, such as `/doi/abs/10.1000/182`. */
const publisherPlaces: readonly PaperPlace[] = [
  {
    host: /./,
    read: (url) => fromPath(url, /\/doi\/(?:[a-z]+\/)?(10\.\d+\/.+)$/i, parseDoi),
  },
];

/** All of them. Places whose papers have no identifier but their address are the sites' own. */
export const paperPlaces: readonly PaperPlace[] = [
  ...arxivPlaces,
  ...doiPlaces,
  ...openreviewPlaces,
  ...aclPlaces,
  ...pubmedPlaces,
  ...dblpPlaces,
  ...s2Places,
  ...publisherPlaces,
];

/**
 * The identifier that an address names, or undefined when it is not the known address of a paper.
 * Never answers with a `url:` identifier: an arbitrary page is not a paper until someone says so.
 */
export function idFromUrl(address: string | URL): FoundId | undefined {
  const url = parseUrl(address);
  return url && idAt(paperPlaces, url);
}

function parseUrl(address: string | URL): URL | undefined {
  if (address instanceof URL) return address;
  if (address.length > longest) return undefined;
  try {
    return new URL(address);
  } catch {
    return undefined;
  }
}

const tracking = /^(?:utm_\w+|fbclid|gclid|mc_[ce]id|ref|ref_src|source)$/i;

/** The `url:` identifier of a web page: https, no fragment, no tracking, query sorted. */
export function canonicalUrl(address: string): FoundId | undefined {
  const url = parseUrl(address);
  if (!url || !/^https?:$/.test(url.protocol)) return undefined;
  url.protocol = 'https:';
  url.hash = '';
  url.username = '';
  url.password = '';
  // By `forEach`: Firefox lets no content script walk the page's iterators.
  const names: string[] = [];
  url.searchParams.forEach((_, name) => {
    names.push(name);
  });
  for (const name of names) if (tracking.test(name)) url.searchParams.delete(name);
  url.searchParams.sort();
  if (url.pathname.length > 1) url.pathname = url.pathname.replace(/\/+$/, '');
  return { id: `url:${url.href}` };
}

export const schemeOf = (id: PaperId): IdScheme => id.slice(0, id.indexOf(':')) as IdScheme;

/** What follows the scheme: `2407.21783` of `arxiv:2407.21783`. */
export const textOf = (id: PaperId): string => id.slice(id.indexOf(':') + 1);

/** A fixed total order: by scheme as listed, then by text. Negative when `a` comes first. */
export function compareIds(a: PaperId, b: PaperId): number {
  const rank = idSchemes.indexOf(schemeOf(a)) - idSchemes.indexOf(schemeOf(b));
  return rank || (a < b ? -1 : a > b ? 1 : 0);
}

/** The identifier a paper is best called by. Throws on an empty list: a paper has one at least. */
export function bestId(ids: readonly PaperId[]): PaperId {
  const [first, ...rest] = ids;
  if (!first) throw new Error('A paper without identifiers has no best one.');
  return rest.reduce((best, id) => (compareIds(id, best) < 0 ? id : best), first);
}

const homes: Partial<Record<IdScheme, string>> = {
  arxiv: 'https://arxiv.org/abs/',
  doi: 'https://doi.org/',
  openreview: 'https://openreview.net/forum?id=',
  acl: 'https://aclanthology.org/',
  pmid: 'https://pubmed.ncbi.nlm.nih.gov/',
  dblp: 'https://dblp.org/rec/',
  s2: 'https://www.semanticscholar.org/paper/',
  url: '',
};

/** The address where the identifier's own home shows the paper; undefined where there is none. */
export function homeOf(id: PaperId): string | undefined {
  const home = homes[schemeOf(id)];
  if (home === undefined) return undefined;
  // A DOI may hold any sign; the others are addresses or plain already.
  return schemeOf(id) === 'doi'
    ? home + encodeURI(textOf(id)).replace(/[?#]/g, encodeURIComponent)
    : home + textOf(id);
}
