/** Days as pages write them. A day is `YYYY-MM-DD` throughout; comparing two as text orders them. */

/** The day with which an ISO date or instant begins, when the calendar has it. */
export function isoDay(text: unknown): string | undefined {
  const day = typeof text === 'string' ? /^\d{4}-\d\d-\d\d(?!\d)/.exec(text)?.[0] : undefined;
  // An impossible day either makes no date or rolls over into the next month.
  return day && new Date(day).toJSON()?.startsWith(day) ? day : undefined;
}

/**
 * The last day of a period written `2026-08-05`, `2026-W32` (ISO week, ending on Sunday) or
 * `2026-08`; undefined for anything else.
 */
export function lastDayOf(period: string): string | undefined {
  const [, year, week] = /^(\d{4})-W(\d\d)$/.exec(period) ?? [];
  // 4 January lies in week 1 of every year, by ISO 8601.
  const day = new Date(`${year}-01-04`);
  if (year) day.setUTCDate(4 - (day.getUTCDay() || 7) + 7 * Number(week));
  return ['', '-31', '-30', '-29', '-28']
    .map((end) => isoDay(year ? day.toJSON() : period + end))
    .find(Boolean);
}

const written =
  /(?<![\p{L}\d])(Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)(?:t|uary|ruary|ch|il|e|y|ust|tember|ober|ember)?\.? (\d{1,2})(?:, ?(\d{4}))?(?![\p{L}\d])/gu;
const months = 'JanFebMarAprMayJunJulAugSepOctNovDec';

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
    const month = months.indexOf(name) / 3 + 1;
    // 29 February can be eight years away, around a century's end.
    for (let back = 0; back <= (stated ? 0 : 8); back++) {
      const year = Number(stated ?? latest.slice(0, 4)) - back;
      const day = isoDay([year, `${month}`.padStart(2, '0'), date.padStart(2, '0')].join('-'));
      if (day && (stated || day <= latest)) return { day, end: match.index + whole.length };
    }
  }
  return undefined;
}

const dayFirst = new RegExp(
  `(?<!\\d)(\\d{1,2}) (${months.replace(/(?!^)(?=[A-Z])/g, '|')})[a-z]*\\.?,? (\\d{4})(?!\\d)`,
);

/** The first day that a text states with its year after it, as in `Submitted on 17 June, 2021`. */
export function dayBeforeYear(text = ''): string | undefined {
  const [, date = '', name = '', year] = dayFirst.exec(text) ?? [];
  const month = `${months.indexOf(name) / 3 + 1}`;
  return year && isoDay([year, month.padStart(2, '0'), date.padStart(2, '0')].join('-'));
}
