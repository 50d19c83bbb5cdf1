import type { PaperId } from '../paper/identity';
import { type Change, type Edit, groupIn, originOf, sinceMember, writeTagRegister } from './edit';
import { own } from './order';
import type { Stamp } from './stamp';
import type { Library, Register } from './state';
import { putOnAs, resolvedTags, resolveTag } from './tags';

/** What a paper shows of its tags when tags as such change: moved, deleted, or brought back. */

/** The tags that a paper has, by key. */
export function shownOn(library: Library, key: PaperId): Map<string, Register<boolean>> {
  const resolved = resolvedTags(groupIn(library, key).state.tags, library.tags);
  return new Map([...resolved].filter(([, { value }]) => value));
}

/**
 * Writes what makes a paper show the tags `wanted`, each with the write that put it on, and no
 * others. `before` is what it showed until now, which is what undo goes back to. Unlike an edit by
 * the user this does not save the paper.
 */
export function showTags(
  library: Library,
  key: PaperId,
  before: ReadonlyMap<string, Register<boolean>>,
  wanted: ReadonlyMap<string, Stamp | undefined>,
  stamp: Stamp,
): Edit {
  const { survivor, state } = groupIn(library, key);
  const actual = shownOn(library, survivor);
  const missing = [...wanted.keys()].filter((tag) => !actual.has(tag));
  const surplus = [...actual.keys()].filter((tag) => !wanted.has(tag));
  let shown = library;
  const changes: Change[] = [];
  for (const tag of [...missing, ...surplus]) {
    const value = wanted.has(tag);
    const since = value ? sinceMember(wanted.get(tag)) : {};
    // Off under the name that it was put on by, see `setTag`.
    const written = value ? tag : (putOnAs(state.tags, actual.get(tag)) ?? tag);
    shown = writeTagRegister(shown, survivor, written, { value, stamp, ...since });
    changes.push({
      key: survivor,
      field: `tag:${written}`,
      before: before.has(tag),
      after: value,
      stamp,
      ...sinceMember(originOf(before.get(tag) ?? own(state.tags, written))),
    });
  }
  return { library: shown, key: survivor, changes };
}

/**
 * The tags that a paper should show after changes of tags were taken back: where each of its tags
 * points to again, but none that comes to light only because nothing covers it any more.
 */
export function wantedAfterUndo(
  former: Library,
  library: Library,
  key: PaperId,
  taken: readonly Change[],
): Map<string, Stamp | undefined> {
  const before = shownOn(former, key);
  const put = new Set(taken.filter(({ after }) => after === true).map(({ field }) => field));
  const wanted = new Map<string, Stamp | undefined>();
  for (const [tag, register] of Object.entries(groupIn(library, key).state.tags)) {
    const stood = before.has(resolveTag(tag, former.tags)) || put.has(`tag:${tag}`);
    if (!register.value || !stood) continue;
    const to = resolveTag(tag, library.tags);
    const [origin = '', known = origin] = [originOf(register), wanted.get(to)];
    wanted.set(to, origin < known ? origin : known);
  }
  return wanted;
}
