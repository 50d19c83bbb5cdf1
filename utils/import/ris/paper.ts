import type { Author } from '../../paper/schema';
import { dateIn, dateOfParts } from '../bibliography/dates';
import { addressesIn, type Identifiers, isArchive, linksTo } from '../bibliography/identifiers';
import { partsOfInverted, readingOrder } from '../bibliography/people';
import type { ImportedFacts, ImportedOwn, ImportedPaper } from '../imported';
import { plainNote } from '../plain-note';
import { present } from '../present';
import { authorSaid } from '../stated-family';
import { tagsOf } from '../tags';
import { cslVariables } from './csl';
import { RisFields } from './fields';
import { identifiersOf, isFromPubmed } from './identify';
import type { RisRecord } from './records';
import { cslType, isBook, isPart } from './types';

/** A record as a paper; what is wrong with it where it names none. */
export function paperOfRecord({ type, fields: written, line }: RisRecord): ImportedPaper | string {
  if (type === undefined) {
    return 'This record does not say what it is: it has to begin with a line such as “TY  - JOUR”.';
  }
  const fields = new RisFields(written);
  const found = identifiersOf(fields);
  const own = ownOf(fields, found);
  const [address] = addressesIn(fields.line('UR'));
  found.addPage(address);
  const facts = factsOf(type, fields, found, address);
  return facts.title === undefined && found.ids.length === 0
    ? 'This record has neither a title nor an identifier: it needs a line “TI  - …” or “DO  - …”.'
    : { line, ids: found.ids, facts, own };
}

function factsOf(
  type: string,
  fields: RisFields,
  found: Identifiers,
  address: string | undefined,
): ImportedFacts {
  const authors = fields.parts('AU', 'A1').map(authorFrom).filter(isNamed);
  const venue = venueOf(type, fields);
  const links = { ...linksTo(address), ...fileLink(fields) };
  const keywords = isFromPubmed(fields) ? subjectHeadings(fields) : [];
  return present<ImportedFacts>({
    title: titleOf(type, fields),
    authors: authors.length > 0 ? authors : undefined,
    abstract: fields.prose('AB', 'N2'),
    published: publishedOf(fields),
    version: found.hasArxiv ? found.version : undefined,
    type: cslType(type, found.hasArxiv, venue !== undefined),
    venue,
    keywords: keywords.length > 0 ? keywords : undefined,
    links: Object.keys(links).length > 0 ? links : undefined,
    csl: cslVariables(type, fields, found.hasArxiv),
  });
}

/** Files of the user's own disk are no links. */
const fileLink = (fields: RisFields) => {
  const [pdf] = addressesIn(fields.line('L1'));
  return pdf ? { pdf } : {};
};

/** PubMed and DBLP end a title as one ends a sentence. */
function titleOf(type: string, fields: RisFields): string | undefined {
  const title = fields.line('TI', 'T1', 'CT') ?? (isBook(type) ? fields.line('BT') : undefined);
  const isSentence = isFromPubmed(fields) || /^dblp:/i.test(fields.line('ID') ?? '');
  return isSentence ? title?.replace(/(?<!\.)\.$/, '') : title;
}

function authorFrom(written: string): Author {
  const parts = partsOfInverted(written.split(','), 'last');
  return authorSaid(readingOrder(parts), parts);
}

const isNamed = ({ name }: Author): boolean => name !== '' && !/^(?:others|et al\.?)$/i.test(name);

/** Names of journals stand in full in some tags and short in others; a book's `T2` is its series. */
function venueOf(type: string, fields: RisFields): string | undefined {
  const tags = isPart(type)
    ? ['T2', 'BT', 'C3', 'JF', 'JO', 'J2', 'JA']
    : isBook(type)
      ? []
      : ['JF', 'T2', 'JO', 'BT', 'J2', 'JA'];
  const venue = fields.line(...tags);
  return !venue || isArchive(venue) ? undefined : venue;
}

/** The fullest date of the year that is stated first; EndNote gives the day without a year. */
function publishedOf(fields: RisFields): string | undefined {
  const dates = ['PY', 'Y1', 'DA'].map((tag) => dateIn(fields.line(tag) ?? ''));
  const year = dates.find(Boolean)?.slice(0, 4);
  if (!year) return undefined;
  const apart = dates[2] ? undefined : dateOfParts(year, fields.line('DA'));
  return [...dates, apart]
    .filter((date) => date?.startsWith(year))
    .reduce((best, date) => ((date ?? '').length > (best ?? '').length ? date : best));
}

/** Medline's headings, of which a star marks the main ones. */
const subjectHeadings = (fields: RisFields): string[] =>
  tagsOf(fields.parts('KW').map((heading) => heading.replaceAll('*', '')));

function ownOf(fields: RisFields, found: Identifiers): ImportedOwn {
  const notes = fields
    .blocks('N1', 'RN')
    .filter((note) => !found.takeNote(note))
    .map(plainNote)
    .filter(Boolean);
  return {
    tags: isFromPubmed(fields) ? [] : tagsOf(fields.parts('KW')),
    ...present<Omit<ImportedOwn, 'tags'>>({
      note: [...new Set(notes)].join('\n\n') || undefined,
      citationKey: citationKeyOf(fields),
    }),
  };
}

/** `ID` is what a program knows the record by: a key, or only a number of its own. */
function citationKeyOf(fields: RisFields): string | undefined {
  const key = fields.line('ID');
  return key && !/^(?:\d+$|doi:|10\.|arxiv:|https?:)/i.test(key) ? key : undefined;
}
