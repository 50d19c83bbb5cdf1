import type { OffprintDatabase } from '../../../utils/db/database';
import type { PaperRow, TagRow } from '../../../utils/db/rows';
import { emptyLibrary, type Library } from '../../../utils/model/state';
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
  /** Ids of saved searches. */
  readonly views?: readonly string[];
}

/** Reads a neighbourhood; inside a transaction that covers the tables of what is asked for. */
export async function readNeighbourhood(
  database: OffprintDatabase,
  { ids, keys = [], tags: tagKeys = [], views: viewIds = [] }: Start,
): Promise<Neighbourhood> {
  const tags = new Map<string, TagRow>();
  const [rows, views] = await Promise.all([
    readRows(database, ids, keys),
    viewIds.length > 0 ? database.views.bulkGet([...viewIds]) : [],
    addTags(database, tags, tagKeys),
  ]);
  const papers = new Map([...rows].map(([key, row]) => [key, row.state] as const));
  const worn = [...papers.values()].flatMap((state) => Object.keys(state.tags));
  await addTags(database, tags, worn);
  const known = views.flatMap((view) => (view ? [[view.id, view] as const] : []));
  return { library: { ...emptyLibrary, papers, tags, views: new Map(known) }, rows };
}

/** The rows about several papers, read at once, from which the rows about each are taken. */
export class Surroundings {
  readonly #byKey = new Map<PaperId, PaperRow>();
  readonly #keysById = new Map<PaperId, Set<PaperId>>();
  readonly #keysByJoin = new Map<PaperId, Set<PaperId>>();

  constructor(rows: Iterable<PaperRow>) {
    this.put(rows);
  }

  /** Rows as they are from now on. */
  put(rows: Iterable<PaperRow>): void {
    for (const row of rows) {
      this.#byKey.set(row.key, row);
      for (const id of row.ids) into(this.#keysById, id, row.key);
      if (row.joinedTo) into(this.#keysByJoin, row.joinedTo, row.key);
    }
  }

  /** The rows that identifiers and keys lead to, as they are found in the database. */
  around({ ids, keys: named = [] }: Start): ReadonlyMap<PaperId, PaperRow> {
    const rows = new Map<PaperId, PaperRow>();
    const met = new Set([...ids, ...named]);
    const wanted = [...met];
    for (let one = wanted.pop(); one !== undefined; one = wanted.pop()) {
      const keys = [
        ...(this.#keysById.get(one) ?? []),
        ...(this.#keysByJoin.get(one) ?? []),
        ...(ids.includes(one) && !named.includes(one) ? [] : [one]),
      ];
      for (const key of keys) {
        const row = this.#byKey.get(key);
        if (!row || rows.has(key)) continue;
        rows.set(key, row);
        wanted.push(...unasked(met, [...claimed(row), ...linked(row)]));
      }
    }
    return rows;
  }
}

function into(sets: Map<PaperId, Set<PaperId>>, name: PaperId, key: PaperId): void {
  const set = sets.get(name);
  if (set) set.add(key);
  else sets.set(name, new Set([key]));
}

/** Reads the neighbourhoods of many papers; `joined` has every key that other rows are joined into. */
export async function readSurroundings(
  database: OffprintDatabase,
  starts: readonly Start[],
  joined: ReadonlySet<PaperId>,
): Promise<Surroundings> {
  const ids = starts.flatMap((start) => start.ids);
  const keys = [...new Set(starts.flatMap((start) => start.keys ?? []))];
  return new Surroundings((await readRows(database, ids, keys, joined)).values());
}

/**
 * Follows identifiers and joins until nothing new turns up: one round of parallel requests for a
 * new paper or one that is known by the same identifiers. Many `equals` are faster than one
 * `anyOf`, which walks a cursor. Where it is known which keys rows are joined into, no other is asked.
 */
async function readRows(
  { papers }: OffprintDatabase,
  ids: readonly PaperId[],
  keys: readonly PaperId[],
  joined?: ReadonlySet<PaperId>,
): Promise<Map<PaperId, PaperRow>> {
  const rows = new Map<PaperId, PaperRow>();
  const askedIds = new Set<PaperId>();
  const askedKeys = new Set<PaperId>();
  let newIds = unasked(askedIds, ids);
  // Most papers are stored under the identifier that they are asked by.
  let newKeys = unasked(askedKeys, [...ids, ...keys]);
  let wanted = [...keys];
  while (newIds.length > 0 || newKeys.length > 0) {
    const found = await Promise.all([
      ...newIds.map((id) => papers.where('ids').equals(id).toArray()),
      ...newKeys
        .filter((key) => !joined || joined.has(key))
        .map((key) => papers.where('joinedTo').equals(key).toArray()),
      wanted.length > 0 ? papers.bulkGet(wanted) : [],
    ]);
    for (const row of found.flat()) if (row) rows.set(row.key, row);
    const known = found.flat().flatMap((row) => row ?? []);
    newIds = unasked(askedIds, known.flatMap(claimed));
    newKeys = unasked(askedKeys, known.flatMap(linked));
    wanted = newKeys.filter((key) => !rows.has(key));
  }
  return rows;
}

/** Those that were not asked for yet; from now on they were. */
function unasked(asked: Set<PaperId>, wanted: readonly PaperId[]): PaperId[] {
  const fresh = [...new Set(wanted)].filter((one) => !asked.has(one));
  for (const one of fresh) asked.add(one);
  return fresh;
}

const claimed = ({ state }: PaperRow) => Object.keys(state.claims) as PaperId[];

function linked({ key, joinedTo, state }: PaperRow): PaperId[] {
  const told = state.registers.joinedTo?.value as PaperId | null | undefined;
  return [key, ...(joinedTo ? [joinedTo] : []), ...(told ? [told] : [])];
}

/** Adds the tags of these keys, and all that they were moved to. */
async function addTags(
  database: OffprintDatabase,
  tags: Map<string, TagRow>,
  keys: readonly string[],
): Promise<void> {
  const wanted = [...new Set(keys)].filter((key) => !tags.has(key));
  if (wanted.length === 0) return;
  const found = (await database.tags.bulkGet(wanted)).filter((tag) => tag !== undefined);
  for (const tag of found) tags.set(tag.key, tag);
  await addTags(
    database,
    tags,
    found.flatMap(({ movedTo }) => movedTo?.value ?? []),
  );
}
