import { compareIds, mostIds, type PaperId } from '../paper/identity';
import type { PageRecord, Paper } from '../paper/schema';
import { compareText, greater, joinRecords } from './order';

type Source = Paper['sources'][number];

const placeOf = (source: Source) => `${source.site} ${source.page}`;

/** As many as a source can hold: the best ones, so that the order of merging does not matter. */
function unite(a: readonly PaperId[], b: readonly PaperId[]): PaperId[] {
  return [...new Set([...a, ...b])].sort(compareIds).slice(0, mostIds);
}

/**
 * One visit to one page, told twice: the first time it was seen, the identifiers of both, and the
 * fuller of each other detail.
 */
function mergeSource(a: Source, b: Source): Source {
  const fuller = joinRecords<unknown>(a, b, (one, other) => greater(one, other)) as Source;
  const ids = unite(a.ids ?? [], b.ids ?? []);
  return {
    ...fuller,
    seenAt: compareText(a.seenAt, b.seenAt) <= 0 ? a.seenAt : b.seenAt,
    ...(ids.length > 0 && { ids }),
  };
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

/** Where and when a record was read, and the identifiers that stood there together. */
export const sourceOf = (record: PageRecord, seenAt: string): Source => ({
  ...record.source,
  seenAt,
  ids: unite(record.ids, []),
});
