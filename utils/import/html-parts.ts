import { decodeEntities } from './markup';

/**
 * HTML as tags and the texts between them, without a DOM: linear in the text, whatever it holds. A
 * comment is text here; the files that this is for have none that matter.
 */
export type HtmlPart =
  | { readonly kind: 'text'; readonly at: number; readonly text: string }
  | {
      readonly kind: 'tag';
      readonly at: number;
      /** In lower case. */
      readonly name: string;
      readonly isEnd: boolean;
      /** By their names in lower case. */
      readonly attributes: ReadonlyMap<string, string>;
    };

const tagStart = /<(\/?)([a-z][a-z\d]{0,20})(?![\w-])/iy;
const gap = /[\s/]*/y;
const space = /\s*/y;
const attributeName = /[^\s/>=<"']+/y;
const bareValue = /[^\s>]*/y;

/** What matches right here; empty where nothing does. */
function runAt(text: string, at: number, shape: RegExp): string {
  shape.lastIndex = at;
  return shape.exec(text)?.[0] ?? '';
}

/** The parts of a text in their order; of their attributes, those wanted. */
export function* htmlParts(text: string, wanted: ReadonlySet<string>): Generator<HtmlPart> {
  for (let at = 0; at < text.length; ) {
    tagStart.lastIndex = at;
    const [begun, slash, name = ''] = tagStart.exec(text) ?? [];
    if (begun) {
      const { attributes, end } = attributesAt(text, at + begun.length, wanted);
      yield { kind: 'tag', at, name: name.toLowerCase(), isEnd: slash === '/', attributes };
      at = end;
    } else {
      const next = text.indexOf('<', at + 1);
      const end = next < 0 ? text.length : next;
      yield { kind: 'text', at, text: decodeEntities(text.slice(at, end)) };
      at = end;
    }
  }
}

function attributesAt(text: string, start: number, wanted: ReadonlySet<string>) {
  const attributes = new Map<string, string>();
  for (let at = start; ; ) {
    at += runAt(text, at, gap).length;
    const sign = text[at];
    if (sign === '>') return { attributes, end: at + 1 };
    // A tag that is not closed ends where the next one begins.
    if (sign === undefined || sign === '<') return { attributes, end: at };
    const name = runAt(text, at, attributeName);
    at += name.length || 1;
    if (!name) continue;
    const equals = at + runAt(text, at, space).length;
    if (text[equals] !== '=') continue;
    const value = valueAt(text, equals + 1);
    at = value.end;
    const key = wanted.has(name.toLowerCase()) ? name.toLowerCase() : undefined;
    if (key && !attributes.has(key)) {
      attributes.set(key, decodeEntities(text.slice(value.from, value.to)));
    }
  }
}

function valueAt(text: string, start: number) {
  const at = start + runAt(text, start, space).length;
  const quote = text[at];
  if (quote !== '"' && quote !== "'") {
    const end = at + runAt(text, at, bareValue).length;
    return { from: at, to: end, end };
  }
  const close = text.indexOf(quote, at + 1);
  // A quote without its partner is passed over.
  return close < 0
    ? { from: at, to: at, end: at + 1 }
    : { from: at + 1, to: close, end: close + 1 };
}
