import { paperCount } from '../../../utils/interface/words';
import type { Change } from '../../../utils/model/edit';
import { joinedRowOf } from '../../../utils/model/joins';
import { takeBackRecords } from '../../../utils/model/record-changes';
import { takeBackRetagging } from '../../../utils/model/shown-tags';
import { emptyLibrary, type Library } from '../../../utils/model/state';
import { undo } from '../../../utils/model/undo';
import type { PaperId } from '../../../utils/paper/identity';
import type { CommandAnswer } from '../../../utils/protocol/messages';
import { ok, type Result } from '../../../utils/result';
import type { Stored } from './command';
import { partsOf, type Run, runOnMany } from './many';
import { papersShowing, writtenTags } from './retag';
import type { Store } from './store';
import { refuseUndo, type UndoRequest, unknownChange } from './undo-refused';
import { recordInWords, turnedRound } from './wording';

/** Takes back a command on many papers, or on tags as such, as one; and an undo of such a one. */
export function undoMany(
  store: Store,
  { entry: id, onlyIn, ...order }: UndoRequest,
): Promise<Result<Stored<CommandAnswer>>> {
  const { database } = store;
  return runOnMany(store, { ...order, kind: 'undo' }, async (run) => {
    const entry = await database.journal.get(id);
    const refused = refuseUndo(entry, onlyIn);
    if (!entry || refused) return refused ?? unknownChange;
    const parts = await partsOf(store, entry);
    const { others = [] } = entry;
    const ofViews = others.filter(({ table }) => table === 'views').map(({ key }) => key);
    const views = (await database.views.bulkGet(ofViews)).filter((view) => view !== undefined);
    const former = {
      ...emptyLibrary,
      tags: run.tags,
      views: new Map(views.map((view) => [view.id, view])),
    };
    const records = takeBackRecords(former, others, run.stamp);
    const { tags } = records.library;
    await Promise.all([
      database.tags.bulkPut(writtenTags(run.tags, tags)),
      database.views.bulkPut([...records.library.views.values()]),
    ]);
    const isRetagging = others.some(({ table }) => table === 'tags');

    const changes = changesByKey(parts.flatMap((part) => part.changes));
    // What was changed last comes first: a paper that another was joined into, before that other, which
    // is by itself again then.
    const keys = [
      ...[...changes.keys()].reverse(),
      ...parts.flatMap((part) => part.keys),
      ...(await papersShowing(database, run.tags, tags)),
    ];
    const left = new Set(changes.keys());
    const of = (key: PaperId) => changes.get(key) ?? [];
    await run.each(
      keys,
      (library, key, asked) => {
        const turn = isRetagging
          ? takeBackRetagging(library, tags, key, of(asked), run.stamp)
          : undo(library, of(asked), run.stamp);
        if (turn.leftAlone.length === 0) left.delete(asked);
        return turn;
      },
      joinedWith([...changes.values()].flat()),
    );
    await keepUsed(store, run, tags);
    return ok({
      label: turnedRound(entry.label),
      others: records.changes,
      leftAlone: [
        ...new Set(records.leftAlone.map((change) => recordInWords(change, { tags }))),
        ...(left.size > 0 ? [paperCount(left.size)] : []),
      ],
      marks: entry,
    });
  });
}

/** A tag that is taken back but that papers got meanwhile stays known. */
async function keepUsed({ database }: Store, run: Run, tags: Library['tags']): Promise<void> {
  for (const tag of writtenTags(run.tags, tags)) {
    if (!tag.deleted?.value) continue;
    const users = await database.papers.where('tagKeys').equals(tag.key).limit(1).primaryKeys();
    if (users.length > 0)
      await database.tags.put({ ...tag, deleted: { value: false, stamp: run.stamp } });
  }
}

/** For each paper the others that joins among the changes lead to, from one to the next. */
function joinedWith(changes: readonly Change[]): (paper: PaperId) => readonly PaperId[] {
  const groups = new Map<PaperId, Set<PaperId>>();
  for (const { key, field } of changes) {
    const row = joinedRowOf(field);
    if (row === undefined) continue;
    const all = new Set([key, row].flatMap((one) => [one, ...(groups.get(one) ?? [])]));
    for (const one of all) groups.set(one, all);
  }
  return (paper) => [...(groups.get(paper) ?? [])].filter((other) => other !== paper);
}

/**
 * Of each field of a paper what it was before all parts, and is after them; the papers by the order in
 * which they were changed last.
 */
function changesByKey(changes: readonly Change[]): Map<PaperId, readonly Change[]> {
  const byKey = new Map<PaperId, Map<string, Change>>();
  for (const change of changes) {
    const fields = byKey.get(change.key) ?? new Map<string, Change>();
    // Two entries of one file can be about the same paper.
    const first = fields.get(change.field);
    fields.set(change.field, first ? { ...first, after: change.after } : change);
    byKey.delete(change.key);
    byKey.set(change.key, fields);
  }
  return new Map([...byKey].map(([key, fields]) => [key, [...fields.values()]]));
}
