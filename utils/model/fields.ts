import type { Correction } from '../paper/correction';
import type { PaperId } from '../paper/identity';
import {
  type Change,
  type Edit,
  groupIn,
  keepPaper,
  originOf,
  sinceMember,
  writeRegister,
} from './edit';
import { own, sameValue } from './order';
import { authorsOf, isRemoved } from './row';
import type { Stamp } from './stamp';
import type { Library, PaperRowState } from './state';

/** What the user says of a paper in one value each: its rating, and fields put right by hand. */

/** Rates a paper from 1 to 5, which saves it, or takes its rating off. */
export function setRating(
  library: Library,
  key: PaperId,
  rating: number | null,
  stamp: Stamp,
): Edit {
  const { survivor, state } = groupIn(library, key);
  const before = state.registers.rating?.value ?? null;
  if (before === rating && (rating === null || !isRemoved(state))) {
    return { library, key: survivor, changes: [] };
  }
  return writeFields(library, survivor, [['rating', rating]], stamp);
}

/**
 * Puts fields of a paper right by hand, which saves it; null goes back to what pages say. A field
 * that has the value already is not written.
 */
export function correctFields(
  library: Library,
  key: PaperId,
  corrections: readonly Correction[],
  stamp: Stamp,
): Edit {
  const { survivor, state } = groupIn(library, key);
  const values = new Map(
    corrections.map((correction) => [`field:${correction.field}`, valueGiven(correction, state)]),
  );
  const changed = [...values].filter(
    ([field, value]) => !sameValue(own(state.registers, field)?.value ?? null, value),
  );
  if (changed.length === 0) return { library, key: survivor, changes: [] };
  return writeFields(library, survivor, changed, stamp);
}

/** What a correction sets: whose name stays as it was keeps the family's name that a file stated. */
function valueGiven({ field, value }: Correction, state: PaperRowState): unknown {
  if (field !== 'authors' || value === null) return value;
  const stated = new Map(
    authorsOf(state).flatMap(({ name, family }) =>
      family ? [[name, { name, family }] as const] : [],
    ),
  );
  return value.map((author) =>
    typeof author === 'string' ? (stated.get(author) ?? author) : author,
  );
}

/** Gives a paper the citation key that it keeps from then on. Does not touch the paper otherwise. */
export function giveCitationKey(
  library: Library,
  key: PaperId,
  citationKey: string,
  stamp: Stamp,
): Edit {
  const { survivor } = groupIn(library, key);
  const change: Change = {
    key: survivor,
    field: 'citationKey',
    before: null,
    after: citationKey,
    stamp,
  };
  return {
    library: writeRegister(library, survivor, 'citationKey', { value: citationKey, stamp }),
    key: survivor,
    changes: [change],
  };
}

/** Keeps a paper and writes registers of it that say nothing while they are null. */
function writeFields(
  library: Library,
  key: PaperId,
  fields: readonly (readonly [string, unknown])[],
  stamp: Stamp,
): Edit {
  const { state } = groupIn(library, key);
  const kept = keepPaper(library, key, stamp);
  const changes = fields.flatMap(([field, after]): Change[] => {
    const register = own(state.registers, field);
    const before = register?.value ?? null;
    if (sameValue(before, after)) return [];
    return [{ key, field, before, after, stamp, ...sinceMember(originOf(register)) }];
  });
  return {
    library: changes.reduce(
      (all, { field, after }) => writeRegister(all, key, field, { value: after, stamp }),
      kept.library,
    ),
    key,
    changes: [...kept.changes, ...changes],
  };
}
