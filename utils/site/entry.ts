import { sourceText } from './source-text';
import { addressFrom, textFrom } from './untrusted';

/**
 * One card as a reader sees it: an element, or some siblings that make a card together. Whatever it
 * answers is text or an address, limited in size.
 */
export interface Entry {
  /** The card, or the first of its elements. */
  readonly element: Element;
  /** Elements of the card that the selector names, the card's own included, in their order. */
  all(selector: string): Element[];
  first(selector: string): Element | undefined;
  /** The text of the first one, as `readText` gives it. */
  text(selector: string, drop?: string): string | undefined;
  /** The texts of all of them that have one. */
  texts(selector: string): string[];
  /** The complete addresses that the links and `meta` elements of that selector hold. */
  addresses(selector: string): string[];
  /** The first of them. */
  address(selector: string): string | undefined;
}

/** Longest text that is read of one element; the schema cuts some fields shorter. */
const longestText = 100_000;

/** An element's text as its author wrote it: formulas as LaTeX, white space collapsed. */
export const readText = (element: Element | null | undefined, drop?: string): string | undefined =>
  element ? textFrom(sourceText(element, drop), longestText) : undefined;

/** The complete address that a link or `meta` element holds; it may be relative to `base`. */
export function readAddress(
  element: Element | null | undefined,
  base?: string,
): string | undefined {
  const written = element?.getAttribute('href') ?? element?.getAttribute('content');
  if (!written) return undefined;
  try {
    return addressFrom(new URL(written, base).href);
  } catch {
    return undefined; // no address at all
  }
}

/** The entry that these siblings make on the page of that address. */
export function entryOf(elements: readonly Element[], base: string): Entry {
  const [element] = elements;
  if (!element) throw new Error('A card has one element at least.');
  const all = (selector: string) =>
    elements.flatMap((one) => [
      ...(one.matches(selector) ? [one] : []),
      ...one.querySelectorAll(selector),
    ]);
  const first = (selector: string) => all(selector)[0];
  const addresses = (selector: string) =>
    all(selector).flatMap((one) => readAddress(one, base) ?? []);
  return {
    element,
    all,
    first,
    text: (selector, drop) => readText(first(selector), drop),
    texts: (selector) => all(selector).flatMap((one) => readText(one) ?? []),
    addresses,
    address: (selector) => addresses(selector)[0],
  };
}
