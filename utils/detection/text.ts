/** Reading text off a page. All of it is data: nothing here ever returns markup. */

/** The text with every run of white space and control characters as one space, none at the ends. */
export const collapse = (text: string): string => text.replace(/[\s\p{Cc}]+/gu, ' ').trim();

/** The collapsed text of an element, highlighted parts joined; empty when there is no element. */
export const textIn = (element: Element | null | undefined): string =>
  collapse(element?.textContent ?? '');

const silent = /^(?:script|style|template|svg|offprint-.*)$/i;

/**
 * The collapsed text nodes below an element in their order, so that `Submitted by`, an image and a
 * name stay apart. Leaves out the `skipped` elements, scripts and Offprint's own nodes.
 */
export function textPieces(
  element: Element,
  skipped: readonly (Element | null | undefined)[] = [],
): string[] {
  const pieces: string[] = [];
  const visit = (node: Node) => {
    if (node.nodeType === 3) {
      const piece = collapse(node.nodeValue ?? '');
      if (piece) pieces.push(piece);
    } else if (!silent.test(node.nodeName) && !skipped.includes(node as Element)) {
      node.childNodes.forEach(visit);
    }
  };
  visit(element);
  return pieces;
}

/**
 * The one number that a short text such as `118`, `Upvote 118`, `1,024` or `2.6k` states, or
 * undefined. Thousands written short are rounded, as the page rounded them.
 */
export function countIn(text: string): number | undefined {
  const match = /^\D{0,30}?(?<!\S)(\d{1,3}(?:,\d{3})+|\d+(?:\.\d+)?)(k)?$/i.exec(collapse(text));
  if (!match?.[1]) return undefined;
  const count = Number(match[1].replaceAll(',', '')) * (match[2] ? 1_000 : 1);
  return count <= Number.MAX_SAFE_INTEGER ? Math.round(count) : undefined;
}
