import fc from 'fast-check';
import { expect, test } from 'vitest';
import { cut, placeOf, rowsPerChunk } from './segments';

test('a key lies in the last segment that begins at it or before', () => {
  fc.assert(
    fc.property(fc.uniqueArray(fc.string(), { minLength: 1 }), fc.string(), (names, key) => {
      const froms = ['', ...names.filter((name) => name !== '').sort()];
      const last = froms.filter((from) => from <= key).length - 1;
      expect(
        placeOf(
          froms.map((from) => ({ from })),
          key,
        ),
      ).toBe(last);
    }),
  );
  expect(placeOf([], 'a')).toBe(-1);
});

test('rows are cut into chunks that are neither too large nor too small', () => {
  fc.assert(
    fc.property(fc.nat(5_000), (count) => {
      const rows = Array.from({ length: count }, (_, at) => at);
      const chunks = cut(rows);
      expect(chunks.flat()).toEqual(rows);
      for (const chunk of chunks) {
        expect(chunk.length).toBeLessThanOrEqual(rowsPerChunk * 1.5);
        if (chunks.length > 1) expect(chunk.length).toBeGreaterThan(rowsPerChunk / 2);
      }
    }),
  );
});
