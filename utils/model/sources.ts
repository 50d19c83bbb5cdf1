import type { PageRecord, Paper } from '../paper/schema';
import { compareText, greater, joinRecords } from './order';

type Source = Paper['sources'][number];

const placeOf = (source: Source) => `${source.site} ${source.page}`;

/** One visit to one page, told twice: the first time it was seen, and the fuller of each detail. */
function mergeSource(a: Source, b: Source): Source {
  const fuller = joinRecords<unknown>(a, b, greater) as Source;
  return { ...fuller, seenAt: compareText(a.seenAt, b.seenAt) <= 0 ? a.seenAt : b.seenAt };
}

/** One source per site and page, the first seen first. */
export function mergeSources(a: readonly Source[], b: readonly Source[]): Source[] {
  const byPlace = new Map<string, Source>();
  for (const source of [...a, ...b]) {
    const known = byPlace.get(placeOf(source));
    byPlace.set(placeOf(source), known ? mergeSource(known, source) : source);
  }
  return [...byPlace.values()].sort(
    (one, other) =>
      compareText(one.seenAt, other.seenAt) || compareText(placeOf(one), placeOf(other)),
  );
}

/** Where and when a record was read. */
export const sourceOf = (record: PageRecord, seenAt: string): Source => ({
  ...record.source,
  seenAt,
});
