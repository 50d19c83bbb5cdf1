/** Where an entry begins: `@article{`, or `@article(` as BibTeX also takes it. */
export interface EntryStart {
  /** In lower case. */
  readonly type: string;
  /** Where the opening delimiter stands. */
  readonly open: number;
  readonly closing: '}' | ')';
}

const longestType = 50;
const typeHere = new RegExp(`[A-Za-z][\\w-]{0,${longestType - 1}}`, 'y');

/** Is this a blank or a line break? Everything up to the space is, as for TeX. */
export const isBlank = (code: number): boolean => code <= 32;

/** The first place from `at` on that is no blank. */
export function skipBlanks(text: string, at: number): number {
  let place = at;
  while (place < text.length && isBlank(text.charCodeAt(place))) place++;
  return place;
}

/** The entry that begins with the `@` at a place. */
export function entryStartAt(text: string, at: number): EntryStart | undefined {
  const name = skipBlanks(text, at + 1);
  typeHere.lastIndex = name;
  const type = typeHere.exec(text)?.[0];
  if (!type) return undefined;
  const open = skipBlanks(text, name + type.length);
  const closing = text[open] === '{' ? '}' : text[open] === '(' ? ')' : undefined;
  return closing && { type: type.toLowerCase(), open, closing };
}

/** The nearest place before `at` on its line that is no blank; -1 where there is none. */
export function beforeOnLine(text: string, at: number): number {
  let place = at - 1;
  while (text[place] === ' ' || text[place] === '\t' || text[place] === '\ufeff') place--;
  return place >= 0 && /[\n\r]/.test(text[place] ?? '') ? -1 : place;
}

/** Finds the entries that begin a line, which is where reading goes on after a broken one. */
export class EntryLines {
  readonly #text: string;
  #from = 0;
  #found = -1;

  constructor(text: string) {
    this.#text = text;
  }

  /** The first such place from `from` on, else the end. Remembered: many may ask for the same. */
  next(from: number): number {
    if (from < this.#from || from > this.#found) {
      this.#from = from;
      this.#found = this.#find(from);
    }
    return this.#found;
  }

  #find(from: number): number {
    for (let at = this.#text.indexOf('@', from); at >= 0; at = this.#text.indexOf('@', at + 1)) {
      if (beforeOnLine(this.#text, at) < 0 && entryStartAt(this.#text, at)) return at;
    }
    return this.#text.length;
  }
}
