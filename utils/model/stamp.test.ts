import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { deviceOf, instantOf, observe, type Stamp, tick, timeOf } from './stamp';

const wall = fc.integer({ min: 0, max: 4_102_444_800_000 });

describe('the clock', () => {
  test('writes time, counter and device as text that sorts', () => {
    const stamp = tick(undefined, 1_700_000_000_000, 'desk');
    expect(stamp).toBe(`${(1_700_000_000_000).toString(36).padStart(9, '0')}-0000-desk`);
    expect(timeOf(stamp)).toBe(1_700_000_000_000);
    expect(deviceOf(stamp)).toBe('desk');
    expect(instantOf(stamp)).toBe('2023-11-14T22:13:20.000Z');
  });

  test('never goes back, wherever the wall clock goes', () => {
    fc.assert(
      fc.property(fc.array(wall, { minLength: 2, maxLength: 30 }), (walls) => {
        let last: Stamp | undefined;
        for (const now of walls) {
          const next = tick(last, now, 'desk');
          if (last !== undefined) expect(next > last).toBe(true);
          expect(timeOf(next)).toBeGreaterThanOrEqual(now);
          last = next;
        }
      }),
    );
  });

  test('comes after every stamp seen from elsewhere', () => {
    fc.assert(
      fc.property(wall, fc.array(wall), wall, (own, others, now) => {
        const seen = others.map((time) => tick(undefined, time, 'laptop'));
        const next = tick(observe(tick(undefined, own, 'desk'), seen), now, 'desk');
        for (const stamp of seen) expect(next > stamp).toBe(true);
      }),
    );
    expect(observe(undefined, [])).toBeUndefined();
  });

  test('moves on by a millisecond when a millisecond is full', () => {
    const full = `${(1_000).toString(36).padStart(9, '0')}-zzzz-desk`;
    const next = tick(full, 1_000, 'desk');
    expect(timeOf(next)).toBe(1_001);
    expect(next > full).toBe(true);
  });
});
