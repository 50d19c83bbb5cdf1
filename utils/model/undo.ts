import type { PaperId } from '../paper/identity';
import {
  type Change,
  type Edit,
  groupIn,
  isFrom,
  isNoticeable,
  originOf,
  registerIn,
  sinceMember,
  updateState,
  writeRegister,
  writeTagRegister,
} from './edit';
import { freedOf, joinedRowOf, turnJoin } from './joins';
import { mergeNotes, writeNoteText } from './notes';
import { own } from './order';
import { distinctRowOf } from './pairs';
import type { Group } from './project';
import type { Stamp } from './stamp';
import type { Library, Register } from './state';
import { putOnAs } from './tags';

/** What undo did, and what it left as it is because it was changed since. */
export interface Undone extends Omit<Edit, 'key'> {
  readonly leftAlone: readonly Change[];
}

/**
 * Takes changes back: writes the values from before with a new stamp, on the fields that are still
 * as the changes left them. When none of those is one that the user would notice, nothing is
 * written at all.
 */
export function undo(library: Library, changes: readonly Change[], stamp: Stamp): Undone {
  const freed = freedOf(library, changes, stamp);
  const steps = changes.map((change) => ({
    change,
    step: takeBack(library, change, stamp, freed),
  }));
  const leftAlone = steps
    .filter(({ change, step }) => step === undefined && isNoticeable(change))
    .map(({ change }) => change);
  if (!steps.some(({ change, step }) => step && isNoticeable(change))) {
    return { library, changes: [], leftAlone };
  }
  return {
    library: steps.reduce((all, { step }) => (step ? step.apply(all) : all), library),
    changes: steps.flatMap(({ step }) => step?.change ?? []),
    leftAlone,
  };
}

interface Step {
  readonly change: Change;
  readonly apply: (library: Library) => Library;
}

function takeBack(
  library: Library,
  change: Change,
  stamp: Stamp,
  freed: Library,
): Step | undefined {
  if (!library.papers.has(change.key)) return undefined;
  const row = joinedRowOf(change.field);
  if (row !== undefined) return turnJoin(library, change, row, stamp, freed);
  if (distinctRowOf(change.field) !== undefined) return takeBackDistinct(library, change, stamp);
  const group = groupIn(library, change.key);
  if (change.field === 'note') return takeBackNote(group, change, stamp);
  const register = registerIn(group, change.field, library.tags);
  if (!register || !isFrom(register, change.stamp)) return undefined;
  if (change.field.startsWith('tag:')) return takeBackTag(group, change, register, stamp);
  const written = { value: change.before, stamp, ...sinceMember(change.since) };
  return {
    change: reversed(change, group.survivor, register.value, stamp, originOf(register)),
    apply: (all) => writeRegister(all, group.survivor, change.field, written),
  };
}

/** A tag that has another name by now is taken off under that. */
function takeBackTag(
  { survivor, state }: Group,
  change: Change,
  register: Register<unknown>,
  stamp: Stamp,
): Step {
  const value = change.before === true;
  const own = change.field.slice('tag:'.length);
  const tag = value ? own : (putOnAs(state.tags, register) ?? own);
  const written = { value, stamp, ...sinceMember(change.since) };
  return {
    change: {
      ...reversed(change, survivor, register.value, stamp, originOf(register)),
      field: `tag:${tag}`,
    },
    apply: (all) => writeTagRegister(all, survivor, tag, written),
  };
}

/** What groups rests on rows, wherever those belong by now. */
function takeBackDistinct(library: Library, change: Change, stamp: Stamp): Step | undefined {
  const { key, field, before, since } = change;
  const register = own(library.papers.get(key)?.registers ?? {}, field);
  if (!register || !isFrom(register, change.stamp)) return undefined;
  const written = { value: before, stamp, ...sinceMember(since) };
  return {
    change: reversed(change, key, register.value, stamp, originOf(register)),
    apply: (all) => writeRegister(all, key, field, written),
  };
}

function takeBackNote(group: Group, change: Change, stamp: Stamp): Step | undefined {
  const written = group.live.find(({ note }) => isFrom(note, change.stamp));
  if (!written) return undefined;
  const text = writeNoteText(
    { text: String(change.before), stamp, ...sinceMember(change.since) },
    group.survivor,
    group.live,
    [written],
  );
  return {
    change: reversed(change, group.survivor, written.note.text, stamp, originOf(written.note)),
    apply: (all) =>
      updateState(all, group.survivor, (state) => ({
        ...state,
        notes: mergeNotes(state.notes, [text]),
      })),
  };
}

const reversed = (
  change: Change,
  key: PaperId,
  now: unknown,
  stamp: Stamp,
  since: Stamp | undefined,
): Change => ({
  key,
  field: change.field,
  before: now,
  after: change.before,
  stamp,
  ...sinceMember(since),
});
