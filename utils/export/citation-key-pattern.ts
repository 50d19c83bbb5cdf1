import type { Paper } from '../paper/schema';
import { ok, type Result } from '../result';
import { authorNames, familyOf } from './names';
import { asciiLetters } from './text';
import { yearOf } from './year';

/**
 * What a citation key is made of, in JabRef's notation
 * (https://docs.jabref.org/setup/citationkeypatterns): `[auth]`, `[year]`, … with `:lower` or
 * `:upper` behind the name, and what stands between as it is.
 */

/** One part of a pattern: text, or what a field gives of a paper. */
type Part = string | ((paper: Paper) => string);

export type KeyPattern = readonly Part[];

const stopWords = new Set(
  [
    'a an and are as at be beyond by can do does for from how in into is it its not of on or the',
    'their this to toward towards under using via what when where which why with without',
  ]
    .join(' ')
    .split(' '),
);

/** The fields that a pattern can name, and what each gives. */
export const keyFields: Readonly<
  Record<string, { readonly about: string; readonly of: (paper: Paper) => string }>
> = {
  auth: { about: 'the first author’s family name', of: (paper) => familyNames(paper, 1) },
  authors: { about: 'the first three family names', of: (paper) => familyNames(paper, 3) },
  year: { about: 'the year, 2026', of: (paper) => yearOf(paper) ?? '' },
  shortyear: { about: 'its last two digits, 26', of: (paper) => (yearOf(paper) ?? '').slice(2) },
  veryshorttitle: {
    about: 'the first word of the title that says something',
    of: ({ title }) => titleWords(title, 1),
  },
  shorttitle: { about: 'the first three of them', of: ({ title }) => titleWords(title, 3) },
};

const letterCases: Readonly<Record<string, (text: string) => string>> = {
  lower: (text) => text.toLowerCase(),
  upper: (text) => text.toUpperCase(),
};

export const usualKeyPattern = '[auth:lower][year][veryshorttitle:lower]';

/** Reads a pattern; says what is wrong with one that is none. */
export function parseKeyPattern(text: string): Result<KeyPattern, string> {
  const parts: Part[] = [];
  for (const [found, field, literal] of text.matchAll(/\[([^\]]*)\]|([^[\]]+)|[[\]]/g)) {
    if (literal !== undefined) {
      const bad = /[^A-Za-z0-9.:/_+-]/.exec(literal)?.[0];
      if (bad) return wrong(`A key cannot hold “${bad}”.`);
      parts.push(literal);
    } else {
      const part = field === undefined ? undefined : readField(field);
      if (!part) return wrong(`${found} is no field: there are ${namesOfFields()}.`);
      parts.push(part);
    }
  }
  if (!parts.some((part) => typeof part === 'function')) {
    return wrong(`All papers would have the same key: write a field, such as ${namesOfFields()}.`);
  }
  return ok(parts);
}

const wrong = (error: string): Result<never, string> => ({ ok: false, error });

const namesOfFields = (): string =>
  Object.keys(keyFields)
    .map((name) => `[${name}]`)
    .join(', ');

function readField(text: string): Part | undefined {
  const [name = '', ...changes] = text.split(':');
  const field = Object.hasOwn(keyFields, name) ? keyFields[name] : undefined;
  if (!field || !changes.every((change) => Object.hasOwn(letterCases, change))) return undefined;
  return (paper) =>
    changes.reduce((key, change) => letterCases[change]?.(key) ?? key, field.of(paper));
}

/** The key that a pattern gives a paper; empty where its fields give nothing. */
export function keyByPattern(pattern: KeyPattern, paper: Paper): string {
  const values = pattern.map((part) => (typeof part === 'string' ? part : part(paper)));
  const says = (at: number) => typeof pattern[at] === 'function' && /\p{L}/u.test(values[at] ?? '');
  return values.some((_, at) => says(at)) ? values.join('') : '';
}

function familyNames({ authors }: Paper, count: number): string {
  return authorNames(authors.slice(0, count))
    .map((name) => asciiLetters(familyOf(name)).slice(0, 24))
    .join('');
}

/** The first words of a title that say something; the first of all where none does. */
function titleWords(title: string, count: number): string {
  const telling: string[] = [];
  let first: string | undefined;
  const prose = title.replace(/\$[^$]*\$|\\[A-Za-z]+/g, ' ');
  for (const [found] of prose.matchAll(/[\p{L}\p{M}\p{N}'’]+/gu)) {
    const word = asciiLetters(found);
    first ||= word;
    if (word.length > 1 && !stopWords.has(word.toLowerCase())) telling.push(word);
    if (telling.length === count) break;
  }
  return (telling.length > 0 ? telling : [first ?? '']).map((word) => word.slice(0, 24)).join('');
}
