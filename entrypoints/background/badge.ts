/** The number on the toolbar button: how many papers are to be read. */

export interface Badge {
  /** Counts again soon; calls that come meanwhile are one. Never throws. */
  readonly refresh: () => Promise<void>;
}

/** The least that shows as “999+”: more need not be counted. */
export const mostCounted = 1_000;

/** A count in the few signs that a badge has room for; nothing at all for none. */
export function badgeText(count: number): string {
  if (count === 0) return '';
  return count >= mostCounted ? '999+' : String(count);
}

/** `pause` comes before each count: a row of changes is counted once, and delays no answer. */
export function createBadge(
  count: () => Promise<number>,
  show: (text: string) => Promise<unknown>,
  pause: () => Promise<unknown>,
): Badge {
  let running: Promise<void> | undefined;
  let again = false;

  async function run(): Promise<void> {
    do {
      await pause();
      again = false;
      try {
        await show(badgeText(await count()));
      } catch (error) {
        console.error('Offprint: the badge could not be counted:', error);
      }
    } while (again);
    running = undefined;
  }

  return {
    refresh: () => {
      again = running !== undefined;
      running ??= run();
      return running;
    },
  };
}
