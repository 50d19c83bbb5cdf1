import { expect, it } from 'vitest';
import { longestBetweenMarks } from './trace';

const event = (name: string, ts: number, dur = 0, tdur = dur, tid = 1) => ({
  name,
  pid: 1,
  tid,
  ts,
  dur,
  tdur,
});
const marks = [event('offprint-bench:start', 100), event('offprint-bench:end', 9_000)];

it('tells script from frames, by processor time, on the thread and between the marks', () => {
  const events = [
    event('RunTask', 0, 90_000),
    ...marks,
    event('RunTask', 200, 3_000, 2_000),
    event('RunTask', 3_500, 4_000, 3_900),
    event('PrePaint', 5_000, 100),
    event('RunTask', 8_000, 500),
    event('RunTask', 300, 80_000, 80_000, 2),
    event('RunTask', 9_500, 70_000),
  ];
  expect(longestBetweenMarks(events)).toEqual({ script: 2, frame: 3.9 });
});

it('refuses a trace that was cut off', () => {
  expect(() => longestBetweenMarks([event('RunTask', 0, 1)])).toThrow('marks');
});
