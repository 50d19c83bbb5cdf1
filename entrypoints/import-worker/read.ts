import { backupFileExtension } from '../../utils/backup/backup';
import type { OffprintDatabase } from '../../utils/db/database';
import { readByIds } from '../../utils/db/queries';
import type { PaperRow } from '../../utils/db/rows';
import {
  changingKinds,
  type EntryKind,
  pageSize,
  type StagedEntry,
  type StagedImport,
  type StagedPage,
  type StagingDatabase,
} from '../../utils/db/staging';
import { recogniseFormat } from '../../utils/import';
import { pageIdentifier } from '../../utils/import/bibliography/identifiers';
import { type ComparedField, compareImported } from '../../utils/import/compare';
import { csvFile, readCsv } from '../../utils/import/csv';
import { decode } from '../../utils/import/decode';
import type { ImportedPaper, ImportItem } from '../../utils/import/imported';
import { localIdOf } from '../../utils/import/local-id';
import type { ReadRequest } from '../../utils/import/protocol';
import { refusalOf } from '../../utils/import/refused';
import { withinLimits } from '../../utils/import/within-limits';
import { mostIds, type PaperId } from '../../utils/paper/identity';
import { fail, ok, type Result } from '../../utils/result';
import { Repeats } from './repeats';

/** A file beyond these is refused: what it held could not be looked through any more. */
export const limits = { bytes: 200_000_000, entries: 50_000 };

/** So many entries are compared with the library at a time. */
const stretch = 200;
/** So many papers that are not in the file are read sooner than each that is by itself. */
const few = 10;
/** A format shows itself in so many characters. */
const beginning = 65_536;

interface Databases {
  readonly library: OffprintDatabase;
  readonly staging: StagingDatabase;
}

/** Reads a file into staging, each entry beside the paper that the library has of it. */
export async function readIntoStaging(
  databases: Databases,
  { id, name, source, layout }: ReadRequest,
  onProgress: (done: number) => void,
): Promise<Result<StagedImport>> {
  const text = await textOf(source, name);
  if (!text.ok) return text;
  const begins = text.value.slice(0, beginning);
  const refusal = refusalOf(begins);
  if (refusal) return fail('bad-request', refusal);
  const format = recogniseFormat(begins, name);
  const pages = new Pages(databases.staging, id);
  const clock = await databases.library.meta.get('clock');
  const begun = {
    ...{ id, at: new Date().toISOString(), name, format: format.id },
    ...(clock && { clock: clock.value }),
  };
  // Before anything of it: what is left behind of a reading that broke off is found by this.
  await databases.staging.imports.put({ ...begun, counts: pages.counts });
  const seen = new Set<PaperId>();
  const table = format === csvFile ? readCsv(text.value, layout) : undefined;
  let coming: Promise<readonly Compared[]> = Promise.resolve([]);
  let count = 0;
  for (const items of stretchesOf(table?.items ?? format.read(text.value))) {
    count += items.length;
    if (count > limits.entries) {
      return fail(
        'bad-request',
        `This file has more than ${limits.entries.toLocaleString('en')} entries, which is too many for one import. Divide it, and import one part after the other.`,
      );
    }
    // The library answers about these entries while the next ones are read.
    const arriving = coming;
    coming = compared(databases.library, items, seen);
    coming.catch(() => undefined);
    await pages.add(await arriving);
    onProgress(pages.count);
  }
  await pages.add(await coming);
  await pages.end();
  const { counts, onlyDifferent } = pages;
  const staged = {
    ...{ ...begun, counts, repeated: pages.repeats.all, onlyDifferent },
    ...(table && { table: table.shown }),
  };
  await databases.staging.imports.put(staged);
  return ok(staged);
}

/** Puts entries into staging by their kinds, a page as soon as it is full. */
class Pages {
  readonly counts: Record<EntryKind, number> = {
    new: 0,
    adds: 0,
    different: 0,
    same: 0,
    unreadable: 0,
  };
  count = 0;
  readonly repeats = new Repeats();
  readonly onlyDifferent = new Map<number, readonly ComparedField[]>();
  readonly #staging: StagingDatabase;
  readonly #import: string;
  readonly #open = new Map<EntryKind, StagedEntry[]>();
  #writing: Promise<unknown> = Promise.resolve();

  constructor(staging: StagingDatabase, id: string) {
    this.#staging = staging;
    this.#import = id;
  }

  async add(entries: readonly Compared[]): Promise<void> {
    const full: StagedPage[] = [];
    for (const { entry, names } of entries) {
      const { kind } = entry;
      if (changingKinds.some((each) => each === kind)) this.repeats.add(this.count, names);
      if (entry.kind === 'different' && entry.comparison?.fills === false) {
        const fields = entry.comparison.differences.map(({ field }) => field);
        this.onlyDifferent.set(this.count, fields);
      }
      const page = this.#open.get(kind) ?? [];
      page.push({ ...entry, number: this.count });
      this.#open.set(kind, page);
      this.count += 1;
      this.counts[kind] += 1;
      if (page.length < pageSize) continue;
      full.push(this.#page(kind, page));
      this.#open.delete(kind);
    }
    await this.#write(full);
  }

  async end(): Promise<void> {
    await this.#write([...this.#open].map(([kind, entries]) => this.#page(kind, entries)));
    await this.#writing;
  }

  #page(kind: EntryKind, entries: readonly StagedEntry[]): StagedPage {
    const page = Math.ceil(this.counts[kind] / pageSize) - 1;
    return { import: this.#import, kind, page, entries };
  }

  /** Reading goes on while the browser writes, but no more than one writing ahead. */
  async #write(pages: readonly StagedPage[]): Promise<void> {
    if (pages.length === 0) return;
    await this.#writing;
    this.#writing = this.#staging.pages.bulkAdd(pages);
    // It is waited for later: until then nobody else would take its failure.
    this.#writing.catch(() => undefined);
  }
}

