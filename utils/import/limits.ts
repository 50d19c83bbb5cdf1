import { cleanLine, cleanText } from '../export/text';

/** How long the texts of a paper can be, in characters; a test holds that the schema says the same. */
export const limits = {
  type: 60,
  title: 2_000,
  name: 500,
  abstract: 100_000,
  venue: 1_000,
  comment: 5_000,
  tag: 200,
  note: 1_000_000,
  citationKey: 200,
} as const;

/** How many authors a paper can have. */
export const mostAuthors = 10_000;
/** A paper with more tags than this was not tagged by hand. */
export const mostTags = 1_000;

/** A text cut at the limit, without half a character at its end. */
const cut = (text: string, limit: number): string =>
  text.length > limit
    ? text
        .slice(0, limit)
        .replace(/[\ud800-\udbff]$/, '')
        .trim()
    : text;

/** A text or number on one line, cut at the limit; undefined when there is nothing. */
export function lineOf(value: unknown, limit: number): string | undefined {
  const text = typeof value === 'number' ? String(value) : value;
  return (typeof text === 'string' && cut(cleanLine(text), limit)) || undefined;
}

/** A text of several lines, cut at the limit; undefined when there is nothing. */
export const textOf = (value: unknown, limit: number): string | undefined =>
  (typeof value === 'string' && byItself(cut(cleanText(value), limit))) || undefined;

/**
 * A text that takes no more room than it needs. V8 keeps a piece of a file with any letter beyond Latin-1
 * in two bytes for each of its own, and stores it so; what is read from JSON it looks through
 * (https://github.com/v8/v8/blob/main/src/json/json-parser.cc).
 */
const byItself = (text: string): string => JSON.parse(JSON.stringify(text));
