import type { Author } from '../paper/schema';
import { cleanLine } from './text';

/**
 * Author names come as one line of text. This splits them as reference managers want them, and
 * leaves whole what cannot be split without guessing.
 */

/** A person's name in parts, or a name that has none: a group, a mononym, an unsplittable script. */
export type AuthorName =
  | {
      readonly kind: 'person';
      readonly family: string;
      readonly given: string;
      readonly particle?: string;
      readonly suffix?: string;
    }
  | { readonly kind: 'whole'; readonly name: string };

const particles = new Set(
  [
    'af al am an auf av bin bint da dal dalla de degli dei del dela della delle den der des di',
    'do dos du el ibn il in la las le les lo los op te ten ter thoe tot van vander vom von vor',
    'zu zum zur',
  ]
    .join(' ')
    .split(' '),
);
/** Capitalised particles that are part of the family name, `Luc Van Gool`. */
const capitalParticle = /^(?:Van|Von|De|Del|Della|Dos|Der|Den|Vander|Vanden|St\.|Ter|Ten)$/;
/** Surnames after which `Van` is a Vietnamese middle name. */
const vietnamese =
  /^(?:Nguyễn|Nguyen|Trần|Tran|Lê|Le|Phạm|Pham|Hoàng|Hoang|Huỳnh|Huynh|Phan|Vũ|Vu|Võ|Vo|Đặng|Dang|Bùi|Bui|Đỗ|Do|Hồ|Ho|Ngô|Ngo|Dương|Duong|Lý|Ly)$/;
const suffixShape = /^(?:Jr\.?|Sr\.?|II|III|IV)$/;
/** Words that join two family names, `Ortega y Gasset`. */
const joiner = /^[yei]$/;

const groupWord =
  /(?:^|[\s-])(?:AI|Alliance|Association|Authors|Center|Centre|Coalition|Collaboration|Committee|Community|Company|Consortium|Corp\.?|Corporation|DeepMind|Department|Foundation|GmbH|Group|Inc\.?|Initiative|Institute|Lab|Laboratories|Laboratory|Labs|Ltd\.?|NVIDIA|Network|Organi[sz]ation|Project|Research|Society|Team|University)(?=$|[\s,:)])/;
/** Small words of a group's name. Capitals within are a person's: `Hoang The Vinh`. */
const connective = /(?:^The|(?:^|\s)(?:and|&|of|for|the|et al\.?))(?=$|\s)/;

export const eastAsian =
  /^[\p{Script=Han}\p{Script=Hangul}\p{Script=Hiragana}\p{Script=Katakana}ー々・·\s]+$/u;

/** Is a name in a script that writes the family's name first? */
export const isEastAsian = (name: string): boolean => eastAsian.test(name);

/** Does a part of a name follow the whole of it, as `Jr.` does? */
export const isSuffix = (part: string): boolean => suffixShape.test(part);

/** The family's name with its particle, `van den Oord`; a whole name as it is. */
export const familyOf = (name: AuthorName): string =>
  name.kind === 'whole' ? name.name : [name.particle, name.family].filter(Boolean).join(' ');

/** The names of authors, in their order; those that show nothing are left out. */
export function authorNames(authors: readonly Author[]): AuthorName[] {
  return authors.filter(({ name }) => cleanLine(name)).map(authorNameOf);
}

/** An author's name, parted where a file stated the family's, else as `parseName` reads it. */
export function authorNameOf({ name, family }: Author): AuthorName {
  const line = cleanLine(name);
  return (family && partedAt(line, cleanLine(family))) || parseName(line);
}

/** A name parted before the family's, which stands at its end but for a suffix and an aside. */
function partedAt(name: string, family: string): AuthorName | undefined {
  const [, spelling = name, aside] = splitAside(name);
  const last = spelling.slice(spelling.lastIndexOf(' ') + 1);
  const suffix = isSuffix(last) && !spelling.endsWith(` ${family}`) ? last : '';
  const plain = suffix ? spelling.slice(0, -suffix.length - 1) : spelling;
  // A comma parts a name by itself.
  if (!family || name.includes(',') || !plain.endsWith(` ${family}`)) return undefined;
  const given = plain.slice(0, -family.length - 1);
  return person(aside ? `${given} ${aside}` : given, family.split(' '), suffix);
}

