import { isFrom, originOf, sinceMember } from './edit';
import { own, sameValue } from './order';
import type { Stamp } from './stamp';
import type { Library, Register } from './state';

/**
 * Changes that are of no paper: of tags as such, and of saved views. They are taken back as those of
 * papers are, register by register.
 */

/** One register of a tag or of a saved view that a command wrote. */
export interface RecordChange {
  readonly table: 'tags' | 'views';
  /** The tag's key or the view's id. */
  readonly key: string;
  /** The register's name: `name`, `movedTo`, `colour`, `deleted`, or `view`. */
  readonly field: string;
  /** What undo writes; where nothing was before, the value that says so. */
  readonly before: unknown;
  readonly after: unknown;
  /** The stamp this change wrote; undo touches the register only while it is still the one. */
  readonly stamp: Stamp;
  /** The stamp of the write that `before` came from, if any. */
  readonly since?: Stamp;
}

/** What a command made of tags and views. */
export interface RecordEdit {
  readonly library: Library;
  readonly changes: readonly RecordChange[];
}

/** What undo did to tags and views, and what it left as it is because it was changed since. */
export interface RecordsUndone extends RecordEdit {
  readonly leftAlone: readonly RecordChange[];
}

/** Is it a change that the user would notice? */
export const isNoticed = ({ before, after }: RecordChange): boolean => !sameValue(before, after);

type Registers = Readonly<Record<string, Register<unknown>>>;

/** A register of a tag or of a view; undefined while there is none. */
export function recordRegister(
  library: Library,
  { table, key, field }: Pick<RecordChange, 'table' | 'key' | 'field'>,
): Register<unknown> | undefined {
  const row = library[table].get(key);
  return row && own(row as unknown as Registers, field);
}

/** Writes a register of a tag or of a view that is in the library. */
export function writeRecordRegister(
  library: Library,
  { table, key, field }: Pick<RecordChange, 'table' | 'key' | 'field'>,
  register: Register<unknown>,
): Library {
  const rows = new Map<string, unknown>(library[table]);
  rows.set(key, { ...Object(rows.get(key)), [field]: register });
  return { ...library, [table]: rows };
}

/** Takes changes of tags and views back, where the registers are still as the changes left them. */
export function takeBackRecords(
  library: Library,
  changes: readonly RecordChange[],
  stamp: Stamp,
): RecordsUndone {
  const done: RecordChange[] = [];
  const leftAlone: RecordChange[] = [];
  let undone = library;
  for (const change of changes) {
    const { since, ...told } = change;
    const register = recordRegister(library, change);
    if (!register || !isFrom(register, change.stamp)) {
      if (isNoticed(change)) leftAlone.push(change);
      continue;
    }
    const written = { value: change.before, stamp, ...sinceMember(since) };
    undone = writeRecordRegister(undone, change, written);
    done.push({
      ...told,
      before: register.value,
      after: change.before,
      stamp,
      ...sinceMember(originOf(register)),
    });
  }
  return { library: undone, changes: done, leftAlone };
}
