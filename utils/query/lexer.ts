import { type OperatorName, operatorNames } from './operators';
import type { Span } from './syntax';

/**
 * Cuts a query's text into tokens, in time linear in its length. Any text can be cut; what is wrong
 * with the tokens is the parser's business.
 */

/** A word, or what stands between quotes. */
export interface Value {
  /** With its quotes. */
  readonly span: Span;
  /** As typed, without the quotes around it. */
  readonly text: string;
  readonly quoted: boolean;
  /** Whether its closing quote is there. */
  readonly closed: boolean;
}

/** A `minus` stands directly before what it negates, a `dash` stands alone. */
type Sign = 'open' | 'close' | 'and' | 'or' | 'not' | 'minus' | 'dash';

export interface OperatorToken {
  readonly kind: 'operator';
  readonly span: Span;
  readonly name: OperatorName;
  /** Undefined where nothing stands directly after the colon. */
  readonly value: Value | undefined;
}

export type Token =
  | { readonly kind: Sign; readonly span: Span }
  | { readonly kind: 'text'; readonly span: Span; readonly value: Value }
  | OperatorToken;

/** Does a character stand between words? Control characters do. */
export const isSpace = (character: string): boolean =>
  character <= ' ' || (character > '~' && /\s/.test(character));

/** The quotes that are typed, and those that a keyboard or word processor sets in their place. */
export const isQuote = (character: string): boolean =>
  character === '"' || (character > '~' && '“”„'.includes(character));

const closes = (opener: string, character: string): boolean =>
  character === '"' || (opener !== '"' && (character === '”' || character === '“'));

const keywordHere = /(AND|OR|NOT)(?![^\s()"“”„])/y;
const nameHere = /([A-Za-z]+):/y;

const names: ReadonlyMap<string, OperatorName> = new Map(
  operatorNames.map((name) => [name, name] as const),
);

/** The first group of a sticky pattern at a place. */
function groupAt(text: string, at: number, pattern: RegExp): string | undefined {
  pattern.lastIndex = at;
  return pattern.exec(text)?.[1];
}

export function lex(text: string): Token[] {
  const tokens: Token[] = [];
  const wordEnd = wordEnds(text);

  const quoteAt = (from: number): Value => {
    const end = quoteEnd(text, from);
    const closed = end < text.length;
    const span = { from, to: closed ? end + 1 : end };
    return { span, text: text.slice(from + 1, end), quoted: true, closed };
  };
  const wordAt = (from: number): Value => {
    const to = wordEnd(from);
    return { span: { from, to }, text: text.slice(from, to), quoted: false, closed: true };
  };
  const valueAt = (from: number) => (isQuote(text.charAt(from)) ? quoteAt(from) : wordAt(from));

  const signAt = (from: number): Token | undefined => {
    const sign = (kind: Sign, length = 1): Token => ({ kind, span: { from, to: from + length } });
    const character = text.charAt(from);
    if (character === '(') return sign('open');
    if (character === ')') return sign('close');
    // What a minus negates is no keyword.
    if (tokens.at(-1)?.kind === 'minus') return undefined;
    if (character === '-') {
      const next = text.charAt(from + 1);
      if (next === ')' || isSpace(next)) return sign('dash');
      // `--` and `->` are words.
      return next === '-' || next === '>' ? undefined : sign('minus');
    }
    const keyword = groupAt(text, from, keywordHere);
    return keyword === undefined
      ? undefined
      : sign(keyword.toLowerCase() as 'and' | 'or' | 'not', keyword.length);
  };

  const operatorAt = (from: number): Token | undefined => {
    const written = groupAt(text, from, nameHere) ?? '';
    const name = names.get(written.toLowerCase());
    if (!name) return undefined;
    const start = from + written.length + 1;
    const value = valueAt(start);
    const { to } = value.span;
    return { kind: 'operator', span: { from, to }, name, value: to > start ? value : undefined };
  };

  const textAt = (from: number): Token => {
    const value = valueAt(from);
    return { kind: 'text', span: value.span, value };
  };

  for (let at = 0; at < text.length; ) {
    if (isSpace(text.charAt(at))) {
      at += 1;
      continue;
    }
    const token = signAt(at) ?? operatorAt(at) ?? textAt(at);
    tokens.push(token);
    at = token.span.to;
  }
  return tokens;
}

/** Where the quote that opens at `from` closes; the text's end when it does not. */
function quoteEnd(text: string, from: number): number {
  const opener = text.charAt(from);
  let at = from + 1;
  while (at < text.length && !closes(opener, text.charAt(at))) {
    const escapes = text.charAt(at) === '\\' && /["\\]/.test(text.charAt(at + 1));
    at += escapes ? 2 : 1;
  }
  return Math.min(at, text.length);
}

/**
 * Says where the word ends that begins at a place, for places in order. A parenthesis belongs to the
 * word when it closes within it, as in `O(n)`, and TeX's `\"` is no quote.
 */
function wordEnds(text: string): (from: number) => number {
  const partners = new Map<number, number>();
  let known = 0;

  const isEnd = (at: number) => {
    const character = text.charAt(at);
    return isSpace(character) || (isQuote(character) && text.charAt(at - 1) !== '\\');
  };

  /** The parenthesis that closes the one at `from`, with neither space nor quote between them. */
  const partnerOf = (from: number) => {
    if (from >= known) {
      const open: number[] = [];
      for (known = from; known < text.length && !isEnd(known); known += 1) {
        if (text.charAt(known) === '(') open.push(known);
        const partner = text.charAt(known) === ')' ? open.pop() : undefined;
        if (partner !== undefined) partners.set(partner, known);
      }
    }
    return partners.get(from);
  };

  return (from) => {
    let at = from;
    while (at < text.length && text.charAt(at) !== ')' && !isEnd(at)) {
      if (text.charAt(at) === '(') {
        // At the beginning it opens a group.
        const partner = at === from ? undefined : partnerOf(at);
        if (partner === undefined) return at;
        at = partner;
      }
      at += 1;
    }
    return at;
  };
}
