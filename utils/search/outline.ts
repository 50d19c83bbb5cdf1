import { addressOf } from '../paper/address';
import type { PaperId } from '../paper/identity';
import type { Paper, Status } from '../paper/schema';
import { has } from './facts';

/** As much of a paper as a row of a list shows. */
export interface Outline {
  readonly key: PaperId;
  readonly title: string;
  /** The first authors, as many as a row shows. */
  readonly authors: readonly string[];
  /** How many there are in all, as far as pages said. */
  readonly authorCount: number;
  readonly status: Status;
  readonly tags: readonly string[];
  readonly published?: string;
  readonly venue?: string;
  readonly upvotes?: number;
  readonly rating?: number;
  readonly hasNote: boolean;
  readonly savedAt: string;
  /** When the user last touched it; for a removed paper, when it was removed. */
  readonly updatedAt: string;
  /** Where the paper opens. */
  readonly address: string;
}

/** So many authors a row of a list shows. */
export const shownAuthors = 3;

/** A paper's row of a list. */
export function outlineOf(row: Paper): Outline {
  const { key, title, status, tags, published, venue, rating, savedAt, updatedAt, signals } = row;
  return {
    ...{ key, title, status, tags, savedAt, updatedAt },
    authors: [...new Set(row.authors.map(({ name }) => name))].slice(0, shownAuthors),
    authorCount: Math.max(row.authors.length, row.authorCount ?? 0),
    ...(published !== undefined && { published }),
    ...(venue !== undefined && { venue }),
    ...(signals.upvotes !== undefined && { upvotes: signals.upvotes }),
    ...(rating !== undefined && { rating }),
    hasNote: has(row, 'note'),
    address: addressOf(row),
  };
}
