/** So many passes may put strips back before we pause, ms as everywhere here. */
const allowed = 12;
const firstPause = 2_000;
const longestPause = 64_000;

/**
 * Keeps us from fighting a page that takes strips away again and again. Call the function with the
 * time of each pass that had to put strips back; it answers how long to leave the page alone: not
 * at all at first, then each time twice as long. A page that lets us be for a while is forgiven.
 */
export function createPatience(): (now: number) => number {
  let strikes = 0;
  let last = 0;
  let pause = 0;
  return (now) => {
    if (now - last > 5 * Math.max(pause, firstPause)) strikes = pause = 0;
    last = now;
    strikes += 1;
    if (strikes > allowed) pause = Math.min(longestPause, pause * 2 || firstPause);
    return pause;
  };
}
