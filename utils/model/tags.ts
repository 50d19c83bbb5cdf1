import { compareText } from './order';
import { newest, type Register, type TagRow } from './state';

/**
 * The key of a tag, the same however it is written: NFC, case-folded, spaces collapsed.
 * Case folding goes through upper case, so that “ß” and “SS”, or the two small sigmas, meet.
 */
export function tagKey(name: string): string {
  return tagName(name).toUpperCase().toLowerCase().normalize('NFC');
}

/** A tag's name as it is kept: as written, in NFC, spaces collapsed. */
export const tagName = (name: string): string => name.normalize('NFC').trim().replace(/\s+/gu, ' ');

/** Does a name show anything at all? Spaces, control and format characters do not. */
export const isVisible = (name: string): boolean => /[^\p{Cc}\p{Cf}\p{Z}]/u.test(name);

/**
 * Where a tag went: the end of its chain of renames and merges. Renames made at the same time on
 * two devices can form a ring; the last of them decides where it ends.
 */
export function resolveTag(key: string, tags: ReadonlyMap<string, TagRow>): string {
  const path: string[] = [];
  let current = key;
  while (!path.includes(current)) {
    path.push(current);
    const next = tags.get(current)?.movedTo?.value;
    if (next === undefined || next === null) return current;
    current = next;
  }
  const ring = path.slice(path.indexOf(current)).flatMap((member) => {
    const moved = tags.get(member)?.movedTo;
    return moved ? [moved] : [];
  });
  return ring.reduce(newest).value ?? current;
}

/** A paper's tag as shown. */
export interface ShownTag {
  readonly key: string;
  readonly name: string;
  readonly register: Register<boolean>;
}

/**
 * The registers of a paper's tags by where each tag went; of tags that became one, the register
 * written last counts.
 */
export function resolvedTags(
  registers: Readonly<Record<string, Register<boolean>>>,
  tags: ReadonlyMap<string, TagRow>,
): Map<string, Register<boolean>> {
  const resolved = new Map<string, Register<boolean>>();
  for (const [key, register] of Object.entries(registers)) {
    const end = resolveTag(key, tags);
    const own = resolved.get(end);
    if (!own || register.stamp > own.stamp || (register.stamp === own.stamp && register.value)) {
      resolved.set(end, register);
    }
  }
  return resolved;
}

/** The key under which a paper got a tag: the tag may have another one since, see `resolvedTags`. */
export const putOnAs = (
  registers: Readonly<Record<string, Register<boolean>>>,
  register: Register<unknown> | undefined,
): string | undefined => Object.entries(registers).find(([, one]) => one === register)?.[0];

/** When a tag was put on: undo that brings it back keeps its place. */
const putOn = ({ register }: ShownTag) => register.since ?? register.stamp;

/** The tags that a paper has, in the order they were put on it. */
export function shownTags(
  registers: Readonly<Record<string, Register<boolean>>>,
  tags: ReadonlyMap<string, TagRow>,
): ShownTag[] {
  return [...resolvedTags(registers, tags)]
    .filter(([, register]) => register.value)
    .map(([key, register]) => ({ key, name: tags.get(key)?.name.value ?? key, register }))
    .sort((a, b) => compareText(putOn(a), putOn(b)) || compareText(a.key, b.key));
}
