import type { Dexie, Transaction } from 'dexie';

/**
 * The versions of the database, oldest first. A version that was released never changes and is
 * never taken out: someone may still have it. A new one is added at the end, with an `upgrade`
 * when rows have to change, and a frozen dump of the version before it in `../fixtures`.
 */
export interface Migration {
  readonly version: number;
  /** Tables and indexes in Dexie's notation; a table that is left out stays as it was. */
  readonly stores: Readonly<Record<string, string | null>>;
  readonly upgrade?: (transaction: Transaction) => PromiseLike<unknown>;
}

export const migrations: readonly Migration[] = [
  {
    version: 1,
    stores: {
      papers: 'key, *ids, *tagKeys, joinedTo, [shelf+savedAt], [shelf+status+savedAt], updatedAt',
      tags: 'key, usedAt',
      journal: 'id, at',
      meta: 'name',
    },
  },
  {
    version: 2,
    stores: {
      // What was removed is listed by when: `updatedAt` is that for a removed paper.
      papers:
        'key, *ids, *tagKeys, joinedTo, [shelf+savedAt], [shelf+status+savedAt], [shelf+updatedAt], updatedAt',
      views: 'id',
      revisions: 'key, stamp',
      batches: '[entry+part], entry',
    },
  },
  {
    version: 3,
    stores: {
      // Keys that were given out are read without their papers; nothing is listed by `updatedAt` alone.
      papers:
        'key, *ids, *tagKeys, joinedTo, [shelf+savedAt], [shelf+status+savedAt], [shelf+updatedAt], citationKey',
    },
  },
];

/** Declares every version up to `last` on a database that is not open yet. */
export function declareVersions(
  database: Dexie,
  last = Number.POSITIVE_INFINITY,
  all: readonly Migration[] = migrations,
): void {
  for (const { version, stores, upgrade } of all) {
    if (version > last) continue;
    const declared = database.version(version).stores({ ...stores });
    if (upgrade) declared.upgrade(upgrade);
  }
}
