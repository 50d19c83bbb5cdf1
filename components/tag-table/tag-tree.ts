import type { TagColour } from '../../utils/paper/schema';
import { fold } from '../../utils/text/fold';

/** The user's tags as lines of a table: nested by `/`, or one below the other. */

/** A tag as the table lists it. */
export interface ListedTag {
  readonly key: string;
  readonly name: string;
  /** How many saved papers have it. */
  readonly count: number;
  /** When it was last put on a paper (ISO); empty where it never was, or is no more. */
  readonly usedAt: string;
  readonly colour?: TagColour;
}

export const tagOrders = ['name', 'count', 'used'] as const;
export type TagOrder = (typeof tagOrders)[number];

/** One line of the table. */
export interface TagLine {
  readonly key: string;
  /** What the line says: the whole name, or its last step where the steps before stand above. */
  readonly label: string;
  /** 1 for a line at the top. */
  readonly level: number;
  /** Undefined for a step that only holds others: there is no such tag. */
  readonly tag: ListedTag | undefined;
  /** The whole name. */
  readonly name: string;
  /** How many tags are nested below it, at any depth. */
  readonly below: number;
  readonly open: boolean;
  /** Its place among the lines beside it, from 1, and how many these are. */
  readonly position: number;
  readonly siblings: number;
}

interface Branch {
  readonly key: string;
  readonly name: string;
  tag: ListedTag | undefined;
  readonly branches: Branch[];
}

/**
 * The key of the tag that one is nested below, whether there is such a tag or not. Nested is what
 * begins with a whole key and `/`, as a search for the tag understands it.
 */
export function parentKey(key: string): string | undefined {
  const parent = key.slice(0, Math.max(0, key.lastIndexOf('/')));
  return /^$|[\s/]$/.test(parent) || key.endsWith('/') ? undefined : parent;
}

/** The last step of a nested tag's name. */
export const lastStep = (name: string): string => name.slice(name.lastIndexOf('/') + 1).trim();

/** Lines by name, nested; the branches whose keys are `closed` show only themselves. */
export function treeLines(tags: readonly ListedTag[], closed: ReadonlySet<string>): TagLine[] {
  const branches = new Map<string, Branch>();
  const top: Branch[] = [];
  const grow = (key: string, name: string): Branch => {
    const known = branches.get(key);
    if (known) return known;
    const branch: Branch = { key, name, tag: undefined, branches: [] };
    branches.set(key, branch);
    const parent = parentKey(key);
    const beside =
      parent === undefined ? top : grow(parent, name.slice(0, name.lastIndexOf('/'))).branches;
    beside.push(branch);
    return branch;
  };
  // By length: a tag that others are nested below comes before them, and its name is its own.
  for (const tag of [...tags].sort((a, b) => a.key.length - b.key.length)) {
    grow(tag.key, tag.name).tag = tag;
  }
  return linesOf(top, 1, closed);
}

function linesOf(branches: readonly Branch[], level: number, closed: ReadonlySet<string>) {
  return [...branches].sort(byName).flatMap((branch, index): TagLine[] => {
    const { key, name, tag } = branch;
    const open = branch.branches.length > 0 && !closed.has(key);
    const line: TagLine = {
      key,
      label: level === 1 ? name : lastStep(name),
      level,
      tag,
      name,
      below: tagsBelow(branch),
      open,
      position: index + 1,
      siblings: branches.length,
    };
    return open ? [line, ...linesOf(branch.branches, level + 1, closed)] : [line];
  });
}

const tagsBelow = ({ branches }: Branch): number =>
  branches.reduce((sum, each) => sum + (each.tag ? 1 : 0) + tagsBelow(each), 0);

/** Lines one below the other, each with its whole name. */
export function flatLines(tags: readonly ListedTag[], order: TagOrder): TagLine[] {
  const compare = { name: byName, count: byCount, used: byUse }[order];
  return [...tags].sort(compare).map((tag, index) => ({
    key: tag.key,
    label: tag.name,
    level: 1,
    tag,
    name: tag.name,
    below: 0,
    open: false,
    position: index + 1,
    siblings: tags.length,
  }));
}

const collator = new Intl.Collator(undefined, { numeric: true });

const byName = (a: { readonly name: string }, b: { readonly name: string }) =>
  collator.compare(a.name, b.name);
const byCount = (a: ListedTag, b: ListedTag) => b.count - a.count || byName(a, b);
const byUse = (a: ListedTag, b: ListedTag) =>
  (a.usedAt === b.usedAt ? 0 : a.usedAt < b.usedAt ? 1 : -1) || byName(a, b);

/** The tags whose names hold every word of a text, somewhere. */
export function filterTags(tags: readonly ListedTag[], text: string): readonly ListedTag[] {
  const words = fold(text).split(/\s+/).filter(Boolean);
  if (words.length === 0) return tags;
  return tags.filter(({ name }) => {
    const folded = fold(name);
    return words.every((word) => folded.includes(word));
  });
}
