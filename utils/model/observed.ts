import type { Author, PageRecord } from '../paper/schema';
import { isByInitials } from './initials';
import { greater, joinRecords, own } from './order';

/** A value read from a page; the better one wins by a total order that ignores time. */
export interface Observed<Value> {
  readonly value: Value;
  readonly rank: PageRecord['rank'];
  readonly partial?: true;
}

const ranks: readonly PageRecord['rank'][] = ['link', 'card', 'embedded'];

/** How much a value says: the length of a text or list, and a number by itself. */
function completeness(value: unknown): number {
  if (typeof value === 'number') return value;
  return typeof value === 'string' || Array.isArray(value) ? value.length : 0;
}

/** How many family names a list of authors states. */
const families = (value: unknown): number =>
  (value as Author[]).filter(({ family }) => family).length;

/** What counts for more than where a value was read: the greater number is better. */
const precisionOf: Readonly<Record<string, (value: unknown) => number>> = {
  authors: (value) => (isByInitials(value as Author[]) ? 0 : 1),
  published: completeness,
  version: completeness,
};

/**
 * The better reading of a field comes last: whole before cut short, whoever says it; then the more
 * precise one; then by source, and by how much it says. A whole list by initials thus goes before
 * the beginning of one with given names.
 */
function compareReadings(field: string) {
  const precision = own(precisionOf, field) ?? (() => 0);
  return (a: Observed<unknown>, b: Observed<unknown>): number =>
    Number(b.partial ?? false) - Number(a.partial ?? false) ||
    precision(a.value) - precision(b.value) ||
    ranks.indexOf(a.rank) - ranks.indexOf(b.rank) ||
    completeness(a.value) - completeness(b.value) ||
    (field === 'authors' ? families(a.value) - families(b.value) : 0);
}

export function mergeObserved(
  a: Readonly<Record<string, Observed<unknown>>>,
  b: Readonly<Record<string, Observed<unknown>>>,
): Record<string, Observed<unknown>> {
  return joinRecords(a, b, (one, other, field) => greater(one, other, compareReadings(field)));
}

/** The fields that a page states in one value each. */
export const plainFields = [
  'type',
  'title',
  'abstract',
  'published',
  'version',
  'venue',
  'comment',
  'journalReference',
] as const;
const linkNames = ['page', 'pdf', 'code', 'project'] as const;
const signalNames = ['upvotes', 'comments', 'citations'] as const;

/**
 * A page record as readings by field; each kind of link is a field of its own. Takes the fields
 * that are known by name and nothing else: a page cannot add fields to the library.
 */
export function readingsOf(record: PageRecord): Record<string, Observed<unknown>> {
  const readings: Record<string, Observed<unknown>> = {};
  const add = (field: string, value: unknown) => {
    const nothing = value === undefined || value === '' || (Array.isArray(value) && !value.length);
    if (nothing) return;
    const cut = record.partial?.some((name) => name === field);
    readings[field] = { value, rank: record.rank, ...(cut && { partial: true }) };
  };
  for (const field of plainFields) add(field, record[field]);
  add(
    'authors',
    record.authors.map(({ name, family }) => ({ name, ...(family && { family }) })),
  );
  add('authorCount', record.authorCount);
  add('categories', record.categories);
  add('keywords', record.keywords);
  for (const name of linkNames) add(`links.${name}`, record.links[name]);
  return readings;
}

/** The counts of a page record. */
export function signalsOf(record: PageRecord): Record<string, number> {
  const signals: Record<string, number> = {};
  for (const name of signalNames) {
    const count = record.signals[name];
    if (count !== undefined) signals[name] = count;
  }
  return signals;
}
