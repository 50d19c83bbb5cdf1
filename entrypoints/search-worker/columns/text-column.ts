import { packTexts, TextReader } from './packed-texts';

/** A text of each paper, or none. */
export class TextColumn<Text extends string = string> {
  /** What was set here; null for none. */
  readonly #values: (Text | null | undefined)[] = [];
  readonly #blocks: { readonly from: number; readonly to: number; readonly texts: TextReader }[] =
    [];

  get(paper: number): Text | undefined {
    const own = this.#values[paper];
    if (own !== undefined) return own ?? undefined;
    const block = this.#blocks.find(({ from, to }) => paper >= from && paper < to);
    return block?.texts.at(paper - block.from) as Text | undefined;
  }

  set(paper: number, value: Text | undefined): void {
    this.#values[paper] = value ?? null;
  }

  pack(from: number, to: number): unknown {
    return packTexts(Array.from({ length: to - from }, (_, index) => this.get(from + index)));
  }

  /** Takes in what `pack` gave. Throws on anything else. */
  unpack(from: number, to: number, packed: unknown): void {
    this.#blocks.push({ from, to, texts: new TextReader(packed, to - from) });
  }
}
