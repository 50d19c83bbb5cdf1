import { findFrom } from '../find';
import { entryStartAt } from './entry-start';

const braceOrAt = /[@{}]/g;

/**
 * Finds where entries are closed. BibTeX counts every brace, escaped ones too. The text is gone
 * through once, as far as is asked for, and what was passed is remembered: so many entries that are
 * never closed cost no more than one.
 */
export class EntryBraces {
  readonly #text: string;
  #at = 0;
  #depth = 0;
  /** The opening braces of entries in rising order, and where each is closed; 0 while it is not. */
  readonly #opens: number[] = [];
  readonly #closes: number[] = [];
  /** Those that are open: the place of each in the lists above, and its depth. */
  readonly #pending: number[] = [];
  readonly #depths: number[] = [];
  #asked = 0;

  constructor(text: string) {
    this.#text = text;
  }

  /** Where the entry with this opening brace is closed. To be asked in rising order. */
  closeOf(open: number): number | undefined {
    do {
      while ((this.#opens[this.#asked] ?? open) < open) this.#asked++;
      if (this.#opens[this.#asked] === open && this.#closes[this.#asked]) {
        return this.#closes[this.#asked];
      }
    } while (this.#readToClose());
    return undefined;
  }

  /** Reads until an entry is closed; says whether one was. */
  #readToClose(): boolean {
    const text = this.#text;
    for (;;) {
      const at = findFrom(text, braceOrAt, this.#at);
      this.#at = at + 1;
      if (at >= text.length) return false;
      if (text[at] === '@') this.#begin(at);
      else if (text[at] === '{') this.#depth++;
      else if (this.#depth > 0 && this.#depth-- === this.#depths.at(-1)) {
        this.#depths.pop();
        this.#closes[this.#pending.pop() ?? 0] = at;
        return true;
      }
    }
  }

  #begin(at: number): void {
    const start = entryStartAt(this.#text, at);
    if (start?.closing !== '}') return;
    this.#pending.push(this.#opens.length);
    this.#depths.push(this.#depth + 1);
    this.#opens.push(start.open);
    this.#closes.push(0);
  }
}
