import type { JournalEntry } from '../../../utils/db/rows';
import {
  idsOfOnePaper,
  remove as removePaper,
  save as savePaper,
  setStatus as setPaperStatus,
  setTag as setPaperTag,
  takeInAnd,
  writeNote as writePaperNote,
} from '../../../utils/model/commands';
import type { Edit } from '../../../utils/model/edit';
import { groupRows, resolveIds } from '../../../utils/model/groups';
import type { Stamp } from '../../../utils/model/stamp';
import type { Library } from '../../../utils/model/state';
import { isVisible, tagKey, tagName } from '../../../utils/model/tags';
import { bestId, type PaperId } from '../../../utils/paper/identity';
import type { PageRecord, Status } from '../../../utils/paper/schema';
import { fail, ok, type Result } from '../../../utils/result';
import { type Deed, type Order, runCommand, type Stored } from './command';
import { readNeighbourhood } from './neighbourhood';
import type { Store } from './store';
import { statusName, titled } from './wording';

/**
 * The writer's commands. Each names a paper by any of its identifiers, runs in one transaction and
 * can be sent again without doing anything twice.
 */

/** What every command carries. */
export interface Common {
  readonly command: string;
  readonly tab?: number | undefined;
}

/** A command on one paper, with what the page knows of it where it may not be saved yet. */
export interface OnPaper extends Common {
  readonly paper: readonly PaperId[];
  readonly record?: PageRecord | undefined;
}

const notFound = fail(
  'not-found',
  'This paper is not in your library. Reload the page, save the paper, and try again.',
);

export const invisibleTag = fail(
  'bad-request',
  'A tag needs at least one letter, digit or sign. Nothing was changed.',
);

/** Saves a paper with what the page says of it; enriches it when it is saved already. */
export function save(
  store: Store,
  { record, ...order }: Common & { record: PageRecord },
): Promise<Result<Stored>> {
  return runCommand(
    store,
    { ...order, kind: 'save' },
    () => readNeighbourhood(store.database, { ids: record.ids }),
    (stamp, before) => {
      const edit = savePaper(before.library, record, stamp);
      return ok({
        before,
        edit,
        label: (title) => `Saved ${titled(title)}`,
        shown: record.ids,
      });
    },
  );
}

/** Takes a paper off the list. Its row stays, so that it can be restored. */
export function remove(store: Store, request: OnPaper): Promise<Result<Stored>> {
  return onPaper(store, request, {
    kind: 'remove',
    change: removePaper,
    label: (title) => `Removed ${titled(title)}`,
  });
}

/** Sets the reading status; saves the paper first when a record of it came along. */
export function setStatus(
  store: Store,
  { status, ...request }: OnPaper & { status: Status },
): Promise<Result<Stored>> {
  return onPaper(store, request, {
    kind: 'status',
    change: (library, key, stamp) => setPaperStatus(library, key, status, stamp),
    label: (title) => `Marked ${titled(title)} as ${statusName(status)}`,
  });
}

/** Adds or takes away one tag; adding one saves the paper when a record of it came along. */
export async function setTag(
  store: Store,
  { tag, present, ...request }: OnPaper & { tag: string; present: boolean },
): Promise<Result<Stored>> {
  if (!isVisible(tag)) return invisibleTag;
  return onPaper(store, request, {
    kind: 'tag',
    tags: [tagKey(tag)],
    change: (library, key, stamp) => setPaperTag(library, key, tag, present, stamp),
    label: (title) =>
      present
        ? `Tagged ${titled(title)} with “${tagName(tag)}”`
        : `Took the tag “${tagName(tag)}” off ${titled(title)}`,
  });
}

/**
 * Replaces the note: one command per session, whose `sequence` grows with every text. `seen` holds
 * the stamps of the texts that the editor showed; a text that it did not show lives on.
 */
export function writeNote(
  store: Store,
  {
    note,
    seen,
    ...request
  }: OnPaper & { note: string; sequence: number; seen?: readonly Stamp[] | undefined },
): Promise<Result<Stored>> {
  return onPaper(store, request, {
    kind: 'note',
    change: (library, key, stamp, entry) =>
      writePaperNote(library, key, note, stamp, entry ? sessionSaw(entry) : seen),
    label: (title) => `Changed the note of ${titled(title)}`,
  });
}

/** A session goes on from its own last text, or from whatever stands since it was undone. */
function sessionSaw({ changes, undoneBy }: JournalEntry): readonly Stamp[] | undefined {
  const last = changes.find(({ field }) => field === 'note');
  return undoneBy || !last ? undefined : [last.stamp];
}

interface Change {
  readonly kind: Order['kind'];
  readonly change: (
    library: Library,
    key: PaperId,
    stamp: Stamp,
    entry: JournalEntry | undefined,
  ) => Edit;
  readonly label: Deed['label'];
  readonly tags?: readonly string[];
}

/** Runs a command on one paper, which is in the library or of which a record came along. */
export function onPaper(
  store: Store,
  { paper, record, ...order }: OnPaper & { sequence?: number },
  { kind, change, label, tags = [] }: Change,
): Promise<Result<Stored>> {
  const shown = record?.ids ?? paper;
  const ids = idsOfOnePaper(shown);
  return runCommand(
    store,
    { ...order, kind },
    () => readNeighbourhood(store.database, { ids: shown, tags }),
    (stamp, before, entry) => {
      const { library } = before;
      const stored = resolveIds(groupRows(library.papers), ids);
      const changed = (all: Library, key: PaperId) => change(all, key, stamp, entry);
      const edit = record
        ? takeInAnd(library, record, stamp, changed)
        : stored && changed(library, stored);
      if (!edit) return notFound;
      // What the page says of a paper is only taken in along with what that changed for the user.
      const noticed = edit.changes.length > 0;
      return ok({
        before,
        edit: noticed ? edit : { library, key: stored ?? bestId(ids), changes: [] },
        label,
        ...(record && noticed && { shown }),
      });
    },
  );
}
