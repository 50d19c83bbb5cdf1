import { group } from './groups';
import { lex, type Token } from './lexer';

/** A query without one of the terms that all papers found must answer to. */
export interface Loosened {
  /** The term that is left out, as typed. */
  readonly without: string;
  readonly query: string;
}

/** So many terms are told apart; a longer query is not helped by one term less. */
const most = 8;

/**
 * What a query is without each of its terms in turn, for when it finds nothing. None where there is
 * but one term, or where an `OR` divides the whole.
 */
export function loosened(text: string): readonly Loosened[] {
  const terms = termsOf(text);
  if (terms.length < 2 || terms.length > most) return [];
  return terms.map(({ from, to }) => ({
    without: text.slice(from, to),
    query: `${text.slice(0, from).trimEnd()} ${text.slice(to).trimStart()}`.trim(),
  }));
}

/** Where each term stands, what negates it included; a group is one term. */
function termsOf(text: string): readonly { readonly from: number; readonly to: number }[] {
  const { tokens } = group(lex(text), text.length);
  const terms: { from: number; to: number }[] = [];
  let depth = 0;
  let begun: number | undefined;
  for (const token of tokens) {
    if (depth === 0 && token.kind === 'or') return [];
    if (token.kind === 'and' && depth === 0) return [];
    if (token.kind === 'close') depth -= 1;
    begun ??= token.span.from;
    if (depth === 0 && !negates(token) && token.kind !== 'open') {
      terms.push({ from: begun, to: token.span.to });
      begun = undefined;
    }
    if (token.kind === 'open') depth += 1;
  }
  return terms;
}

const negates = ({ kind }: Token): boolean => kind === 'minus' || kind === 'not';
