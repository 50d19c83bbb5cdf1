import { parseArxiv } from '../../paper/arxiv';
import { parseIdentifier } from '../../paper/identity';
import { Identifiers } from '../bibliography/identifiers';
import type { Fields } from './fields';

/**
 * The identifiers of an entry, from the fields that are made for them and from those that
 * archives, search engines and reference managers write them into.
 */
export function identifiersOf(key: string, fields: Fields): Identifiers {
  const found = new Identifiers();
  addEprint(found, fields);
  found.addDois(doiOf(fields));
  found.add(parseArxiv(fields.verbatim('arxivid', 'arxiv') ?? ''));
  found.add(parseIdentifier(`pmid:${fields.verbatim('pmid') ?? ''}`));
  // DBLP names its own record in the key, and again in an address of its own.
  if (/^dblp:/i.test(key)) found.add(parseIdentifier(key));
  for (const name of ['url', 'biburl', 'ee', 'pdf', 'howpublished']) {
    found.addAddresses(fields.verbatim(name) ?? '');
  }
  for (const name of ['journal', 'journaltitle', 'howpublished', 'number', 'eid', 'pages']) {
    found.addArxivMention(fields.line(name) ?? '');
  }
  found.addVolume(fields.line('journal') ?? '', fields.line('volume') ?? '');
  addCitation(found, fields);
  return found;
}

/** `eprint` is of arXiv unless the archive's name says otherwise; Zotero reads another name of it. */
function addEprint(found: Identifiers, fields: Fields): void {
  const eprint = fields.verbatim('eprint');
  if (!eprint) return;
  const archive = fields.line('archiveprefix', 'eprinttype') ?? 'arxiv';
  if (/^arxiv/i.test(archive)) found.add(parseArxiv(eprint) ?? parseIdentifier(eprint));
  else if (/^pubmed$|^pmid$/i.test(archive)) found.add(parseIdentifier(`pmid:${eprint}`));
}

/** What BibTeX cannot hold of a DOI, Offprint's own export writes as in an address. */
const doiOf = (fields: Fields): string =>
  (fields.verbatim('doi') ?? '').replace(/%(?:7B|7D|5C)/gi, decodeURIComponent);

/** INSPIRE, formerly: `%%CITATION = HEP-TH/9901001;%%`. */
function addCitation(found: Identifiers, fields: Fields): void {
  const [, cited = ''] =
    /CITATION\s?=\s?([^;]{1,40});/.exec(fields.line('slaccitation') ?? '') ?? [];
  found.add(parseArxiv(cited));
}
