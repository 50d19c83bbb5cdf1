import { escapeHtml } from '../export/html-text';

/** Text with stretches of italic or bold type, and the punctuation between its parts. */

export type Run = string | { readonly tag: 'i' | 'b'; readonly text: string };
export type Rich = readonly Run[];

/** A part of a reference; one without text is left out, and so is the punctuation before it. */
export type Part = string | Run | Rich | undefined;

export const italic = (text: string | undefined): Part => text && { tag: 'i', text };
export const bold = (text: string | undefined): Part => text && { tag: 'b', text };

const isRich = (part: Part): part is Rich => Array.isArray(part);
const runsOf = (part: Part): Rich =>
  (isRich(part) ? part : [part ?? '']).filter((run) => textOfRun(run) !== '');
const textOfRun = (run: Run): string => (typeof run === 'string' ? run : run.text);

export const plainText = (part: Part): string => runsOf(part).map(textOfRun).join('');

/** As HTML: `<i>` and `<b>`, and nothing else that is not text. */
export const html = (part: Part): string =>
  runsOf(part)
    .map((run) =>
      typeof run === 'string'
        ? escapeHtml(run)
        : `<${run.tag}>${escapeHtml(run.text)}</${run.tag}>`,
    )
    .join('');

/** The parts that have text, with `separator` between them. */
export function joined(separator: string, ...parts: readonly Part[]): Rich {
  return parts
    .map(runsOf)
    .filter((runs) => runs.length > 0)
    .flatMap((runs, index) => (index ? [separator, ...runs] : runs));
}

/** The parts set side by side, or nothing when one of them is missing: `pp. ` without a page. */
export function together(...parts: readonly Part[]): Rich {
  const runs = parts.map(runsOf);
  return runs.every((part) => part.length > 0) ? runs.flat() : [];
}

/** Whether text ends a sentence by itself, inside of closing quotation marks or not. */
const ended = /[.?!。？！…]["'”’»]*$/;

/** A part and its full stop, unless it ends in one already. */
export const stopped = (part: Part): Rich => {
  const text = plainText(part);
  return text === '' || ended.test(text) ? runsOf(part) : [...runsOf(part), '.'];
};

/** Parts that each end in a full stop, but for `address`, which a full stop would make longer. */
export const sentences = (parts: readonly Part[], address?: Part): Rich =>
  joined(' ', ...parts.map(stopped), address);

/** In quotation marks, the comma or full stop inside, as Americans set it. */
export function quoted(text: string, mark: ',' | '.'): string {
  // A title that ends in a stray full stop is no sentence; one that ends in `et al.` keeps it.
  const title = mark === ',' ? text.replace(/(?<=\p{L}{4})\.$/u, '') : text;
  const needless = mark === '.' ? ended.test(title) : /[?!？！]["'”’»]*$/.test(title);
  return `“${title}${needless ? '' : mark}”`;
}
