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

/**
 * An identifier in words: `arXiv 2407.21783`; long opaque ones by their home alone. Undefined where
 * it is an address.
 */
export function idWords(id: PaperId): string | undefined {
  const scheme = schemeNames[schemeOf(id)];
  if (!scheme) return undefined;
  const text = textOf(id);
  return text.length > 32 ? scheme : `${scheme} ${text}`;
}
