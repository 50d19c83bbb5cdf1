import type { FoundId } from './identity';
import { fromPath, longest, type PaperPlace } from './places';

// The archives of identifiers before April 2007, https://info.arxiv.org/help/arxiv_identifier.html
const oldArchives =
  'acc-phys|adap-org|alg-geom|ao-sci|astro-ph|atom-ph|bayes-an|chao-dyn|chem-ph|cmp-lg|comp-gas|cond-mat|cs|dg-ga|econ|eess|funct-an|gr-qc|hep-ex|hep-lat|hep-ph|hep-th|math|math-ph|mtrl-th|nlin|nucl-ex|nucl-th|patt-sol|physics|plasm-ph|q-alg|q-bio|q-fin|quant-ph|solv-int|stat|supr-con';
// The same page: four digits after the point from April 2007, five from January 2015.
const month = '(?:0[1-9]|1[0-2])';
const arxivPattern = new RegExp(
  '^(?:' +
    `((?:07(?:0[4-9]|1[0-2])|(?:0[89]|1[0-4])${month})\\.\\d{4}|(?:1[5-9]|[2-9]\\d)${month}\\.\\d{5})` +
    `|(${oldArchives})(?:\\.[a-z]{2,}(?:-[a-z]{2,})?)?/((?:9[1-9]|0[0-7])${month}\\d{3})` +
    ')(?:v([1-9]\\d{0,2}))?$',
  'i',
);

/**
 * Reads an arXiv number: `2407.21783v2`, `hep-th/9901001`, `math.GT/0309136` (whose subject class
 * arXiv itself drops), with or without `arXiv:` before it, `.pdf` or the category after it.
 */
export function parseArxiv(text: string): FoundId | undefined {
  if (text.length > longest) return undefined;
  const written = text
    .trim()
    .replace(/^arxiv:\s*/i, '')
    .replace(/\.pdf$|\s+\[[\w.-]+\]$/i, '');
  const match = arxivPattern.exec(written);
  if (!match) return undefined;
  const [, modern, archive, number, version] = match;
  const value = modern ?? `${archive?.toLowerCase()}/${number}`;
  return version ? { id: `arxiv:${value}`, version: Number(version) } : { id: `arxiv:${value}` };
}

/** Addresses that name a paper by its arXiv number: arXiv's own and its readers'. */
export const arxivPlaces: readonly PaperPlace[] = [
  {
    // Mirrors and ar5iv too: export.arxiv.org, ar5iv.labs.arxiv.org.
    host: /(?:^|\.)(?:arxiv|ar5iv)\.org$/,
    read: (url) =>
      fromPath(url, /^\/(?:abs|pdf|html|format|e-print|src|ps)\/(.+?)\/?$/, parseArxiv),
  },
  {
    host: /(?:^|\.)alphaxiv\.org$/,
    read: (url) => fromPath(url, /^\/(?:abs|pdf|html|overview|resources)\/(.+?)\/?$/, parseArxiv),
  },
  {
    host: /^(?:www\.)?(?:huggingface|hf)\.co$/,
    read: (url) => fromPath(url, /^\/papers\/(.+?)(?:\.md)?\/?$/, parseArxiv),
  },
  {
    host: /^papers\.cool$/,
    read: (url) => fromPath(url, /^\/arxiv\/(.+?)\/?$/, parseArxiv),
  },
];

/** The month that an arXiv number itself tells, `2023-03` of `2303.00763`; when the paper was first submitted. */
export function monthOfArxiv(number: string): string | undefined {
  const [, year = '', month] = /^(?:[a-z-]+\/)?(\d\d)(\d\d)/.exec(number) ?? [];
  return month && `${Number(year) > 90 ? '19' : '20'}${year}-${month}`;
}
