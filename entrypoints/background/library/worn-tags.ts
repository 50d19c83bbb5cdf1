import type { Library } from '../../../utils/model/state';

/**
 * The tags that the papers of a library have, and those of some more keys, with all that they were
 * moved to: what changes a paper copies the tags it is given, and a library may have very many.
 */
export function wornTags({ papers, tags }: Library, more: readonly string[]): Library['tags'] {
  const worn = new Map<string, NonNullable<ReturnType<Library['tags']['get']>>>();
  const wanted = [...more, ...[...papers.values()].flatMap((state) => Object.keys(state.tags))];
  for (let key = wanted.pop(); key !== undefined; key = wanted.pop()) {
    const tag = tags.get(key);
    if (!tag || worn.has(key)) continue;
    worn.set(key, tag);
    if (tag.movedTo?.value) wanted.push(tag.movedTo.value);
  }
  return worn;
}
