import { isoDay } from '../site/dates';

/** Dates as other programs write them. */

/** Longer texts are no dates. */
const longest = 100;

const wholeNumber = (value: unknown): number =>
  typeof value === 'number'
    ? value
    : typeof value === 'string' && value
      ? Number(value)
      : Number.NaN;

const padded = (number: number) => String(number).padStart(2, '0');

/** The date that year, month and day make, without what the calendar does not have. */
export function dateOf(year: unknown, month?: unknown, day?: unknown): string | undefined {
  const [months, days] = [month, day].map(wholeNumber) as [number, number];
  const years = String(year);
  if (!/^\d{4}$/.test(years)) return undefined;
  if (!Number.isInteger(months) || months < 1 || months > 12) return years;
  const upToMonth = `${years}-${padded(months)}`;
  return (Number.isInteger(days) && isoDay(`${upToMonth}-${padded(days)}`)) || upToMonth;
}

const monthNames = [
  'jan',
  'feb',
  'mar',
  'apr',
  'may',
  'jun',
  'jul',
  'aug',
  'sep',
  'oct',
  'nov',
  'dec',
];
const yearFirst = /^(\d{4})(?:([-/.])(\d{1,2})(?:\2(\d{1,2}))?)?(?!\d)/;
const yearLast = /^(\d{1,2})([./-])(\d{1,2})\2(\d{4})(?!\d)/;
const inWords = new RegExp(
  `(?:(\\d{1,2})(?:st|nd|rd|th|\\.)?\\s+)?(?<!\\p{L})(${monthNames.join('|')})\\p{L}{0,6}\\.?,?\\s+(?:(\\d{1,2})(?:st|nd|rd|th)?,?\\s+)?(\\d{4})(?!\\d)`,
  'iu',
);
const someYear = /(?<![\d.])(?:1[5-9]|20)\d\d(?!\.?\d)/;

/**
 * The date that a text states: `2016-09-19`, `2016/9`, `19.09.2016`, `Sep 19, 2016`, else a year
 * somewhere in it. Of `09/10/2016` only the year is certain.
 */
export function dateIn(value: unknown): string | undefined {
  const text = typeof value === 'number' ? String(value) : value;
  if (typeof text !== 'string' || text.length > longest) return undefined;
  const written = text.trim();
  const ordered = yearFirst.exec(written);
  if (ordered) return dateOf(ordered[1], ordered[3], ordered[4]);
  const reversed = yearLast.exec(written);
  if (reversed) {
    const [, first, sign, second, year] = reversed;
    if (sign === '.' || Number(first) > 12) return dateOf(year, second, first);
    return Number(second) > 12 ? dateOf(year, first, second) : dateOf(year);
  }
  const named = inWords.exec(written);
  if (named) {
    const month = monthNames.indexOf((named[2] ?? '').toLowerCase()) + 1;
    return dateOf(named[4], month, named[1] ?? named[3]);
  }
  return dateOf(someYear.exec(written)?.[0]);
}

const instantShape =
  /^(\d{4}-\d\d-\d\d)(?:[T ]\s*(\d\d?:\d\d)(:\d\d(?:\.\d{1,9})?)?\s*(Z|UTC|[+-]\d\d:?\d\d)?)?$/i;

/** Seconds, milliseconds and microseconds since 1970 differ so much that the number tells which. */
function sinceEpoch(number: number): Date | undefined {
  if (!(number >= 1e8 && number < 1e17)) return undefined;
  return new Date(number < 1e11 ? number * 1_000 : number < 1e14 ? number : number / 1_000);
}

/**
 * The instant that a text or number states, ISO 8601. Without a zone it is taken for UTC, so that a
 * file reads the same everywhere.
 */
export function instantOf(value: unknown): string | undefined {
  const text = typeof value === 'number' ? String(value) : value;
  if (typeof text !== 'string' || text.length > longest) return undefined;
  const written = text.trim();
  if (/^\d+(?:\.\d+)?$/.test(written)) return writtenOut(sinceEpoch(Number(written)));
  const [, day, minutes = '00:00', seconds = '', zone = 'Z'] = instantShape.exec(written) ?? [];
  if (!day) {
    const date = dateIn(written);
    return date?.length === 10 ? `${date}T00:00:00.000Z` : undefined;
  }
  if (!isoDay(day)) return undefined;
  const offset = /^[zu]/i.test(zone) ? 'Z' : zone.replace(/^(...)(?=\d)/, '$1:');
  return writtenOut(new Date(`${day}T${minutes.padStart(5, '0')}${seconds}${offset}`));
}

/** In four digits of the year, or not at all. */
const writtenOut = (date: Date | undefined): string | undefined =>
  /^\d{4}-.*/.exec(date?.toJSON() ?? '')?.[0];
