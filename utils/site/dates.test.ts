import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { findDate, isoDay, lastDayOf } from './dates';

describe('a day at the start of a text', () => {
  test.each([
    ['2024-08-01', '2024-08-01'],
    ['2024-08-01T01:21:47.935Z', '2024-08-01'],
    ['2024-02-29', '2024-02-29'],
    ['2023-02-29', undefined],
    ['2024-02-30', undefined],
    ['2024-13-01', undefined],
    ['2024-08-00', undefined],
    ['2024-08-011', undefined],
    ['on 2024-08-01', undefined],
    ['2024-08', undefined],
    ['', undefined],
    [null, undefined],
    [undefined, undefined],
  ])('%s', (text, day) => {
    expect(isoDay(text)).toBe(day);
  });
});

describe('the last day of a period', () => {
  test.each([
    ['2026-08-05', '2026-08-05'],
    ['2026-08', '2026-08-31'],
    ['2024-02', '2024-02-29'],
    ['2025-02', '2025-02-28'],
    ['2025-04', '2025-04-30'],
    ['2025-13', undefined],
    ['2026-W32', '2026-08-09'],
    ['2025-W01', '2025-01-05'],
    ['2020-W53', '2021-01-03'],
    ['2021-W01', '2021-01-10'],
    ['2024-W52', '2024-12-29'],
    ['today', undefined],
    ['', undefined],
  ])('%s', (period, day) => {
    expect(lastDayOf(period)).toBe(day);
  });

  test('a week always ends on a Sunday, and the next one seven days later', () => {
    const week = (number: number) => `W${String(number).padStart(2, '0')}`;
    fc.assert(
      fc.property(fc.integer({ min: 1990, max: 2090 }), fc.integer({ min: 1, max: 51 }), (y, w) => {
        const [end, next] = [w, w + 1].map(
          (number) => new Date(lastDayOf(`${y}-${week(number)}`) ?? ''),
        );
        expect(end?.getUTCDay()).toBe(0);
        expect(Number(next) - Number(end)).toBe(7 * 86_400_000);
      }),
    );
  });
});

describe('a date in a text', () => {
  // The rule: without a year, the latest such day that is not after the page's own.
  test.each([
    ['Jun 12', '2025-12-11', '2025-06-12'],
    ['Dec 11', '2025-12-11', '2025-12-11'],
    ['Dec 12', '2025-12-11', '2024-12-12'],
    ['Dec 31', '2026-01-01', '2025-12-31'],
    ['Jan 1', '2025-12-31', '2025-01-01'],
    ['Feb 29', '2025-12-11', '2024-02-29'],
    ['Feb 29', '2024-02-28', '2020-02-29'],
    ['Feb 29', '2103-06-01', '2096-02-29'],
    ['Oct 23, 2024', '2025-12-11', '2024-10-23'],
    ['Oct 23, 2024', '2020-01-01', '2024-10-23'],
    ['Oct 23,2024', '2025-12-11', '2024-10-23'],
    ['Published on Sep 28', '2025-10-01', '2025-09-28'],
    ['Published on September 28, 2024', '2025-10-01', '2024-09-28'],
    ['published Sept. 28', '2025-10-01', '2025-09-28'],
    ['• 6 authors · Jun 12 1', '2025-12-11', '2025-06-12'],
    ['·Aug 4', '2025-12-11', '2025-08-04'],
    ['Feb 30 or Mar 1', '2025-12-11', '2025-03-01'],
    ['Feb 29, 2023', '2025-12-11', undefined],
    ['Jun 32', '2025-12-11', undefined],
    ['Jun 0', '2025-12-11', undefined],
    ['Jun 123', '2025-12-11', undefined],
    ['Decoder 12', '2025-12-11', undefined],
    ['Marvin 7', '2025-12-11', undefined],
    ['Summa 3', '2025-12-11', undefined],
    ['Ju 3', '2025-12-11', undefined],
    ['6 authors', '2025-12-11', undefined],
    ['', '2025-12-11', undefined],
  ])('%s, seen on %s', (text, latest, day) => {
    expect(findDate(text, latest)?.day).toBe(day);
  });

  test.each([
    ['· Jan 17, 2024 1', ' 1'],
    ['Mar 30 2', ' 2'],
    ['Aug 4', ''],
  ])('%s: tells where the date ends', (text, rest) => {
    expect(text.slice(findDate(text, '2025-12-11')?.end)).toBe(rest);
  });

  const anyDay = fc
    .date({ min: new Date('1995-01-01'), max: new Date('2095-12-31'), noInvalidDate: true })
    .map((date) => date.toISOString().slice(0, 10));
  const shown = (day: string, options: Intl.DateTimeFormatOptions = {}) =>
    new Date(day).toLocaleDateString('en-US', {
      month: 'short',
      day: 'numeric',
      timeZone: 'UTC',
      ...options,
    });

  test('a date with a year is that day, whatever the page says', () => {
    fc.assert(
      fc.property(anyDay, anyDay, fc.constantFrom('short', 'long'), (day, latest, month) => {
        const text = shown(day, { month: month as 'short' | 'long', year: 'numeric' });
        expect(findDate(text, latest)?.day).toBe(day);
      }),
    );
  });

  test('a date without a year is never after the page and less than a year before, leap days apart', () => {
    fc.assert(
      fc.property(anyDay, anyDay, (day, latest) => {
        const found = findDate(shown(day), latest)?.day ?? '';
        expect(found.slice(5)).toBe(day.slice(5));
        expect(found <= latest).toBe(true);
        const later = `${Number(found.slice(0, 4)) + 1}${found.slice(4)}`;
        if (!found.endsWith('-02-29')) expect(later > latest).toBe(true);
      }),
    );
  });

  test('any text is read without a fault', () => {
    fc.assert(
      fc.property(fc.string(), (text) => {
        const day = findDate(text, '2025-12-11')?.day;
        expect(day === undefined || isoDay(day) === day).toBe(true);
      }),
    );
  });
});
