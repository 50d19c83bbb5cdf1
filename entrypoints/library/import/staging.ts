import { dropImport, StagingDatabase } from '../../../utils/db/staging';

/** What was read from files and waits to be decided on. */
export const staging = new StagingDatabase();

/** What was left behind longer ago than this, in milliseconds, is of no more use. */
const kept = 24 * 60 * 60_000;

/** Takes an import away, with all that was read. */
export const forget = (id: string): Promise<void> => dropImport(staging, id);

/** Takes every import away. */
export const forgetAll = async (): Promise<void> => {
  await Promise.all(staging.tables.map((table) => table.clear()));
};

/** Clears what earlier pages left behind. */
export async function clearOld(now = Date.now()): Promise<void> {
  const before = new Date(now - kept).toISOString();
  for (const id of await staging.imports.where('at').below(before).primaryKeys()) await forget(id);
}
