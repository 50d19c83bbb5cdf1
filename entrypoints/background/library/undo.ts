import { groupRows } from '../../../utils/model/groups';
import { joinedRowOf } from '../../../utils/model/joins';
import { takeBackRecords } from '../../../utils/model/record-changes';
import { undo as takeBack } from '../../../utils/model/undo';
import type { CommandAnswer } from '../../../utils/protocol/messages';
import { ok, type Result } from '../../../utils/result';
import { runCommand, type Stored } from './command';
import { guarded } from './failures';
import { readNeighbourhood } from './neighbourhood';
import type { Store } from './store';
import { undoMany } from './undo-many';
import { refuseUndo, type UndoRequest, unknownChange } from './undo-refused';
import { fieldInWords, recordInWords, turnedRound } from './wording';

/**
 * Takes back one journal entry by a new command with new stamps, on the fields that were not
 * changed since, and names the others. An undo is an entry like any other and can be undone.
 * `onlyIn` restricts it to what was done in that tab.
 */
export async function undo(
  store: Store,
  request: UndoRequest,
): Promise<Result<Stored<CommandAnswer>>> {
  const entry = await guarded(store, async () =>
    ok(await store.database.journal.get(request.entry)),
  );
  if (!entry.ok) return entry;
  return entry.value?.parts === undefined ? undoOne(store, request) : undoMany(store, request);
}

function undoOne(
  store: Store,
  { entry: id, onlyIn, ...order }: UndoRequest,
): Promise<Result<Stored<CommandAnswer>>> {
  return runCommand(
    store,
    { ...order, kind: 'undo' },
    () => readEntry(store, id),
    (stamp, known) => {
      const refused = refuseUndo(known?.entry, onlyIn);
      if (!known || refused) return refused ?? unknownChange;
      const { entry, first, before } = known;
      const undone = takeBack(before.library, entry.changes, stamp);
      const records = takeBackRecords(undone.library, entry.others ?? [], stamp);
      const key = first && (groupRows(undone.library.papers).survivorOf.get(first) ?? first);
      const leftAlone = [
        ...undone.leftAlone.map(fieldInWords),
        ...records.leftAlone.map((change) => recordInWords(change, before.library)),
      ];
      return ok({
        before,
        edit: { library: records.library, changes: undone.changes, key },
        others: records.changes,
        label: () => turnedRound(entry.label),
        leftAlone: [...new Set(leftAlone)],
        marks: entry,
      });
    },
  );
}

/** A journal entry, and all that it is about; `first` is the paper that it named, if any. */
async function readEntry({ database }: Store, id: string) {
  const entry = await database.journal.get(id);
  if (!entry) return undefined;
  const { others = [] } = entry;
  const [first] = entry.keys;
  const keys = entry.changes.flatMap(({ key, field }) => {
    const row = joinedRowOf(field);
    return row ? [key, row] : [key];
  });
  const tags = entry.changes.flatMap(({ field }) =>
    field.startsWith('tag:') ? [field.slice('tag:'.length)] : [],
  );
  const of = (table: 'tags' | 'views') =>
    others.filter((change) => change.table === table).map(({ key }) => key);
  const before = await readNeighbourhood(database, {
    ids: keys,
    keys: first === undefined ? keys : [first, ...keys],
    tags: [...tags, ...of('tags')],
    views: of('views'),
  });
  return { entry, first, before };
}
