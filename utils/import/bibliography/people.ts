import { isEastAsian, isSuffix, parseName } from '../../export/names';

/** A person's name in parts, as reference managers keep it. */
export interface PersonParts {
  /** With its particle, `van den Oord`. */
  readonly family: string;
  readonly given: string;
  readonly suffix?: string | undefined;
}

/**
 * The parts of `Family, Given` and of three pieces, of which the suffix is the one that looks like
 * one, else the one that the file's format says.
 */
export function partsOfInverted(
  pieces: readonly string[],
  suffixOfThree: 'second' | 'last',
): PersonParts {
  const [family = '', ...rest] = pieces.map((piece) => piece.trim()).filter(Boolean);
  // `Martin Luther King, Jr.` is not inverted at all; after one word alone it is a given name.
  const found = rest.length > 1 || family.includes(' ') ? rest.findIndex(isSuffix) : -1;
  const suffixAt = found < 0 && rest.length === 2 ? (suffixOfThree === 'second' ? 0 : 1) : found;
  const suffix = suffixAt < 0 ? undefined : rest.splice(suffixAt, 1)[0];
  return { family, given: rest.join(' '), suffix };
}

/** The name as it is read: `Martin Luther King Jr.`; in East Asian scripts the family's first. */
export function readingOrder({ family, given, suffix }: PersonParts): string {
  if (given && !suffix && isEastAsian(family + given)) return `${family} ${given}`;
  const [first, aside] = spellings(given);
  return [first, family, suffix, aside].filter(Boolean).join(' ');
}

/** A spelling in another script comes after the whole name: `Wei (王伟)` and `Wang`. */
function spellings(given: string): readonly [first: string, aside: string] {
  const start = given.endsWith(')') ? given.lastIndexOf(' (') : -1;
  const aside = given.slice(start + 1);
  return start > 0 && !/\p{Script=Latin}/u.test(aside)
    ? [given.slice(0, start), aside]
    : [given, ''];
}

/** A name as CSL has it, https://docs.citationstyles.org/en/stable/specification.html#names */
export function cslName(name: string | PersonParts): Record<string, string> {
  if (typeof name === 'string') {
    const parsed = parseName(name);
    if (parsed.kind === 'whole') return { literal: parsed.name };
    return cslParts(parsed.family, parsed.given, parsed.particle, parsed.suffix);
  }
  const words = name.family.split(' ');
  const start = words.findIndex((word) => !/^\p{Ll}/u.test(word));
  if (start <= 0) return cslParts(name.family, name.given, '', name.suffix);
  const particle = words.slice(0, start).join(' ');
  return cslParts(words.slice(start).join(' '), name.given, particle, name.suffix);
}

function cslParts(family: string, given: string, particle = '', suffix = '') {
  return {
    family,
    ...(given && { given }),
    ...(particle && { 'non-dropping-particle': particle }),
    ...(suffix && { suffix }),
  };
}
