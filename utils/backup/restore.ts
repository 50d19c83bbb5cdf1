import { setTag, writeNote } from '../model/commands';
import {
  type Change,
  type Edit,
  groupIn,
  keepPaper,
  originOf,
  sinceMember,
  writeRegister,
} from '../model/edit';
import { joinRows, joinsSince, nothingOf } from '../model/joins';
import { displayNote } from '../model/notes';
import { joinMaps, own, sameValue } from '../model/order';
import type { Group } from '../model/project';
import type { RecordChange, RecordEdit } from '../model/record-changes';
import { isRemoved } from '../model/row';
import type { Stamp } from '../model/stamp';
import {
  emptyLibrary,
  type Library,
  mergeState,
  type PaperRowState,
  type TagRow,
  type ViewRow,
} from '../model/state';
import { Steps } from '../model/steps';
import { resolvedTags, shownTags } from '../model/tags';
import { saveView } from '../model/views';
import type { PaperId } from '../paper/identity';
import type { BackedUpPaper, BackedUpRecords } from './read';
import type { RestoreWish } from './restore-wish';

/**
 * Bringing a backup back. What the library lacks comes back as it was, stamps included. What the
 * library has is merged: nothing that was added since goes, papers that were removed since come back,
 * and what else was changed since is, as the user wishes, written again as it was, with new stamps, or
 * left as it is.
 */

export interface Restoring {
  /** Every tag of the backup. */
  readonly tags: ReadonlyMap<string, TagRow>;
  readonly wish: RestoreWish;
}

/**
 * Brings one paper back into the part of a library that may have to do with it, whose tags must be
 * joined with the backup’s already, see `restoreTags`.
 */
export function restorePaper(
  library: Library,
  { key, states }: BackedUpPaper,
  { tags, wish }: Restoring,
  stamp: Stamp,
): Edit {
  const then = groupIn({ ...emptyLibrary, papers: states, tags }, key);
  const merged = { ...library, papers: joinMaps(library.papers, states, mergeInto) };
  if (library.papers.size === 0) {
    return { library: merged, key: then.survivor, changes: putBack(then) };
  }
  const first = joinRows(merged, key, stamp);
  const { survivor } = groupIn(first, key);
  const steps = new Steps({
    library: first,
    key: survivor,
    changes: [...joinsSince(library, merged, key, stamp), ...mergedIn(library, first, survivor)],
  });
  if (isRemoved(then.state)) return steps.edit();
  steps.add((all, row) => keepAsThen(all, row, then, stamp));
  if (wish === 'backup') {
    for (const field of fieldsOf(then, groupIn(steps.library, steps.key))) {
      steps.add((all, row) => writeAsThen(all, row, field, then, stamp));
    }
    for (const { name } of shownTags(then.state.tags, merged.tags)) {
      steps.add((all, row) => setTag(all, row, name, true, stamp));
    }
    const note = displayNote(then.live);
    if (note !== '') steps.add((all, row) => writeNote(all, row, note, stamp));
  }
  return steps.edit();
}

/** What is known of a row already stays the very same, so that it is seen not to have changed. */
function mergeInto(now: PaperRowState, then: PaperRowState): PaperRowState {
  const merged = mergeState(now, then);
  return sameValue(merged, now) ? now : merged;
}

/** A paper that was not there at all: undone, it is removed. */
const putBack = ({ survivor, state }: Group): Change[] =>
  isRemoved(state)
    ? []
    : [
        {
          key: survivor,
          field: 'removed',
          before: true,
          after: false,
          stamp: state.registers.removed?.stamp ?? '',
        },
      ];

/** What merging alone changed of a paper: what the library had never heard of. */
function mergedIn(before: Library, after: Library, key: PaperId): Change[] {
  const was = before.papers.has(key) ? groupIn(before, key).state : undefined;
  const { state } = groupIn(after, key);
  const fields = [
    ...Object.entries(state.registers).filter(([name]) => isOfPaper(name)),
    ...[...resolvedTags(state.tags, after.tags)].map(
      ([tag, register]) => [`tag:${tag}`, register] as const,
    ),
  ];
  const had = new Map<string, unknown>([
    ...Object.entries(was?.registers ?? {}).map(([name, { value }]) => [name, value] as const),
    ...[...resolvedTags(was?.tags ?? {}, before.tags)].map(
      ([tag, { value }]) => [`tag:${tag}`, value] as const,
    ),
  ]);
  return fields.flatMap(([field, { value, stamp }]) => {
    const now = had.get(field) ?? nothingOf(field);
    return sameValue(now, value) ? [] : [{ key, field, before: now, after: value, stamp }];
  });
}

/** Keys stay, pairs rest on rows, and where a row was joined is told by itself. */
const isOfPaper = (name: string): boolean =>
  name === 'status' || name === 'rating' || name === 'removed' || name.startsWith('field:');

/** Brings a paper back to the list, to its place of then. */
function keepAsThen(library: Library, key: PaperId, then: Group, stamp: Stamp): Edit {
  const { state } = groupIn(library, key);
  if (!isRemoved(state)) return { library, key, changes: [] };
  const steps = new Steps(keepPaper(library, key, stamp));
  if (then.state.registers.savedAt) {
    steps.add((all, row) => writeAsThen(all, row, 'savedAt', then, stamp));
  }
  return steps.edit();
}

/** The fields of a paper that have another value now. */
function fieldsOf(then: Group, now: Group): string[] {
  const names = new Set([
    ...Object.keys(then.state.registers),
    ...Object.keys(now.state.registers),
  ]);
  return [...names].filter((name) => isOfPaper(name) && name !== 'removed');
}

function writeAsThen(
  library: Library,
  key: PaperId,
  field: string,
  then: Group,
  stamp: Stamp,
): Edit {
  const register = own(groupIn(library, key).state.registers, field);
  const before = register?.value ?? nothingOf(field);
  const after = own(then.state.registers, field)?.value ?? nothingOf(field);
  if (sameValue(before, after)) return { library, key, changes: [] };
  const change = { key, field, before, after, stamp, ...sinceMember(originOf(register)) };
  return {
    library: writeRegister(library, key, field, { value: after, stamp }),
    key,
    changes: [change],
  };
}

/**
 * The library’s tags with those that only the backup knows. One that both know stays as it is now:
 * papers show it by that.
 */
export const restoreTags = (
  tags: ReadonlyMap<string, TagRow>,
  { tags: then }: BackedUpRecords,
): ReadonlyMap<string, TagRow> => new Map([...then.map((tag) => [tag.key, tag] as const), ...tags]);

/** Brings saved searches back: those that are gone, and as wished those that were changed. */
export function restoreViews(
  library: Library,
  { views }: BackedUpRecords,
  wish: RestoreWish,
  stamp: Stamp,
): RecordEdit {
  const changes: RecordChange[] = [];
  let restored = library;
  for (const { id, view } of views) {
    const now = restored.views.get(id)?.view;
    if (!view.value || (now?.value && wish === 'now')) continue;
    const edit = now
      ? saveView(restored, id, view.value, stamp)
      : { library: withView(restored, { id, view }), changes: [addedView(id, view)] };
    restored = edit.library;
    changes.push(...edit.changes);
  }
  return { library: restored, changes };
}

const withView = (library: Library, view: ViewRow): Library => ({
  ...library,
  views: new Map(library.views).set(view.id, view),
});

const addedView = (key: string, { value, stamp }: ViewRow['view']): RecordChange => ({
  table: 'views',
  key,
  field: 'view',
  before: null,
  after: value,
  stamp,
});
