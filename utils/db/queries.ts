import Dexie, { type Collection, type InsertType } from 'dexie';
import { compareText } from '../model/order';
import { resolveTag } from '../model/tags';
import type { PaperId } from '../paper/identity';
import type { TagColour } from '../paper/schema';
import type { SavedView } from '../search/saved-view';
import type { OffprintDatabase } from './database';
import type { JournalEntry, PaperRow } from './rows';

/**
 * What our pages read. Nothing here writes. Every function can run inside a live query, and none
 * loads more rows than it returns.
 */

/** A stretch of the list from its top. */
export interface ShelfPage {
  readonly rows: readonly PaperRow[];
  /**
   * How long the whole list is, where reading the page told. Counting ten thousand entries of an
   * index takes far longer than reading the first fifty.
   */
  readonly total: number | undefined;
}

function savedPapers({ papers }: OffprintDatabase) {
  return papers.where('[shelf+savedAt]').between(['saved', Dexie.minKey], ['saved', Dexie.maxKey]);
}

/** The newest `limit` saved papers, newest first. */
export async function readShelf(database: OffprintDatabase, limit: number): Promise<ShelfPage> {
  const rows = await savedPapers(database).reverse().limit(limit).toArray();
  return { rows, total: rows.length < limit ? rows.length : undefined };
}

/** The keys of all saved papers, newest first. */
export async function readShelfKeys(database: OffprintDatabase): Promise<readonly PaperId[]> {
  return (await savedPapers(database).primaryKeys()).reverse();
}

/** The rows of these keys that are still saved, in the order asked. */
export async function readRows(
  database: OffprintDatabase,
  keys: readonly PaperId[],
): Promise<readonly PaperRow[]> {
  const rows = await database.papers.bulkGet([...keys]);
  return rows.filter((row): row is PaperRow => row?.shelf === 'saved');
}

/** The rows that were joined into a paper, each with what it had by itself. */
export async function readJoined(
  database: OffprintDatabase,
  key: PaperId,
): Promise<readonly PaperRow[]> {
  return database.papers.where('joinedTo').equals(key).toArray();
}

/** So many identifiers are asked for in one request. */
const idsAtOnce = 50;
/** Fewer are asked for one by one: there may be much between the first and the last of them. */
const worthARequest = 10;

/**
 * What `read` finds of the rows that hold any of some identifiers, and perhaps of others. Those that follow
 * each other are asked for at once, which tells all where the library holds fewer than `few` between the
 * first and the last of them: the papers of a listing are of about one age, and of a file that is imported
 * most are new. Where it holds more, each is asked for by itself. Either is many times faster than a cursor.
 */
export async function readByIds<Found>(
  { papers }: Pick<OffprintDatabase, 'papers'>,
  ids: Iterable<PaperId>,
  few: number,
  read: (rows: Collection<PaperRow, PaperId, InsertType<PaperRow, 'key'>>) => PromiseLike<Found[]>,
): Promise<Found[]> {
  const sorted = [...new Set(ids)].sort();
  const runs = Array.from({ length: Math.ceil(sorted.length / idsAtOnce) }, async (_, index) => {
    const run = sorted.slice(index * idsAtOnce, (index + 1) * idsAtOnce);
    const [first = '', last = ''] = [run[0], run.at(-1)];
    if (run.length >= worthARequest) {
      const between = papers.where('ids').between(first, last, true, true);
      const found = await read(between.limit(few));
      if (found.length < few) return found;
    }
    return (await Promise.all(run.map((id) => read(papers.where('ids').equals(id))))).flat();
  });
  return (await Promise.all(runs)).flat();
}

/** The saved papers that carry an identifier: at most one, unless two were set apart. */
export async function readKeysOfId(
  database: OffprintDatabase,
  id: PaperId,
): Promise<readonly PaperId[]> {
  const rows = await database.papers.where('ids').equals(id).toArray();
  const keys = rows.map((row) => row.joinedTo ?? row.key);
  return (await readRows(database, [...new Set(keys)])).map((row) => row.key);
}

/** The newest removed papers, the one removed last first. */
export async function readRemoved(
  database: OffprintDatabase,
  limit: number,
): Promise<readonly PaperRow[]> {
  return database.papers
    .where('[shelf+updatedAt]')
    .between(['removed', Dexie.minKey], ['removed', Dexie.maxKey])
    .reverse()
    .limit(limit)
    .toArray();
}

/** One paper, saved or removed, also by the key of a row that was joined into it. */
export async function readPaper(
  database: OffprintDatabase,
  key: PaperId,
): Promise<PaperRow | undefined> {
  const row = await database.papers.get(key);
  return row?.joinedTo ? database.papers.get(row.joinedTo) : row;
}

/** The saved papers that the user linked with a paper, in the order of their keys. */
export async function readLinked(
  database: OffprintDatabase,
  { key, linked = [] }: Pick<PaperRow, 'key' | 'linked'>,
): Promise<readonly PaperRow[]> {
  const rows = await Promise.all(linked.map((other) => readPaper(database, other)));
  const papers = new Map(rows.flatMap((row) => (row ? [[row.key, row] as const] : [])));
  papers.delete(key); // they became one paper since
  return [...papers.values()].filter(({ shelf }) => shelf === 'saved');
}

/** A search that the user keeps. */
export interface KnownView extends SavedView {
  readonly id: string;
}

/** The searches that the user keeps, by name. */
export async function readViews(database: OffprintDatabase): Promise<readonly KnownView[]> {
  const rows = await database.views.toArray();
  return rows
    .flatMap(({ id, view: { value } }) => (value ? [{ id, ...value }] : []))
    .sort((one, other) => one.name.localeCompare(other.name) || compareText(one.id, other.id));
}

