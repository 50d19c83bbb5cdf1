import { cleanLine } from './text';

/** Signs that end a tag, https://help.obsidian.md/tags#Tag+format; `-` and `_` may stand in one. */
const noTag = /[\u2000-\u206f\u2e00-\u2e7f'!"#$%&()*+,.:;<=>?@^`{|}~[\]\\\s]+/g;

/** Tags as Obsidian takes them: `speech, music` as `speech-music`; levels, `a/b`, stay. */
export function obsidianTags(tags: readonly string[]): readonly string[] {
  const written = new Map<string, string>();
  for (const tag of tags) {
    const text = obsidianTag(tag);
    // It does not tell capitals apart.
    if (text && !written.has(text.toLowerCase())) written.set(text.toLowerCase(), text);
  }
  return [...written.values()];
}

function obsidianTag(tag: string): string {
  const text = cleanLine(tag)
    .split('/')
    .map((level) => level.replace(noTag, '-').replace(/^-+|-+$/g, ''))
    .filter(Boolean)
    .join('/');
  // A number alone is none.
  return /^[\d/]+$/.test(text) ? `_${text}` : text;
}
