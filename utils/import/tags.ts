import { isVisible, tagKey, tagName } from '../model/tags';
import { limits, lineOf, mostTags } from './limits';

/** The names as tags: clean, within the limits, each once however it is written. */
export function tagsOf(names: Iterable<unknown>): string[] {
  const tags = new Map<string, string>();
  for (const written of names) {
    const name = lineOf(typeof written === 'string' ? tagName(written) : written, limits.tag);
    if (!name || !isVisible(name)) continue;
    const key = tagKey(name);
    if (!tags.has(key)) tags.set(key, name);
    if (tags.size === mostTags) break;
  }
  return [...tags.values()];
}

/** The tags of a list in one text, parted by `;`, else by `|`, else by commas. */
export function splitTags(text: string): string[] {
  const sign = [';', '|'].find((candidate) => text.includes(candidate)) ?? ',';
  return text.split(sign);
}