/** A tag by itself. */
export interface NamedTag {
  readonly key: string;
  readonly name: string;
  readonly colour?: TagColour;
}

/** A tag, and how it is used. */
export interface TagUse extends NamedTag {
  /** How many saved papers have it. */
  readonly count: number;
  /** When it was last put on a paper (ISO); empty when no paper has it. */
  readonly usedAt: string;
}

/** A tag as the library knows it, also one that was deleted. */
export interface KnownTag extends Omit<TagUse, 'count'> {
  readonly deleted: boolean;
}

/**
 * Every tag, most recently used first; renamed and merged ones only where they went. Reads nothing but
 * the tags: counting how often they are used takes longer the more papers there are.
 */
export async function readTags({ tags }: OffprintDatabase): Promise<readonly KnownTag[]> {
  const rows = await tags.orderBy('usedAt').reverse().toArray();
  const all = new Map(rows.map((row) => [row.key, row]));
  return rows
    .filter(({ key }) => resolveTag(key, all) === key)
    .map(({ key, name, colour, deleted, usedAt }) => ({
      key,
      name: name.value,
      ...(colour?.value && { colour: colour.value }),
      usedAt,
      deleted: deleted?.value === true,
    }));
}

/** Tags with how many papers have each, in their order; deleted ones only while a paper has them. */
export function withCounts(
  tags: readonly KnownTag[],
  counts: ReadonlyMap<string, number>,
): readonly TagUse[] {
  return tags
    .map(({ deleted, ...tag }) => ({ deleted, use: { ...tag, count: counts.get(tag.key) ?? 0 } }))
    .filter(({ deleted, use }) => !deleted || use.count > 0)
    .map(({ use }) => use);
}

/** The tags that can be put on a paper, most recently used first. */
export async function readTagNames(database: OffprintDatabase): Promise<readonly NamedTag[]> {
  const tags = await readTags(database);
  return tags.filter(({ deleted }) => !deleted).map(({ usedAt: _, deleted: __, ...tag }) => tag);
}

/** A change that the user made, and what can be done about it now. */
export interface RecentChange {
  readonly entry: JournalEntry;
  /** Whether the change stands; false after it was taken back. */
  readonly stands: boolean;
  /** The entry to undo in order to take the change back, or to bring it back. */
  readonly turn: string;
}

/**
 * The latest changes, newest first. An undo is not listed by itself: it shows as the state of the
 * change that it took back, however often that was turned round.
 */
export async function readRecentChanges(
  database: OffprintDatabase,
  limit: number,
): Promise<readonly RecentChange[]> {
  const entries = await database.journal
    .orderBy('at')
    .reverse()
    .filter(({ kind, ...entry }) => kind !== 'undo' && kind !== 'keys' && changedAnything(entry))
    .limit(limit)
    .toArray();
  return Promise.all(entries.map((entry) => followUndone(database, entry)));
}

const changedAnything = ({
  changes,
  others = [],
  parts = 0,
}: Omit<JournalEntry, 'kind'>): boolean => changes.length > 0 || others.length > 0 || parts > 0;

async function followUndone(
  database: OffprintDatabase,
  entry: JournalEntry,
): Promise<RecentChange> {
  let last = entry;
  let stands = true;
  while (last.undoneBy) {
    const next = await database.journal.get(last.undoneBy);
    if (!next) break; // the journal keeps 90 days
    last = next;
    stands = !stands;
  }
  return { entry, stands, turn: last.id };
}

/** The last change that stands, which is what a plain “undo” takes back. */
export async function readLastChange(
  database: OffprintDatabase,
): Promise<RecentChange | undefined> {
  const recent = await readRecentChanges(database, 50);
  return recent.find((change) => change.stands);
}

/**
 * Papers by key, a page at a time, for work on very many; removed ones are passed over. The next page is
 * read while the last one is worked on.
 */
export async function* readInPages(
  database: OffprintDatabase,
  keys: readonly PaperId[],
  pageSize = 50,
): AsyncGenerator<readonly PaperRow[]> {
  const read = (start: number) => {
    const page = readRows(database, keys.slice(start, start + pageSize));
    page.catch(() => undefined); // whoever takes it is told; nobody may
    return page;
  };
  let next = read(0);
  for (let start = pageSize; start < keys.length + pageSize; start += pageSize) {
    const page = await next;
    next = read(start);
    yield page;
  }
}

/**
 * Every row, a page at a time, in the fastest order there is: by key, and from the last one, which
 * for arXiv is the newest. `below` leaves out that key and all after it.
 */
export async function* readEverything(
  database: OffprintDatabase,
  pageSize = 200,
  below?: PaperId,
): AsyncGenerator<readonly PaperRow[]> {
  const read = (before: PaperId | undefined) =>
    (before === undefined
      ? database.papers.orderBy(':id')
      : database.papers.where(':id').below(before)
    )
      .reverse()
      .limit(pageSize)
      .toArray();
  let page = await read(below);
  for (let last = page.at(-1); last; last = page.at(-1)) {
    yield page;
    page = await read(last.key);
  }
}

/** How many rows there are, counted in runs: counting all at once lets no save in between. */
export async function countRows(
  { papers }: Pick<OffprintDatabase, 'papers'>,
  runLength = 1_000,
): Promise<number> {
  let count = 0;
  let run = await papers.orderBy(':id').limit(runLength).primaryKeys();
  for (let last = run.at(-1); last !== undefined; last = run.at(-1)) {
    count += run.length;
    if (run.length < runLength) break;
    run = await papers.where(':id').above(last).limit(runLength).primaryKeys();
  }
  return count;
}
