import { parseIdentifier } from '../paper/identity';
import { ownContext, type QueryContext } from './context';
import { group } from './groups';
import { lex, type OperatorToken, type Token, type Value } from './lexer';
import { operatorNames } from './operators';
import { isSlip } from './slip';
import type { ParsedQuery, Problem, Query, Span } from './syntax';
import { emptyValue, readText, readValue } from './values';

/**
 * Reads a query as `docs/search.md` describes it. Never fails: what is wrong is told as problems,
 * and the rest of the query means what it says.
 */
export function parseQuery(text: string, context: QueryContext = ownContext): ParsedQuery {
  const { tokens, problems } = group(lex(text), text.length);
  const reader = new Reader(tokens, context, problems);
  const query = reader.read();
  return { query, problems: reader.problems.sort((a, b) => a.span.from - b.span.from) };
}

/** A side of `OR` as read. */
interface Side {
  readonly query: Query | undefined;
  /** Whether anything was written there, though it may ask nothing. */
  readonly written: boolean;
}

/** Reads tokens from left to right, one method for each rule of the grammar. */
class Reader {
  readonly problems: Problem[];
  readonly #tokens: readonly Token[];
  readonly #context: QueryContext;
  #at = 0;

  constructor(tokens: readonly Token[], context: QueryContext, problems: readonly Problem[]) {
    this.#tokens = tokens;
    this.#context = context;
    this.problems = [...problems];
  }

  read(): Query {
    return this.#any() ?? { kind: 'all' };
  }

  /** What is between `OR`s, up to the end of the group. */
  #any(): Query | undefined {
    const sides = [this.#all()];
    const signs: Span[] = [];
    for (let token = this.#next('or'); token; token = this.#next('or')) {
      signs.push(token.span);
      sides.push(this.#all());
    }
    const lacking = new Set<Span>();
    for (const [index, side] of sides.entries()) {
      const sign = signs[index - 1] ?? signs[index];
      if (!side.written && sign) lacking.add(sign);
    }
    for (const sign of lacking) {
      this.#error(sign, 'OR stands between two things to look for, and one is missing here.');
    }
    return joined(
      'or',
      sides.map(({ query }) => query),
    );
  }

  /** What stands side by side or between `AND`s. */
  #all(): Side {
    const parts: (Query | undefined)[] = [];
    /** The `AND` that nothing follows yet. */
    let sign: Span | undefined;
    const lack = (span: Span) =>
      this.#error(span, 'AND stands between two things to look for, and one is missing here.');
    for (let token = this.#token; token; token = this.#token) {
      if (token.kind === 'or' || token.kind === 'close') break;
      if (token.kind === 'and') {
        this.#at += 1;
        if (sign || parts.length === 0) lack(token.span);
        else sign = token.span;
      } else {
        sign = undefined;
        parts.push(this.#term());
      }
    }
    if (sign) lack(sign);
    return { query: joined('and', parts), written: parts.length > 0 };
  }

  /** One thing to look for, or not to. */
  #term(): Query | undefined {
    let negated = false;
    let sign: Span | undefined;
    let token = this.#token;
    for (; token?.kind === 'not' || token?.kind === 'minus'; token = this.#token) {
      this.#at += 1;
      negated = !negated;
      sign = token.span;
    }
    const query = token && this.#operand(token, sign);
    if (!token && sign) this.#lacksOperand(sign);
    return query && negated ? { kind: 'not', part: query } : query;
  }

  #operand(token: Token, sign: Span | undefined): Query | undefined {
    switch (token.kind) {
      case 'open':
        return this.#group(token.span);
      case 'text':
        this.#at += 1;
        return this.#text(token.value);
      case 'operator':
        this.#at += 1;
        return this.#operator(token);
      case 'dash':
        this.#at += 1;
        this.#error(token.span, 'Write - directly before what must not be found, as in -survey.');
        return undefined;
      default:
        if (sign) this.#lacksOperand(sign);
        return undefined;
    }
  }

  #group(open: Span): Query | undefined {
    this.#at += 1;
    const first = this.#token;
    const query = this.#any();
    const close = this.#next('close')?.span ?? open;
    // One that was never closed is known as such already.
    if (first?.kind === 'close' && close.to > close.from) {
      this.#error(
        { from: open.from, to: close.to },
        'Nothing stands between these parentheses: write what to look for, or take them away.',
      );
    }
    return query;
  }

  #text(value: Value): Query | undefined {
    this.#closing(value);
    if (value.quoted) return readText(value);
    const id = parseIdentifier(value.text)?.id;
    if (id) return { kind: 'id', id };
    this.#slip(value);
    return readText(value);
  }

  #operator({ name, span, value }: OperatorToken): Query | undefined {
    const next = this.#token;
    if (!value) {
      // A value that is still to come is no mistake; a group in its place is.
      if (next?.kind === 'open' && next.span.from === span.to) {
        const example = `(${name}:one OR ${name}:other)`;
        this.#error(span, `${name}: takes one word or phrase, not a group: write ${example}.`);
      } else {
        this.#problem(span, 'hint', emptyValue(name));
      }
      return undefined;
    }
    this.#closing(value);
    const reading = readValue(name, value, this.#context);
    if (!reading || 'kind' in reading) return reading;
    this.problems.push({ span: value.span, ...reading });
    return undefined;
  }

  #closing({ span, quoted, closed }: Value): void {
    if (!quoted || closed) return;
    const quote = { from: span.from, to: span.from + 1 };
    this.#problem(quote, 'hint', 'This quote is never closed: write " where the phrase ends.');
  }

  /** Says so when a word looks like an operator mistyped. */
  #slip({ text, span }: Value): void {
    const written = /^([a-z]{3,}):/i.exec(text)?.[1];
    // Something must follow the colon: prose has many.
    if (!written || (text.length === written.length + 1 && this.#token?.span.from !== span.to))
      return;
    const meant = operatorNames.find((name) => isSlip(written.toLowerCase(), name));
    if (!meant) return;
    this.problems.push({
      span: { from: span.from, to: span.from + written.length + 1 },
      severity: 'hint',
      message: `${written}: was looked for as a word. Did you mean ${meant}:${text.slice(written.length + 1)}?`,
      instead: `${meant}:`,
    });
  }

  get #token(): Token | undefined {
    return this.#tokens[this.#at];
  }

  /** Takes the next token if it is of this kind. */
  #next(kind: Token['kind']): Token | undefined {
    const token = this.#token;
    if (token?.kind !== kind) return undefined;
    this.#at += 1;
    return token;
  }

  #lacksOperand(sign: Span): void {
    this.#error(sign, 'This stands before what must not be found, and nothing follows it.');
  }

  #error(span: Span, message: string): void {
    this.#problem(span, 'error', message);
  }

  #problem(span: Span, severity: Problem['severity'], message: string): void {
    this.problems.push({ span, severity, message });
  }
}

/** Some parts as one query; parts of the same kind are taken apart. */
function joined(kind: 'and' | 'or', parts: readonly (Query | undefined)[]): Query | undefined {
  const known = parts.flatMap((part) =>
    part === undefined ? [] : part.kind === kind ? part.parts : [part],
  );
  return known.length > 1 ? { kind, parts: known } : known[0];
}
