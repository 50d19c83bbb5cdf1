import type { Token } from './lexer';
import type { Problem, Span } from './syntax';

/** So deep may parentheses lie in each other. */
const deepest = 50;

/** Tokens in which each parenthesis has its partner. */
export interface Grouped {
  readonly tokens: readonly Token[];
  readonly problems: readonly Problem[];
  /** The parentheses that were left out: those that close nothing, and those that lie too deep. */
  readonly dropped: readonly Span[];
  /** How many were closed at the end, where nothing is written. */
  readonly unclosed: number;
}

/** Gives each parenthesis its partner. A group that is never closed goes on to the end. */
export function group(tokens: readonly Token[], length: number): Grouped {
  const kept: Token[] = [];
  const problems: Problem[] = [];
  const dropped: Span[] = [];
  const open: Span[] = [];
  const problem = (span: Span, message: string) =>
    problems.push({ span, severity: 'error', message });
  /** How many are open that were dropped. */
  let tooDeep = 0;
  for (const token of tokens) {
    const { kind, span } = token;
    if (kind === 'open' && open.length === deepest) {
      if (tooDeep === 0) {
        problem(span, `Parentheses lie more than ${deepest} deep here: take some away.`);
      }
      tooDeep += 1;
      dropped.push(span);
    } else if (kind === 'close' && tooDeep > 0) {
      tooDeep -= 1;
      dropped.push(span);
    } else if (kind === 'close' && open.pop() === undefined) {
      problem(span, 'No parenthesis opens before this one: write ( where the group begins.');
      dropped.push(span);
    } else {
      if (kind === 'open') open.push(span);
      kept.push(token);
    }
  }
  for (const span of open) {
    problem(span, 'This parenthesis is never closed: write ) where the group ends.');
    kept.push({ kind: 'close', span: { from: length, to: length } });
  }
  return { tokens: kept, problems, dropped, unclosed: open.length };
}
