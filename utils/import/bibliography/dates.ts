import { dateOf } from '../dates';

/** Dates and moments as reference managers write them. A date is YYYY, YYYY-MM or YYYY-MM-DD. */

/** `2017`, `2017-06`, `2017/6/12`, `2017.06.12`; the beginning of a range. */
const numeric = /(?<!\d)(\d{4})(?:[-/.](\d{1,2})(?:[-/.](\d{1,2}))?)?(?!\d)/;
const monthName = /(?<!\p{L})(jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)/iu;
const monthNames = 'janfebmaraprmayjunjulaugsepoctnovdec';
const shortNumber = /(?<!\d)(\d{1,2})(?!\d)/;

function monthIn(text: string): string | undefined {
  const name = monthName.exec(text)?.[1]?.toLowerCase();
  if (name) return String(monthNames.indexOf(name) / 3 + 1);
  return shortNumber.exec(text)?.[1];
}

/**
 * The date of a year and what else is said of it: a month by name or number, a day beside the
 * month's name (`sep 19`) or apart from it. `year` may be a whole date.
 */
export function dateOfParts(year: string, month = '', day = ''): string | undefined {
  const [, stated, numericMonth, numericDay] = numeric.exec(year) ?? [];
  if (!stated) return undefined;
  if (numericMonth) return dateOf(stated, numericMonth, numericDay);
  const beside = monthName.test(month) ? shortNumber.exec(month)?.[1] : undefined;
  return dateOf(stated, monthIn(month), shortNumber.exec(day)?.[1] ?? beside);
}

/** The date in a text of its own, `2017-06-12/2017-06-15` or `12 September 2016`. */
export function dateIn(text: string): string | undefined {
  return monthName.test(text) ? dateOfParts(text, text) : dateOfParts(text);
}
