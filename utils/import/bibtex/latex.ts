import { findFrom } from '../find';
import { accents, characters, logos, looks, signs, spaces, unprinted } from './latex-commands';
import { mathsAt } from './maths';
import { fromVerbatim } from './verbatim';

/** How a field is read. */
export interface TextOptions {
  /** Whether `--` is a dash and “''” a quotation mark. Off where people write as they see it. */
  readonly ligatures: boolean;
}

const anySource = /[\\{}$~]|--|``|''/;
const special = /[\\{}$~]/g;
const specialOrLigature = /[\\{}$~`'-]/g;
const nameHere = /[A-Za-z]{1,40}/y;
const argumentHere = /[ \t\r\n]{0,20}\{((?:[^{}\\]|\\[\s\S]){0,2000})\}/y;
const nestedArgumentHere =
  /[ \t\r\n]{0,20}\{((?:[^{}\\]|\\[\s\S]|\{(?:[^{}\\]|\\[\s\S]){0,200}\}){0,200})\}/y;
const linkHere = /[ \t\r\n]{0,20}\{([^{}]{0,2000})\}/y;
const mostMarks = 4;

const blanksHere = /[ \t]{0,50}(?:\r?\n(?![ \t]{0,50}[\r\n])[ \t]{0,50})?/y;
const quotations = new Set(['enquote', 'mkbibquote']);

const ligatures = [
  ['---', '—'],
  ['--', '–'],
  ['``', '“'],
  ["''", '”'],
] as const;

/**
 * The text that LaTeX in a bibliography prints: accents and symbols as Unicode, braces and commands
 * gone, maths kept as `$…$`. One pass without recursion: any text can be read, and none is slow.
 */
export function fromLatex(source: string, options: TextOptions = { ligatures: true }): string {
  return anySource.test(source) ? new LatexReader(source, options).read() : source;
}

class LatexReader {
  readonly #source: string;
  readonly #options: TextOptions;
  #at = 0;
  #text = '';
  /** Accents, the outermost first, that wait for their letter. */
  #marks: string[] = [];
  #depth = 0;
  /** The depths at which a quotation by command ends. */
  readonly #quotes: number[] = [];

  constructor(source: string, options: TextOptions) {
    this.#source = source;
    this.#options = options;
  }

  read(): string {
    while (this.#at < this.#source.length) this.#readPiece();
    this.#settle();
    return this.#text;
  }

  #readPiece(): void {
    const character = this.#source[this.#at];
    if (character === '\\') this.#readCommand();
    else if (character === '{') this.#open();
    else if (character === '}') this.#close();
    else if (character === '$') this.#readMaths();
    else if (character === '~') this.#print(' ', 1);
    else this.#readPlain();
  }

  #open(): void {
    this.#depth++;
    this.#at++;
  }

  #close(): void {
    this.#settle();
    if (this.#quotes.at(-1) === this.#depth) {
      this.#quotes.pop();
      this.#text += '”';
    }
    this.#depth--;
    this.#at++;
  }

  /** Puts a text out, with the accents that waited for it, and goes on after `length` characters. */
  #print(text: string, length: number): void {
    this.#at += length;
    if (!text) return;
    const letter = this.#marks.length > 0 && /^\p{L}/u.exec(text)?.[0];
    if (!letter) {
      this.#settle();
      this.#text += text;
      return;
    }
    // An accent stands on a dotless letter in place of its dot.
    const base = letter === 'ı' ? 'i' : letter === 'ȷ' ? 'j' : letter;
    const marks = this.#marks.map((accent) => accents.get(accent)).reverse();
    this.#text += (base + marks.join('')).normalize('NFC') + text.slice(letter.length);
    this.#marks = [];
  }

  /** Accents without a letter print as signs: `\~{}` is how addresses are written. */
  #settle(): void {
    if (this.#marks.length === 0) return;
    this.#text += this.#marks.filter((accent) => !/\w/.test(accent)).join('');
    this.#marks = [];
  }

  #readPlain(): void {
    const source = this.#source;
    const ligature =
      this.#options.ligatures && ligatures.find(([typed]) => source.startsWith(typed, this.#at));
    if (ligature) {
      this.#print(ligature[1], ligature[0].length);
      return;
    }
    const next = this.#options.ligatures ? specialOrLigature : special;
    const end = findFrom(source, next, this.#at + 1);
    this.#print(source.slice(this.#at, end), end - this.#at);
  }

  #readMaths(): void {
    const maths = mathsAt(this.#source, this.#at);
    // Without its partner it is a character, be it money or the backslash of `\(`.
    if (maths) this.#print(maths.text, maths.end - this.#at);
    else this.#print(this.#source[this.#at] ?? '', 1);
  }

  #readCommand(): void {
    const name = this.#match(nameHere, this.#at + 1)?.[0];
    if (name === undefined) this.#readSign(this.#source[this.#at + 1] ?? '');
    else this.#readNamed(name);
  }

  #readNamed(name: string): void {
    const end = this.#at + 1 + name.length;
    const text = characters.get(name) ?? spaces.get(name);
    if (accents.has(name) && /^[\s{\\]/.test(this.#source.slice(end, end + 1))) {
      this.#readAccent(name, end);
    } else if (text !== undefined) {
      this.#print(text, end - this.#at);
      this.#skipBlanks();
    } else if (looks.has(name)) {
      this.#at = end;
      this.#skipBlanks();
    } else if (quotations.has(name)) {
      this.#print('“', end - this.#at);
      this.#quotes.push(this.#depth + 1);
    } else if (!this.#readArgument(name, end)) {
      this.#print(logos.get(name) ?? `\\${name}`, end - this.#at);
    }
  }

  /** Commands whose argument is not text of the usual kind; says whether this is one. */
  #readArgument(name: string, end: number): boolean {
    const isLink = name === 'url' || name === 'href' || name === 'path';
    if (!isLink && name !== 'ensuremath' && !unprinted.has(name)) return false;
    const shape = isLink ? linkHere : name === 'ensuremath' ? nestedArgumentHere : argumentHere;
    const [whole = '', inside = ''] = this.#match(shape, end) ?? [];
    const printed =
      name === 'ensuremath'
        ? inside && `$${inside}$`
        : isLink && name !== 'href'
          ? fromVerbatim(inside)
          : '';
    this.#print(printed, end + whole.length - this.#at);
    return true;
  }

  #readSign(sign: string): void {
    const text = signs.get(sign);
    if (accents.has(sign)) this.#readAccent(sign, this.#at + 2);
    else if (text !== undefined) this.#print(text, 2);
    else this.#readMaths();
  }

  #readAccent(accent: string, end: number): void {
    if (this.#marks.length < mostMarks) this.#marks.push(accent);
    this.#at = end;
    this.#skipBlanks();
  }

  /** Blanks that only end a command's name, but not those between paragraphs. */
  #skipBlanks(): void {
    this.#at += this.#match(blanksHere, this.#at)?.[0].length ?? 0;
  }

  #match(shape: RegExp, at: number): RegExpExecArray | null {
    shape.lastIndex = at;
    return shape.exec(this.#source);
  }
}
