import { findClosing } from '../../export/latex-maths';

const longest = 2_000;
const closings = [
  ['$$', '$$'],
  ['$', '$'],
  ['\\(', '\\)'],
  ['\\[', '\\]'],
] as const;

/**
 * Maths that begins at a place, kept as LaTeX and written `$…$` whatever its signs were. A lone
 * `$<$` is how a sign is written that text fonts may lack.
 */
export function mathsAt(
  source: string,
  at: number,
): { readonly text: string; readonly end: number } | undefined {
  const [opening, closing] = closings.find(([sign]) => source.startsWith(sign, at)) ?? [];
  if (!opening || !closing) return undefined;
  const start = at + opening.length;
  const end = findClosing(source, start, Math.min(source.length, start + longest), closing);
  if (end === undefined) return undefined;
  const inside = source.slice(start, end);
  if (!inside.trim()) return undefined;
  return {
    text: /^[<>|]$/.test(inside) ? inside : `$${inside}$`,
    end: end + closing.length,
  };
}
