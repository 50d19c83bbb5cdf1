/** A source of numbers that gives the same ones for the same seed, on every machine. */
export interface Random {
  /** From 0 up to 1, without 1. */
  readonly next: () => number;
  /** A whole number from `low` to `high`, both included. */
  readonly between: (low: number, high: number) => number;
  readonly pick: <Item>(items: readonly Item[]) => Item;
  /** As `pick`, the first items far more often than the last, as words and people occur. */
  readonly pickSkewed: <Item>(items: readonly Item[]) => Item;
  readonly chance: (share: number) => boolean;
}

/** Mulberry32: 32 bits of state, even enough for test data. */
export function createRandom(seed: number): Random {
  let state = seed | 0;
  const next = () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
  const at = <Item>(items: readonly Item[], share: number): Item => {
    const item = items[Math.floor(share * items.length)];
    if (item === undefined) throw new Error('Nothing to pick from.');
    return item;
  };
  return {
    next,
    between: (low, high) => low + Math.floor(next() * (high - low + 1)),
    pick: (items) => at(items, next()),
    // The rank of a draw is log-uniform, which is Zipf's law with exponent one.
    pickSkewed: (items) => at(items, ((items.length + 1) ** next() - 1) / items.length),
    chance: (share) => next() < share,
  };
}
