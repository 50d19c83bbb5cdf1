import { compareIds, type PaperId } from '../paper/identity';
import { claimsOf, type Groups, groupRows } from './groups';
import { type LiveNote, liveNotes } from './notes';
import { isRemoved, type PaperRow, paperOf } from './row';
import { emptyState, type Library, mergeState, type PaperRowState } from './state';

/** A group of rows that are one paper, seen as one. */
export interface Group {
  /** Key of the row that stands for the paper. */
  readonly survivor: PaperId;
  readonly members: readonly PaperId[];
  /** The identifiers that are the paper's, best first. */
  readonly ids: readonly PaperId[];
  /** The states of all members in one, but for notes: those that count are in `live`. */
  readonly state: PaperRowState;
  readonly live: readonly LiveNote[];
}

/** Everything worked out from the states of a library. */
export interface Projection {
  readonly groups: Groups;
  readonly rows: ReadonlyMap<PaperId, PaperRow>;
}

/** The group that a row belongs to. Throws when there is no such row. */
export function groupOf(library: Library, groups: Groups, key: PaperId): Group {
  const survivor = groups.survivorOf.get(key);
  if (survivor === undefined) throw new Error(`There is no row ${key}.`);
  const members = groups.members.get(survivor) ?? [survivor];
  const states = members.map(
    (member) => [member, library.papers.get(member) ?? emptyState] as const,
  );
  const live = liveNotes(new Map(states.map(([member, state]) => [member, state.notes])));
  // Which text of which row replaces which is settled in `live`; merging would mix up the rows.
  const state = states.reduce<PaperRowState>(
    (all, [, one]) => mergeState(all, { ...one, notes: [] }),
    emptyState,
  );
  return {
    survivor,
    members,
    ids: groups.idsOf.get(survivor) ?? [survivor],
    state: { ...state, notes: states.flatMap(([, one]) => one.notes) },
    live,
  };
}

/**
 * Works out every row from the states: pure, and the same on every replica. The survivor of a
 * group shows all of it; a row joined into another keeps its own state and shows that.
 */
export function project(library: Library): Projection {
  const groups = groupRows(library.papers);
  const rows = new Map<PaperId, PaperRow>();
  for (const survivor of groups.members.keys()) {
    const group = groupOf(library, groups, survivor);
    for (const key of group.members) {
      const state = library.papers.get(key) ?? emptyState;
      rows.set(
        key,
        key === survivor
          ? {
              ...paperOf(key, group.ids, group.state, group.live, library.tags, group.members),
              shelf: isRemoved(group.state) ? 'removed' : 'saved',
              state,
            }
          : {
              ...joinedPaper(library, key, state),
              shelf: 'joined',
              joinedTo: survivor,
              state,
            },
      );
    }
  }
  return { groups, rows };
}

function joinedPaper(library: Library, key: PaperId, state: PaperRowState) {
  const claimed = claimsOf(key, state).map(({ id }) => id);
  const ids = claimed.length > 0 ? claimed.sort(compareIds) : [key];
  const live = liveNotes(new Map([[key, state.notes]]));
  return paperOf(key, ids, state, live, library.tags, [key]);
}
