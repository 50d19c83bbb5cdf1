import type { PaperId } from '../paper/identity';
import type { PageRecord, Paper } from '../paper/schema';

/**
 * A moment of the hybrid logical clock, as text that sorts by time, then counter, then device:
 * `<milliseconds, base 36, 9 digits>-<counter, base 36, 4 digits>-<device id>`.
 */
export type Stamp = string;

/** A value that the last writer wins. */
export interface Register<Value> {
  readonly value: Value;
  readonly stamp: Stamp;
}

/** A value read from a page; the better one wins by a total order that ignores time. */
export interface Observed<Value> {
  readonly value: Value;
  readonly rank: PageRecord['rank'];
  readonly partial?: true;
}

/** A note text. Concurrent notes both live; `replaces` holds the newest stamp seen per device. */
export interface NoteText {
  readonly text: string;
  readonly stamp: Stamp;
  readonly replaces: Readonly<Record<string, Stamp>>;
}

/**
 * What one device knows of a row: a join semilattice, so that replicas merged in any order agree.
 * The fields at the top level of a row are worked out from it.
 */
export interface PaperRowState {
  /** When each identifier was first claimed; the earliest stamp wins. */
  readonly claims: Readonly<Record<PaperId, Stamp>>;
  readonly observed: Readonly<Record<string, Observed<unknown>>>;
  readonly sources: Paper['sources'];
  /** `status`, `rating`, `removed`, `savedAt`, `joinedTo`, and corrected fields as `field:title`. */
  readonly registers: Readonly<Record<string, Register<unknown>>>;
  /** By tag key; `value` is whether the paper has the tag. */
  readonly tags: Readonly<Record<string, Register<boolean>>>;
  readonly notes: readonly NoteText[];
  /** Keys of rows that are not the same paper, whatever identifiers they share. */
  readonly apart: Readonly<Record<string, Register<boolean>>>;
}

/** A row of `papers`: the library file's fields at the top level beside the stamps. */
export interface PaperRow extends Paper {
  readonly shelf: 'saved' | 'removed' | 'joined';
  /** Keys of the tags that `tags` names. */
  readonly tagKeys: readonly string[];
  /** The row that this one was joined into, while `shelf` is `joined`. */
  readonly joinedTo?: PaperId;
  readonly state: PaperRowState;
}

/** A tag: `key` is NFC, case-folded, with spaces collapsed; `name` as the user first wrote it. */
export interface TagRow {
  readonly key: string;
  readonly name: Register<string>;
  /** Where a renamed or merged tag went. */
  readonly movedTo?: Register<string | null>;
  /** When it was last put on a paper (ISO), for completion. */
  readonly usedAt: string;
}

/** One undoable change: what a command changed, before and after, kept for 90 days. */
export interface JournalEntry {
  /** The command's id. */
  readonly id: string;
  readonly at: string;
  readonly kind: 'save' | 'remove' | 'status' | 'tag' | 'note' | 'undo';
  /** What happened, in words: “Saved ‘The Llama 3 Herd of Models’”. */
  readonly label: string;
  readonly keys: readonly PaperId[];
  readonly changes: readonly JournalChange[];
  /** The tab it was done in, for undo from the page. */
  readonly tab?: number;
  /** The entry that took this one back. */
  readonly undoneBy?: string;
  /** The stored answer, returned when the command comes again. */
  readonly answer: unknown;
  /** Note sessions: the last sequence stored. */
  readonly sequence?: number;
}

export interface JournalChange {
  readonly key: PaperId;
  /** A register's name, `tag:<key>` or `note`. */
  readonly field: string;
  readonly before: unknown;
  readonly after: unknown;
  /** The stamp this change wrote; undo touches the field only while it is still the one. */
  readonly stamp: Stamp;
}

export interface MetaRow {
  readonly name: 'device' | 'clock';
  readonly value: string;
}
