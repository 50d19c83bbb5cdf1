const months = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];

/** `03` of "March", "Mar" or "march". */
export function monthNumber(name: string): string {
  const index = months.indexOf(name.slice(0, 3).toLowerCase());
  if (index < 0) throw new Error(`The oracle knows no month ${name}`);
  return String(index + 1).padStart(2, '0');
}

/** The first "3 March 2023", "3 Mar 2023" or "3 March, 2023" of a text as 2023-03-03. */
export function dayIn(text: string): string | undefined {
  const [, day, month, year] = /\b(\d{1,2}) ([A-Z][a-z]+),? (\d{4})\b/.exec(text) ?? [];
  return day && month && year ? `${year}-${monthNumber(month)}-${day.padStart(2, '0')}` : undefined;
}
