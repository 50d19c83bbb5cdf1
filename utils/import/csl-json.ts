import type { Author } from '../paper/schema';
import { listFrom } from '../site/untrusted';
import { dateIn, dateOf } from './dates';
import { itemOf, unreadable } from './entry';
import { readExtra } from './extra';
import { identifierIn, namedBy } from './identifiers';
import type { ImportFormat, ImportItem } from './imported';
import { isFields, type JsonEntry, jsonEntries, jsonValues, readJson } from './json-entries';
import { limits, lineOf, mostAuthors, mostTags, textOf } from './limits';
import { lineCounter } from './lines';
import { linksTo } from './links';
import { textOfMarkup } from './markup';
import { authorsOf, inReadingOrder } from './names';
import { authorSaid } from './stated-family';
import { splitTags, tagsOf } from './tags';

type Fields = Readonly<Record<string, unknown>>;

/**
 * CSL-JSON as Zotero, Better BibTeX and pandoc write it: an array of items, or a single one. Also
 * items one after the other, and in a field `items`. https://docs.citationstyles.org/en/stable/specification.html
 */
export const cslJsonFile: ImportFormat = {
  id: 'csl-json',
  label: 'CSL-JSON',
  extensions: ['json', 'csljson'],
  recognises: (beginning) =>
    /^\s*[[{]/.test(beginning) &&
    /"(?:issued|container-title|DOI|citation-key|date-parts|family|literal)"\s*:|"type"\s*:\s*"(?:article|paper|book|chapter|thesis|report|manuscript|webpage|post|dataset|software)\b/.test(
      beginning,
    ),
  *read(text) {
    const lineAt = lineCounter(text);
    for (const entry of itemsIn(text)) {
      const line = lineAt(entry.start);
      const source = text.slice(entry.start, entry.start + 1_000);
      const reading = readJson(text, entry);
      if ('message' in reading) yield unreadable(line, reading.message, source);
      else if (isFields(reading.value)) yield paperOf(reading.value, line, source);
      else yield unreadable(line, 'This is no item of CSL JSON, which is an object.', source);
    }
  },
};

function* itemsIn(text: string): Generator<JsonEntry> {
  for (const value of jsonValues(text)) {
    const list = text[value.start] === '[' ? value.start : startOfItems(text, value);
    if (list !== undefined) yield* jsonEntries(text, list);
    else yield value;
    // What follows a word is no JSON either: one report is enough.
    if (!/[[{]/.test(text[value.start] ?? '')) return;
  }
}

/** Where the list begins in `{ "items": […] }`. */
function startOfItems(text: string, { start }: JsonEntry): number | undefined {
  if (text[start] !== '{') return undefined;
  for (const entry of jsonEntries(text, start)) {
    if (entry.name === 'items' && text[entry.start] === '[') return entry.start;
  }
  return undefined;
}

/** Variables that have a field of their own, wholly. */
const withFields = new Set([
  ...['id', 'type', 'title', 'author', 'abstract', 'container-title', 'keyword', 'note'],
  ...['DOI', 'URL', 'PMID', 'citation-key'],
]);

function paperOf(fields: Fields, line: number, source: string): ImportItem {
  const published = dateFrom(fields.issued);
  const place = placeInArchive(fields);
  const names = [fields.DOI, place, fields.URL, `pmid:${lineOf(fields.PMID, 20)}`];
  const extra = readExtra([textFrom(fields.note) ?? ''], namedBy([...names, fields.id]).ids);
  const left = Object.entries(fields).filter(
    ([name]) =>
      !withFields.has(name) &&
      !(name === 'issued' && published) &&
      !(place && archiveFields.includes(name)),
  );
  return itemOf({
    line,
    source,
    named: namedBy([...names, ...extra.identifiers, fields.id]),
    facts: {
      type: lineOf(fields.type, limits.type),
      title: lineOf(plain(fields.title), limits.title),
      authors: listFrom(fields.author, mostAuthors).flatMap(authorIn),
      abstract: textOf(withoutHeading(plain(fields.abstract)), limits.abstract),
      published,
      venue: lineOf(plain(fields['container-title']), limits.venue),
      categories: extra.categories,
      links: linksTo([fields.URL]),
      csl: { ...bounded(Object.fromEntries(left)), ...extra.csl },
    },
    own: {
      tags: tagsOf(
        typeof fields.keyword === 'string'
          ? splitTags(fields.keyword)
          : listFrom(fields.keyword, mostTags),
      ),
      note: textOf(extra.note, limits.note),
      citationKey: lineOf(
        extra.citationKey ?? fields['citation-key'] ?? keyIn(fields.id),
        limits.citationKey,
      ),
    },
  });
}

/** Text, also where it is the first of a list, as Crossref has it. */
function textFrom(value: unknown): string | undefined {
  const first: unknown = Array.isArray(value) ? value[0] : value;
  return typeof first === 'string' ? first : undefined;
}

function plain(value: unknown): string | undefined {
  const text = textFrom(value);
  return text && textOfMarkup(text);
}

/** Publishers begin an abstract with the word, as a heading. */
const withoutHeading = (abstract: string | undefined) => abstract?.replace(/^abstract[.:]?\n/i, '');

/** The author that a name is, or none. */
function authorIn(written: unknown): Author[] {
  if (!isFields(written)) return authorsOf([written]);
  const part = (name: string) => lineOf(written[name], limits.name);
  const literal = part('literal');
  if (literal) return authorsOf([literal]);
  const family = ['dropping-particle', 'non-dropping-particle', 'family'].flatMap(
    (name) => part(name) ?? [],
  );
  const parts = { family: family.join(' '), given: part('given'), suffix: part('suffix') };
  return authorsOf([inReadingOrder(parts)]).map(({ name }) => authorSaid(name, parts));
}

function dateFrom(value: unknown): string | undefined {
  if (!isFields(value)) return dateIn(value);
  const [first] = listFrom(value['date-parts'], 1);
  const [year, month, day] = listFrom(first, 3);
  return dateOf(year, month, day) ?? dateIn(value.raw) ?? dateIn(value.literal);
}

const archiveFields = ['archive', 'archive_location', 'number'];

/** The arXiv number where a preprint has it: as its number, or as its place in the archive. */
function placeInArchive(fields: Fields): string | undefined {
  const places = /^arxiv/i.test(textFrom(fields.archive) ?? '')
    ? [fields.archive_location, fields.number]
    : [fields.number];
  return places
    .flatMap((place) => textFrom(place) ?? [])
    .find((place) => identifierIn(place)?.id.startsWith('arxiv:'));
}

/** Items are called by their key, but for the numbers and addresses that programs count them with. */
const keyShape = /^\p{L}[\p{L}\p{N}_:.+-]*$/u;
const counted =
  /^(?:(?:item|ref|reference|temp|cite)[-_]?\d+|[\da-f]{8}(?:-[\da-f]{4}){3}-[\da-f]{12})$/i;

function keyIn(id: unknown): string | undefined {
  const isKey =
    typeof id === 'string' &&
    id.length <= limits.citationKey &&
    keyShape.test(id) &&
    !counted.test(id) &&
    !identifierIn(id);
  return isKey ? id : undefined;
}

/** No variable is longer, has more parts, or is nested deeper. */
const bounds = { text: 10_000, parts: 1_000, depth: 4 };

/** Variables as they are, within bounds. `__proto__` is none. */
function bounded(fields: Fields, depth = bounds.depth): Record<string, unknown> {
  const entries = Object.entries(fields)
    .slice(0, bounds.parts)
    .map(([name, value]) => [name, boundedValue(value, depth)] as const);
  return Object.fromEntries(
    entries.filter(([name, value]) => value !== undefined && name !== '__proto__'),
  );
}

function boundedValue(value: unknown, depth: number): unknown {
  if (typeof value === 'string') return textOf(value, bounds.text);
  if (typeof value === 'number' || typeof value === 'boolean') return value;
  if (depth === 0) return undefined;
  if (isFields(value)) return bounded(value, depth - 1);
  const parts = listFrom(value, bounds.parts).map((part) => boundedValue(part, depth - 1));
  return parts.length ? parts.filter((part) => part !== undefined) : undefined;
}