/** `Wei Wang (王伟)` as the name and the other spelling of it; nothing where there is none. */
const splitAside = (name: string): readonly string[] =>
  (name.endsWith(')') && /^(.+?) (\([^()]*\))$/.exec(name)) || [];

/** Reads one author's name. Takes a clean, non-empty line. */
export function parseName(name: string): AuthorName {
  if (isEastAsian(name)) return parseEastAsian(name);
  if (groupWord.test(name) || connective.test(name) || /\d/.test(name)) return whole(name);
  if (name.includes(',')) return parseInverted(name);

  // `Wei Wang (王伟)`: the other spelling goes with the given name.
  const [, spelling, aside] = splitAside(name);
  if (spelling && aside) {
    const parsed = parseName(spelling);
    return parsed.kind === 'whole' ? whole(name) : { ...parsed, given: `${parsed.given} ${aside}` };
  }

  const gap = name.indexOf(' ');
  if (gap < 0) return whole(name);
  // Most names are two words, and need no closer look.
  if (name.indexOf(' ', gap + 1) < 0) {
    return { kind: 'person', family: name.slice(gap + 1), given: name.slice(0, gap) };
  }
  const tokens = name.split(' ');
  const suffix = isSuffix(tokens.at(-1) ?? '') ? tokens.pop() : '';
  const start = familyStart(tokens);
  return person(tokens.slice(0, start).join(' '), tokens.slice(start), suffix);
}

const whole = (name: string): AuthorName => ({ kind: 'whole', name });

function person(given: string, familyTokens: readonly string[], suffix?: string): AuthorName {
  // The last word is the family name's own, whatever its case.
  let count = 0;
  while (count < familyTokens.length - 1 && particles.has(familyTokens[count] ?? '')) count++;
  const particle = familyTokens.slice(0, count).join(' ');
  return {
    kind: 'person',
    family: familyTokens.slice(count).join(' '),
    given,
    ...(particle && { particle }),
    ...(suffix && { suffix }),
  };
}

/** Where the family name begins, particles included; the first word is always given. */
function familyStart(tokens: readonly string[]): number {
  let start = tokens.length - 1;
  if (start > 2 && joiner.test(tokens[start - 1] ?? '')) start -= 2;
  const takesCapitals = !vietnamese.test(tokens[0] ?? '');
  const belongs = (token: string) =>
    particles.has(token) || (takesCapitals && capitalParticle.test(token));
  // `Maria de la Cruz`: `la` stands before the name, `de` before `la`.
  while (start > 1 && belongsBefore(tokens, start, belongs)) start--;
  return start;
}

function belongsBefore(
  tokens: readonly string[],
  start: number,
  belongs: (token: string) => boolean,
): boolean {
  const before = tokens[start - 1] ?? '';
  if (belongs(before)) return true;
  // `De La Cruz`, `Van Der Maaten`: a capital `La` counts only after another particle.
  return /^La$|^Los$|^Las$/.test(before) && start > 2 && /^de$/i.test(tokens[start - 2] ?? '');
}

/** `Family, Given`, `Family, Jr., Given` and `Given Family, Jr.` */
function parseInverted(name: string): AuthorName {
  const parts = name.split(',').map((part) => part.trim());
  if (parts.length > 3 || parts.some((part) => !part)) return whole(name);
  const suffixAt = parts.findIndex((part, index) => index > 0 && isSuffix(part));
  const suffix = suffixAt > 0 ? parts.splice(suffixAt, 1)[0] : undefined;
  const [first = '', second, ...rest] = parts;
  if (rest.length) return whole(name);
  if (second) return person(second, first.split(' '), suffix);
  const plain = parseName(first);
  return plain.kind === 'person' && suffix ? { ...plain, suffix } : whole(name);
}

/** `王 伟` says which part is the family name; `王伟` does not, and is left whole. */
function parseEastAsian(name: string): AuthorName {
  const [family = '', given, ...rest] = name.split(' ');
  return given && !rest.length ? { kind: 'person', family, given } : whole(name);
}
