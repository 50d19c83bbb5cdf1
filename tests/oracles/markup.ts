/**
 * HTML as a text, read with regular expressions and never a DOM: what an oracle says of a page must
 * not depend on the code that it judges, nor on the parser below that code.
 */

/** An element of the source: its attributes, decoded, and what stands between its tags. */
export interface Element {
  readonly attributes: Readonly<Record<string, string>>;
  readonly inner: string;
}

const tag = /<(\/?)([a-z][\w-]*)((?:"[^"]*"|'[^']*'|[^"'>])*)>/gi;
const attribute = /([^\s=/"']+)(?:\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s"']+)))?/g;

const named: Readonly<Record<string, string>> = {
  amp: '&',
  apos: "'",
  gt: '>',
  hellip: '…',
  lt: '<',
  middot: '·',
  nbsp: '\u00a0',
  quot: '"',
};

/** Undoes the entities. Throws on a name that it does not know, rather than to leave it in. */
export function decode(source: string): string {
  return source.replace(/&(?:#(\d+)|#x([\da-f]+)|([a-z]+));/gi, (_, decimal, hex, name) => {
    if (decimal) return String.fromCodePoint(Number(decimal));
    if (hex) return String.fromCodePoint(Number.parseInt(hex, 16));
    const sign = named[name];
    if (sign === undefined) throw new Error(`The oracle does not know the entity &${name};`);
    return sign;
  });
}

/** The text as a reader sees it: a line break is a space, every other tag is nothing. */
export const textOf = (source: string): string =>
  decode(
    source
      .replace(/<!--[\s\S]*?-->/g, '')
      .replace(tag, (_, __, name: string) => (name.toLowerCase() === 'br' ? ' ' : '')),
  )
    .replace(/\s+/g, ' ')
    .trim();

const attributesOf = (source: string) =>
  Object.fromEntries(
    [...source.matchAll(attribute)].map(([, name = '', double, single, bare]) => [
      name.toLowerCase(),
      decode(double ?? single ?? bare ?? ''),
    ]),
  );

/** The elements of a name, in order, optionally only those with a word in their `class`. */
export function elements(source: string, name: string, className?: string): Element[] {
  const tags = [...source.matchAll(tag)].filter(([, , found]) => found?.toLowerCase() === name);
  return tags.flatMap((opening, index) => {
    if (opening[1]) return [];
    const attributes = attributesOf(opening[3] ?? '');
    if (className && !attributes.class?.split(/\s+/).includes(className)) return [];
    const start = opening.index + opening[0].length;
    let depth = 1;
    const closing = tags.slice(index + 1).find(([, slash]) => {
      depth += slash ? -1 : 1;
      return depth === 0;
    });
    return closing ? [{ attributes, inner: source.slice(start, closing.index) }] : [];
  });
}

/** The first such element's source. Throws where there is none: the page is not what we took it for. */
export function inside(source: string, name: string, className?: string): string {
  const [first] = elements(source, name, className);
  if (!first) throw new Error(`The oracle found no <${name} class="${className ?? ''}">`);
  return first.inner;
}
