/** How long one task of ours may last, in ms: well under a frame, far under a long task. */
const budget = 8;

/** Gives the page its turn; `scheduler.yield` comes back sooner than a timer where it exists. */
const giveWay = (): Promise<void> =>
  globalThis.scheduler?.yield?.() ?? new Promise((resolve) => setTimeout(resolve));

/**
 * Runs `work` on each item, in slices of a few milliseconds with the page's turn between them.
 * `clock` and `rest` are seams for tests.
 */
export async function inSlices<Item>(
  items: Iterable<Item>,
  work: (item: Item) => void,
  clock: () => number = () => performance.now(),
  rest: () => Promise<void> = giveWay,
): Promise<void> {
  let end = clock() + budget;
  for (const item of items) {
    if (clock() > end) {
      await rest();
      end = clock() + budget;
    }
    work(item);
  }
}
