/** What the keyboard can ask of the table of tags. */
export type TagCommand =
  | 'next'
  | 'previous'
  | 'first'
  | 'last'
  | 'open'
  | 'close'
  | 'show'
  | 'select'
  | 'rename'
  | 'merge'
  | 'nest'
  | 'colour'
  | 'remove';

const byKey: Readonly<Record<string, TagCommand>> = {
  j: 'next',
  ArrowDown: 'next',
  k: 'previous',
  ArrowUp: 'previous',
  Home: 'first',
  End: 'last',
  ArrowRight: 'open',
  ArrowLeft: 'close',
  Enter: 'show',
  x: 'select',
  ' ': 'select',
  n: 'rename',
  F2: 'rename',
  m: 'merge',
  b: 'nest',
  c: 'colour',
  r: 'remove',
  Delete: 'remove',
};

/** What of a keyboard event decides. */
export interface TagPress {
  readonly key: string;
  /** Control, Command or Alt. */
  readonly modified: boolean;
  /** Whether the focus is on the row itself: Enter and Space belong to a control in it. */
  readonly onRow: boolean;
}

/** What a key means on a row of the table, or undefined when it is not the table's. */
export function tagCommandOf({ key, modified, onRow }: TagPress): TagCommand | undefined {
  if (modified) return undefined;
  const command = byKey[key.length === 1 ? key.toLowerCase() : key];
  return (key === 'Enter' || key === ' ') && !onRow ? undefined : command;
}
