import { bestId, type PaperId, schemeOf } from '../paper/identity';
import type { PageRecord, Status } from '../paper/schema';
import {
  type Change,
  type Edit,
  groupIn,
  isFrom,
  keepPaper,
  originOf,
  sinceMember,
  updateState,
  writeRegister,
  writeTagRegister,
} from './edit';
import { groupRows, resolveIds } from './groups';
import { asBeforeJoin, joinRows, joinsSince } from './joins';
import { displayNote, mergeNotes, writeNoteText } from './notes';
import { readingsOf, signalsOf } from './observed';
import { isRemoved } from './row';
import { sourceOf } from './sources';
import { instantOf, type Stamp } from './stamp';
import { emptyState, type Library, mergeState, type TagRow } from './state';
import { putOnAs, resolvedTags, resolveTag, tagKey, tagName } from './tags';

/**
 * What the user can do to a library, as pure functions: the background runs them on the rows that
 * a command touches, the property tests on whole replicas. Each takes the stamp of its moment.
 */

/** One paper has one arXiv number: of several on a card, the first one listed names it. */
export function idsOfOnePaper(ids: readonly PaperId[]): PaperId[] {
  const arxiv = ids.find((id) => schemeOf(id) === 'arxiv');
  return ids.filter((id) => schemeOf(id) !== 'arxiv' || id === arxiv);
}

/**
 * Takes in what a page says of a paper, in the row that its identifiers lead to or in a new one.
 * Rows that turn out to be the same paper are joined, which is what the changes tell. Saves nothing
 * yet.
 */
export function takeIn(library: Library, record: PageRecord, stamp: Stamp): Edit {
  const ids = idsOfOnePaper(record.ids);
  const key = resolveIds(groupRows(library.papers), ids) ?? bestId(ids);
  const known = updateState(library, key, (state) =>
    mergeState(state, {
      ...emptyState,
      claims: Object.fromEntries(ids.map((id) => [id, stamp])),
      observed: readingsOf(record),
      signals: signalsOf(record),
      sources: [sourceOf({ ...record, ids }, instantOf(stamp))],
    }),
  );
  return {
    library: joinRows(known, key, stamp),
    key: groupIn(known, key).survivor,
    changes: joinsSince(library, known, key, stamp),
  };
}

/** Changes a paper along with what a page says of it. */
export function takeInAnd(
  library: Library,
  record: PageRecord,
  stamp: Stamp,
  change: (library: Library, key: PaperId) => Edit,
): Edit {
  const known = takeIn(library, record, stamp);
  const edit = change(known.library, known.key);
  if (known.changes.length === 0) return edit;
  return { ...edit, changes: [...known.changes, ...asBeforeJoin(library, edit.changes)] };
}

/** Saves a paper; enriches it when it is saved already. */
export function save(library: Library, record: PageRecord, stamp: Stamp): Edit {
  return takeInAnd(library, record, stamp, (known, key) =>
    isRemoved(groupIn(known, key).state)
      ? keepPaper(known, key, stamp)
      : { library: known, key, changes: [] },
  );
}

/** Takes a paper off the list; everything known of it stays. */
export function remove(library: Library, key: PaperId, stamp: Stamp): Edit {
  const { survivor, state } = groupIn(library, key);
  if (isRemoved(state)) return { library, key: survivor, changes: [] };
  const change: Change = {
    key: survivor,
    field: 'removed',
    before: false,
    after: true,
    stamp,
    ...sinceMember(originOf(state.registers.removed)),
  };
  return {
    library: writeRegister(library, survivor, 'removed', { value: true, stamp }),
    key: survivor,
    changes: [change],
  };
}

/** Puts a removed paper back where it was on the list. */
export function restore(library: Library, key: PaperId, stamp: Stamp): Edit {
  const { survivor, state } = groupIn(library, key);
  if (!isRemoved(state)) return { library, key: survivor, changes: [] };
  const change: Change = {
    key: survivor,
    field: 'removed',
    before: true,
    after: false,
    stamp,
    ...sinceMember(originOf(state.registers.removed)),
  };
  return {
    library: writeRegister(library, survivor, 'removed', { value: false, stamp }),
    key: survivor,
    changes: [change],
  };
}

