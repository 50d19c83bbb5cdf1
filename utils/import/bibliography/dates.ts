import { isoDay } from '../../site/dates';

/** Dates and moments as reference managers write them. A date is YYYY, YYYY-MM or YYYY-MM-DD. */

/** `2017`, `2017-06`, `2017/6/12`, `2017.06.12`; the beginning of a range. */
const numeric = /(?<!\d)(\d{4})(?:[-/.](\d{1,2})(?:[-/.](\d{1,2}))?)?(?!\d)/;
const monthName = /(?<!\p{L})(jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)/iu;
const monthNames = 'janfebmaraprmayjunjulaugsepoctnovdec';
const shortNumber = /(?<!\d)(\d{1,2})(?!\d)/;

const twoDigits = (number: string): string => number.padStart(2, '0');

/** The fullest date that the calendar has of these parts. */
function dateOf(year: string, month = '', day = ''): string {
  const withMonth = `${year}-${twoDigits(month)}`;
  if (!isoDay(`${withMonth}-01`)) return year;
  return isoDay(`${withMonth}-${twoDigits(day)}`) ?? withMonth;
}

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

const time = /\d[T\s]+(\d{1,2}):(\d\d)(?::(\d\d))?(?:\.\d+)?\s*(?:([+-]\d\d):?(\d\d))?/;

/** A moment, ISO 8601, in UTC; a day alone is its beginning. Without a zone UTC is taken. */
export function momentIn(text: string): string | undefined {
  const day = isoDay(dateIn(text));
  if (!day) return undefined;
  const [, hours = '00', minutes = '00', seconds = '00', zone = '+00', zoneMinutes = '00'] =
    time.exec(text) ?? [];
  const moment = new Date(`${day}T${twoDigits(hours)}:${minutes}:${seconds}${zone}:${zoneMinutes}`);
  return Number.isNaN(moment.getTime()) ? undefined : moment.toISOString();
}
