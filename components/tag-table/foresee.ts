import { paperCount } from '../../utils/interface/words';
import { tagKey } from '../../utils/model/tags';

/**
 * What comes of giving a tag a name, in words, beyond its being renamed; undefined when nothing
 * does. `countOf` tells how many papers have a tag, where there is such a tag.
 */
export function foreseeRename(
  line: { readonly key: string; readonly below: number },
  name: string,
  countOf: (key: string) => number | undefined,
): string | undefined {
  const key = tagKey(name);
  if (name === '' || key === line.key) return undefined;
  const there = countOf(key);
  if (there !== undefined) return `Merges into “${name}”, which ${haveIt(there)}.`;
  return line.below > 0 ? `Renames ${line.below} nested below it as well.` : undefined;
}

function haveIt(count: number): string {
  if (count === 0) return 'no paper has';
  return `${paperCount(count)} ${count === 1 ? 'has' : 'have'}`;
}
