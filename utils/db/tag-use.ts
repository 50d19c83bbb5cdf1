import type { PaperId } from '../paper/identity';
import type { TagColour } from '../paper/schema';
import type { OffprintDatabase } from './database';

/** A tag, and how it is used. */
export interface TagUse {
  readonly key: string;
  readonly name: string;
  /** How many saved papers have it. */
  readonly count: number;
  /** When it was last put on a paper (ISO); empty where it never was. */
  readonly usedAt: string;
  readonly colour?: TagColour;
}

/** A tag by itself. */
export type KnownTag = Omit<TagUse, 'count'>;

/** The user's tags, the most recently used first: renamed and merged ones only where they went. */
export async function readKnownTags(database: OffprintDatabase): Promise<readonly KnownTag[]> {
  const rows = await database.tags.orderBy('usedAt').reverse().toArray();
  return rows
    .filter(({ movedTo, deleted }) => !movedTo?.value && !deleted?.value)
    .map(({ key, name, usedAt, colour }) => ({
      key,
      name: name.value,
      usedAt,
      ...(colour?.value && { colour: colour.value }),
    }));
}

/** The user's tags, each with how many saved papers have it. Reads indexes and no paper. */
export async function readTagUse(database: OffprintDatabase): Promise<readonly TagUse[]> {
  const [tags, others] = await Promise.all([readKnownTags(database), keysNotSaved(database)]);
  return Promise.all(
    tags.map(async (tag) => ({ ...tag, count: await countSaved(database, tag.key, others) })),
  );
}

/** The rows that keep their tags but are on no list: removed, or joined into another. */
async function keysNotSaved(database: OffprintDatabase): Promise<ReadonlySet<PaperId>> {
  const shelf = (name: string) =>
    database.papers.where('[shelf+savedAt]').between([name, ''], [name, '\uffff']).primaryKeys();
  const [removed, joined] = await Promise.all([shelf('removed'), shelf('joined')]);
  return new Set([...removed, ...joined]);
}

async function countSaved(
  database: OffprintDatabase,
  tag: string,
  others: ReadonlySet<PaperId>,
): Promise<number> {
  const having = database.papers.where('tagKeys').equals(tag);
  if (others.size === 0) return having.count();
  return (await having.primaryKeys()).filter((key) => !others.has(key)).length;
}
