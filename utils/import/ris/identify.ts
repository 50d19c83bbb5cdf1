import { parseArxiv } from '../../paper/arxiv';
import { parseIdentifier } from '../../paper/identity';
import { Identifiers } from '../bibliography/identifiers';
import type { RisFields } from './fields';

/** Is it a record of PubMed, which names its own number and its indexers' words? */
export const isFromPubmed = (fields: RisFields): boolean =>
  /^(?:pubmed|medline)/i.test(fields.line('DB', 'DP') ?? '');

/** The identifiers of a record: its own tags first, then where programs and publishers put them. */
export function identifiersOf(fields: RisFields): Identifiers {
  const found = new Identifiers();
  addAccession(found, fields);
  for (const doi of fields.lines('DO', 'DI')) found.addDois(doi);
  for (const text of fields.lines('M3', 'L3', 'ID')) {
    if (/^(?:doi:|10\.|arxiv:|dblp:)/i.test(text)) found.add(parseIdentifier(text));
  }
  for (const text of fields.lines('UR', 'L1', 'L2', 'L3', 'LK')) found.addAddresses(text);
  for (const text of fields.lines('M1', 'C7', 'JO', 'JF', 'T2', 'VL', 'SP')) {
    found.addArxivMention(text);
  }
  found.addVolume(fields.line('JO', 'JF', 'T2') ?? '', fields.line('VL') ?? '');
  return found;
}

/** `AN` is a number in the database that `DB` names; PubMed repeats its own with `[pmid]` after it. */
function addAccession(found: Identifiers, fields: RisFields): void {
  const number = fields.line('AN') ?? '';
  if (isFromPubmed(fields)) found.add(parseIdentifier(`pmid:${number}`));
  if (/^arxiv/i.test(fields.line('DB', 'PB') ?? '')) found.add(parseArxiv(number));
  if (/^(?:pmid|arxiv):/i.test(number)) found.add(parseIdentifier(number));
  const repeated = fields.lines('PM', 'U1').map((text) => /^(\d+)(?:\s?\[pmid\])?$/i.exec(text));
  for (const [, pmid = ''] of repeated.filter((match) => match !== null)) {
    found.add(parseIdentifier(`pmid:${pmid}`));
  }
}
