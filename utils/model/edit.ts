import type { PaperId } from '../paper/identity';
import { groupRows } from './groups';
import { own } from './order';
import { type Group, groupOf } from './project';
import { isRemoved } from './row';
import { instantOf, type Stamp } from './stamp';
import { emptyState, type Library, type PaperRowState, type Register } from './state';
import { resolvedTags, resolveTag } from './tags';

/**
 * The small steps that commands are made of. Nothing here changes what it is given: each step
 * answers with a new library.
 */

/** One field that a command wrote: enough to show what happened, and to take it back. */
export interface Change {
  readonly key: PaperId;
  /** A register's name, `tag:<key>`, `note`, or `join:<row>`: is that row the same paper? */
  readonly field: string;
  readonly before: unknown;
  readonly after: unknown;
  /** The stamp this change wrote; undo touches the field only while it is still the one. */
  readonly stamp: Stamp;
  /** The stamp of the write that `before` came from, if any. */
  readonly since?: Stamp;
}

/** What a command made of a library. */
export interface Edit {
  readonly library: Library;
  /** The row that stands for the paper. */
  readonly key: PaperId;
  /** Every field written, those written again with the value they had included. */
  readonly changes: readonly Change[];
}

/** Is it a change that the user would notice? The day of saving only goes along with others. */
export const isNoticeable = ({ field, before, after }: Change): boolean =>
  before !== after && field !== 'savedAt';

/** The write that a value goes back to: undo writes old values with new stamps. */
export const originOf = (
  written: { readonly stamp: Stamp; readonly since?: Stamp } | undefined,
): Stamp | undefined => written?.since ?? written?.stamp;

/** Is a value still the one that `stamp` wrote, or was it brought back from it? */
export const isFrom = (
  written: { readonly stamp: Stamp; readonly since?: Stamp },
  stamp: Stamp,
): boolean => written.stamp === stamp || written.since === stamp;

export const sinceMember = (since: Stamp | undefined): { since?: Stamp } =>
  since === undefined ? {} : { since };

/** The group that a row belongs to, in a library given whole. */
export const groupIn = (library: Library, key: PaperId): Group =>
  groupOf(library, groupRows(library.papers), key);

/** The register of a field of a group, tags by where they went; undefined for fields without one. */
export function registerIn(
  group: Group,
  field: string,
  tags: Library['tags'],
): Register<unknown> | undefined {
  if (!field.startsWith('tag:')) return own(group.state.registers, field);
  const tag = field.slice('tag:'.length);
  return resolvedTags(group.state.tags, tags).get(resolveTag(tag, tags));
}

export function updateState(
  library: Library,
  key: PaperId,
  update: (state: PaperRowState) => PaperRowState,
): Library {
  const papers = new Map(library.papers);
  papers.set(key, update(papers.get(key) ?? emptyState));
  return { ...library, papers };
}

export const writeRegister = (
  library: Library,
  key: PaperId,
  name: string,
  register: Register<unknown>,
): Library =>
  updateState(library, key, (state) => ({
    ...state,
    registers: { ...state.registers, [name]: register },
  }));

export const writeTagRegister = (
  library: Library,
  key: PaperId,
  tag: string,
  register: Register<boolean>,
): Library =>
  updateState(library, key, (state) => ({ ...state, tags: { ...state.tags, [tag]: register } }));

/**
 * Stamps a paper as not removed, as every edit by the user does, so that an edit made elsewhere
 * after a removal brings the paper back. `savedAt` is written when it was not in the library.
 */
export function keepPaper(library: Library, key: PaperId, stamp: Stamp): Edit {
  const { survivor, state } = groupIn(library, key);
  const { removed, savedAt } = state.registers;
  const change: Change = {
    key: survivor,
    field: 'removed',
    before: isRemoved(state),
    after: false,
    stamp,
    ...sinceMember(originOf(removed)),
  };
  const kept = writeRegister(library, survivor, 'removed', { value: false, stamp });
  if (!isRemoved(state)) return { library: kept, key: survivor, changes: [change] };
  const now = instantOf(stamp);
  const redated: Change | undefined = savedAt && {
    key: survivor,
    field: 'savedAt',
    before: savedAt.value,
    after: now,
    stamp,
    ...sinceMember(originOf(savedAt)),
  };
  return {
    library: writeRegister(kept, survivor, 'savedAt', { value: now, stamp }),
    key: survivor,
    changes: redated ? [change, redated] : [change],
  };
}
