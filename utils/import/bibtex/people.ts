import { cleanLine } from '../../export/text';
import type { Author } from '../../paper/schema';
import { type PersonParts, partsOfInverted, readingOrder } from '../bibliography/people';
import { authorSaid } from '../stated-family';
import { fromLatex } from './latex';
import { splitList, splitNames } from './lists';

/** A person in parts where the file says them, else the name as it stands there. */
export type Person = string | PersonParts;

const others = /^(?:others|et[\s~]+al\.?)$/i;

/** The names of a list `… and … and others`, as BibTeX splits them; `others` is no name. */
export function peopleIn(source: string): readonly Person[] {
  return splitNames(source)
    .filter((name) => !others.test(name))
    .map(personOf)
    .filter((person) => nameOf(person) !== '');
}

/** Whether such a list says that there are more than it names. */
export const hasOthers = (source: string): boolean => others.test(splitNames(source).at(-1) ?? '');

/** The name as it is read, `Aaron van den Oord`. */
export const nameOf = (person: Person): string =>
  typeof person === 'string' ? person : readingOrder(person);

/** The person as an author. */
export const authorOf = (person: Person): Author =>
  typeof person === 'string' ? { name: person } : authorSaid(nameOf(person), person);

const nameText = (latex: string): string => cleanLine(fromLatex(latex, { ligatures: false }));

function personOf(name: string): Person {
  const pieces = splitList(name, ',');
  if (pieces.length < 2) return extendedName(pieces) ?? nameText(name);
  return extendedName(pieces) ?? partsOfInverted(pieces.map(nameText), 'second');
}

const namePart = /^"?\s*(family|given|prefix|suffix)\s*=\s*([\s\S]*)$/i;

/** BibLaTeX's `family=Oord, given=Aaron, prefix=van den`; parts of other names, `given-i=A`, drop. */
function extendedName(pieces: readonly string[]): PersonParts | undefined {
  const parts = new Map<string, string>();
  for (const piece of pieces) {
    const [, part, text = ''] = namePart.exec(piece.trim()) ?? [];
    if (part) parts.set(part.toLowerCase(), nameText(text.replace(/^"|"$/g, '')));
    else if (!/^"?\s*[a-z-]{5,15}\s*=/i.test(piece.trim())) return undefined;
  }
  if (!parts.has('family') && !parts.has('given')) return undefined;
  const { family = '', given = '', prefix = '', suffix } = Object.fromEntries(parts);
  return { family: `${prefix} ${family}`.trim(), given, suffix };
}
