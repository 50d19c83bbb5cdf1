import Dexie, { type EntityTable } from 'dexie';
import type { JournalEntry, MetaRow, PaperRow, TagRow } from './rows';

/**
 * The facts. Only the background writes; the popup reads it with live queries.
 *
 * `shelf` tells rows apart in the indexes: `saved`, `removed`, or `joined` into another row.
 * Earlier versions stay declared for as long as someone may still have them.
 */
export class OffprintDatabase extends Dexie {
  papers!: EntityTable<PaperRow, 'key'>;
  tags!: EntityTable<TagRow, 'key'>;
  journal!: EntityTable<JournalEntry, 'id'>;
  meta!: EntityTable<MetaRow, 'name'>;

  constructor(name = 'offprint') {
    super(name);
    this.version(1).stores({
      papers: 'key, *ids, *tagKeys, joinedTo, [shelf+savedAt], [shelf+status+savedAt], updatedAt',
      tags: 'key, usedAt',
      journal: 'id, at',
      meta: 'name',
    });
  }
}
