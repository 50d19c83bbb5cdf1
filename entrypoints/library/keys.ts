import type { Shortcut } from '../../components/shortcut-list/ShortcutList';
import type { ViewName } from './address';

/** What the keyboard can ask of the library. */
export type Command =
  | 'search'
  | 'next'
  | 'previous'
  | 'first'
  | 'last'
  | 'expand'
  | 'open'
  | 'status'
  | 'tags'
  | 'note'
  | 'remove'
  | 'select'
  | 'select-next'
  | 'select-previous'
  | 'select-all'
  | 'rate-1'
  | 'rate-2'
  | 'rate-3'
  | 'rate-4'
  | 'rate-5'
  | 'unrate'
  | 'palette'
  | 'undo'
  | 'changes'
  | 'export'
  | 'import'
  | 'settings'
  | 'help'
  | 'back';

const byKey: Readonly<Record<string, Command>> = {
  '/': 'search',
  j: 'next',
  ArrowDown: 'next',
  k: 'previous',
  ArrowUp: 'previous',
  Home: 'first',
  End: 'last',
  Enter: 'expand',
  o: 'open',
  s: 'status',
  t: 'tags',
  n: 'note',
  r: 'remove',
  Delete: 'remove',
  x: 'select',
  1: 'rate-1',
  2: 'rate-2',
  3: 'rate-3',
  4: 'rate-4',
  5: 'rate-5',
  0: 'unrate',
  u: 'undo',
  h: 'changes',
  e: 'export',
  i: 'import',
  ',': 'settings',
  '?': 'help',
  Escape: 'back',
};

/** What of a keyboard event decides. */
export interface Press {
  readonly key: string;
  readonly control: boolean;
  readonly shift: boolean;
  readonly alt: boolean;
  readonly composing: boolean;
  /** Where the focus is: letters belong to a text field, arrows and Enter to any control. */
  readonly on: 'text' | 'choice' | 'button' | 'row' | 'elsewhere';
}

/** What a key press means, or undefined when it is not ours. */
export function commandOf({ key, control, shift, alt, composing, on }: Press): Command | undefined {
  if (composing || alt) return undefined;
  // The palette opens from anywhere, also from a text field.
  if (control && key.toLowerCase() === 'k') return 'palette';
  if (on === 'text') return key === 'Escape' && !control ? 'back' : undefined;
  if (control) {
    if (key.toLowerCase() === 'z') return 'undo';
    return key.toLowerCase() === 'a' ? 'select-all' : undefined;
  }
  const command = byKey[key.length === 1 ? key.toLowerCase() : key];
  // A list of choices looks letters up and moves by arrows; Escape only leaves it.
  if (on === 'choice') return command === 'back' ? command : undefined;
  if (command === 'expand' && on !== 'row') return undefined;
  if (shift && command === 'next') return 'select-next';
  if (shift && command === 'previous') return 'select-previous';
  return command;
}

interface ShortcutGroup {
  readonly title: string;
  /** The view that they belong to; those of all views have none. */
  readonly view?: ViewName;
  readonly keys: readonly Shortcut[];
}

/** The keys as the help shows them, those of a view first. */
export const shortcutsOf = (view: ViewName): readonly ShortcutGroup[] => [
  ...shortcuts.filter((group) => group.view === view),
  ...shortcuts.filter((group) => group.view !== view),
];

const shortcuts: readonly ShortcutGroup[] = [
  {
    title: 'Anywhere',
    keys: [
      { keys: ['/'], does: 'Search' },
      { keys: ['j', '↓'], does: 'Next paper' },
      { keys: ['k', '↑'], does: 'Previous paper' },
      { keys: ['Home', 'End'], does: 'First or last paper of the list' },
      { keys: ['u', 'Ctrl Z'], does: 'Undo the last change' },
      { keys: ['h'], does: 'Recent changes' },
      { keys: ['e'], does: 'Export' },
      { keys: ['i'], does: 'Import' },
      { keys: [','], does: 'Settings' },
      { keys: ['Ctrl K'], does: 'Everything by name' },
      { keys: ['Ctrl A'], does: 'Select all papers found' },
      { keys: ['Esc'], does: 'Back out, one step at a time' },
      { keys: ['?'], does: 'This help' },
    ],
  },
  {
    title: 'On a paper',
    view: 'papers',
    keys: [
      { keys: ['Enter'], does: 'Show more, or less' },
      { keys: ['o'], does: 'Open the paper in a new tab' },
      { keys: ['s'], does: 'Next status: to read, reading, read' },
      { keys: ['t'], does: 'Edit its tags' },
      { keys: ['n'], does: 'Edit its note' },
      { keys: ['x'], does: 'Select it' },
      { keys: ['Shift ↓', 'Shift ↑'], does: 'Select it, and the one below or above' },
      { keys: ['1 … 5'], does: 'Rate it; 0 takes the rating off' },
      { keys: ['r', 'Delete'], does: 'Remove it' },
    ],
  },
  {
    title: 'With several selected',
    view: 'papers',
    keys: [
      { keys: ['t'], does: 'Tag all of them' },
      { keys: ['s'], does: 'Set their status' },
      { keys: ['1 … 5'], does: 'Rate them' },
      { keys: ['r', 'Delete'], does: 'Remove them' },
      { keys: ['Shift click'], does: 'Select all up to there' },
      { keys: ['Ctrl click'], does: 'Select one more' },
      { keys: ['Esc'], does: 'Select none' },
    ],
  },
  {
    title: 'On a tag, in the view of tags',
    view: 'tags',
    keys: [
      { keys: ['n', 'F2'], does: 'Rename it' },
      { keys: ['m'], does: 'Merge it, or all selected' },
      { keys: ['b'], does: 'Put it below another' },
      { keys: ['c'], does: 'Colour it' },
      { keys: ['x', 'Space'], does: 'Select it' },
      { keys: ['r', 'Delete'], does: 'Delete it' },
    ],
  },
  {
    title: 'Among duplicates',
    view: 'duplicates',
    keys: [
      { keys: ['j', 'k'], does: 'Next and previous pair' },
      { keys: ['m'], does: 'Merge them' },
      { keys: ['l'], does: 'Link them' },
      { keys: ['d'], does: 'Say that they are two papers' },
    ],
  },
  {
    title: 'On a removed paper',
    view: 'removed',
    keys: [
      { keys: ['r'], does: 'Restore it' },
      { keys: ['Delete'], does: 'Delete it for good' },
    ],
  },
  {
    title: 'While adding tags',
    keys: [
      { keys: ['Enter'], does: 'Add what is typed or chosen' },
      { keys: ['↓', '↑'], does: 'Choose among your tags' },
      { keys: ['Backspace'], does: 'In an empty field: take the last tag off' },
      { keys: ['Esc'], does: 'Done' },
    ],
  },
];
