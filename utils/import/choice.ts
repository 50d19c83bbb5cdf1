import type { ComparedField } from './compare';

/** Of two values of a field: which one holds from then on. */
export const sides = ['mine', 'theirs', 'both'] as const;
export type Side = (typeof sides)[number];

/** What the user decided of an entry: of all its fields, of some, or that it stays out. */
export interface EntryChoice {
  readonly skip?: boolean;
  /** For fields without a choice of their own. */
  readonly all?: Side;
  readonly fields?: Partial<Record<ComparedField, Side>>;
}

/** Whether the two values of a field can both hold: only of notes. */
export const canBeBoth = (field: ComparedField): boolean => field === 'note';

/** Whether the file's value holds in any of the fields, alone or along with the library's. */
export const takesAny = (
  fields: readonly ComparedField[],
  choice: EntryChoice,
  usual: Side,
): boolean => fields.some((field) => sideOf(field, choice, usual) !== 'mine');

/** Which value of a field holds: what was chosen for it, for its entry, or for all entries. */
export function sideOf(field: ComparedField, choice: EntryChoice, usual: Side): Side {
  const side = choice.fields?.[field] ?? choice.all ?? usual;
  return side === 'both' && !canBeBoth(field) ? 'mine' : side;
}
