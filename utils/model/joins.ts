import type { PaperId } from '../paper/identity';
import {
  type Change,
  type Edit,
  groupIn,
  isFrom,
  originOf,
  registerIn,
  sinceMember,
  updateState,
  writeRegister,
} from './edit';
import { areApart, groupRows, pairOf } from './groups';
import { displayNote } from './notes';
import { own } from './order';
import { distinctField, distinctRowOf, isDistinctFrom } from './pairs';
import type { Group } from './project';
import type { Stamp } from './stamp';
import type { Library, Register } from './state';

/**
 * Rows that become one paper, and rows that are told apart again. A change of the field
 * `join:<row>` is true while that row is one paper with the row that holds the change.
 */

const prefix = 'join:';

const joinField = (row: PaperId) => `${prefix}${row}`;

/** The other row that a join is about; undefined for any other field. */
export const joinedRowOf = (field: string): PaperId | undefined =>
  field.startsWith(prefix) ? (field.slice(prefix.length) as PaperId) : undefined;

/** Are two rows one paper? */
export const areOne = (library: Library, a: PaperId, b: PaperId): boolean => {
  const { survivorOf } = groupRows(library.papers);
  return survivorOf.has(a) && survivorOf.get(a) === survivorOf.get(b);
};

/**
 * Writes down that the other rows of a group were joined into its survivor. One that was joined into
 * another of them stays so: parted from the survivor, the two are still one.
 */
export function joinRows(library: Library, key: PaperId, stamp: Stamp): Library {
  const { survivor, members } = groupIn(library, key);
  return members
    .filter((member) => member !== survivor)
    .filter((member) => {
      const target = library.papers.get(member)?.registers.joinedTo?.value;
      return !members.some((other) => other === target);
    })
    .reduce(
      (all, member) => writeRegister(all, member, 'joinedTo', { value: survivor, stamp }),
      library,
    );
}

/** The papers of before that are one with the row `key` now, as changes. */
export function joinsSince(
  before: Library,
  library: Library,
  key: PaperId,
  stamp: Stamp,
): Change[] {
  const { survivor, members } = groupIn(library, key);
  const { survivorOf } = groupRows(before.papers);
  const papers = new Set(members.flatMap((member) => survivorOf.get(member) ?? []));
  papers.delete(survivor);
  return [...papers].map((row) => joinChange(before, survivor, row, stamp));
}

/** That two rows become one paper, as a change; it goes back to when they were told apart, if so. */
export function joinChange(before: Library, key: PaperId, row: PaperId, stamp: Stamp): Change {
  const apart = toldApart(before, key, row);
  return {
    key,
    field: joinField(row),
    before: false,
    after: true,
    stamp,
    ...sinceMember(originOf(apart)),
  };
}

/** The register that tells two rows apart after a join; undefined while it does not. */
export function toldApart(
  { papers }: Library,
  a: PaperId,
  b: PaperId,
): Register<boolean> | undefined {
  const [holder, other] = pairOf(a, b);
  const register = own(papers.get(holder)?.apart ?? {}, other);
  return register?.value ? register : undefined;
}

const unset: Readonly<Record<string, unknown>> = {
  status: 'to-read',
  removed: true,
  rating: null,
};

/** What stands for a field that was never written. */
export function nothingOf(field: string): unknown {
  if (field.startsWith('tag:')) return false;
  return field.startsWith('field:') ? null : own(unset, field);
}

/**
 * Changes made to a paper that was joined along with them, with what its own row had before rather
 * than what the join made of it: taken back, each of the two has its own again.
 */
export function asBeforeJoin(before: Library, changes: readonly Change[]): Change[] {
  return changes.map(({ since: _, ...change }) => {
    const group = before.papers.has(change.key) ? groupIn(before, change.key) : undefined;
    if (change.field === 'note') {
      const [only, ...others] = group?.live ?? [];
      const origin = others.length === 0 ? originOf(only?.note) : undefined;
      return { ...change, before: displayNote(group?.live ?? []), ...sinceMember(origin) };
    }
    const register = group && registerIn(group, change.field, before.tags);
    return {
      ...change,
      before: register?.value ?? nothingOf(change.field),
      ...sinceMember(originOf(register)),
    };
  });
}

/**
 * Tells two rows apart for good, whatever identifiers they share. Joins that this parts point to
 * where each row is now.
 */
export function separate(
  library: Library,
  a: PaperId,
  b: PaperId,
  stamp: Stamp,
  since?: Stamp,
): Library {
  const former = groupRows(library.papers);
  const apart = writeApart(library, a, b, { value: true, stamp, ...sinceMember(since) });
  const { survivorOf } = groupRows(apart.papers);
  const members = [a, b].flatMap(
    (key) => former.members.get(former.survivorOf.get(key) ?? key) ?? [],
  );
  return [...new Set(members)].reduce((all, member) => {
    const target = apart.papers.get(member)?.registers.joinedTo?.value as PaperId | null;
    const survivor = survivorOf.get(member);
    const parted =
      members.includes(target ?? member) && survivorOf.get(target ?? member) !== survivor;
    if (!parted) return all;
    const value = survivor === member ? null : survivor;
    return writeRegister(all, member, 'joinedTo', { value, stamp });
  }, apart);
}

