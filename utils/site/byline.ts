/** The line below a title that names a paper's authors, where it appeared and who publishes it. */

import { collapse } from './text';

/** Where a paper appeared, and in which year, `YYYY`. */
export interface Appearance {
  readonly venue: string | undefined;
  readonly year: string | undefined;
}

/** What a byline says. A venue that is cut short says too little and is left out. */
export interface Byline extends Appearance {
  /** As written, mostly with initials. */
  readonly names: readonly string[];
}

const ellipsis = /…|\.{3}/;

/**
 * Reads `F Jiang, JA Doudna - Annual review of biophysics, 2017 - annualreviews.org`. Of the parts
 * after the names, the last is the publisher's, unless it is the only one and ends with a year.
 */
export function readByline(text: string): Byline {
  const [names = '', ...parts] = collapse(text).split(' - ');
  const [only = ''] = parts;
  const place = parts.length > 1 ? parts.slice(0, -1).join(' - ') : yearAt.test(only) ? only : '';
  return { names: readNames(names), ...readAppearance(place) };
}

/** The names of `V Agarwala, DA Scott…`. */
export const readNames = (text: string): string[] =>
  text.split(',').flatMap((name) => collapse(name.replace(ellipsis, '')) || []);

const yearAt = /(?<![\d-])(?:1[5-9]|20)\d\d$/;

/** Reads `Archives of Disease in …, 2016`. */
export function readAppearance(text: string): Appearance {
  const whole = collapse(text);
  const year = yearAt.exec(whole)?.[0];
  const venue = (year ? whole.slice(0, -year.length) : whole).replace(/[\s,]+$/, '');
  return { venue: venue && !ellipsis.test(venue) ? venue : undefined, year };
}
