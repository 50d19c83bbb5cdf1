type NumberArray = Uint8Array | Int32Array | Uint32Array | Float64Array;
type NumberArrayType<Numbers extends NumberArray> = new (length: number) => Numbers;

/** A number of each paper, in an array that grows. */
export class NumberColumn<Numbers extends NumberArray> {
  readonly #type: NumberArrayType<Numbers>;
  /** By paper; longer than there are papers. */
  values: Numbers;

  constructor(type: NumberArrayType<Numbers>) {
    this.#type = type;
    this.values = new type(1024);
  }

  get(paper: number): number {
    return this.values[paper] ?? 0;
  }

  set(paper: number, value: number): void {
    this.#reach(paper + 1);
    this.values[paper] = value;
  }

  pack(from: number, to: number): unknown {
    this.#reach(to);
    return this.values.slice(from, to);
  }

  /** Takes in what `pack` gave. Throws on anything else. */
  unpack(from: number, to: number, packed: unknown): void {
    if (!(packed instanceof this.#type) || packed.length !== to - from)
      throw new Error('Not a block of numbers.');
    this.#reach(to);
    this.values.set(packed, from);
  }

  #reach(length: number): void {
    if (length <= this.values.length) return;
    const larger = new this.#type(Math.max(length, this.values.length * 2));
    larger.set(this.values);
    this.values = larger;
  }
}
