import type { FacetValue } from '../../utils/search/protocol';

/** A tag and those below it. */
export interface TagNode {
  readonly key: string;
  /** The whole name: `ml/vision`. */
  readonly name: string;
  /** Its own part of it: `vision`. */
  readonly label: string;
  /** How many papers have it or one below it; a paper with several counts once for each. */
  readonly count: number;
  readonly below: readonly TagNode[];
}

/**
 * Tags as a tree by the slashes in their names, each level with the most used first. A tag that
 * only has others below it is there all the same.
 */
export function tagTreeOf(tags: readonly FacetValue[]): readonly TagNode[] {
  const roots: Branch = new Map();
  for (const { value, name, count } of tags) {
    const keys = value.split('/');
    const labels = name.split('/');
    let level = roots;
    for (const [depth, part] of keys.entries()) {
      const node = level.get(part) ?? {
        key: keys.slice(0, depth + 1).join('/'),
        name: labels.slice(0, depth + 1).join('/'),
        label: labels[depth] ?? part,
        count: 0,
        below: new Map(),
      };
      node.count += count;
      level.set(part, node);
      level = node.below;
    }
  }
  return sorted(roots);
}

type Branch = Map<string, Omit<TagNode, 'count' | 'below'> & { count: number; below: Branch }>;

const sorted = (branch: Branch): readonly TagNode[] =>
  [...branch.values()]
    .map(({ below, ...node }) => ({ ...node, below: sorted(below) }))
    .sort((one, other) => other.count - one.count || (one.key < other.key ? -1 : 1));
