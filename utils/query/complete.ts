import type { FacetName } from '../search/protocol';
import { fold } from '../text/fold';
import { ownContext, type QueryContext } from './context';
import { isSpace, lex, type OperatorToken } from './lexer';
import { choicesOf, type OperatorName, operatorNames, operators } from './operators';
import { operatorTerm } from './quote';
import type { Span } from './syntax';
import { plainText } from './values';

/** One thing that a query may go on to. */
export interface CompletionOption {
  /** What is handed to `applyCompletion`. */
  readonly insert: string;
  /** As it is shown. */
  readonly label: string;
  /** What it does, where the label does not say. */
  readonly about?: string;
}

/** What is being typed, and what it may become. */
export type Completion = {
  /** The stretch of the text that an option takes the place of. */
  readonly span: Span;
  /** What of it stands before the cursor, without quotes. */
  readonly prefix: string;
  readonly options: readonly CompletionOption[];
} & (
  | { readonly kind: 'operator' }
  | {
      readonly kind: 'value';
      readonly operator: OperatorName;
      /** The facet whose values the operator takes; `options` has none of those. */
      readonly facet?: FacetName;
    }
);

/** What may be completed at the cursor; undefined in phrases, within words and where nothing fits. */
export function completionAt(
  text: string,
  cursor: number,
  context: QueryContext = ownContext,
): Completion | undefined {
  const token = lex(text).find(({ span }) => span.from < cursor && cursor <= span.to);
  switch (token?.kind) {
    case 'operator':
      return valueAt(token, cursor, context);
    case 'text':
      return token.value.quoted || cursor < token.span.to
        ? undefined
        : operatorAt(token.span, token.value.text);
    case 'and':
    case 'or':
    case 'not':
      return undefined;
    default:
      return operatorAt({ from: cursor, to: cursor }, '');
  }
}

function operatorAt(span: Span, prefix: string): Completion | undefined {
  const begun = operatorNames.filter((name) => name.startsWith(prefix.toLowerCase()));
  if (begun.length === 0) return undefined;
  const options = begun.map((name) => ({
    ...{ insert: `${name}:`, label: `${name}:` },
    about: operators[name].about,
  }));
  return { kind: 'operator', span, prefix, options };
}

function valueAt(
  { name, span, value }: OperatorToken,
  cursor: number,
  context: QueryContext,
): Completion | undefined {
  const start = span.from + name.length + 1;
  if (cursor < start) return undefined;
  const choices = choicesOf(name, context);
  const { facet } = operators[name];
  const typed = value?.text.slice(0, cursor - start - (value.quoted ? 1 : 0)) ?? '';
  const prefix = value ? plainText({ ...value, text: typed }) : '';
  return {
    ...{ kind: 'value', operator: name, span: { from: start, to: span.to }, prefix },
    ...(!choices && facet && { facet }),
    options: (choices ?? [])
      .filter((choice) => [choice.value, choice.name].some((written) => begins(written, prefix)))
      .map((choice) => ({ insert: choice.value, label: choice.name })),
  };
}

/** Does a text begin so, or a word in it? */
const begins = (text: string, prefix: string) =>
  ` ${fold(text)}`.includes(` ${fold(prefix.trimStart())}`);

/**
 * The text with what was being typed replaced, a value in quotes where it needs them, and where the
 * cursor goes.
 */
export function applyCompletion(
  text: string,
  completion: Completion,
  insert: string,
): { readonly text: string; readonly cursor: number } {
  const { from, to } = completion.span;
  const before = text.slice(0, from);
  const after = text.slice(to);
  if (completion.kind === 'operator') {
    return { text: before + insert + after, cursor: from + insert.length };
  }
  // The value alone; the operator is there.
  const value = operatorTerm(completion.operator, insert).slice(completion.operator.length + 1);
  const isApart = isSpace(after.charAt(0)) && after !== '';
  const gap = isApart || after.startsWith(')') ? '' : ' ';
  const done = before + value + gap;
  return { text: done + after, cursor: done.length + (isApart ? 1 : 0) };
}
