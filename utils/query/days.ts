/**
 * The calendar of a query. Days are `YYYY-MM-DD` and compared as text, for which time ends with the
 * year 9999: its last day is in no period.
 */

/** A year, a month or a day: its first day, and the day after its last. */
export interface Period {
  readonly first: string;
  readonly next: string;
}

const dateShape = /^(\d{4})(?:-(\d\d)(?:-(\d\d))?)?$/;
const lastDay = '9999-12-31';

/** Reads `2026`, `2026-01` or `2026-01-05`; undefined for what is no date of the calendar. */
export function periodOf(text: string): Period | undefined {
  const [, year, month, day] = dateShape.exec(text) ?? [];
  if (year === undefined) return undefined;
  const [y, m, d] = [Number(year), Number(month ?? 1), Number(day ?? 1)];
  const first = dayOf(y, m, d);
  if (first !== `${year}-${month ?? '01'}-${day ?? '01'}`) return undefined;
  if (month === undefined) return { first, next: dayOf(y + 1, 1, 1) };
  return { first, next: day === undefined ? dayOf(y, m + 1, 1) : dayOf(y, m, d + 1) };
}

/** May a text become a date when typing goes on? */
export const beginsDate = (text: string): boolean =>
  /^(?:\d{0,3}|\d{4}-(?:\d?|\d\d-\d?))$/.test(text);

/** The moment that a day begins in this time zone, in ISO form. */
export function instantOf(day: string): string {
  const [year = 0, month = 1, date = 1] = day.split('-').map(Number);
  // The constructor would take a year before 100 for one of the last century.
  const midnight = new Date(2000, 0, 1);
  midnight.setFullYear(year, month - 1, date);
  return midnight.toISOString();
}

/** The calendar's day; a month or day too many runs on into the next. */
function dayOf(year: number, month: number, day: number): string {
  const date = new Date(0);
  date.setUTCFullYear(year, month - 1, day);
  return date.getUTCFullYear() > 9999 ? lastDay : date.toISOString().slice(0, lastDay.length);
}
