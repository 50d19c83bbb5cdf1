import type { PaperId } from '../paper/identity';
import type { OffprintDatabase } from './database';
import { readRows } from './queries';
import type { PaperRow } from './rows';

/**
 * The saved papers behind the keys that a paper is linked with: a row that was joined into another
 * since leads to that one.
 */
export async function readLinked(
  database: OffprintDatabase,
  keys: readonly PaperId[],
): Promise<readonly PaperRow[]> {
  if (keys.length === 0) return [];
  const rows = await database.papers.bulkGet([...keys]);
  const ends = rows.flatMap((row) => (row ? [row.joinedTo ?? row.key] : []));
  return readRows(database, [...new Set(ends)]);
}
