import 'fake-indexeddb/auto';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readIntoStaging } from '../../entrypoints/import-worker/read';
import { OffprintDatabase } from '../../utils/db/database';
import { StagingDatabase } from '../../utils/db/staging';
import { exportFormats, writeFile } from '../../utils/export';
import { importFormats, recogniseFormat } from '../../utils/import';
import { decode } from '../../utils/import/decode';
import { files } from '../../utils/import/testing/files';
import { hostilePaper, hostileText } from '../generate/hostile';

/**
 * Files with parts cut out, put in, doubled and swapped, and bytes of no file at all, through every
 * reader. `npm run fuzz` tries ten thousand of each and minds the time; here it is a sample.
 */
const full = Number(process.env.OFFPRINT_FUZZ ?? 0);
const runs = full || 200;
/** With so many ms for one file the full run is not satisfied. */
const longest = 2_000;

const written = fc
  .tuple(fc.array(hostilePaper, { maxLength: 4 }), fc.constantFrom(...exportFormats))
  .map(([papers, format]) => writeFile(format, papers, { exportedAt: '2026-01-02T03:04:05.000Z' }));
const whole = fc.oneof(written, fc.constantFrom(...files));

/** One change of a text, at places told in parts of its length. */
const change = fc.record({
  from: fc.double({ min: 0, max: 1, noNaN: true }),
  length: fc.double({ min: 0, max: 0.3, noNaN: true }),
  to: fc.double({ min: 0, max: 1, noNaN: true }),
  put: fc.oneof(
    hostileText(4),
    fc.constantFrom('\u0000', '__proto__', '{'.repeat(500), '['.repeat(500), '"', '\n@article{'),
  ),
  kind: fc.constantFrom('cut', 'put', 'double', 'move', 'swap'),
});

type Change = typeof change extends fc.Arbitrary<infer Value> ? Value : never;

function changed(text: string, { from, length, to, put, kind }: Change): string {
  const at = Math.floor(from * text.length);
  const end = at + Math.floor(length * text.length);
  const part = text.slice(at, end);
  const rest = text.slice(0, at) + text.slice(end);
  const place = Math.floor(to * rest.length);
  switch (kind) {
    case 'cut':
      return rest;
    case 'put':
      return text.slice(0, at) + put + text.slice(at);
    case 'double':
      return text.slice(0, end) + part + text.slice(end);
    case 'move':
      return rest.slice(0, place) + part + rest.slice(place);
    case 'swap':
      return text.slice(0, at) + put + text.slice(end);
  }
}

const mutated = fc
  .tuple(whole, fc.array(change, { minLength: 1, maxLength: 5 }))
  .map(([text, changes]) => changes.reduce(changed, text));
const file = fc.oneof(
  { weight: 4, arbitrary: mutated },
  { weight: 1, arbitrary: fc.uint8Array({ maxLength: 400 }).map((bytes) => decode(bytes).text) },
);

describe.each(importFormats)('$label', (format) => {
  it('reads any file to its end, without a throw', { timeout: 0 }, () => {
    let slowest = 0;
    fc.assert(
      fc.property(file, (text) => {
        const begun = performance.now();
        recogniseFormat(text.slice(0, 65_536));
        for (const item of format.read(text)) expect(item.kind).toMatch(/^(?:paper|unreadable)$/);
        slowest = Math.max(slowest, performance.now() - begun);
      }),
      { numRuns: runs },
    );
    if (full === 0) return;
    console.log(`${format.label}: ${runs} files, the slowest took ${Math.round(slowest)} ms`);
    expect(slowest).toBeLessThan(longest);
  });
});

it('changes no row of the library, whatever is read', { timeout: 0 }, async () => {
  const library = new OffprintDatabase('fuzzed-library');
  const staging = new StagingDatabase('fuzzed-staging');
  const everything = () => Promise.all(library.tables.map((table) => table.toArray()));
  const before = await everything();
  await fc.assert(
    fc.asyncProperty(file, async (source) => {
      const id = crypto.randomUUID();
      await readIntoStaging({ library, staging }, { id, name: 'x', source }, () => undefined);
    }),
    { numRuns: Math.min(runs, 500) },
  );
  expect(await everything()).toEqual(before);
});
