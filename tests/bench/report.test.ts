import { describe, expect, it } from 'vitest';
import { median, percentile } from './numbers';
import { judge, table } from './report';

describe('percentiles', () => {
  const values = [5, 1, 4, 2, 3, 10, 9, 8, 7, 6];
  it.each([
    [0, 1],
    [0.5, 5],
    [0.95, 10],
    [1, 10],
  ])('the %f of one to ten is %i', (share, value) => expect(percentile(values, share)).toBe(value));
  it('has a median of one value', () => expect(median([3])).toBe(3));
  it('has none of no values', () => expect(() => median([])).toThrow('nothing'));
});

describe('judging', () => {
  it('compares a value with its limit', () => {
    const measured = { name: 'a', value: 10.5, unit: 'ms', aim: { value: 10 } } as const;
    expect(judge(measured)).toMatchObject({ met: false, aim: 'at most 10 ms', floor: null });
    expect(judge({ ...measured, value: 10 }).met).toBe(true);
  });
  it('compares the ratio to the floor', () => {
    const measured = { name: 'a', size: 5, value: 3, unit: 'ms', floor: 2 } as const;
    expect(judge({ ...measured, aim: { ratio: 1.5 } })).toEqual({
      name: 'a',
      size: 5,
      value: 3,
      unit: 'ms',
      floor: 2,
      ratio: 1.5,
      aim: 'at most 1.5 times the floor',
      met: true,
    });
    expect(judge({ ...measured, aim: { ratio: 1.4 } }).met).toBe(false);
  });
  it('only informs without an aim', () => {
    expect(judge({ name: 'a', value: 1, unit: 'bytes' })).toMatchObject({ aim: null, met: null });
  });
  it('refuses an aim against a floor that was not measured', () => {
    expect(() => judge({ name: 'a', value: 1, unit: 'ms', aim: { ratio: 2 } })).toThrow('no floor');
  });
});

it('prints missed aims as plainly as met ones', () => {
  const findings = [
    judge({ name: 'fast', value: 1, unit: 'ms', aim: { value: 2 } }),
    judge({ name: 'slow', size: 50, value: 9, unit: 'ms', floor: 3, aim: { ratio: 2 } }),
  ];
  expect(table(findings)).toBe(
    [
      'what  size  value  floor  ratio  aim',
      'fast        1 ms                 at most 2 ms               met',
      'slow  50    9 ms   3      3      at most 2 times the floor  MISSED',
    ].join('\n'),
  );
});
