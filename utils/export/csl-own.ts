import {
  type CslDate,
  type CslItem,
  type CslName,
  cslDates,
  cslNames,
  cslNumbers,
  cslTexts,
} from './csl-variables';
import type { AuthorName } from './names';
import { cleanLine } from './text';

/** What a paper has fields of its own for: what is not there was taken out, and stays out. */
const ownFields: ReadonlySet<string> = new Set([
  ...['title', 'author', 'abstract', 'keyword', 'note', 'DOI', 'URL', 'citation-key'],
]);

const readers = new Map<string, (value: unknown) => unknown>([
  ...cslTexts.map((name) => [name, readText] as const),
  ...cslNumbers.map((name) => [name, readNumber] as const),
  ...cslNames.map((name) => [name, readNames] as const),
  ...cslDates.map((name) => [name, readDate] as const),
  ['page', readPages],
]);

/**
 * The variables that CSL 1.0.2 knows, with values that it allows; `csl` came from a file, and may
 * hold anything under any name.
 */
export function ownCslVariables(csl: Readonly<Record<string, unknown>>): Partial<CslItem> {
  return Object.fromEntries(
    Object.entries(csl)
      .filter(([name]) => !ownFields.has(name))
      .map(([name, value]) => [name, readers.get(name)?.(value)])
      .filter(([, value]) => value !== undefined),
  ) as Partial<CslItem>;
}

function readText(value: unknown): string | undefined {
  if (typeof value !== 'string' && !Number.isFinite(value)) return undefined;
  return cleanLine(String(value)) || undefined;
}

function readNumber(value: unknown): string | number | undefined {
  // Some readers fail on numbers that are not whole, or too great.
  return Number.isSafeInteger(value) ? (value as number) : readText(value);
}

/** BibTeX's `1--20` as CSL and Zotero have it, `1-20`. */
function readPages(value: unknown): string | number | undefined {
  const pages = readNumber(value);
  return typeof pages === 'string' ? pages.replace(/(\w)\s*[-–—]+\s*(?=\w)/g, '$1-') : pages;
}

/** The people of a variable of names. */
export const cslPeople = (value: unknown): readonly AuthorName[] =>
  (readNames(value) ?? []).map(personFromCsl);

function personFromCsl({ family, given, suffix, literal, ...particles }: CslName): AuthorName {
  if (!family || !given) return { kind: 'whole', name: literal ?? family ?? given ?? '' };
  const particle = particles['non-dropping-particle'] ?? particles['dropping-particle'];
  return {
    kind: 'person',
    family,
    given,
    ...(particle && { particle }),
    ...(suffix && { suffix }),
  };
}

function readNames(value: unknown): readonly CslName[] | undefined {
  const names = (Array.isArray(value) ? value : []).map(readName);
  const known = names.filter((name) => name !== undefined);
  return known.length ? known : undefined;
}

function readName(value: unknown): CslName | undefined {
  if (!isRecord(value)) return undefined;
  const parts = ['family', 'given', 'non-dropping-particle', 'dropping-particle', 'suffix'];
  const known = [...parts, 'literal'].flatMap((part) => {
    const text = Object.hasOwn(value, part) ? readText(value[part]) : undefined;
    return text ? [[part, text]] : [];
  });
  const isName = known.some(
    ([part]) => part === 'family' || part === 'given' || part === 'literal',
  );
  return isName ? Object.fromEntries(known) : undefined;
}

function readDate(value: unknown): CslDate | undefined {
  const lists = isRecord(value) ? value['date-parts'] : undefined;
  if (!Array.isArray(lists) || lists.length < 1 || lists.length > 2) return undefined;
  const dates = lists.map((list) => (Array.isArray(list) ? list.map(Number) : []));
  const valid = dates.every(
    (date) => date.length >= 1 && date.length <= 3 && date.every(Number.isSafeInteger),
  );
  return valid ? { 'date-parts': dates } : undefined;
}

const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null;
