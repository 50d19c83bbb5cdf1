import type { PageRecord } from '../paper/schema';
import { greater, joinRecords } from './order';

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

/** The better reading comes last: by source, then whole before cut short, then by how much it says. */
function compareReadings(a: Observed<unknown>, b: Observed<unknown>): number {
  return (
    ranks.indexOf(a.rank) - ranks.indexOf(b.rank) ||
    Number(b.partial ?? false) - Number(a.partial ?? false) ||
    completeness(a.value) - completeness(b.value)
  );
}

export function mergeObserved(
  a: Readonly<Record<string, Observed<unknown>>>,
  b: Readonly<Record<string, Observed<unknown>>>,
): Record<string, Observed<unknown>> {
  return joinRecords(a, b, (one, other) => greater(one, other, compareReadings));
}

const plainFields = ['type', 'title', 'abstract', 'published', 'version', 'venue'] as const;
const linkNames = ['page', 'pdf', 'code', 'project'] as const;
const signalNames = ['upvotes', 'comments'] as const;

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
    record.authors.map(({ name }) => ({ name })),
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
