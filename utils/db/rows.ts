import type { Change } from '../model/edit';
import type { RecordChange } from '../model/record-changes';
import type { PaperId } from '../paper/identity';
import type { CommandAnswer } from '../protocol/messages';

/**
 * The rows of the tables. What a row of `papers` or `tags` means is the model's business; this
 * file adds what only the database has.
 */

export type { NoteText } from '../model/notes';
export type { Observed } from '../model/observed';
export type { PaperRow } from '../model/row';
export type { Stamp } from '../model/stamp';
export type { PaperRowState, Register, TagRow, ViewRow } from '../model/state';

/** One field that a command changed, before and after. */
export type JournalChange = Change;

/** One undoable change: what a command changed, before and after, kept for 90 days. */
export interface JournalEntry {
  /** The command's id. */
  readonly id: string;
  readonly at: string;
  readonly kind:
    | 'save'
    | 'remove'
    | 'status'
    | 'rating'
    | 'tag'
    | 'note'
    | 'correct'
    | 'separate'
    | 'merge'
    | 'link'
    | 'distinct'
    | 'view'
    | 'tags'
    /** Citation keys were given out: nothing that the user did, or would take back. */
    | 'keys'
    | 'import'
    | 'restore'
    | 'bulk'
    | 'undo';
  /** What happened, in words: “Saved ‘The Llama 3 Herd of Models’”. */
  readonly label: string;
  readonly keys: readonly Change['key'][];
  readonly changes: readonly JournalChange[];
  /** What the command changed that is of no paper: tags as such, and saved views. */
  readonly others?: readonly RecordChange[];
  /**
   * In how many rows of `batches` the changes lie, where the command was about many papers; `keys`
   * and `changes` are empty then, so that a list of entries is read fast.
   */
  readonly parts?: number;
  /** The tab it was done in, for undo from the page. */
  readonly tab?: number;
  /** The entry that took this one back. */
  readonly undoneBy?: string;
  /** The stored answer, returned when the command comes again; `undoable` is in it. */
  readonly answer: CommandAnswer;
  /** Note sessions: the last sequence stored. */
  readonly sequence?: number;
}

/** A part of what a command on many papers changed: all changes of some hundred papers. */
export interface BatchRow {
  /** The journal entry's id. */
  readonly entry: string;
  readonly part: number;
  /** The papers that were written, those included whose tags only show otherwise. */
  readonly keys: readonly PaperId[];
  readonly changes: readonly JournalChange[];
}

/**
 * When a row of `papers` was last written or deleted: what is derived from the rows, and kept, tells
 * by it what it missed. A row without one is older than all that have one.
 */
export interface RevisionRow {
  readonly key: PaperId;
  readonly stamp: string;
}

export interface MetaRow {
  /** `pruned` is when the journal was last cleared of old entries. */
  readonly name: 'device' | 'clock' | 'pruned';
  readonly value: string;
}
