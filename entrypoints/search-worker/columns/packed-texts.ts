/**
 * Many texts as one, with the length of each: a database reads and writes that many times faster than
 * a list of texts, and each is cut out only when it is asked for.
 */
export interface PackedTexts {
  readonly joined: string;
  /** The length of each in UTF-16 units; -1 where there is none. */
  readonly lengths: Int32Array;
}

export function packTexts(texts: readonly (string | undefined)[]): PackedTexts {
  return {
    joined: texts.join(''),
    lengths: Int32Array.from(texts, (text) => text?.length ?? -1),
  };
}

/** Reads single texts of what `packTexts` gave. */
export class TextReader {
  readonly #joined: string;
  readonly #lengths: Int32Array;
  /** Where each begins, worked out at the first look. */
  #starts: Uint32Array | undefined;

  /** Throws when `packed` is not what `packTexts` makes of `count` texts. */
  constructor(packed: unknown, count?: number) {
    const { joined, lengths } = Object(packed) as Partial<PackedTexts>;
    if (typeof joined !== 'string' || !(lengths instanceof Int32Array)) {
      throw new Error('Not a block of texts.');
    }
    const length = lengths.reduce((sum, one) => sum + Math.max(one, 0), 0);
    if (length !== joined.length || (count !== undefined && count !== lengths.length)) {
      throw new Error('Not a whole block of texts.');
    }
    this.#joined = joined;
    this.#lengths = lengths;
  }

  get count(): number {
    return this.#lengths.length;
  }

  at(index: number): string | undefined {
    const length = this.#lengths[index] ?? -1;
    if (length < 0) return undefined;
    this.#starts ??= startsOf(this.#lengths);
    const start = this.#starts[index] ?? 0;
    return this.#joined.slice(start, start + length);
  }
}

/** Where stretches of these lengths begin that follow one another, and where the last one ends. */
export function startsOf(lengths: Int32Array | Uint16Array): Uint32Array {
  const starts = new Uint32Array(lengths.length + 1);
  for (let index = 0; index < lengths.length; index += 1) {
    starts[index + 1] = (starts[index] ?? 0) + Math.max(lengths[index] ?? 0, 0);
  }
  return starts;
}
