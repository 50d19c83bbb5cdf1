import { compareText } from '../model/order';
import type { Backup } from './backup';

/** Which backups are kept. */

const days = 7;
const weeks = 4;
/** Those made before something, whatever else is kept of that day. */
const beforeChanges = 5;
/** Those that the user read from a file, to look at or to restore. */
const fromFiles = 2;

type Dated = Pick<Backup, 'id' | 'at' | 'reason' | 'readAt'>;

/**
 * The ids of the backups that are kept: the newest of each of the last seven days and four weeks that
 * have any, the last five that were made before something, and the two that were read from files last.
 */
export function keptBackups(backups: readonly Dated[]): ReadonlySet<string> {
  const newestFirst = [...backups].sort((one, other) => compareText(other.at, one.at));
  const own = newestFirst.filter(({ reason }) => reason !== 'file');
  const kept = [
    ...newestOfEach(own, dayOf).slice(0, days),
    ...newestOfEach(own, weekOf).slice(0, weeks),
    ...own.filter(({ reason }) => reason !== 'day').slice(0, beforeChanges),
    ...backups
      .filter(({ reason }) => reason === 'file')
      .sort(({ readAt: one = '' }, { readAt: other = '' }) => compareText(other, one))
      .slice(0, fromFiles),
  ];
  return new Set(kept.map(({ id }) => id));
}

function newestOfEach(newestFirst: readonly Dated[], period: (at: string) => unknown): Dated[] {
  const byPeriod = new Map<unknown, Dated>();
  for (const backup of newestFirst) {
    const name = period(backup.at);
    if (!byPeriod.has(name)) byPeriod.set(name, backup);
  }
  return [...byPeriod.values()];
}

/** The day of an instant, in universal time: `2026-11-27`. */
export const dayOf = (at: string): string => at.slice(0, 10);

const dayLength = 24 * 60 * 60 * 1_000;
/** In milliseconds. */
export const week = 7 * dayLength;

/** Weeks begin on Mondays; the fifth of January 1970 was one. */
const weekOf = (at: string): number => Math.floor((Date.parse(at) / dayLength - 4) / 7);
