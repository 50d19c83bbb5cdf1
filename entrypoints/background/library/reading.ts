import { readByIds, readTagNames } from '../../../utils/db/queries';
import type { PaperRow } from '../../../utils/db/rows';
import { idsOfOnePaper } from '../../../utils/model/commands';
import { canBeOne } from '../../../utils/model/groups';
import { liveNotes } from '../../../utils/model/notes';
import type { Stamp } from '../../../utils/model/stamp';
import { bestId, compareIds, type PaperId } from '../../../utils/paper/identity';
import type { PageRecord } from '../../../utils/paper/schema';
import type { EditorContent, PaperState } from '../../../utils/protocol/messages';
import { ok, type Result } from '../../../utils/result';
import { stateOf } from './answers';
import { guarded } from './failures';
import { readNeighbourhood } from './neighbourhood';
import type { Store } from './store';

/** What pages and the editor may know. Nothing here writes. */

/** So many rows that nobody asked for are read sooner than each that somebody did by itself. */
const few = 100;
/** Tags offered for completion. */
const knownTags = 2_000;

/** The state of many papers at once, in the order asked. */
export function lookUp(
  store: Store,
  papers: readonly (readonly PaperId[])[],
): Promise<Result<readonly PaperState[]>> {
  const { database } = store;
  return guarded(store, () =>
    database.transaction('r', database.papers, async () => {
      const rows = await readByIds(database, papers.flat(), few, (found) => found.toArray());
      const owners = ownersOf(rows);
      return ok(papers.map((one) => stateOf(rowOf(owners, one))));
    }),
  );
}

/** The row that each identifier belongs to; the earliest claim where two rows hold one. */
function ownersOf(rows: readonly PaperRow[]): Map<PaperId, PaperRow> {
  const owners = new Map<PaperId, PaperRow>();
  for (const row of rows) {
    if (row.shelf === 'joined') continue; // its identifiers are the survivor's too
    for (const id of row.ids) {
      const known = owners.get(id);
      if (!known || claimOf(row, id) < claimOf(known, id)) owners.set(id, row);
    }
  }
  return owners;
}

const claimOf = (row: PaperRow, id: PaperId): Stamp => row.state.claims[id] ?? '~';

function rowOf(owners: ReadonlyMap<PaperId, PaperRow>, ids: readonly PaperId[]) {
  const wanted = idsOfOnePaper(ids);
  return wanted
    .sort(compareIds)
    .flatMap((id) => owners.get(id) ?? [])
    .find((row) => canBeOne(wanted, row.ids));
}

/** What the editor shows of a paper, and which note texts that note is made of. */
export function readContent(
  store: Store,
  record: PageRecord,
  mode: EditorContent['mode'],
): Promise<Result<{ content: EditorContent; seen: readonly Stamp[] }>> {
  const { database } = store;
  return guarded(store, () =>
    database.transaction('r', [database.papers, database.tags], async () => {
      const ids = idsOfOnePaper(record.ids);
      const [{ rows }, tags] = await Promise.all([
        readNeighbourhood(database, { ids }),
        readTagNames(database),
      ]);
      const row = rowOf(ownersOf([...rows.values()]), ids);
      const members = [...rows.values()].filter(
        ({ key, joinedTo }) => row && (key === row.key || joinedTo === row.key),
      );
      const live = liveNotes(new Map(members.map(({ key, state }) => [key, state.notes])));
      return ok({
        seen: live.map(({ note }) => note.stamp),
        content: {
          paper: bestId(ids),
          title: row?.title ?? record.title,
          mode,
          state: stateOf(row),
          note: row?.note ?? '',
          knownTags: tags.slice(0, knownTags).map(({ name }) => name),
        },
      });
    }),
  );
}

/**
 * How many saved papers are to be read, up to `most`: counting an index takes the longer the more
 * there is in it, and the next save waits for that.
 */
export async function countToRead({ database }: Store, most: number): Promise<number> {
  const keys = await database.papers
    .where('[shelf+status+savedAt]')
    .between(['saved', 'to-read'], ['saved', 'to-read', '\uffff'])
    .limit(most)
    .primaryKeys();
  return keys.length;
}
