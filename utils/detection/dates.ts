/** Days as pages write them. A day is `YYYY-MM-DD` throughout; comparing two as text orders them. */

/** The day with which an ISO date or instant begins, when the calendar has it. */
export function isoDay(text: string | null | undefined): string | undefined {
  const day = /^\d{4}-\d\d-\d\d(?!\d)/.exec(text ?? '')?.[0];
  // An impossible day either makes no date or rolls over into the next month.
  return day && new Date(day).toJSON()?.startsWith(day) ? day : undefined;
}

/**
 * The last day of a period written `2026-08-05`, `2026-W32` (ISO week, ending on Sunday) or
 * `2026-08`; undefined for anything else.
 */
export function lastDayOf(period: string): string | undefined {
  const [, year, week] = /^(\d{4})-W(\d\d)$/.exec(period) ?? [];
  if (year) {
    // 4 January lies in week 1 of every year, by ISO 8601.
    const day = new Date(Date.UTC(Number(year), 0, 4));
    day.setUTCDate(4 - (day.getUTCDay() || 7) + 7 * Number(week));
    return isoDay(day.toJSON());
  }
  return ['', '-31', '-30', '-29', '-28'].map((end) => isoDay(period + end)).find(Boolean);
}

const months =
  'january february march april may june july august september october november december'.split(
    ' ',
  );
const written = /(?<![\p{L}\d])(\p{L}{3,9})\.? (\d{1,2})(?:, ?(\d{4}))?(?![\p{L}\d])/gu;

/** A date within a text: the day, and the place in the text where it ends. */
export interface FoundDate {
  readonly day: string;
  readonly end: number;
}

/**
 * The first date that a text states (`Jun 12`, `Oct 23, 2024`, `Published on Sep 28`). Without a
 * year it is the latest such day that is not after `latest`.
 */
export function findDate(text: string, latest: string): FoundDate | undefined {
  for (const match of text.matchAll(written)) {
    const [whole, name = '', date = '', stated] = match;
    const month = 1 + months.findIndex((month) => month.startsWith(name.toLowerCase()));
    const inYear = (year: number) =>
      isoDay([year, `${month}`.padStart(2, '0'), date.padStart(2, '0')].join('-'));
    // 29 February can be eight years away, around a century's end.
    for (let back = 0; back <= 8; back++) {
      const day = inYear(Number(stated ?? latest.slice(0, 4)) - back);
      if (day && (stated ? !back : day <= latest)) return { day, end: match.index + whole.length };
    }
  }
  return undefined;
}
