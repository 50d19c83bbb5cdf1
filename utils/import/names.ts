import { eastAsian, familyOf, parseName } from '../export/names';
import { cleanLine } from '../export/text';
import type { Author } from '../paper/schema';
import { limits, lineOf, mostAuthors } from './limits';
import { authorSaid, type SaidParts } from './stated-family';

/** Authors' names as other programs write them, in reading order. */

/** The parts as one reads them: `Aaron van den Oord`, `Martin Luther King Jr.`, `王 伟`. */
export function inReadingOrder({ family, given, suffix }: SaidParts): string {
  const parts =
    family && given && eastAsian.test(family + given) ? [family, given] : [given, family, suffix];
  return parts.filter(Boolean).join(' ');
}

/** `Oord, Aaron van den` in reading order; a name that is so already, or a group's, as it is. */
function readName(name: string): Author {
  const [family = '', given = '', ...rest] = name.split(/[,，]\s*/, 4);
  if (given && !rest.length && eastAsian.test(family + given))
    return { name: `${family} ${given}` };
  const parsed = parseName(name);
  if (!name.includes(',') || parsed.kind === 'whole') return { name };
  const parts = { ...parsed, family: familyOf(parsed) };
  return authorSaid(inReadingOrder(parts), parts);
}

/** The names as authors, clean and within the limits. */
export function authorsOf(names: Iterable<unknown>): Author[] {
  const authors: Author[] = [];
  for (const written of names) {
    const name = lineOf(written, limits.name);
    if (name && !/^(?:et al\.?|others)$/i.test(name)) authors.push(readName(name));
    if (authors.length === mostAuthors) break;
  }
  return authors;
}

/**
 * The names of a list in one text, parted by `;` or `and`. Commas part them only where every piece
 * has a given name and a family name: `Smith, John` is one person.
 */
export function splitNames(text: string): string[] {
  const names = cleanLine(text);
  const list = names.includes(';') ? names.split(';') : names.split(/ (?:and|&) /);
  return list
    .map((part) => part.trim().replace(/,$/, ''))
    .flatMap((part) => {
      const pieces = part.split(',').map((piece) => piece.trim());
      return pieces.every((piece) => piece.includes(' ')) ? pieces : [part];
    })
    .filter(Boolean);
}
