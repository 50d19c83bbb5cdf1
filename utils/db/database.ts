import Dexie, { type EntityTable } from 'dexie';
import { declareVersions } from './migrations';
import type { JournalEntry, MetaRow, PaperRow, TagRow } from './rows';

/**
 * The facts. Only the background writes; the popup reads it with live queries.
 *
 * `shelf` tells rows apart in the indexes: `saved`, `removed`, or `joined` into another row.
 */
export class OffprintDatabase extends Dexie {
  papers!: EntityTable<PaperRow, 'key'>;
  tags!: EntityTable<TagRow, 'key'>;
  journal!: EntityTable<JournalEntry, 'id'>;
  meta!: EntityTable<MetaRow, 'name'>;

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
