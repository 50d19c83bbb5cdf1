import type { SearchedField } from '../search/fields';
import { fold } from '../text/fold';
import { eachToken, findPattern, type Pattern } from '../text/tokens';
import type { Query, TextField } from './syntax';

/** What to mark in the papers found: a pattern, and the field that it was looked for in, if in one. */
export interface Mark {
  readonly field?: TextField;
  readonly pattern: Pattern;
}

/** What a shown text is of a paper. */
export type MarkedField = SearchedField | 'tag';

/** A stretch of text that a query matched, or did not. */
export interface Piece {
  readonly text: string;
  readonly match: boolean;
}

/** What a query found papers by, of words: nothing that it rules out. */
export function marksOf(query: Query): readonly Mark[] {
  const marks: Mark[] = [];
  const collect = (part: Query, ruledOut: boolean) => {
    if (part.kind === 'and' || part.kind === 'or') {
      for (const one of part.parts) collect(one, ruledOut);
    } else if (part.kind === 'not') collect(part.part, !ruledOut);
    else if (part.kind === 'text' && !ruledOut && part.pattern.tokens.length > 0) {
      marks.push({ ...(part.field && { field: part.field }), pattern: part.pattern });
    }
  };
  collect(query, false);
  return marks;
}

/** Cuts a text of a field at what the marks match. The pieces joined are the text, unchanged. */
export function highlight(
  text: string,
  marks: readonly Mark[],
  field: MarkedField,
): readonly Piece[] {
  const patterns = marks.filter((mark) => (mark.field ?? field) === field);
  if (patterns.length === 0 || text === '') return [{ text, match: false }];
  const tokens = placedTokens(text);
  const stretches = patterns.flatMap(({ pattern }) => stretchesOf(pattern, text, tokens));
  return piecesOf(text, stretches);
}

/** A stretch of a text, the end excluded. */
type Stretch = readonly [from: number, to: number];

/** The tokens of a text, and where in it each stands. */
interface PlacedTokens {
  readonly tokens: readonly string[];
  readonly places: readonly Stretch[];
}

function placedTokens(text: string): PlacedTokens {
  const tokens: string[] = [];
  const places: Stretch[] = [];
  eachToken(text, (token, from, to) => {
    tokens.push(token);
    places.push([from, to]);
  });
  return { tokens, places };
}

/** Where a pattern stands in a text, each time that it does. */
function stretchesOf(pattern: Pattern, text: string, { tokens, places }: PlacedTokens): Stretch[] {
  const stretches: Stretch[] = [];
  const { length } = pattern.tokens;
  const next = (start: number) => findPattern(tokens, pattern, start);
  for (let at = next(0); at >= 0; at = next(at + 1)) {
    const first = places[at];
    const last = places[at + length - 1];
    if (!first || !last) break;
    const parts = partsOf(last, tokens[at + length - 1] ?? '', pattern, text);
    if (length === 1) stretches.push(...parts);
    else stretches.push([first[0], parts.at(-1)?.[1] ?? last[1]]);
  }
  return stretches;
}

/** The parts of a token's text that the last token of a pattern stands for. */
function partsOf(
  place: Stretch,
  token: string,
  { tokens, last }: Pattern,
  text: string,
): Stretch[] {
  const [from, to] = place;
  const wanted = tokens.at(-1) ?? '';
  if (last === 'whole' || !isLetterByLetter(text.slice(from, to), token)) return [place];
  const parts: Stretch[] = [];
  for (let at = token.indexOf(wanted); at >= 0; at = token.indexOf(wanted, at + wanted.length)) {
    parts.push([from + at, from + at + wanted.length]);
    if (last === 'begins') break;
  }
  return parts;
}

/** Does each character of a text stand for the one at its place in the token? */
function isLetterByLetter(text: string, token: string): boolean {
  if (text.length !== token.length) return false;
  return (
    text.toLowerCase() === token ||
    [...text].every((character) => fold(character).length === character.length)
  );
}

function piecesOf(text: string, stretches: readonly Stretch[]): readonly Piece[] {
  const pieces: { text: string; match: boolean }[] = [];
  let done = 0;
  const add = (to: number, match: boolean) => {
    const last = pieces.at(-1);
    if (last?.match === match) last.text += text.slice(done, to);
    else if (to > done) pieces.push({ text: text.slice(done, to), match });
    done = to;
  };
  for (const [from, to] of merged(stretches)) {
    add(withMarks(text, from), false);
    add(withMarks(text, to), true);
  }
  add(text.length, false);
  return pieces;
}

/** In order, without overlaps; those that touch are one. */
function merged(stretches: readonly Stretch[]): readonly Stretch[] {
  const all: [number, number][] = [];
  for (const [from, to] of stretches.toSorted((a, b) => a[0] - b[0])) {
    const last = all.at(-1);
    if (last && from <= last[1]) last[1] = Math.max(last[1], to);
    else all.push([from, to]);
  }
  return all;
}

/** A place moved on past the combining marks there: they go with the character that carries them. */
function withMarks(text: string, at: number): number {
  let end = at;
  while (end < text.length && /\p{M}/u.test(text.charAt(end))) end += 1;
  return end;
}
