/** Reading text off a page. All of it is data: nothing here ever returns markup. */

/** The text with every run of white space and control characters as one space, none at the ends. */
export const collapse = (text: string): string => text.replace(/[\s\p{Cc}]+/gu, ' ').trim();

/** The collapsed text of an element, highlighted parts joined; empty when there is no element. */
export const textIn = (element: Element | null | undefined): string =>
  collapse(element?.textContent ?? '');

/**
 * The collapsed text nodes below an element in their order, so that `Submitted by`, an image and a
 * name stay apart. Leaves out the `skipped` elements, scripts and Offprint's own nodes.
 */
export function textPieces(
  node: Node,
  skipped: readonly (Node | null | undefined)[] = [],
): string[] {
  if (node.nodeType === 3) return [collapse(node.nodeValue ?? '')].filter(Boolean);
  if (/^(?:script|style|svg|offprint-.*)$/i.test(node.nodeName) || skipped.includes(node))
    return [];
  return [...node.childNodes].flatMap((child) => textPieces(child, skipped));
}

/**
 * The number at the end of a short text such as `118`, `Upvote 118`, `1,024` or `2.6k`, or
 * undefined. Thousands written short are rounded, as the page rounded them.
 */
export function countIn(text: string): number | undefined {
  const [, digits, thousand] = /^\D{0,30}?(?<!\S)(\d[\d,]{0,9}(?:\.\d+)?)(k?)$/i.exec(text) ?? [];
  return digits
    ? Math.round(Number(digits.replaceAll(',', '')) * (thousand ? 1_000 : 1))
    : undefined;
}