async function textOf(source: Blob | string, name: string): Promise<Result<string>> {
  const size = typeof source === 'string' ? source.length : source.size;
  if (size > limits.bytes) {
    return fail(
      'bad-request',
      'This file is larger than 200 MB, which is too much for one import. Divide it, and import one part after the other.',
    );
  }
  if (typeof source === 'string') return ok(source);
  const bytes = new Uint8Array(await source.arrayBuffer());
  const archive = bytes[0] === 0x50 && bytes[1] === 0x4b && bytes[2] === 3 && bytes[3] === 4;
  if (archive) {
    return fail(
      'bad-request',
      /\.(?:xlsx|xlsm|ods)$/i.test(name)
        ? 'This is a workbook of a spreadsheet. Save the table in it as CSV, and import that file.'
        : 'This is a ZIP archive. Unpack it, and import the files in it.',
    );
  }
  if (bytes[0] === 0x1f && bytes[1] === 0x8b) {
    return fail(
      'bad-request',
      name.endsWith(backupFileExtension)
        ? 'This is a backup of Offprint, not a file to import. Restore it in Settings, by “Restore from a file…”.'
        : 'This file is compressed with gzip. Unpack it, and import the file in it.',
    );
  }
  return ok(decode(bytes).text);
}

function* stretchesOf(all: Iterable<ImportItem>): Generator<readonly ImportItem[]> {
  let items: ImportItem[] = [];
  for (const item of all) {
    items.push(item.kind === 'paper' ? { ...item, paper: withinLimits(item.paper) } : item);
    if (items.length < stretch) continue;
    yield items;
    items = [];
  }
  if (items.length > 0) yield items;
}

type Unplaced = StagedEntry extends infer Entry
  ? Entry extends StagedEntry
    ? Omit<Entry, 'number'>
    : never
  : never;

interface Compared {
  readonly entry: Unplaced;
  /** All that it goes by, in the file and in the library. */
  readonly names: readonly PaperId[];
}

async function compared(
  library: OffprintDatabase,
  items: readonly ImportItem[],
  seen: Set<PaperId>,
): Promise<readonly Compared[]> {
  const ids = items.map((item) => (item.kind === 'paper' ? idsOf(item.paper) : []));
  const again = ids.map((own) => {
    const isAgain = own.some((id) => seen.has(id));
    for (const id of own) seen.add(id);
    return isAgain;
  });
  const known = await knownBy(library, ids.flat());
  return items.map((item, index): Compared => {
    const own = ids[index] ?? [];
    const rows = own.flatMap((id) => known.get(id) ?? []);
    const entry = entryOf(item, own, rows, again[index] === true);
    return { entry, names: [...own, ...rows.map(({ key }) => key)] };
  });
}

/** An entry beside the papers that the library knows by its identifiers. */
function entryOf(
  item: ImportItem,
  ids: readonly PaperId[],
  rows: readonly PaperRow[],
  isAgain: boolean,
): Unplaced {
  if (item.kind === 'unreadable') return { kind: 'unreadable', problem: item.problem };
  const { paper } = item;
  const mine = rows.find(({ shelf }) => shelf === 'saved');
  const isUnknown = rows.length === 0 && ({ isUnknown: true } as const);
  const shared = { paper, ids, ...isUnknown };
  if (!mine) return { ...shared, kind: isAgain ? 'adds' : 'new' };
  const comparison = compareImported(mine, paper);
  const { differences, adds } = comparison;
  const kind = differences.length > 0 ? 'different' : adds.length > 0 ? 'adds' : 'same';
  return { ...shared, kind, key: mine.key, comparison };
}

const idsOf = (paper: ImportedPaper): readonly PaperId[] =>
  paper.ids.length > 0 ? paper.ids.slice(0, mostIds) : [ownIdOf(paper)];

/** Of a paper that no register knows: its address names it, whatever the format; else what is known of it. */
function ownIdOf({ facts }: ImportedPaper): PaperId {
  const { page, pdf } = facts.links ?? {};
  const address = page ?? pdf;
  return (address && pageIdentifier(address)?.id) || localIdOf(facts);
}

/** The papers that identifiers lead to, those that were joined by the one they are now. */
async function knownBy(
  library: OffprintDatabase,
  ids: readonly PaperId[],
): Promise<ReadonlyMap<PaperId, PaperRow>> {
  const { papers } = library;
  const rows = await library.transaction('r', papers, async () => {
    const keys = new Set(await readByIds(library, ids, few, (found) => found.primaryKeys()));
    return (await papers.bulkGet([...keys])).filter((row) => row !== undefined);
  });
  const joined = rows.flatMap(({ joinedTo }) => joinedTo ?? []);
  const survivors = new Map(
    (await papers.bulkGet(joined)).flatMap((row) => (row ? [[row.key, row] as const] : [])),
  );
  const known = new Map<PaperId, PaperRow>();
  for (const row of rows) {
    const paper = row.joinedTo ? survivors.get(row.joinedTo) : row;
    if (paper) for (const id of row.ids) known.set(id, paper);
  }
  return known;
}
