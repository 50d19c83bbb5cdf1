import { cleanLine } from '../../export/text';
import { dateIn, dateOfParts } from '../bibliography/dates';
import { addressesIn, type Identifiers, isArchive, linksTo } from '../bibliography/identifiers';
import type { ImportedFacts, ImportedPaper } from '../imported';
import { present } from '../present';
import { cslVariables } from './csl';
import type { WrittenEntry } from './entries';
import { blockOf, Fields } from './fields';
import { identifiersOf } from './identify';
import { ownOf } from './own';
import { authorOf, hasOthers, peopleIn } from './people';
import { cslType } from './types';

/** An entry as a paper; what is wrong with it where it names none. */
export function paperOfEntry(
  { type, key, fields: sources }: WrittenEntry,
  line: number,
): ImportedPaper | string {
  const fields = new Fields(sources);
  const found = identifiersOf(key, fields);
  const own = ownOf(key, fields, found);
  const address = addressOf(fields);
  found.addPage(address);
  const facts = factsOf(type, fields, found, address);
  if (facts.title === undefined && found.ids.length === 0) {
    const name = cleanLine(key).slice(0, 100);
    return `The entry ${name ? `“${name}” ` : ''}has neither a title nor an identifier: give it a title, a DOI or an arXiv number.`;
  }
  return { line, ids: found.ids, facts, own };
}

function factsOf(
  type: string,
  fields: Fields,
  found: Identifiers,
  address: string | undefined,
): ImportedFacts {
  const names = fields.source('author') ?? '';
  const authors = peopleIn(names).map(authorOf);
  const venue = venueOf(fields);
  const [pdf] = addressesIn(fields.verbatim('pdf'));
  const links = { ...linksTo(address), ...(pdf && { pdf }) };
  const category = found.hasArxiv ? fields.line('primaryclass', 'eprintclass') : undefined;
  return present<ImportedFacts>({
    title: titleOf(fields),
    authors: authors.length > 0 ? authors : undefined,
    // It does not say how many there are: one more is what is certain, and `others` goes out again.
    authorCount: authors.length > 0 && hasOthers(names) ? authors.length + 1 : undefined,
    abstract: abstractOf(fields),
    published: publishedOf(fields),
    version: found.hasArxiv ? (found.version ?? versionOf(fields)) : undefined,
    type: cslType(type, found.hasArxiv, venue !== undefined),
    venue,
    categories: category === undefined ? undefined : [category],
    links: Object.keys(links).length > 0 ? links : undefined,
    csl: cslVariables(type, fields, found.hasArxiv),
  });
}

const titleOf = (fields: Fields): string | undefined =>
  [fields.line('title'), fields.line('subtitle')].filter(Boolean).join(': ') || undefined;

/** Where it appeared; the archive is none, and neither is an address. */
function venueOf(fields: Fields): string | undefined {
  const venue = fields.line('journal', 'journaltitle', 'booktitle') ?? fields.line('howpublished');
  return !venue || isArchive(venue) || /^https?:/i.test(venue) ? undefined : venue;
}

/** The address that an entry gives, wherever programs put it. */
const addressOf = (fields: Fields): string | undefined =>
  ['url', 'howpublished', 'ee'].flatMap((name) => addressesIn(fields.verbatim(name)))[0];

/** BibLaTeX's `date`, else the year with the month, and the day if one of them says it. */
function publishedOf(fields: Fields): string | undefined {
  return (
    dateIn(fields.line('date') ?? '') ??
    dateOfParts(fields.line('year') ?? '', fields.line('month'), fields.line('day'))
  );
}

function versionOf(fields: Fields): number | undefined {
  const version = /^v?([1-9]\d{0,2})$/.exec(fields.line('version') ?? '')?.[1];
  return version === undefined ? undefined : Number(version);
}

/** Programs that break long lines indent every further one; an abstract's own stand at the margin. */
function abstractOf(fields: Fields): string | undefined {
  const source = fields.source('abstract');
  if (source === undefined) return undefined;
  const [, ...further] = source.split('\n');
  const isWrapped = further.every((text) => !text.trim() || /^(?: {4}|\t)/.test(text));
  if (!isWrapped || further.length === 0) return blockOf(source);
  const paragraphs = source.split(/\n[ \t\r]*\n/).map((text) => cleanLine(blockOf(text) ?? ''));
  return paragraphs.filter(Boolean).join('\n\n') || undefined;
}
