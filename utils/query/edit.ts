import { ownContext, type QueryContext } from './context';
import { group } from './groups';
import { isSpace, lex, type OperatorToken, type Token, type Value } from './lexer';
import type { OperatorName } from './operators';
import { operatorTerm } from './quote';
import type { Query, Span } from './syntax';
import { plainText, readValue } from './values';

/**
 * Changes one operator in a query's text and leaves the rest as typed. Only what holds for every
 * paper found counts: an operator that stands by itself, not negated, in no group, and beside no
 * `OR`.
 */

/** An operator that has a value. */
type Term = OperatorToken & { readonly value: Value };

interface Outline {
  readonly tokens: readonly Token[];
  /** The operators that hold for every paper found, and where they are among the tokens. */
  readonly terms: readonly { readonly term: Term; readonly index: number }[];
  /** Whether an `OR` divides the whole. */
  readonly divided: boolean;
  readonly dropped: readonly Span[];
  readonly unclosed: number;
}

function outlineOf(text: string): Outline {
  const { tokens, dropped, unclosed } = group(lex(text), text.length);
  const terms: { term: Term; index: number }[] = [];
  let depth = 0;
  let divided = false;
  for (const [index, token] of tokens.entries()) {
    if (token.kind === 'open') depth += 1;
    if (token.kind === 'close') depth -= 1;
    if (depth > 0) continue;
    divided ||= token.kind === 'or';
    const before = tokens[index - 1]?.kind;
    if (token.kind === 'operator' && token.value && before !== 'not' && before !== 'minus') {
      terms.push({ term: { ...token, value: token.value }, index });
    }
  }
  return { tokens, terms: divided ? [] : terms, divided, dropped, unclosed };
}

const termsOf = (text: string, name: OperatorName): readonly Term[] =>
  outlineOf(text).terms.flatMap(({ term }) => (term.name === name ? [term] : []));

/** The query of a term; undefined for one that is wrong or asks nothing. */
function queryOf({ name, value }: Term, context: QueryContext): Query | undefined {
  const reading = readValue(name, value, context);
  return reading && 'kind' in reading ? reading : undefined;
}

const same = (one: Query | undefined, other: Query | undefined): boolean =>
  JSON.stringify(one) === JSON.stringify(other);

/** What an operator asks when it is written with a value by `withOperator`. */
function meaningOf(name: OperatorName, value: string, context: QueryContext): Query | undefined {
  const [term] = termsOf(operatorTerm(name, value), name);
  return term && queryOf(term, context);
}

/**
 * The values that an operator has in a query: of tags their keys, of statuses and sites their ids, of
 * all others what is typed.
 */
export function operatorValues(
  text: string,
  name: OperatorName,
  context: QueryContext = ownContext,
): readonly string[] {
  const values = termsOf(text, name).map((term) => {
    const query = queryOf(term, context);
    if (query?.kind === 'tag') return query.key;
    if (query?.kind === 'status') return query.status;
    if (query?.kind === 'site') return query.site;
    return query && plainText(term.value);
  });
  return [...new Set(values.filter((value) => value !== undefined))];
}

/** Does a query have an operator with this value, however it is written? */
export function hasOperator(
  text: string,
  name: OperatorName,
  value: string,
  context: QueryContext = ownContext,
): boolean {
  const wanted = meaningOf(name, value, context);
  return termsOf(text, name).some((term) => same(queryOf(term, context), wanted));
}

/** The query with this value of an operator in place of all that it had; without any if undefined. */
export function withOperator(text: string, name: OperatorName, value: string | undefined): string {
  const isOther = (term: Term) => term.name === name;
  if (value === undefined) return withoutTerms(text, isOther);
  const [first] = termsOf(text, name);
  if (!first) return withTerm(text, operatorTerm(name, value));
  const rest = withoutTerms(text, (term) => isOther(term) && term.span.from > first.span.from);
  return put(rest, first.span, operatorTerm(name, value));
}

/** The query with a value of an operator added, or without it if it has it. */
export function toggleOperator(
  text: string,
  name: OperatorName,
  value: string,
  context: QueryContext = ownContext,
): string {
  if (!hasOperator(text, name, value, context)) return withTerm(text, operatorTerm(name, value));
  const unwanted = meaningOf(name, value, context);
  return withoutTerms(text, (term) => term.name === name && same(queryOf(term, context), unwanted));
}

/** Puts a term in the place of a stretch of the text, apart from what follows. */
function put(text: string, { from, to }: Span, term: string): string {
  const after = text.slice(to);
  const gap = after === '' || after.startsWith(')') || isSpace(after.charAt(0)) ? '' : ' ';
  return text.slice(0, from) + term + gap + after;
}

/**
 * Adds a term after those that the text begins with, so that words go on being typed at the end.
 */
function withTerm(text: string, term: string): string {
  const { terms, divided } = outlineOf(text);
  if (divided) return `${term} (${closedText(text)}`;
  let end = 0;
  for (const [place, { term: known, index }] of terms.entries()) {
    // What follows an open quote is in it.
    if (place !== index || !known.value.closed) break;
    end = known.span.to;
  }
  if (end === 0) return put(text.trimStart(), { from: 0, to: 0 }, term);
  return put(text, { from: end, to: end }, ` ${term}`);
}

/** A text up to the end of the group that is to hold it, whatever its own parentheses lack. */
function closedText(text: string): string {
  const { tokens, dropped, unclosed } = outlineOf(text);
  const edges = [{ from: 0, to: 0 }, ...dropped];
  const kept = edges
    .map(({ to }, index) => text.slice(to, edges[index + 1]?.from))
    .join(' ')
    .trim();
  // What follows an open quote is in it: there all groups end with the text.
  if (tokens.some((token) => 'value' in token && token.value?.closed === false)) return kept;
  // With a space before it, a parenthesis closes none in a word.
  return unclosed > 0 ? `${kept} ${')'.repeat(unclosed)})` : `${kept})`;
}

function withoutTerms(text: string, isUnwanted: (term: Term) => boolean): string {
  let rest = text;
  for (;;) {
    const { tokens, terms } = outlineOf(rest);
    const last = terms.findLast(({ term }) => isUnwanted(term));
    if (!last) return rest;
    const [before, after] = [tokens[last.index - 1], tokens[last.index + 1]];
    let { from, to } = last.term.span;
    // An `AND` goes with it.
    if (after?.kind === 'and') to = after.span.to;
    else if (before?.kind === 'and') from = before.span.from;
    const [left, right] = [rest.slice(0, from).trimEnd(), rest.slice(to).trimStart()];
    rest = left !== '' && right !== '' ? `${left} ${right}` : left + right;
  }
}
