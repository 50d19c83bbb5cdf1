import type { Status } from '../paper/schema';

/** The reading statuses in the order a paper goes through them, as the user reads them. */
export const statusNames: Readonly<Record<Status, string>> = {
  'to-read': 'To read',
  reading: 'Reading',
  read: 'Read',
};

export const statuses = Object.keys(statusNames) as readonly Status[];

/** The status after this one; after the last comes the first. */
export function nextStatus(status: Status): Status {
  return statuses[(statuses.indexOf(status) + 1) % statuses.length] ?? status;
}
