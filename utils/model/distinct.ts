import type { PaperId } from '../paper/identity';
import { type Change, type Edit, groupIn, originOf, sinceMember, writeRegister } from './edit';
import { tellApart } from './joins';
import { own } from './order';
import { distinctField, isDistinctFrom } from './pairs';
import type { Stamp } from './stamp';
import type { Library } from './state';

/**
 * Says that two papers are not the same, so that they are neither joined nor offered as one again,
 * or takes that back. Those that are one paper are told apart.
 */
export function setDistinct(
  library: Library,
  a: PaperId,
  b: PaperId,
  distinct: boolean,
  stamp: Stamp,
): Edit {
  const [one, other] = [groupIn(library, a), groupIn(library, b)];
  if (one.survivor === other.survivor) {
    return distinct ? tellApart(library, a, b, stamp) : { library, key: one.survivor, changes: [] };
  }
  const said = one.members
    .flatMap((row) => other.members.map((rival) => [row, rival] as const))
    .filter(([row, rival]) => areDistinct(library, row, rival));
  const pairs = distinct
    ? said.length > 0
      ? []
      : [[one.survivor, other.survivor] as const]
    : said;
  const changes = pairs.flatMap(([row, rival]) => [
    changeOf(library, row, rival, distinct, stamp),
    changeOf(library, rival, row, distinct, stamp),
  ]);
  const changed = changes.reduce(
    (all, { key, field }) => writeRegister(all, key, field, { value: distinct, stamp }),
    library,
  );
  return { library: changed, key: groupIn(changed, a).survivor, changes };
}

const areDistinct = ({ papers }: Library, a: PaperId, b: PaperId) =>
  isDistinctFrom(papers.get(a), b) || isDistinctFrom(papers.get(b), a);

function changeOf(
  { papers }: Library,
  key: PaperId,
  other: PaperId,
  after: boolean,
  stamp: Stamp,
): Change {
  const field = distinctField(other);
  const register = own(papers.get(key)?.registers ?? {}, field);
  return { key, field, before: !after, after, stamp, ...sinceMember(originOf(register)) };
}