/**
 * Tells two rows apart, and joins nothing by that: what one of them meets only now, by an identifier
 * that came with the join or because the other no longer stands in the way, is told apart from it too.
 */
function part(library: Library, a: PaperId, b: PaperId, stamp: Stamp, since?: Stamp): Library {
  const groupOf = ({ papers }: Library, row: PaperId): readonly PaperId[] => {
    const { members, survivorOf } = groupRows(papers);
    return members.get(survivorOf.get(row) ?? row) ?? [];
  };
  const former = new Set([a, b].flatMap((row) => groupOf(library, row)));
  let parted = separate(library, a, b, stamp, since);
  for (const row of [a, b]) {
    for (const other of groupOf(parted, row)) {
      const isStranger = !former.has(other) && areOne(parted, row, other);
      if (isStranger) parted = separate(parted, row, other, stamp);
    }
  }
  return parted;
}

/** Takes back that two rows are not the same paper, however the user said so. */
export function free(library: Library, a: PaperId, b: PaperId, stamp: Stamp): Library {
  if (!areApart(library.papers, a, b)) return library;
  const sides = [
    [a, b],
    [b, a],
  ] as const;
  return sides
    .filter(([row, other]) => isDistinctFrom(library.papers.get(row), other))
    .reduce(
      (all, [row, other]) => writeRegister(all, row, distinctField(other), { value: false, stamp }),
      writeApart(library, a, b, { value: false, stamp }),
    );
}

/** Joins the papers of two rows that are not told apart. */
export function join(library: Library, a: PaperId, b: PaperId, stamp: Stamp): Library {
  const [one, other] = [groupIn(library, a), groupIn(library, b)];
  if (one.survivor === other.survivor) return joinRows(library, a, stamp);
  const [first] = pairOf(one.survivor, other.survivor);
  const [joined, target] = first === one.survivor ? [other, a] : [one, b];
  const row = looseRow(library, joined);
  return joinRows(writeRegister(library, row, 'joinedTo', { value: target, stamp }), row, stamp);
}

/** A row of a group that can be joined into one of another without parting it from its own. */
function looseRow({ papers }: Library, { survivor, members }: Group): PaperId {
  const path = [survivor];
  for (let row = survivor; ; ) {
    const told = papers.get(row)?.registers.joinedTo?.value;
    const target = members.find((member) => member === told);
    if (target === undefined || path.includes(target)) return row;
    path.push(target);
    row = target;
  }
}

/** Joins two rows that were told apart after a join. */
const rejoin = (library: Library, a: PaperId, b: PaperId, stamp: Stamp, since?: Stamp): Library =>
  join(writeApart(library, a, b, { value: false, stamp, ...sinceMember(since) }), a, b, stamp);

function writeApart(
  library: Library,
  a: PaperId,
  b: PaperId,
  register: Register<boolean>,
): Library {
  const [holder, other] = pairOf(a, b);
  return updateState(library, holder, (state) => ({
    ...state,
    apart: { ...state.apart, [other]: register },
  }));
}

/** Says that a row which was joined with another is not the same paper. */
export function tellApart(library: Library, key: PaperId, row: PaperId, stamp: Stamp): Edit {
  if (key === row || !areOne(library, key, row)) return { library, key, changes: [] };
  const change: Change = { key, field: joinField(row), before: true, after: false, stamp };
  const separated = part(library, key, row, stamp);
  return { library: separated, key: groupIn(separated, key).survivor, changes: [change] };
}

/** A library in which nothing of these changes keeps rows apart that they parted. */
export function freedOf(library: Library, changes: readonly Change[], stamp: Stamp): Library {
  return changes.reduce((all, { key, field, before, after, stamp: written }) => {
    const row = joinedRowOf(field);
    if (row) {
      const apart = toldApart(library, key, row);
      const parted = after === false && apart && isFrom(apart, written);
      return parted ? writeApart(all, key, row, { value: false, stamp }) : all;
    }
    if (!distinctRowOf(field) || before !== false) return all;
    const register = own(library.papers.get(key)?.registers ?? {}, field);
    const said = register && isFrom(register, written);
    return said ? writeRegister(all, key, field, { value: false, stamp }) : all;
  }, library);
}

/**
 * Takes a change of a join back: tells the rows apart, or joins them again. Undefined when they
 * were told apart since, or can no longer be one, even when all is taken back that `freed` lacks.
 */
export function turnJoin(
  library: Library,
  change: Change,
  row: PaperId,
  stamp: Stamp,
  freed: Library,
): { readonly change: Change; readonly apply: (library: Library) => Library } | undefined {
  const { key, field, after, since } = change;
  if (!library.papers.has(row)) return undefined;
  const reversed = { key, field, before: after, after: change.before, stamp };
  if (after === true) {
    if (!areOne(library, key, row)) return undefined;
    return { change: reversed, apply: (all) => part(all, key, row, stamp, since) };
  }
  const register = toldApart(library, key, row);
  if (!register || !isFrom(register, change.stamp)) return undefined;
  if (!areOne(rejoin(freed, key, row, stamp), key, row)) return undefined;
  return {
    change: { ...reversed, ...sinceMember(originOf(register)) },
    apply: (all) => rejoin(all, key, row, stamp, since),
  };
}
