import type { PaperId } from '../paper/identity';
import type { PageRecord, Paper, TagColour } from '../paper/schema';
import type { SavedView } from '../search/saved-view';
import { mergeNotes, type NoteText } from './notes';
import { mergeObserved, type Observed } from './observed';
import { compareText, greater, joinMaps, joinRecords, sameValue } from './order';
import { mergeSources } from './sources';
import type { Stamp } from './stamp';

/** A value that the last writer wins. */
export interface Register<Value> {
  readonly value: Value;
  readonly stamp: Stamp;
  /**
   * Set by undo: the stamp of the write whose value this one brought back, so that that write can
   * be undone in its turn.
   */
  readonly since?: Stamp;
}

/**
 * What is known of one row, as a join semilattice: replicas merged in any order agree. What the
 * user sees of the row is worked out from it, see `project`.
 */
export interface PaperRowState {
  /** When each identifier was first claimed for the row; the earliest stamp wins. */
  readonly claims: Readonly<Record<PaperId, Stamp>>;
  /** What pages said, by field; the better reading wins, whenever it came. */
  readonly observed: Readonly<Record<string, Observed<unknown>>>;
  /** Counts that pages showed; the greatest wins. */
  readonly signals: Readonly<Record<string, number>>;
  readonly sources: Paper['sources'];
  /**
   * `status`, `rating`, `removed`, `savedAt`, `joinedTo`, the `citationKey` that the paper was given,
   * corrected fields as `field:title`, and what
   * the user says of this and another row as `linked:<row>` and `distinct:<row>`, see `pairs.ts`.
   */
  readonly registers: Readonly<Record<string, Register<unknown>>>;
  /** By tag key; `value` is whether the paper has the tag. */
  readonly tags: Readonly<Record<string, Register<boolean>>>;
  readonly notes: readonly NoteText[];
  /** Rows that were told apart from this one after a join. Kept on the first of the pair. */
  readonly apart: Readonly<Record<string, Register<boolean>>>;
}

/** A tag: `key` is NFC, case-folded, with spaces collapsed; `name` as the user wrote it. */
export interface TagRow {
  readonly key: string;
  readonly name: Register<string>;
  /** Where a renamed or merged tag went. */
  readonly movedTo?: Register<string | null>;
  readonly colour?: Register<TagColour | null>;
  /** Whether it was deleted: off every paper, and no longer offered. */
  readonly deleted?: Register<boolean>;
  /** When it was last put on a paper (ISO), for completion; empty when no paper here has it. */
  readonly usedAt: string;
}

/** A search kept under a name; null once it was removed. */
export interface ViewRow {
  readonly id: string;
  readonly view: Register<SavedView | null>;
}

/** Everything that replicas share: the rows by key, the tags by key, the saved views by id. */
export interface Library {
  readonly papers: ReadonlyMap<PaperId, PaperRowState>;
  readonly tags: ReadonlyMap<string, TagRow>;
  readonly views: ReadonlyMap<string, ViewRow>;
}

/** What a page says of a paper, see `pageRecordSchema`. */
export type { PageRecord };

export const emptyState: PaperRowState = {
  claims: {},
  observed: {},
  signals: {},
  sources: [],
  registers: {},
  tags: {},
  notes: [],
  apart: {},
};

export const emptyLibrary: Library = { papers: new Map(), tags: new Map(), views: new Map() };

const earlier = (a: Stamp, b: Stamp): Stamp => (a <= b ? a : b);

/** The register that was written last. Equal stamps mean a copied device: any fixed choice does. */
export function newest<Value>(a: Register<Value>, b: Register<Value>): Register<Value> {
  return greater(a, b, (one, other) => compareText(one.stamp, other.stamp));
}

/** The register that was written first. */
const oldest = <Value>(a: Register<Value>, b: Register<Value>): Register<Value> =>
  greater(a, b, (one, other) => compareText(other.stamp, one.stamp));

/** The join of two states of one row: commutative, associative and idempotent. */
export function mergeState(a: PaperRowState, b: PaperRowState): PaperRowState {
  if (a === b) return a;
  return {
    claims: joinRecords(a.claims, b.claims, earlier),
    observed: mergeObserved(a.observed, b.observed),
    signals: joinRecords(a.signals, b.signals, (one, other) => Math.max(one, other)),
    sources: mergeSources(a.sources, b.sources),
    registers: joinRecords(a.registers, b.registers, (one, other, name) =>
      // A key that was given stays: somebody may have cited by it.
      name === 'citationKey' ? oldest(one, other) : newest(one, other),
    ),
    tags: joinRecords(a.tags, b.tags, newest),
    notes: mergeNotes(a.notes, b.notes),
    apart: joinRecords(a.apart, b.apart, newest),
  };
}

/** The join of what two replicas know of one tag. */
export function mergeTag(a: TagRow, b: TagRow): TagRow {
  const { usedAt: usedHere, ...one } = a;
  const { usedAt: usedThere, ...other } = b;
  return {
    ...(joinRecords<unknown>(one, other, (here, there, member) =>
      member === 'key' ? here : newest(here as Register<unknown>, there as Register<unknown>),
    ) as Omit<TagRow, 'usedAt'>),
    usedAt: compareText(usedHere, usedThere) >= 0 ? usedHere : usedThere,
  };
}

const mergeView = (a: ViewRow, b: ViewRow): ViewRow => ({
  id: a.id,
  view: newest(a.view, b.view),
});

/** The join of two replicas, row by row, tag by tag and view by view. */
export function mergeLibraries(a: Library, b: Library): Library {
  return {
    papers: joinMaps(a.papers, b.papers, mergeState),
    tags: joinMaps(a.tags, b.tags, mergeTag),
    views: joinMaps(a.views, b.views, mergeView),
  };
}

/** Do two replicas know the same? */
export const sameLibrary = (a: Library, b: Library): boolean => sameValue(plain(a), plain(b));

const plain = ({ papers, tags, views }: Library) =>
  [papers, tags, views].map((rows: ReadonlyMap<string, unknown>) => Object.fromEntries(rows));
