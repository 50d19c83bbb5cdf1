import { bestId, canonicalUrl, homeOf, textOf } from '../paper/identity';
import type { Paper } from '../paper/schema';
import { isSearch } from '../paper/search-address';
import { type ExportChoices, usualChoices } from './format';

/** What citation formats say of where a paper is; every format says it with these. */

/** The arXiv number without its version. */
export function arxivNumber(paper: Paper): string | undefined {
  const id = paper.ids.find((candidate) => candidate.startsWith('arxiv:'));
  return id && textOf(id);
}

/** The DOI of the published paper or the one that arXiv registers for every number, as chosen. */
export function doiOf(
  paper: Paper,
  { publishedDois }: Pick<ExportChoices, 'publishedDois'> = usualChoices,
): string | undefined {
  const id = paper.ids.find((candidate) => candidate.startsWith('doi:'));
  const arxiv = arxivNumber(paper);
  const registered = arxiv && `10.48550/arXiv.${arxiv}`;
  return (publishedDois ? undefined : registered) ?? (id && textOf(id)) ?? registered;
}

/** An address in which nothing can be written in another way, so that it need not be parsed. */
const plainAddress = /^https:\/\/[a-z]+(?:\.[a-z]+)+(?:\/[\w-][\w.-]*)+$/;

/** Where a citation should send its reader: the paper's own home, else the page it was seen on. */
export function homeAddress(paper: Paper): string {
  const { page } = paper.links;
  const best = bestId(paper.ids);
  // The page as it was given: the identifier lacks what does not tell pages apart.
  const isPage = best.startsWith('url:') && canonicalUrl(page)?.id === best;
  const home = isPage ? page : (homeOf(best) ?? page);
  if (plainAddress.test(home) || !URL.canParse(home)) return home;
  return new URL(home).href;
}

/** The address to write of a paper in a bibliography; none where it is only where to look for it. */
export function citedAddress(paper: Paper): string | undefined {
  const address = homeAddress(paper);
  return isSearch(address) ? undefined : address;
}

// The archives with subject classes, then those without, https://arxiv.org/category_taxonomy
const arxivCategory =
  /^(?:(?:astro-ph|cond-mat|cs|econ|eess|math|nlin|physics|q-bio|q-fin|stat)\.[A-Za-z-]{2,}|astro-ph|cond-mat|gr-qc|hep-(?:ex|lat|ph|th)|math-ph|nucl-(?:ex|th)|quant-ph)$/;

/** The first arXiv category, which arXiv lists first because it is the primary one. */
export function primaryClass(paper: Paper): string | undefined {
  return paper.categories.find((category) => arxivCategory.test(category));
}

/** A variable of the paper's CSL data, where it is text or a number. */
export function cslText(paper: Paper, name: string): string | undefined {
  const value = paper.csl?.[name];
  if (typeof value === 'number') return String(value);
  return typeof value === 'string' ? value : undefined;
}
