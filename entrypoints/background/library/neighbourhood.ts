import type { OffprintDatabase } from '../../../utils/db/database';
import type { PaperRow, TagRow } from '../../../utils/db/rows';
import type { Library } from '../../../utils/model/state';
import type { PaperId } from '../../../utils/paper/identity';

/**
 * The part of the library that a command can touch: the rows that some identifiers lead to, and
 * every row that shares an identifier with those or is joined with them.
 */
export interface Neighbourhood {
  readonly library: Library;
  /** The rows as they are stored. */
  readonly rows: ReadonlyMap<PaperId, PaperRow>;
}

export interface Start {
  readonly ids: readonly PaperId[];
  /** Rows wanted by their key, whoever owns the identifier now. */
  readonly keys?: readonly PaperId[];
  /** Keys of tags wanted beside those that the papers have. */
  readonly tags?: readonly string[];
}

/** Reads a neighbourhood; inside a transaction that covers `papers` and `tags`. */
export async function readNeighbourhood(
  database: OffprintDatabase,
  start: Start,
): Promise<Neighbourhood> {
  const rows = await readRows(database, start);
  const papers = new Map([...rows].map(([key, row]) => [key, row.state] as const));
  const tagKeys = [...papers.values()].flatMap((state) => Object.keys(state.tags));
  const tags = await readTags(database, [...tagKeys, ...(start.tags ?? [])]);
  return { library: { papers, tags }, rows };
}

async function readRows(
  database: OffprintDatabase,
  { ids, keys = [] }: Start,
): Promise<Map<PaperId, PaperRow>> {
  const rows = new Map<PaperId, PaperRow>();
  const askedIds = new Set<PaperId>();
  const askedKeys = new Set<PaperId>();
  let newIds = [...new Set(ids)];
  let newKeys = [...keys];
  while (newIds.length > 0 || newKeys.length > 0) {
    for (const id of newIds) askedIds.add(id);
    for (const key of newKeys) askedKeys.add(key);
    const { papers } = database;
    const found = await Promise.all([
      newIds.length > 0 ? papers.where('ids').anyOf(newIds).toArray() : [],
      newKeys.length > 0 ? papers.where('key').anyOf(newKeys).toArray() : [],
      newKeys.length > 0 ? papers.where('joinedTo').anyOf(newKeys).toArray() : [],
    ]);
    for (const row of found.flat()) rows.set(row.key, row);
    const known = [...rows.values()];
    newIds = unasked(askedIds, known.flatMap(claimed));
    newKeys = unasked(askedKeys, known.flatMap(linked));
  }
  return rows;
}

const unasked = (asked: ReadonlySet<PaperId>, wanted: readonly PaperId[]) =>
  [...new Set(wanted)].filter((one) => !asked.has(one));

const claimed = ({ state }: PaperRow) => Object.keys(state.claims) as PaperId[];

function linked({ key, joinedTo, state }: PaperRow): PaperId[] {
  const told = state.registers.joinedTo?.value as PaperId | null | undefined;
  return [key, ...(joinedTo ? [joinedTo] : []), ...(told ? [told] : [])];
}

/** The tags of these keys and all that they were moved to. */
async function readTags(
  database: OffprintDatabase,
  keys: readonly string[],
): Promise<Map<string, TagRow>> {
  const tags = new Map<string, TagRow>();
  let wanted = [...new Set(keys)];
  const asked = new Set<string>();
  while (wanted.length > 0) {
    for (const key of wanted) asked.add(key);
    const found = await database.tags.bulkGet(wanted);
    for (const tag of found) if (tag) tags.set(tag.key, tag);
    const targets = found.flatMap((tag) => tag?.movedTo?.value ?? []);
    wanted = [...new Set(targets)].filter((key) => !asked.has(key));
  }
  return tags;
}
