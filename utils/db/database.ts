import Dexie, { type EntityTable, type Table } from 'dexie';
import { declareVersions } from './migrations';
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
}

let shared: OffprintDatabase | undefined;

/** This page's connection; it opens by itself at its first use. */
export function sharedDatabase(): OffprintDatabase {
  shared ??= new OffprintDatabase();
  return shared;
}
