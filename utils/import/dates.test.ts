import { expect, it } from 'vitest';
import { dateIn, dateOf, instantOf } from './dates';

it.each<[unknown, string | undefined]>([
  ['2016', '2016'],
  [2016, '2016'],
  ['2016-09', '2016-09'],
  ['2016/9/1', '2016-09-01'],
  ['2016-09-19T10:00:00Z', '2016-09-19'],
  ['2016-02-30', '2016-02'],
  ['2016-13-01', '2016'],
  ['19.09.2016', '2016-09-19'],
  ['19/09/2016', '2016-09-19'],
  ['9/19/2016', '2016-09-19'],
  ['09/10/2016', '2016'],
  ['Sep 19, 2016', '2016-09-19'],
  ['19 September 2016', '2016-09-19'],
  ['September 2016', '2016-09'],
  ['Spring 2016', '2016'],
  ['unknown', undefined],
  ['', undefined],
  ['12', undefined],
  ['1.2016', undefined],
  [undefined, undefined],
  ['2016'.repeat(100), undefined],
])('the date in %j', (text, date) => expect(dateIn(text)).toBe(date));

it.each<[unknown[], string | undefined]>([
  [[2016, 9, 19], '2016-09-19'],
  [['2016', '9'], '2016-09'],
  [[2016, 0, 1], '2016'],
  [[16], undefined],
  [[{}], undefined],
  [[], undefined],
])('the date of %j', (parts, date) => expect(dateOf(...(parts as [unknown]))).toBe(date));

it.each<[unknown, string | undefined]>([
  ['2022-08-29T08:35:02.977Z', '2022-08-29T08:35:02.977Z'],
  ['2022-08-29 08:35:02', '2022-08-29T08:35:02.000Z'],
  ['2022-08-29T08:35+0200', '2022-08-29T06:35:00.000Z'],
  ['2022-08-29T08:35:00-01:00', '2022-08-29T09:35:00.000Z'],
  ['2022-08-29', '2022-08-29T00:00:00.000Z'],
  ['29 Aug 2022', '2022-08-29T00:00:00.000Z'],
  ['1661762102', '2022-08-29T08:35:02.000Z'],
  [1661762102977, '2022-08-29T08:35:02.977Z'],
  ['1661762102977000', '2022-08-29T08:35:02.977Z'],
  ['2022-02-30T08:35', undefined],
  ['2022-08-29T99:99', undefined],
  ['2022', undefined],
  ['0', undefined],
  [null, undefined],
])('the instant of %j', (text, instant) => expect(instantOf(text)).toBe(instant));
