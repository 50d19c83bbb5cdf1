import type { JournalEntry, PaperRow, TagRow, ViewRow } from '../../../utils/db/rows';
import { type Change, type Edit, isNoticeable } from '../../../utils/model/edit';
import { sameValue } from '../../../utils/model/order';
import { project } from '../../../utils/model/project';
import { isNoticed, type RecordChange } from '../../../utils/model/record-changes';
import { instantOf, type Stamp, tick } from '../../../utils/model/stamp';
import type { PaperId } from '../../../utils/paper/identity';
import type { CommandAnswer, PaperAnswer } from '../../../utils/protocol/messages';
import { ok, type Result } from '../../../utils/result';
import { stateOf } from './answers';
import { guarded } from './failures';
import { keptApart } from './kept-apart';
import type { Neighbourhood } from './neighbourhood';
import type { Store } from './store';

/** Who orders what: the same in every command. */
export interface Order {
  /** The command's id; the same id again repeats the answer. */
  readonly command: string;
  readonly kind: JournalEntry['kind'];
  /** The tab that it comes from, if any. */
  readonly tab?: number | undefined;
  /** Note sessions: a greater number than the stored one goes on with the entry. */
  readonly sequence?: number;
}

/** What a command did, before it is stored. */
export interface Deed {
  readonly before: Neighbourhood;
  /** `key` is the row that stands for the paper; none where the command is about no single paper. */
  readonly edit: Omit<Edit, 'key'> & { readonly key?: PaperId | undefined };
  /** What was changed in it that is of no paper. */
  readonly others?: readonly RecordChange[];
  /** What happened, in words. */
  readonly label: (title: string) => string;
  readonly leftAlone?: readonly string[];
  /** The identifiers that a card showed, where what it says was taken in. */
  readonly shown?: readonly PaperId[];
  /** Another entry that changes along with this one. */
  readonly marks?: JournalEntry;
}

/** What a command answers that did this. */
type AnswerTo<Done extends Deed> = Done extends { edit: Edit } ? PaperAnswer : CommandAnswer;

/** What a command answers, and which papers open pages should hear of. */
export interface Stored<Answer extends CommandAnswer = PaperAnswer> {
  readonly answer: Answer;
  readonly changed: readonly PaperId[];
}

/**
 * Runs a command in one transaction: the rows, the journal entry with the answer, and the clock
 * are stored together or not at all. `work` gets the moment's stamp, what `read` found, and the
 * entry of the same id when a note session goes on; a failure that it answers stores nothing.
 */
export function runCommand<Known, Done extends Deed>(
  store: Store,
  order: Order,
  read: () => Promise<Known>,
  work: (stamp: Stamp, known: Known, entry: JournalEntry | undefined) => Result<Done>,
): Promise<Result<Stored<AnswerTo<Done>>>> {
  const { database } = store;
  const { papers, tags, views, journal, meta, revisions } = database;
  return guarded(store, () =>
    database.transaction('rw', [papers, tags, views, journal, meta, revisions], async () => {
      const [entry, [clock, name], known] = await Promise.all([
        journal.get(order.command),
        meta.bulkGet(['clock', 'device']),
        read(),
      ]);
      if (entry && !goesOn(entry, order))
        return ok({ answer: entry.answer as AnswerTo<Done>, changed: entry.keys });
      const device = name?.value ?? newDevice();
      const stamp = tick(clock?.value, store.now(), device);
      const deed = work(stamp, known, entry);
      if (!deed.ok) return deed;
      const outcome = settle(deed.value, order, stamp, entry);
      await Promise.all([
        outcome.rows.length > 0 && papers.bulkPut(outcome.rows),
        outcome.rows.length > 0 &&
          revisions.bulkPut(outcome.rows.map(({ key }) => ({ key, stamp }))),
        outcome.tags.length > 0 && tags.bulkPut(outcome.tags),
        outcome.views.length > 0 && views.bulkPut(outcome.views),
        journal.bulkPut(outcome.entries),
        meta.bulkPut([
          { name: 'clock', value: stamp },
          ...(name ? [] : [{ name: 'device' as const, value: device }]),
        ]),
      ]);
      await forgetUse(store, deed.value.edit.changes);
      return ok({ answer: outcome.answer as AnswerTo<Done>, changed: outcome.changed });
    }),
  );
}

