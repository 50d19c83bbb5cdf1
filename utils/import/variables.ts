import { toCslItem } from '../export/csl-item';
import { cslPeople, ownCslVariables } from '../export/csl-own';
import { type AuthorName, familyOf } from '../export/names';
import { cleanLine } from '../export/text';
import type { Paper } from '../paper/schema';
import { inReadingOrder } from './names';

/**
 * Variables of CSL that a paper has no field for, such as `volume` and `publisher`: what two sources
 * of a paper say of them, one beside the other.
 */

export type Variables = Readonly<Record<string, unknown>>;

/** What a file says of variables beside what the library does. */
export interface ComparedVariables {
  /** Of what both have and is different, in words; empty where nothing is. */
  readonly mine: string;
  readonly theirs: string;
  /** What the library lacks, in words; empty where it lacks nothing. */
  readonly added: string;
}

/** Compares variables name by name; what they are written with, such as dashes, is no difference. */
export function compareVariables(mine: Paper, theirs: Variables = {}): ComparedVariables {
  const { here, there, different, added } = namesApart(mine, theirs);
  return {
    mine: inWords(different, here),
    theirs: inWords(different, there),
    added: inWords(added, there),
  };
}

/** Variables in words: `volume 38; pages 173–198`. */
export function variablesInWords(variables: Variables): string {
  const texts = textsOf(variables);
  return inWords([...texts.keys()], texts);
}

/**
 * The variables of both, of those that differ mine or theirs; undefined where that is what the library
 * has already.
 */
export function mergeVariables(
  mine: Paper | undefined,
  theirs: Variables = {},
  side: 'mine' | 'theirs',
): Variables | undefined {
  if (!mine) return Object.keys(theirs).length > 0 ? theirs : undefined;
  const { different, added } = namesApart(mine, theirs);
  const taken = [...added, ...(side === 'theirs' ? different : [])];
  if (taken.length === 0) return undefined;
  return Object.fromEntries([
    ...Object.entries(mine.csl ?? {}),
    ...taken.map((name) => [name, theirs[name]] as const),
  ]);
}

/** What each says, and the names of what only they have, or both and not the same. */
function namesApart(mine: Paper, theirs: Variables) {
  const [here, there] = [textsOf(mine.csl ?? {}), textsOf(theirs)];
  const apart = [...there.keys()].filter((name) => !isSame(name, here, there));
  // What Offprint itself writes into these variables from other fields is nothing new to it.
  const written = apart.length > 0 ? textsOf(toCslItem(mine, '')) : here;
  const news = apart.filter((name) => !isSame(name, written, there));
  return {
    ...{ here, there },
    different: news.filter((name) => here.has(name)),
    added: news.filter((name) => !here.has(name)),
  };
}

type Texts = ReadonlyMap<string, string>;

function isSame(name: string, mine: Texts, theirs: Texts): boolean {
  // Some write these numbers with hyphens, some without.
  const plain = (text = '') => (/^IS[BS]N$/.test(name) ? text.replace(/[\s-]/g, '') : text);
  return plain(mine.get(name)) === plain(theirs.get(name));
}

const inWords = (names: readonly string[], texts: Texts): string =>
  names.map((name) => `${nameOf(name, texts.get(name))} ${texts.get(name)}`).join('; ');

/** Each variable that says something, as a text. */
function textsOf(variables: object): Texts {
  const known = new Map<string, unknown>(Object.entries(ownCslVariables({ ...variables })));
  return new Map(
    Object.entries(variables).flatMap(([name, value]) => {
      const text = textOf(known.get(name) ?? value);
      if (!text) return [];
      return [[name, name === 'page' ? text.replaceAll('-', '–') : text] as const];
    }),
  );
}

/** A text, a number, people or a date as one line; empty where it is none of these. */
function textOf(value: unknown): string {
  if (typeof value === 'string' || typeof value === 'number') return cleanLine(String(value));
  if (Array.isArray(value)) return cslPeople(value).map(personOf).join(', ');
  const dates = (value as { readonly 'date-parts'?: unknown } | null)?.['date-parts'];
  if (!Array.isArray(dates)) return '';
  return cleanLine(dates.map((date) => (Array.isArray(date) ? date.join('-') : '')).join('–'));
}

const personOf = (name: AuthorName): string =>
  name.kind === 'whole' ? name.name : inReadingOrder({ ...name, family: familyOf(name) });

/** What a variable is called in a sentence. */
const nameOf = (name: string, text = ''): string =>
  name === 'page' && /[–,]/.test(text) ? 'pages' : name.replaceAll(/[-_]/g, ' ');
