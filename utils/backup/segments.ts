import type { Segment } from './backup';

/** The papers of a backup by key: where one of them lies, and how the rows of a stretch are cut. */

/** So many rows go into a chunk: one change rewrites few others, and there are not too many chunks. */
export const rowsPerChunk = 256;

/** The place of the segment that holds a key, or would; −1 while there are none. */
export function placeOf(segments: readonly Pick<Segment, 'from'>[], key: string): number {
  let low = 0;
  let high = segments.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((segments[middle]?.from ?? '') <= key) low = middle + 1;
    else high = middle;
  }
  return Math.max(low - 1, segments.length > 0 ? 0 : -1);
}

/** Cuts the rows of one stretch into as many chunks as they need, none much smaller than others. */
export function cut<Row>(rows: readonly Row[]): readonly (readonly Row[])[] {
  const parts = Math.ceil(rows.length / (rowsPerChunk * 1.5));
  const length = Math.ceil(rows.length / Math.max(parts, 1));
  return Array.from({ length: parts }, (_, part) => rows.slice(part * length, (part + 1) * length));
}
