import fc from 'fast-check';
import { expect, test } from 'vitest';
import { pack, unpack } from './pack';

test('what is packed comes out again', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(fc.jsonValue(), { maxLength: 20 }), async (rows) => {
      // JSON has no negative zero.
      expect(JSON.stringify(await unpack(await pack(rows)))).toBe(JSON.stringify(rows));
    }),
    { numRuns: 50 },
  );
});

test('a bit that changed is noticed, wherever it is', async () => {
  const packed = await pack([{ key: 'arxiv:2407.21783' }, 'second']);
  for (let at = 0; at < packed.bytes.length; at += 7) {
    const bytes = packed.bytes.slice();
    bytes[at] = (bytes[at] ?? 0) ^ 1;
    expect(await unpack({ ...packed, bytes })).toBeUndefined();
  }
  expect(await unpack({ ...packed, bytes: packed.bytes.slice(0, -1) })).toBeUndefined();
});
