/**
 * The hybrid logical clock: moments that follow this device's wall clock, never go back, and come
 * after every moment seen from elsewhere, so that a later edit wins wherever it was made.
 */

/**
 * A moment, as text that sorts by time, then counter, then device:
 * `<milliseconds, base 36, 9 digits>-<counter, base 36, 4 digits>-<device id>`.
 */
export type Stamp = string;

const timeDigits = 9;
const counterDigits = 4;
const lastCounter = 36 ** counterDigits - 1;
const lastTime = 36 ** timeDigits - 1;

const digits = (value: number, length: number) => value.toString(36).padStart(length, '0');

function writeStamp(time: number, counter: number, device: string): Stamp {
  return `${digits(time, timeDigits)}-${digits(counter, counterDigits)}-${device}`;
}

/** Wall time of a stamp in milliseconds. */
export const timeOf = (stamp: Stamp): number => Number.parseInt(stamp.slice(0, timeDigits), 36);

const counterOf = (stamp: Stamp): number =>
  Number.parseInt(stamp.slice(timeDigits + 1, timeDigits + 1 + counterDigits), 36);

/** The device that made the stamp. */
export const deviceOf = (stamp: Stamp): string => stamp.slice(timeDigits + counterDigits + 2);

/**
 * The next moment of this device: after `last` (the newest stamp it made or saw, if any) even when
 * the wall clock was set back.
 */
export function tick(last: Stamp | undefined, wallMs: number, device: string): Stamp {
  const wall = Math.min(Math.max(Math.trunc(wallMs), 0), lastTime);
  if (last === undefined || wall > timeOf(last)) return writeStamp(wall, 0, device);
  const counter = counterOf(last) + 1;
  return counter > lastCounter
    ? writeStamp(timeOf(last) + 1, 0, device)
    : writeStamp(timeOf(last), counter, device);
}

/** The clock after stamps from elsewhere were seen: the next `tick` comes after all of them. */
export function observe(last: Stamp | undefined, seen: Iterable<Stamp>): Stamp | undefined {
  let newest = last;
  for (const stamp of seen) {
    if (newest === undefined || stamp > newest) newest = stamp;
  }
  return newest;
}

/** The time of a stamp as the library file writes it. */
export const instantOf = (stamp: Stamp): string => new Date(timeOf(stamp)).toISOString();
