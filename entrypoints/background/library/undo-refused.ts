import type { JournalEntry } from '../../../utils/db/rows';
import { fail, type Result } from '../../../utils/result';

/** What is asked of undo, and why it may refuse. */
export interface UndoRequest {
  readonly command: string;
  /** The journal entry to take back. */
  readonly entry: string;
  readonly tab?: number | undefined;
  /** Restricts it to what was done in that tab. */
  readonly onlyIn?: number | undefined;
}

export const unknownChange = fail(
  'not-found',
  'Offprint no longer knows this change, so it cannot be undone. Nothing was changed.',
);
const undoneAlready = fail('not-found', 'This was undone already. Nothing was changed.');
const elsewhere = fail(
  'forbidden',
  'This was done in another tab or window. Undo it there, or in Offprint’s own window.',
);

/** Why an entry cannot be taken back; undefined when it can. */
export function refuseUndo(
  entry: JournalEntry | undefined,
  onlyIn: number | undefined,
): Result<never> | undefined {
  // One that changed nothing, or that is for good, has nothing to take back.
  if (entry?.answer.undoable === undefined) return unknownChange;
  if (onlyIn !== undefined && entry.tab !== onlyIn) return elsewhere;
  return entry.undoneBy ? undoneAlready : undefined;
}
