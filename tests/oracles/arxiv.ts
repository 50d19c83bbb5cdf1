import { decode, elements, textOf } from './markup.ts';

/** What the three kinds of arXiv page have in common. */

export const pdfOf = (number: string): string => `https://arxiv.org/pdf/${number}`;

/** The month that an identifier tells: 2023-03 of 2303.00763, 1999-01 of hep-th/9901001. */
export function monthOf(number: string): string {
  const [, year = '', month = ''] = /^(?:[\w.-]+\/)?(\d\d)(\d\d)/.exec(number) ?? [];
  return `${Number(year) >= 91 ? '19' : '20'}${year}-${month}`;
}

/** The paper's names: each link is one, what stands between them (affiliations) is none. */
export const authorsOf = (source: string): string[] =>
  elements(source, 'a').map(({ inner }) => textOf(inner));

/** How many authors a list has that ends in "et al. (11 additional authors not shown)". */
export function authorCountOf(source: string): number | undefined {
  const [, hidden] = /\((\d+) additional authors? not shown\)/.exec(textOf(source)) ?? [];
  return hidden ? authorsOf(source).length + Number(hidden) : undefined;
}

/** The codes of "Astrophysics of Galaxies (astro-ph.GA); Machine Learning (cs.LG)". */
export const categoriesOf = (subjects: string): string[] =>
  textOf(subjects)
    .split(';')
    .map((subject) => /\(([\w.-]+)\)\s*$/.exec(subject)?.[1] ?? '');

/** The version that a link to, or the visible name of, this paper shows. */
export function versionOf(number: string, source: string): number | undefined {
  const name = number.replaceAll('.', '\\.');
  const linked = elements(source, 'a').map(({ attributes }) => attributes.href ?? '');
  const [, version] =
    new RegExp(`/(?:abs|pdf|html|ps|format)/${name}v(\\d+)`).exec(linked.join(' ')) ??
    new RegExp(`arXiv:${name}v(\\d+)`).exec(textOf(source)) ??
    [];
  return version ? Number(version) : undefined;
}

/** `doi:…` of an address at doi.org. arXiv's own DOIs only repeat the arXiv number. */
export function doiAt(address: string): string[] {
  const [, doi] = /^https?:\/\/(?:dx\.)?doi\.org\/(10\.[^?#]+)/.exec(address) ?? [];
  return doi && !/^10\.48550\//.test(doi) ? [`doi:${decodeURIComponent(doi).toLowerCase()}`] : [];
}

const codeHost =
  /https?:\/\/(?:www\.)?(?:github\.com|gitlab\.[\w.-]+|bitbucket\.org)\/[^\s<>"'`()[\]{}]+/;

/** The first address of a code host, in a link or written out, of the first source that has one. */
export function codeIn(...sources: (string | undefined)[]): string | undefined {
  for (const source of sources) {
    const written = (source ?? '').replace(
      /<a\s[^>]*?href="([^"]*)"[^>]*>/gi,
      (_, address: string) => ` ${address} `,
    );
    const [found] = codeHost.exec(decode(written.replace(/<[^>]*>/g, ''))) ?? [];
    if (found) return found.replace(/[.,;:!?]+$/, '');
  }
  return undefined;
}

const said =
  /\b(?:accepted|published|appear(?:s|ed)?|presented|camera[- ]?ready|in proceedings)\b([^.;]*)/gi;
const acronymWithYear =
  /\b([A-Z][A-Za-z\d&-]*[A-Z][A-Za-z&]*)[ -]?(?:['’](\d{2})|((?:19|20)\d{2}))\b/;

/**
 * Where a paper appeared. From the comment: after a word such as "accepted" and within its
 * sentence, the first acronym (two capital letters at least, a letter at its end) with a year of
 * four digits, or of two after an apostrophe, unless the sentence speaks of a workshop. Else what
 * the journal reference says before its first digit, but for "In" and a year at its start.
 */
export function venueOf(comment?: string, journalReference?: string): string | undefined {
  for (const part of (comment ?? '').split(/[.;]/)) {
    if (part.toLowerCase().includes('workshop')) continue;
    for (const [, sentence = ''] of part.matchAll(said)) {
      const [, acronym, short, long] = acronymWithYear.exec(sentence) ?? [];
      if (acronym) return `${acronym} ${long ?? `20${short}`}`;
    }
  }
  const words = (journalReference ?? '').split(' ');
  if (/^in:?$/i.test(words[0] ?? '')) words.shift();
  if (/^(?:19|20)\d\d$/.test(words[0] ?? '')) words.shift();
  let name = words.join(' ');
  name = name.slice(0, name.search(/\d|$/));
  for (let before = ''; before !== name; ) {
    before = name;
    name = name
      .replace(/[\s,;:("'#–-]$/, '')
      .replace(/([\s,(])(?:vol|volume|no|issue|pp?|art|id)\.?$/i, '$1');
  }
  return name || undefined;
}
