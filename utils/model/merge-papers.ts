import type { PaperId } from '../paper/identity';
import { type Change, type Edit, groupIn, originOf, sinceMember, writeRegister } from './edit';
import { areApart } from './groups';
import { areOne, free, join, joinChange, joinsSince, toldApart } from './joins';
import { own } from './order';
import { distinctField } from './pairs';
import { isRemoved } from './row';
import type { Stamp } from './stamp';
import type { Library } from './state';

/**
 * Makes one paper of two, also of two that the user told apart before. The paper is in the library
 * if either was. Undefined when they cannot be one, because both have an arXiv number.
 */
export function mergePapers(
  library: Library,
  a: PaperId,
  b: PaperId,
  stamp: Stamp,
): Edit | undefined {
  const [one, other] = [groupIn(library, a), groupIn(library, b)];
  if (one.survivor === other.survivor) return { library, key: one.survivor, changes: [] };
  const apart = one.members
    .flatMap((row) => other.members.map((rival) => [row, rival] as const))
    .filter(([row, rival]) => areApart(library.papers, row, rival));
  const freed = apart.reduce((all, [row, rival]) => free(all, row, rival, stamp), library);
  const joined = join(freed, one.survivor, other.survivor, stamp);
  if (!areOne(joined, a, b)) return undefined;
  const { survivor, state } = groupIn(joined, a);
  const told = apart.filter(([row, rival]) => toldApart(library, row, rival));
  const changes = [
    ...apart.flatMap(([row, rival]) => [
      ...distinctChanges(library, row, rival, stamp),
      ...distinctChanges(library, rival, row, stamp),
    ]),
    // What told them apart parts them again; told so of their own rows too, they would stay two.
    ...(told.length > 0
      ? told.map(([row, rival]) => joinChange(library, row, rival, stamp))
      : joinsSince(library, joined, survivor, stamp)),
  ];
  if (!isRemoved(state) || (isRemoved(one.state) && isRemoved(other.state))) {
    return { library: joined, key: survivor, changes };
  }
  const kept = keptChange(library, survivor, stamp);
  return {
    library: writeRegister(joined, survivor, 'removed', { value: false, stamp }),
    key: survivor,
    changes: [...changes, kept],
  };
}

/** That a row no longer says that another is not the same paper, if it did. */
function distinctChanges(
  { papers }: Library,
  key: PaperId,
  other: PaperId,
  stamp: Stamp,
): Change[] {
  const field = distinctField(other);
  const register = own(papers.get(key)?.registers ?? {}, field);
  if (register?.value !== true) return [];
  return [{ key, field, before: true, after: false, stamp, ...sinceMember(originOf(register)) }];
}

/** That a paper is saved, with what its own row had before the join. */
function keptChange(before: Library, key: PaperId, stamp: Stamp): Change {
  const { state } = groupIn(before, key);
  return {
    key,
    field: 'removed',
    before: isRemoved(state),
    after: false,
    stamp,
    ...sinceMember(originOf(state.registers.removed)),
  };
}
