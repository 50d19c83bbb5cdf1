const nothing: readonly number[] = [];

interface PackedLists {
  /** The texts that occur in the block, each once. */
  readonly values: readonly string[];
  readonly lengths: Uint16Array;
  readonly places: Uint32Array;
}

/** Some texts of each paper, such as its authors; each text is kept once and known by a number. */
export class ListColumn {
  readonly #values: string[] = [];
  readonly #numbers = new Map<string, number>();
  readonly #lists: (readonly number[])[] = [];

  /** Every text there ever was, by number. */
  get values(): readonly string[] {
    return this.#values;
  }

  numberOf(value: string): number | undefined {
    return this.#numbers.get(value);
  }

  /** The numbers of a paper's texts. */
  get(paper: number): readonly number[] {
    return this.#lists[paper] ?? nothing;
  }

  textsOf(paper: number): string[] {
    return this.get(paper).map((number) => this.#values[number] ?? '');
  }

  set(paper: number, texts: readonly string[]): void {
    this.#lists[paper] = texts.length === 0 ? nothing : texts.map((text) => this.#intern(text));
  }

  pack(from: number, to: number): unknown {
    const places = new Map<number, number>();
    const lengths = new Uint16Array(to - from);
    const refs: number[] = [];
    for (let paper = from; paper < to; paper += 1) {
      const list = this.get(paper);
      lengths[paper - from] = list.length;
      for (const number of list) {
        const place = places.get(number) ?? places.size;
        places.set(number, place);
        refs.push(place);
      }
    }
    const values = [...places.keys()].map((number) => this.#values[number] ?? '');
    return { values, lengths, places: Uint32Array.from(refs) } satisfies PackedLists;
  }

  /** Takes in what `pack` gave. Throws on anything else. */
  unpack(from: number, to: number, packed: unknown): void {
    const { values, lengths, places } = Object(packed) as Partial<PackedLists>;
    if (
      !Array.isArray(values) ||
      !(lengths instanceof Uint16Array) ||
      !(places instanceof Uint32Array)
    ) {
      throw new Error('Not a block of lists.');
    }
    const total = lengths.reduce((sum, length) => sum + length, 0);
    if (lengths.length !== to - from || total !== places.length)
      throw new Error('Not a whole block of lists.');
    const numbers = values.map((text: unknown) => this.#intern(String(text)));
    let at = 0;
    for (let index = 0; index < lengths.length; index += 1) {
      const end = at + (lengths[index] ?? 0);
      const list: number[] = [];
      for (; at < end; at += 1) list.push(numbers[places[at] ?? 0] ?? 0);
      this.#lists[from + index] = list.length === 0 ? nothing : list;
    }
  }

  #intern(text: string): number {
    const known = this.#numbers.get(text);
    if (known !== undefined) return known;
    const number = this.#values.length;
    this.#values.push(text);
    this.#numbers.set(text, number);
    return number;
  }
}