/**
 * A tag that its last paper lost, as when a slip of the pen was undone, is offered last. One that was
 * renamed is not offered at all, and keeps its age for when that is undone.
 */
export async function forgetUse(
  { database }: Store,
  changes: readonly Pick<Change, 'field' | 'after'>[],
): Promise<void> {
  for (const { field, after } of changes) {
    if (!field.startsWith('tag:') || after === true) continue;
    const key = field.slice('tag:'.length);
    const [user] = await database.papers.where('tagKeys').equals(key).limit(1).primaryKeys();
    if (user !== undefined) continue;
    const isOffered = ({ movedTo }: TagRow) => (movedTo?.value ?? null) === null;
    await database.tags.where('key').equals(key).filter(isOffered).modify({ usedAt: '' });
  }
}

const goesOn = (entry: JournalEntry, { sequence }: Order) =>
  entry.sequence !== undefined && sequence !== undefined && sequence > entry.sequence;

/** A new device's name: short, and unlike any other's. */
export function newDevice(): string {
  const random = crypto.getRandomValues(new Uint8Array(10));
  return Array.from(random, (byte) => (byte % 36).toString(36)).join('');
}

interface Outcome {
  readonly rows: PaperRow[];
  readonly tags: TagRow[];
  readonly views: ViewRow[];
  readonly entries: JournalEntry[];
  readonly answer: CommandAnswer;
  readonly changed: readonly PaperId[];
}

function settle(
  { before, edit, others = [], label, leftAlone, shown = [], marks }: Deed,
  order: Order,
  stamp: Stamp,
  entry: JournalEntry | undefined,
): Outcome {
  const projection = project(edit.library);
  const { rows } = projection;
  const written = [...rows.values()].filter((row) => !sameValue(row, before.rows.get(row.key)));
  const changes = goOn(entry?.changes ?? [], edit.changes);
  const noticeable = changes.some(isNoticeable) || others.some(isNoticed);
  const { key } = edit;
  const paper = key && rows.get(key);
  const apart = key ? keptApart(projection, key, shown) : [];
  const answer: CommandAnswer = {
    ...(noticeable && { undoable: order.command }),
    ...(key && { state: stateOf(paper), key }),
    ...(leftAlone && leftAlone.length > 0 && { leftAlone }),
    ...(apart.length > 0 && { keptApart: apart }),
  };
  const told: JournalEntry = {
    id: order.command,
    at: instantOf(stamp),
    kind: order.kind,
    label: label(paper?.title ?? key ?? ''),
    keys: [...new Set([...(key ? [key] : []), ...written.map((row) => row.key)])],
    changes: noticeable ? changes : [],
    ...(noticeable && others.length > 0 && { others }),
    ...(order.tab !== undefined && { tab: order.tab }),
    answer,
    ...(order.sequence !== undefined && { sequence: order.sequence }),
  };
  return {
    rows: written,
    tags: [...edit.library.tags.values()].filter((tag) => tag !== before.library.tags.get(tag.key)),
    views: [...edit.library.views.values()].filter(
      (view) => view !== before.library.views.get(view.id),
    ),
    entries: marks && noticeable ? [told, { ...marks, undoneBy: order.command }] : [told],
    answer,
    changed: changedIds(before, written),
  };
}

/** The changes of a session so far and those of its next step, as one step. */
function goOn(before: readonly Change[], next: readonly Change[]): readonly Change[] {
  const sameField = (a: Change) => (b: Change) => a.key === b.key && a.field === b.field;
  const renewed = next.map((change) => {
    const first = before.find(sameField(change));
    if (!first) return change;
    const { since: _, ...rest } = change;
    return {
      ...rest,
      before: first.before,
      ...(first.since !== undefined && { since: first.since }),
    };
  });
  return [...before.filter((change) => !next.some(sameField(change))), ...renewed];
}

/** Every identifier under which a page may know the papers that changed. */
function changedIds(before: Neighbourhood, written: readonly PaperRow[]): PaperId[] {
  const ids = written.flatMap(({ key, ids: now }) => [
    ...now,
    ...(before.rows.get(key)?.ids ?? []),
  ]);
  return [...new Set(ids)];
}
