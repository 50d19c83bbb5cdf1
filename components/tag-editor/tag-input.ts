import { isVisible, tagKey, tagName } from '../../utils/model/tags';
import { fold } from '../../utils/text/fold';

/**
 * What the tag field does, apart from how it looks: which tags it offers and what each key means.
 */

export interface TagInput {
  readonly text: string;
  /** Which suggestion the arrows point at; -1 while none. */
  readonly pointed: number;
}

export const emptyInput: TagInput = { text: '', pointed: -1 };

/** What a key asks for. */
export type TagAction =
  | { readonly kind: 'input'; readonly input: TagInput }
  | { readonly kind: 'add'; readonly tag: string }
  | { readonly kind: 'remove'; readonly tag: string }
  | { readonly kind: 'close' };

const suggestionLimit = 50;

/**
 * The user's tags that the paper does not have yet and that the text could become: those that
 * begin with it first, each group as recent as it came.
 */
export function suggestTags(
  text: string,
  known: readonly string[],
  present: readonly string[],
): readonly string[] {
  const taken = new Set(present.map(tagKey));
  const wanted = fold(text.trim());
  const offered = known.filter((tag) => !taken.has(tagKey(tag)));
  if (wanted === '') return offered.slice(0, suggestionLimit);
  const begin = offered.filter((tag) => fold(tag).startsWith(wanted));
  const within = offered.filter((tag) => !begin.includes(tag) && fold(tag).includes(wanted));
  return [...begin, ...within].slice(0, suggestionLimit);
}

/** What of a keyboard event matters here. */
export interface TagKey {
  readonly key: string;
  readonly repeat: boolean;
  /** An input method is composing: every key is its own. */
  readonly composing: boolean;
}

/**
 * What a key does in the field, or undefined when it is left to the browser. A held Backspace
 * stops at the empty field: only a fresh press takes a tag off.
 */
export function tagKeyAction(
  { key, repeat, composing }: TagKey,
  input: TagInput,
  suggestions: readonly string[],
  present: readonly string[],
): TagAction | undefined {
  if (composing) return undefined;
  const last = present.at(-1);
  switch (key) {
    case 'Enter':
      return enter(input, suggestions);
    case 'Backspace':
      return input.text === '' && !repeat && last ? { kind: 'remove', tag: last } : undefined;
    case 'Escape':
      return { kind: 'close' };
    case 'ArrowDown':
      return point(input, suggestions, 1);
    case 'ArrowUp':
      return point(input, suggestions, -1);
    default:
      return undefined;
  }
}

function enter(input: TagInput, suggestions: readonly string[]): TagAction | undefined {
  const chosen = suggestions[input.pointed] ?? tagName(input.text);
  return isVisible(chosen) ? { kind: 'add', tag: chosen } : undefined;
}

function point(input: TagInput, suggestions: readonly string[], by: 1 | -1): TagAction | undefined {
  if (suggestions.length === 0) return undefined;
  // One place more than there are suggestions: the text itself, at -1.
  const places = suggestions.length + 1;
  const pointed = ((input.pointed + 1 + by + places) % places) - 1;
  return { kind: 'input', input: { ...input, pointed } };
}
