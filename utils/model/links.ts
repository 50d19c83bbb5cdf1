import type { PaperId } from '../paper/identity';
import { type Change, type Edit, groupIn, originOf, sinceMember, writeRegister } from './edit';
import { own } from './order';
import { linkField } from './pairs';
import type { Group } from './project';
import type { Stamp } from './stamp';
import type { Library } from './state';

/**
 * Links two papers that belong together, such as a preprint and the article, or unlinks them. A
 * link to a row that was joined into another since is a link to that one.
 */
export function linkPapers(
  library: Library,
  a: PaperId,
  b: PaperId,
  linked: boolean,
  stamp: Stamp,
): Edit {
  const [one, other] = [groupIn(library, a), groupIn(library, b)];
  if (one.survivor === other.survivor) return { library, key: one.survivor, changes: [] };
  const changes = [
    ...changesOf(one, other, linked, stamp),
    ...changesOf(other, one, linked, stamp),
  ];
  return {
    library: changes.reduce(
      (all, { key, field }) => writeRegister(all, key, field, { value: linked, stamp }),
      library,
    ),
    key: one.survivor,
    changes,
  };
}

/** What is to be written on a paper, so that it is linked with another or is not. */
function changesOf(paper: Group, other: Group, linked: boolean, stamp: Stamp): Change[] {
  const { registers } = paper.state;
  const links = other.members.filter((key) => own(registers, linkField(key))?.value === true);
  const written = linked ? (links.length > 0 ? [] : [other.survivor]) : links;
  return written.map((key) => ({
    key: paper.survivor,
    field: linkField(key),
    before: !linked,
    after: linked,
    stamp,
    ...sinceMember(originOf(own(registers, linkField(key)))),
  }));
}