/** Sets the reading status, and saves the paper when it is not in the library. */
export function setStatus(library: Library, key: PaperId, status: Status, stamp: Stamp): Edit {
  const { survivor, state } = groupIn(library, key);
  const register = state.registers.status;
  const before = register?.value ?? 'to-read';
  if (before === status && !isRemoved(state)) return { library, key: survivor, changes: [] };
  const kept = keepPaper(library, survivor, stamp);
  if (before === status) return kept;
  const change: Change = {
    key: survivor,
    field: 'status',
    before,
    after: status,
    stamp,
    ...sinceMember(originOf(register)),
  };
  return {
    library: writeRegister(kept.library, survivor, 'status', { value: status, stamp }),
    key: survivor,
    changes: [...kept.changes, change],
  };
}

/**
 * Puts a tag on a paper, which saves it, or takes one off. A tag that was renamed or merged is
 * followed to where it went. Taking off what is not there does nothing.
 */
export function setTag(
  library: Library,
  key: PaperId,
  name: string,
  present: boolean,
  stamp: Stamp,
): Edit {
  const { survivor, state } = groupIn(library, key);
  const tag = resolveTag(tagKey(name), library.tags);
  const register = resolvedTags(state.tags, library.tags).get(tag);
  const before = register?.value ?? false;
  if (before === present && (!present || !isRemoved(state))) {
    return { library, key: survivor, changes: [] };
  }
  const kept = keepPaper(library, survivor, stamp);
  const used = present ? noteUse(kept.library, tag, name, stamp) : kept.library;
  if (before === present) return { ...kept, library: used };
  // It is taken off under the name that it was put on by: otherwise undo would put it on under the
  // name that it has now, which is another tag again once the renaming is undone as well.
  const written = present ? tag : (putOnAs(state.tags, register) ?? tag);
  const change: Change = {
    key: survivor,
    field: `tag:${written}`,
    before,
    after: present,
    stamp,
    ...sinceMember(originOf(register)),
  };
  return {
    library: writeTagRegister(used, survivor, written, { value: present, stamp }),
    key: survivor,
    changes: [...kept.changes, change],
  };
}

/** Notes that a tag was put on a paper now: it is known from then on, also if it was deleted. */
export function noteUse(library: Library, tag: string, name: string, stamp: Stamp): Library {
  const known: TagRow = library.tags.get(tag) ?? {
    key: tag,
    name: { value: tagName(name), stamp },
    usedAt: '',
  };
  const tags = new Map(library.tags).set(tag, {
    ...known,
    ...(known.deleted?.value && { deleted: { value: false, stamp } }),
    usedAt: instantOf(stamp),
  });
  return { ...library, tags };
}

/**
 * Writes the note, and saves the paper when it is not in the library. Replaces the texts whose
 * stamps are in `seen`, all that live when it is not given; what the writer did not see lives on
 * beside the new text. Writing what was seen does nothing.
 */
export function writeNote(
  library: Library,
  key: PaperId,
  text: string,
  stamp: Stamp,
  seen?: readonly Stamp[],
): Edit {
  const { survivor, live } = groupIn(library, key);
  const replaced = seen
    ? live.filter(({ note }) => seen.some((stamp) => isFrom(note, stamp)))
    : live;
  const before = displayNote(replaced);
  if (before === text) return { library, key: survivor, changes: [] };
  const kept = keepPaper(library, survivor, stamp);
  const [only, ...others] = replaced;
  const change: Change = {
    key: survivor,
    field: 'note',
    before,
    after: text,
    stamp,
    ...sinceMember(others.length === 0 ? originOf(only?.note) : undefined),
  };
  return {
    library: updateState(kept.library, survivor, (state) => ({
      ...state,
      notes: mergeNotes(state.notes, [writeNoteText({ text, stamp }, survivor, live, replaced)]),
    })),
    key: survivor,
    changes: [...kept.changes, change],
  };
}
