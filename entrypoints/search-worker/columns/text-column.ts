/** A text of each paper, or none. */
export class TextColumn<Text extends string = string> {
  readonly #values: (Text | undefined)[] = [];

  get(paper: number): Text | undefined {
    return this.#values[paper];
  }

  set(paper: number, value: Text | undefined): void {
    this.#values[paper] = value;
  }

  pack(from: number, to: number): unknown {
    return Array.from({ length: to - from }, (_, index) => this.#values[from + index]);
  }

  /** Takes in what `pack` gave. Throws on anything else. */
  unpack(from: number, to: number, packed: unknown): void {
    if (!Array.isArray(packed) || packed.length !== to - from)
      throw new Error('Not a block of texts.');
    for (let index = 0; index < packed.length; index += 1)
      this.#values[from + index] = packed[index];
  }
}
