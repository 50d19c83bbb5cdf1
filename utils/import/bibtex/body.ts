import { cleanLine } from '../../export/text';
import { findFrom } from '../find';
import type { Abbreviations } from './abbreviations';
import { skipBlanks } from './entry-start';

/** What stands between the delimiters of an entry, values still as LaTeX. */
export interface Body {
  readonly key: string;
  /** By their names in lower case; of several of the same name the first that says something. */
  readonly fields: ReadonlyMap<string, string>;
  /** Where the entry is closed. */
  readonly end: number;
}

/** What is wrong with a body, and how far it was read: up to there all braces pair up. */
export interface Problem {
  readonly message: string;
  readonly at: number;
}

const mostFields = 1_000;
const longestName = 100;
const lineBreak = /[\n\r]/g;
const nameEnd = /[=,{}"#()@]/g;
const wordEnd = /[^!-\uffff]|[,#{}"=()]/g;
const braceOrQuote = /[{}"]/g;
const lastWord = /[A-Za-z][\w:.+-]*$/;

/**
 * Reads an entry's body by its characters, each once. Takes what BibTeX itself would complain of
 * as long as its meaning is plain: no key, no comma, `%` before a field.
 */
export class BodyReader {
  readonly #text: string;
  readonly #abbreviations: Abbreviations;
  readonly #closing: '}' | ')';
  readonly #end: number;
  #at: number;

  /** The body from `at` to `end`, which is the closing brace, or as far as a `)` may be looked for. */
  constructor(
    text: string,
    at: number,
    end: number,
    closing: '}' | ')',
    abbreviations: Abbreviations,
  ) {
    this.#text = text;
    this.#at = at;
    this.#end = end;
    this.#closing = closing;
    this.#abbreviations = abbreviations;
  }

  read(hasKey: boolean): Body | Problem {
    const key = hasKey ? this.#key() : '';
    const fields = new Map<string, string>();
    while (!this.#closes()) {
      const field = this.#field();
      if (typeof field === 'string') return { message: field, at: this.#at };
      const [name, value] = field;
      if (value && !fields.get(name) && fields.size < mostFields) fields.set(name, value);
    }
    if (this.#at >= this.#end && this.#closing === ')') {
      return { message: notClosed, at: this.#at };
    }
    return { key, fields, end: this.#at };
  }

  /** The key, up to its comma. Where the comma or the key is missing, a field's `=` tells. */
  #key(): string {
    const start = this.#at;
    for (; this.#at < this.#end && !this.#is(this.#closing); this.#at++) {
      if (this.#is(',')) break;
      if (
        !this.#is('=') ||
        !/["{\d]/.test(this.#text[skipBlanks(this.#text, this.#at + 1)] ?? '')
      ) {
        continue;
      }
      const before = this.#text.slice(Math.max(start, this.#at - longestName), this.#at).trimEnd();
      const name = lastWord.exec(before)?.[0];
      if (!name) continue;
      this.#at = this.#text.lastIndexOf(name, this.#at);
      break;
    }
    return this.#text.slice(start, this.#at).trim();
  }

  /** Goes past what may stand between fields; says whether the body ends there. */
  #closes(): boolean {
    for (;;) {
      this.#at = Math.min(skipBlanks(this.#text, this.#at), this.#end);
      if (this.#at >= this.#end || this.#is(this.#closing)) return true;
      if (this.#is('%')) this.#skipLine();
      else if (this.#is(',')) this.#at++;
      else return false;
    }
  }

  /** BibLaTeX takes a line that begins with `%` for a comment. */
  #skipLine(): void {
    // Cut first: in a file of one line each search for its end would go through all of it.
    const rest = this.#text.slice(this.#at, this.#end);
    this.#at += findFrom(rest, lineBreak, 0);
  }

  /** A field, or what is wrong with it. */
  #field(): readonly [name: string, value: string] | string {
    const start = this.#at;
    this.#at = findFrom(this.#text, nameEnd, this.#at, this.#end);
    const name = cleanLine(this.#text.slice(start, Math.min(this.#at, start + longestName)));
    if (this.#is('@')) return notClosed;
    if (!this.#is('=')) {
      return name
        ? `After the field name “${name}” an equals sign and a value are missing.`
        : 'Between two fields stands something that is no field: a brace or quotation mark too many.';
    }
    this.#at++;
    const value = this.#value();
    return value === undefined
      ? `The value of “${name}” is not closed: a quotation mark or brace is missing.`
      : [name.toLowerCase(), value];
  }

  /** One value, joined where it is written in pieces: `"19~" # sep`. */
  #value(): string | undefined {
    let whole = '';
    do {
      this.#at = Math.min(skipBlanks(this.#text, this.#at), this.#end);
      const piece = this.#is('{')
        ? this.#delimited('}')
        : this.#is('"')
          ? this.#delimited('"')
          : this.#abbreviations.expand(this.#word());
      if (piece === undefined) return undefined;
      whole += piece;
      this.#at = Math.min(skipBlanks(this.#text, this.#at), this.#end);
    } while (this.#is('#') && this.#at++ < this.#end);
    return whole;
  }

  /** What stands in braces or quotation marks. Inside pairs of braces either is text. */
  #delimited(closing: '}' | '"'): string | undefined {
    const text = this.#text;
    const start = this.#at + 1;
    let depth = 0;
    for (let at = start; depth >= 0; at++) {
      at = findFrom(text, braceOrQuote, at, this.#end);
      if (at >= this.#end) break;
      if (depth === 0 && text[at] === closing) {
        this.#at = at + 1;
        return text.slice(start, at);
      }
      if (text[at] === '{') depth++;
      else if (text[at] === '}') depth--;
    }
    this.#at = this.#end;
    return undefined;
  }

  /** A number, or an abbreviation. */
  #word(): string {
    const start = this.#at;
    this.#at = findFrom(this.#text, wordEnd, this.#at, this.#end);
    return this.#text.slice(start, this.#at);
  }

  #is(character: string): boolean {
    return this.#at < this.#end && this.#text[this.#at] === character;
  }
}

/** Said of an entry wherever it turns out that its end is missing. */
export const notClosed =
  'This entry is not closed: one closing brace more is needed before the next entry begins.';
