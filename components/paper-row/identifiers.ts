import { type IdScheme, type PaperId, schemeOf, textOf } from '../../utils/paper/identity';

const schemeNames: Partial<Record<IdScheme, string>> = {
  arxiv: 'arXiv',
  doi: 'DOI',
  openreview: 'OpenReview',
  acl: 'ACL Anthology',
  pmid: 'PubMed',
  dblp: 'DBLP',
  s2: 'Semantic Scholar',
  scholar: 'Google Scholar',
};

/** What gives out an identifier, in words: `DOI`. Undefined where it is an address. */
export const idName = (id: PaperId): string | undefined => schemeNames[schemeOf(id)];

/**
 * An identifier in words: `arXiv 2407.21783`; long opaque ones by their home alone. Undefined where
 * it is an address.
 */
export function idWords(id: PaperId): string | undefined {
  const scheme = idName(id);
  if (!scheme) return undefined;
  const text = textOf(id);
  return text.length > 32 ? scheme : `${scheme} ${text}`;
}
