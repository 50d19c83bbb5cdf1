const mostNames = 100_000;
/** Files abbreviate names of journals; what grows beyond the file itself is an attack. */
const allowance = 100_000;

/**
 * The abbreviations that a file defines with `@string`. The months are not among them: a date is
 * read from `sep` as from `September`.
 */
export class Abbreviations {
  readonly #texts = new Map<string, string>();
  #left: number;

  constructor(fileLength: number) {
    this.#left = fileLength + allowance;
  }

  define(name: string, text: string): void {
    if (this.#texts.size < mostNames) this.#texts.set(name.toLowerCase(), text);
  }

  /** What a name stands for; one that was never defined says most as it is. */
  expand(name: string): string {
    const text = this.#texts.get(name.toLowerCase()) ?? name;
    if (text.length > this.#left) return name;
    this.#left -= text.length;
    return text;
  }
}
