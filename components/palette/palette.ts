import { fold } from '../../utils/text/fold';

/** Something that the palette can do or go to. */
export interface PaletteItem {
  readonly id: string;
  readonly label: string;
  /** Said beside it: the key that does the same, or what kind of thing it is. */
  readonly about: string;
  readonly run: () => void;
}

/** So many are shown. */
const shown = 40;

/**
 * The items whose label has every word typed, those that begin with the text first, each group in
 * the order given.
 */
export function matchItems(items: readonly PaletteItem[], typed: string): readonly PaletteItem[] {
  const text = fold(typed.trim());
  const words = text.split(/\s+/).filter(Boolean);
  const found = items.filter(({ label }) => {
    const folded = fold(label);
    return words.every((word) => folded.includes(word));
  });
  const begin = found.filter(({ label }) => fold(label).startsWith(text));
  return [...begin, ...found.filter((item) => !begin.includes(item))].slice(0, shown);
}
