import type { AuthorName } from '../export/names';

/** How names are written in references. */

/** Written family name first and in one, whatever the style: `王伟`, `김철수`. */
const eastAsian = /^[\p{Script=Han}\p{Script=Hangul}\p{Script=Hiragana}\p{Script=Katakana}]/u;

const isEastAsian = (name: AuthorName): boolean =>
  name.kind === 'person' && eastAsian.test(name.family);

/** How much of the given name a style writes. */
export type Given = 'initials' | 'full';

/** `Jean-Bastien K.` as `J.-B. K.`. A name in a script without capitals has no initials. */
export function initials(given: string): string {
  return given
    .replace(/\([^()]*\)/g, '')
    .replace(/\.(?=\S)/g, '. ')
    .replaceAll('. -', '.-')
    .split(/\s+/)
    .map((word) => word.split('-').map(initial).filter(Boolean).join('-'))
    .filter(Boolean)
    .join(' ');
}

function initial(word: string): string {
  const letter = /^\P{L}*(\p{L}\p{M}*)/u.exec(word.normalize('NFC'))?.[1];
  if (!letter) return '';
  const capital = letter.toUpperCase();
  return capital === letter.toLowerCase() ? word : `${capital}.`;
}

const givenOf = (given: string, form: Given): string =>
  form === 'initials' ? initials(given) : given;

const spaced = (...words: readonly (string | undefined)[]): string =>
  words.filter(Boolean).join(' ');

/** `A. van den Oord`, `M. L. King Jr.`; a group as it is. */
export function straight(name: AuthorName, form: Given): string {
  if (name.kind === 'whole') return name.name;
  if (isEastAsian(name)) return name.family + name.given;
  return spaced(givenOf(name.given, form), name.particle, name.family, name.suffix);
}

export interface InvertedForm {
  readonly given: Given;
  /** Where `van den` stands: before the family name, or after the given one. */
  readonly particle: 'before' | 'after';
  /** What stands before `Jr.` */
  readonly suffix: ', ' | ' ';
}

/** `van den Oord, A.`, `King, M. L., Jr.`; a group as it is. */
export function inverted(name: AuthorName, form: InvertedForm): string {
  if (name.kind === 'whole') return name.name;
  if (isEastAsian(name)) return name.family + name.given;
  const before = form.particle === 'before';
  const family = before ? spaced(name.particle, name.family) : name.family;
  const given = spaced(givenOf(name.given, form.given), before ? undefined : name.particle);
  const whole = given ? `${family}, ${given}` : family;
  return name.suffix ? `${whole}${form.suffix}${name.suffix}` : whole;
}

/** `A`, `A and B`, `A, B, and C`, with the style's own words and commas. */
export function enumerated(
  names: readonly string[],
  and: { readonly two: string; readonly many: string },
): string {
  const [last = '', ...others] = [...names].reverse();
  if (others.length === 0) return last;
  return others.reverse().join(', ') + (others.length === 1 ? and.two : and.many) + last;
}
