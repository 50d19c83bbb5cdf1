import type { TagColour } from '../paper/schema';
import type { OffprintDatabase } from './database';

/** The colours of the tags that have one, by their keys. Reads no paper. */
export async function readTagColours(
  database: OffprintDatabase,
): Promise<ReadonlyMap<string, TagColour>> {
  const tags = await database.tags.toArray();
  return new Map(
    tags.flatMap(({ key, colour }) => (colour?.value ? [[key, colour.value] as const] : [])),
  );
}
