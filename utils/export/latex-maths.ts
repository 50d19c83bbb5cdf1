import type { SourceSpan } from './latex-source';
import { isHarmlessMaths } from './maths-commands';

const longest = 2_000;

/**
 * Maths that starts at `at` and ends before `limit`: `$…$`, `$$…$$`, `\(…\)` or `\[…\]`, all
 * written as `$…$`, the one form that every style and reader of BibTeX takes in a field. A dollar
 * opens maths only before a non-blank and closes it only after one and not before a digit, so that
 * sums of money stay money (the rule of Pandoc's `tex_math_dollars`).
 */
export function mathsAt(text: string, at: number, limit: number): SourceSpan | undefined {
  const opening = ['$$', '$', '\\(', '\\['].find((mark) => text.startsWith(mark, at));
  if (!opening) return undefined;
  const closing = { $$: '$$', $: '$', '\\(': '\\)', '\\[': '\\]' }[opening] ?? opening;
  const start = at + opening.length;
  const end = findClosing(text, start, Math.min(limit, start + longest), closing);
  if (end === undefined) return undefined;
  const inside = text.slice(start, end);
  const after = text[end + closing.length] ?? '';
  if (opening === '$' && (/^\s|\s$/.test(inside) || /\d/.test(after))) return undefined;
  const latex = safeMaths(inside);
  return latex === undefined ? undefined : { latex: `$${latex}$`, end: end + closing.length };
}

/** Where maths is closed, before `limit` and before other maths begins. */
export function findClosing(
  text: string,
  from: number,
  limit: number,
  closing: string,
): number | undefined {
  for (let at = from; at < limit; at++) {
    if (text.startsWith(closing, at)) return at;
    if (text[at] === '$') return undefined;
    if (text[at] === '\\' && /[([]/.test(text[++at] ?? '')) return undefined;
  }
  return undefined;
}

/** The inside of maths with nothing that could end the field or start a comment. */
function safeMaths(inside: string): string | undefined {
  if (!inside.trim() || /\n\s*\n/.test(inside) || !isHarmlessMaths(inside)) return undefined;
  if (!isBalanced(inside.replace(/\\[\s\S]/g, ''))) return undefined;
  const escaped = inside.replace(/\\([\s\S])|[%#]/g, (found) =>
    found.startsWith('\\') ? found : `\\${found}`,
  );
  if (isBalanced(escaped)) return escaped;
  // BibTeX counts `\{` as a brace: name the braces that have no partner.
  return escaped.replace(/\\([\s\S])/g, (found, character: string) =>
    character === '{' ? '\\lbrace ' : character === '}' ? '\\rbrace ' : found,
  );
}

/** Are the braces balanced as BibTeX counts them, escaped ones too? */
export function isBalanced(latex: string): boolean {
  let depth = 0;
  for (const character of latex) {
    if (character === '{') depth++;
    else if (character === '}' && --depth < 0) return false;
  }
  return depth === 0;
}
