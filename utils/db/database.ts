import Dexie, { type EntityTable, type PromiseExtended, type Table } from 'dexie';
import { declareVersions, migrations } from './migrations';
import type {
  BatchRow,
  JournalEntry,
  MetaRow,
  PaperRow,
  RevisionRow,
  TagRow,
  ViewRow,
} from './rows';

/**
 * The facts. Only the background writes; the library reads it with live queries.
 *
 * `shelf` tells rows apart in the indexes: `saved`, `removed`, or `joined` into another row.
 */
export class OffprintDatabase extends Dexie {
  papers!: EntityTable<PaperRow, 'key'>;
  tags!: EntityTable<TagRow, 'key'>;
  views!: EntityTable<ViewRow, 'id'>;
  journal!: EntityTable<JournalEntry, 'id'>;
  meta!: EntityTable<MetaRow, 'name'>;
  revisions!: EntityTable<RevisionRow, 'key'>;
  batches!: Table<BatchRow, [entry: string, part: number]>;

  constructor(name = 'offprint') {
    super(name);
    declareVersions(this);
  }

  /** Opens it; of a database of an earlier version a backup is made first. */
  override open(): PromiseExtended<Dexie> {
    return Dexie.Promise.resolve(prepared(this.name)).then(() => super.open());
  }
}

/** By the name of a database: that it can be opened. */
const preparations = new Map<string, Promise<void>>();

function prepared(name: string): Promise<void> {
  const known = preparations.get(name) ?? prepare(name);
  preparations.set(name, known);
  return known;
}

/** An upgrade is one transaction, and changes nothing where it fails; a backup is for all else. */
async function prepare(name: string): Promise<void> {
  try {
    const found = (await indexedDB.databases()).find((database) => database.name === name);
    // Dexie counts in tenths.
    const version = (found?.version ?? 0) / 10;
    if (version === 0 || version >= (migrations.at(-1)?.version ?? 0)) return;
    const { backUpBeforeUpgrade } = await import('../backup/upgrade');
    await backUpBeforeUpgrade(name);
  } catch (error) {
    console.error('Offprint: no backup could be made before the upgrade:', error);
  }
}

let shared: OffprintDatabase | undefined;

/** This page's connection; it opens by itself at its first use. */
export function sharedDatabase(): OffprintDatabase {
  shared ??= new OffprintDatabase();
  return shared;
}
