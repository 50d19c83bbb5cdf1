/** How long one task of ours may last, in ms: well under a frame, far under a long task. */
const budget = 8;

/** Many frames cost more than one, and one with very much that is new takes long: between them. */
const slicesAFrame = 3;
let slices = 0;

/**
 * Gives the page its turn. `scheduler.yield` comes back sooner than a timer where it exists, but
 * before the page is drawn: now and then a timer lets a frame through.
 */
const giveWay = (): Promise<void> =>
  (++slices % slicesAFrame && globalThis.scheduler?.yield?.()) ||
  new Promise((resolve) => setTimeout(resolve));

/**
 * Takes steps to their end, in slices of a few milliseconds with the page's turn between them, and
 * resolves with what they come to. `clock` and `rest` are seams for tests.
 */
export async function inTurns<Value>(
  steps: Iterator<unknown, Value>,
  clock: () => number = () => performance.now(),
  rest: () => Promise<void> = giveWay,
): Promise<Value> {
  let end = clock() + budget;
  for (;;) {
    const { done, value } = steps.next();
    if (done) return value;
    if (clock() > end) {
      await rest();
      end = clock() + budget;
    }
  }
}

/** Runs `work` on each item, in slices likewise. */
export const inSlices = <Item>(items: Iterable<Item>, work: (item: Item) => void): Promise<void> =>
  inTurns(
    (function* () {
      for (const item of items) yield work(item);
    })(),
  );

/**
 * For work that has waits of its own, and so is no row of steps: what this gives is awaited between any
 * two steps, and gives the page its turn once that is due. `clock` and `rest` are seams for tests.
 */
export function turnsOf(
  clock: () => number = () => performance.now(),
  rest: () => Promise<void> = giveWay,
): () => Promise<void> {
  let end = clock() + budget;
  return async () => {
    if (clock() <= end) return;
    await rest();
    end = clock() + budget;
  };
}
