import { cleanLine } from './text';

/** What Markdown would take for its own, anywhere in a line. `$` begins maths in Obsidian and GitHub. */
const special = /[\\`*_[\]<>~|$#]/g;

/** A line of text as Markdown shows it letter by letter. */
export const markdownLine = (text: string): string => cleanLine(text).replace(special, '\\$&');

/** An address within the parentheses of a link. */
export const markdownAddress = (address: string): string =>
  address.replace(/[()<>\s\\]/g, (found) => parentheses[found] ?? encodeURIComponent(found));

/** What `encodeURIComponent` leaves as it is. */
const parentheses: Readonly<Record<string, string>> = { '(': '%28', ')': '%29' };

/** A link to an address, which stands for itself where there is no text. */
export const markdownLink = (text: string, address: string): string =>
  `[${markdownLine(text) || markdownLine(address)}](${markdownAddress(address)})`;
