import type { PaperId } from '../paper/identity';
import { type Change, type Edit, groupIn, originOf, sinceMember, writeRegister } from './edit';
import { areOne, free, join, joinsSince } from './joins';
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
  const freed = one.members
    .flatMap((row) => other.members.map((rival) => [row, rival] as const))
    .reduce((all, [row, rival]) => free(all, row, rival, stamp), library);
  const joined = join(freed, a, b, stamp);
  if (!areOne(joined, a, b)) return undefined;
  const { survivor, state } = groupIn(joined, a);
  const changes = joinsSince(library, joined, survivor, stamp);
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
