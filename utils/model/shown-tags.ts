import type { PaperId } from '../paper/identity';
import { type Change, groupIn, originOf, sinceMember, writeTagRegister } from './edit';
import { own } from './order';
import type { Stamp } from './stamp';
import type { Library, Register } from './state';
import { type TagEdit, wantedAfterMove } from './tag-moves';
import { resolvedTags, resolveTag } from './tags';

/**
 * What a paper shows of its tags when tags as such change: moved, deleted, or brought back. Each
 * such change leaves the paper's own registers saying it, on under the keys that show it and off
 * under all others, so that nothing rests on which of them was written last, and taking changes
 * back, the last one first, leads back. Where a tag points serves what was written elsewhere.
 */

/** What a change of tags, or taking it back, made of one paper. */
export interface Retagged {
  /** With the tags as they are from now on. */
  readonly library: Library;
  readonly changes: readonly Change[];
}

/** Shows a paper by tags that changed. Unlike an edit by the user this does not save the paper. */
export function retagPaper(
  library: Library,
  key: PaperId,
  { library: { tags }, goesTo }: TagEdit,
  stamp: Stamp,
): Retagged {
  const wanted = wantedAfterMove(shownOn(library, key), goesTo);
  const shown = showTags({ ...library, tags }, key, wanted, stamp);
  return { library: shown, changes: tagChanges(library, shown, key, stamp) };
}

/**
 * Takes back what a change of tags wrote on a paper, and shows it by `tags`, those from now on. What
 * was taken off the paper since stays off.
 */
export function takeBackRetagging(
  library: Library,
  tags: Library['tags'],
  key: PaperId,
  changes: readonly Change[],
  stamp: Stamp,
): Retagged & { leftAlone: readonly Change[] } {
  const { survivor, state } = groupIn(library, key);
  const before = shownOn(library, key);
  const isOn = (tag: string) => before.has(resolveTag(tag, library.tags));
  const became = changes.filter(({ after }) => after === true).map(tagOf);
  const leftAlone: Change[] = [];
  const put = new Set<string>();
  let back: Library = { ...library, tags };
  for (const change of changes) {
    const tag = tagOf(change);
    const register = own(state.tags, tag);
    if (register?.value === change.before) continue;
    if (!isAsLeft(register, change)) leftAlone.push(change);
    else if (change.before !== true || isStillOn(tag)) {
      back = writeTagRegister(back, survivor, tag, valueBefore(change, stamp));
      if (change.before === true) put.add(tag);
    }
  }
  const wanted = new Map<string, Stamp | undefined>();
  for (const [tag, register] of Object.entries(groupIn(back, key).state.tags)) {
    // None that comes to light only because nothing covers it any more.
    if (!register.value || !(put.has(tag) || isOn(tag))) continue;
    const to = resolveTag(tag, tags);
    const [origin = '', known = origin] = [originOf(register), wanted.get(to)];
    wanted.set(to, origin < known ? origin : known);
  }
  const shown = showTags(back, key, wanted, stamp);
  return { library: shown, changes: tagChanges(library, shown, key, stamp), leftAlone };

  /** Is what became of a tag still on the paper? One that was deleted became nothing. */
  function isStillOn(tag: string): boolean {
    const heirs = became.filter((other) => other !== tag && resolveTag(other, tags) === tag);
    const hasGone = resolveTag(tag, library.tags) !== tag;
    return isOn(tag) || heirs.some(isOn) || (heirs.length === 0 && !hasGone);
  }
}

/** Is a register still as a change left it, or again, by undoing what came after? */
const isAsLeft = (register: Register<boolean> | undefined, { after, stamp }: Change): boolean =>
  register?.value === after && (originOf(register) ?? '') <= stamp;

const valueBefore = ({ before, since }: Change, stamp: Stamp): Register<boolean> => ({
  value: before === true,
  stamp,
  ...sinceMember(since),
});

/** The tags that a paper has, by key. */
function shownOn(library: Library, key: PaperId): Map<string, Register<boolean>> {
  const resolved = resolvedTags(groupIn(library, key).state.tags, library.tags);
  return new Map([...resolved].filter(([, { value }]) => value));
}

/** Makes a paper show the tags `wanted`, each with the write that put it on, and no others. */
function showTags(
  library: Library,
  key: PaperId,
  wanted: ReadonlyMap<string, Stamp | undefined>,
  stamp: Stamp,
): Library {
  const { survivor, state } = groupIn(library, key);
  const registers = Object.entries(state.tags);
  let shown = library;
  for (const [tag, { value }] of registers) {
    if (!value || wanted.has(tag)) continue;
    shown = writeTagRegister(shown, survivor, tag, { value: false, stamp });
  }
  const resolved = resolvedTags(groupIn(shown, survivor).state.tags, library.tags);
  for (const [tag, origin] of wanted) {
    const register = own(state.tags, tag);
    const wasOn = register?.value === true;
    if (wasOn && resolved.get(tag)?.value === true) continue;
    const since = sinceMember(wasOn ? originOf(register) : origin);
    shown = writeTagRegister(shown, survivor, tag, { value: true, stamp, ...since });
  }
  return shown;
}

/** What the registers of a paper's tags say otherwise than before, each by its own name. */
function tagChanges(former: Library, library: Library, key: PaperId, stamp: Stamp): Change[] {
  const { state: before } = groupIn(former, key);
  const { survivor, state } = groupIn(library, key);
  return Object.entries(state.tags).flatMap(([tag, { value }]) => {
    const register = own(before.tags, tag);
    const was = register?.value ?? false;
    if (was === value) return [];
    const field = `tag:${tag}`;
    const since = sinceMember(originOf(register));
    return [{ key: survivor, field, before: was, after: value, stamp, ...since }];
  });
}

const tagOf = ({ field }: Change): string => field.slice('tag:'.length);
