import { packTexts, startsOf, TextReader } from './packed-texts';

const nothing: readonly number[] = [];

interface PackedLists {
  /** The texts that occur in the block, each once. */
  readonly values: unknown;
  readonly lengths: Uint16Array;
  readonly places: Uint32Array;
}

interface Block extends PackedLists {
  readonly from: number;
  readonly texts: TextReader;
  /** Where the places of each paper begin. */
  starts?: Uint32Array;
}

/**
 * Some texts of each paper, such as its authors; each text is kept once and known by a number. What
 * was packed stays so until numbers are asked for: a single paper is read without.
 */
export class ListColumn {
  readonly #values: string[] = [];
  readonly #numbers = new Map<string, number>();
  readonly #lists: (readonly number[])[] = [];
  #packed: Block[] = [];

  /** Every text there ever was, by number. */
  get values(): readonly string[] {
    this.#unpackAll();
    return this.#values;
  }

  /** The numbers of a paper's texts. */
  get(paper: number): readonly number[] {
    if (this.#packed.length > 0) this.#unpackAll();
    return this.#lists[paper] ?? nothing;
  }

  textsOf(paper: number): string[] {
    const block = this.#packed.find(
      ({ from, lengths }) => paper >= from && paper < from + lengths.length,
    );
    const own = this.#lists[paper];
    if (own || !block) return (own ?? nothing).map((number) => this.#values[number] ?? '');
    block.starts ??= startsOf(block.lengths);
    const index = paper - block.from;
    const places = block.places.subarray(block.starts[index], block.starts[index + 1]);
    return [...places].map((place) => block.texts.at(place) ?? '');
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
    const values = packTexts([...places.keys()].map((number) => this.#values[number]));
    return { values, lengths, places: Uint32Array.from(refs) } satisfies PackedLists;
  }

  /** Takes in what `pack` gave. Throws on anything else. */
  unpack(from: number, to: number, packed: unknown): void {
    const { values, lengths, places } = Object(packed) as Partial<PackedLists>;
    if (!(lengths instanceof Uint16Array) || !(places instanceof Uint32Array)) {
      throw new Error('Not a block of lists.');
    }
    const total = lengths.reduce((sum, length) => sum + length, 0);
    if (lengths.length !== to - from || total !== places.length) {
      throw new Error('Not a whole block of lists.');
    }
    this.#packed.push({ from, values, texts: new TextReader(values), lengths, places });
  }

  #unpackAll(): void {
    const blocks = this.#packed;
    this.#packed = [];
    for (const { from, texts, lengths, places } of blocks) {
      const numbers = Uint32Array.from({ length: texts.count }, (_, place) =>
        this.#intern(texts.at(place) ?? ''),
      );
      let at = 0;
      for (let index = 0; index < lengths.length; index += 1) {
        const end = at + (lengths[index] ?? 0);
        // What was set since it was packed stays.
        if (this.#lists[from + index] === undefined) {
          const list: number[] = [];
          for (let place = at; place < end; place += 1) list.push(numbers[places[place] ?? 0] ?? 0);
          this.#lists[from + index] = list.length === 0 ? nothing : list;
        }
        at = end;
      }
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
