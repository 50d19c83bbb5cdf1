import { expect, it } from 'vitest';
import { dateIn, dateOfParts } from './dates';

it.each<[string, string | undefined]>([
  ['2017', '2017'],
  ['2017-06', '2017-06'],
  ['2017-6-2', '2017-06-02'],
  ['2017/06/12/', '2017-06-12'],
  ['2017.06.12', '2017-06-12'],
  ['2017///', '2017'],
  ['2017-06-12/2018-01-01', '2017-06-12'],
  ['2017-13', '2017'],
  ['2017-02-30', '2017-02'],
  ['2017-123', '2017'],
  ['12 September 2016', '2016-09-12'],
  ['Sept. 12, 2016', '2016-09-12'],
  ['2016 Sep', '2016-09'],
  ['c2016', '2016'],
  ['20161', undefined],
  ['soon', undefined],
  ['', undefined],
])('the date of %j', (text, date) => expect(dateIn(text)).toBe(date));

it.each<[string, string, string, string | undefined]>([
  ['2017', 'sep', '', '2017-09'],
  ['2017', '9', '19', '2017-09-19'],
  ['2017', 'sep 19', '', '2017-09-19'],
  ['2017', '19 sep', '3', '2017-09-03'],
  ['2017-06-12', 'sep', '', '2017-06-12'],
  ['2017', '', '12', '2017'],
  ['2017', 'octopus', '', '2017-10'],
  ['', 'sep', '1', undefined],
])('the date of %j, %j and %j', (year, month, day, date) => {
  expect(dateOfParts(year, month, day)).toBe(date);
});
