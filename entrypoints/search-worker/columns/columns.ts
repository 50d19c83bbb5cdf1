import type { PaperRow } from '../../../utils/db/rows';
import { statuses } from '../../../utils/interface/status';
import { addressOf } from '../../../utils/paper/address';
import type { PaperId } from '../../../utils/paper/identity';
import { homeOf } from '../../../utils/paper/identity';
import { has, is, siteIdsOf } from '../../../utils/search/facts';
import { type Outline, shownAuthors } from '../../../utils/search/outline';
import { ListColumn } from './list-column';
import { NumberColumn } from './number-column';
import { TextColumn } from './text-column';

/**
 * What is known of each paper but its texts, column by column: enough to filter, sort, count and
 * show a list without the library. A paper is a number from 0 on.
 */

/** Where a paper is; 0 when its number stands for none any more. */
export const shelves = ['gone', 'saved', 'removed'] as const;
export type ShelfCode = 0 | 1 | 2;
export const shelfCode = { gone: 0, saved: 1, removed: 2 } as const;

/** Bits of the column `flags`. */
export const flags = { note: 1, code: 2, pdf: 4, abstract: 8, linked: 16 } as const;

/** Stands for a count that no page gave. */
export const unknown = -1;

/** So many papers are stored together. */
export const blockSize = 1024;

export class Columns {
  /** How many numbers were given out. */
  count = 0;

  readonly key = new TextColumn<PaperId>();
  readonly title = new TextColumn();
  /** Only where it is not the home of the key. */
  readonly address = new TextColumn();
  readonly shelf = new NumberColumn(Uint8Array);
  /** As `statuses` lists them. */
  readonly status = new NumberColumn(Uint8Array);
  /** 0 for none. */
  readonly rating = new NumberColumn(Uint8Array);
  readonly flags = new NumberColumn(Uint8Array);
  /** Milliseconds. */
  readonly saved = new NumberColumn(Float64Array);
  readonly updated = new NumberColumn(Float64Array);
  /** YYYYMMDD, with zeros for what is not known; 0 for nothing. */
  readonly published = new NumberColumn(Int32Array);
  readonly upvotes = new NumberColumn(Int32Array);
  readonly comments = new NumberColumn(Int32Array);
  readonly citations = new NumberColumn(Int32Array);
  readonly authorCount = new NumberColumn(Int32Array);
  /** Of all searched texts, and of the title’s tokens. */
  readonly textHash = new NumberColumn(Uint32Array);
  readonly titleHash = new NumberColumn(Uint32Array);
  readonly ids = new ListColumn();
  readonly authors = new ListColumn();
  readonly tags = new ListColumn();
  readonly sites = new ListColumn();
  readonly venue = new ListColumn();
  readonly categories = new ListColumn();
  /** Keys of papers that the user said are others, and of those linked with this one. */
  readonly related = new ListColumn();
  /** A tag as its user writes it, by its key. */
  readonly tagNames = new Map<string, string>();

  /** Writes down what a row says; its texts’ hashes are the caller’s. */
  put(paper: number, row: PaperRow): void {
    this.count = Math.max(this.count, paper + 1);
    this.key.set(paper, row.key);
    this.title.set(paper, row.title);
    const address = addressOf(row);
    this.address.set(paper, address === homeOf(row.key) ? undefined : address);
    this.shelf.set(paper, row.shelf === 'saved' ? shelfCode.saved : shelfCode.removed);
    this.status.set(paper, statuses.indexOf(row.status));
    this.rating.set(paper, row.rating ?? 0);
    this.flags.set(paper, flagsOf(row));
    this.saved.set(paper, Date.parse(row.savedAt));
    this.updated.set(paper, Date.parse(row.updatedAt));
    this.published.set(paper, dayNumber(row.published));
    this.upvotes.set(paper, row.signals.upvotes ?? unknown);
    this.comments.set(paper, row.signals.comments ?? unknown);
    this.citations.set(paper, row.signals.citations ?? unknown);
    this.authorCount.set(paper, Math.max(row.authors.length, row.authorCount ?? 0));
    this.ids.set(paper, row.ids.length > 1 ? row.ids : []);
    this.authors.set(paper, [...new Set(row.authors.map(({ name }) => name))]);
    this.tags.set(paper, row.tagKeys);
    for (const [index, key] of row.tagKeys.entries())
      this.tagNames.set(key, row.tags[index] ?? key);
    this.sites.set(paper, siteIdsOf(row));
    this.venue.set(paper, row.venue === undefined ? [] : [row.venue]);
    this.categories.set(paper, row.categories);
    this.related.set(paper, relatedTo(row));
  }

  /** Takes a paper out; its number is not used again. */
  clear(paper: number): void {
    this.shelf.set(paper, shelfCode.gone);
    this.key.set(paper, undefined);
    this.title.set(paper, undefined);
    this.address.set(paper, undefined);
    for (const list of this.#lists()) list.set(paper, []);
  }

  /** How many papers there are. */
  get alive(): number {
    let alive = 0;
    for (let paper = 0; paper < this.count; paper += 1) if (this.isAlive(paper)) alive += 1;
    return alive;
  }

  isAlive(paper: number): boolean {
    return this.shelf.get(paper) !== shelfCode.gone;
  }

  /** A row of a list; undefined when the paper is gone. */
  outline(paper: number): Outline | undefined {
    const key = this.key.get(paper);
    if (key === undefined) return undefined;
    const published = dayText(this.published.get(paper));
    const [venue] = this.venue.textsOf(paper);
    const upvotes = this.upvotes.get(paper);
    const rating = this.rating.get(paper);
    return {
      key,
      title: this.title.get(paper) ?? key,
      authors: this.authors.textsOf(paper).slice(0, shownAuthors),
      authorCount: this.authorCount.get(paper),
      status: statuses[this.status.get(paper)] ?? 'to-read',
      tags: this.tags.textsOf(paper).map((tag) => this.tagNames.get(tag) ?? tag),
      ...(published && { published }),
      ...(venue !== undefined && { venue }),
      ...(upvotes !== unknown && { upvotes }),
      ...(rating > 0 && { rating }),
      hasNote: (this.flags.get(paper) & flags.note) !== 0,
      savedAt: new Date(this.saved.get(paper)).toISOString(),
      updatedAt: new Date(this.updated.get(paper)).toISOString(),
      address: this.address.get(paper) ?? homeOf(key) ?? '',
    };
  }

  /** All columns of a block’s papers as plain data. */
  packBlock(block: number): Readonly<Record<string, unknown>> {
    const from = block * blockSize;
    const to = Math.min(from + blockSize, this.count);
    return Object.fromEntries(
      this.#columns().map(([name, column]) => [name, column.pack(from, to)]),
    );
  }

  /** Takes in what `packBlock` gave of `to - from` papers. Throws on anything else. */
  unpackBlock(block: number, to: number, packed: Readonly<Record<string, unknown>>): void {
    for (const [name, column] of this.#columns())
      column.unpack(block * blockSize, to, packed[name]);
    this.count = Math.max(this.count, to);
  }

  #lists(): readonly ListColumn[] {
    return [
      this.ids,
      this.authors,
      this.tags,
      this.sites,
      this.venue,
      this.categories,
      this.related,
    ];
  }

  #columns() {
    return Object.entries(this).filter(
      (entry): entry is [string, TextColumn | NumberColumn<Uint8Array> | ListColumn] =>
        entry[1] instanceof TextColumn ||
        entry[1] instanceof NumberColumn ||
        entry[1] instanceof ListColumn,
    );
  }
}

function flagsOf(row: PaperRow): number {
  return (
    (has(row, 'note') ? flags.note : 0) |
    (has(row, 'code') ? flags.code : 0) |
    (has(row, 'pdf') ? flags.pdf : 0) |
    (has(row, 'abstract') ? flags.abstract : 0) |
    (is(row, 'linked') ? flags.linked : 0)
  );
}

/** Papers that the user linked with this one, or said to be others. */
const relatedTo = ({ state }: PaperRow): string[] => [
  ...Object.entries(state.registers).flatMap(([name, { value }]) => {
    const key = /^(?:linked|distinct):(.+)$/.exec(name)?.[1];
    return key !== undefined && value === true ? [key] : [];
  }),
  ...Object.entries(state.apart).flatMap(([key, { value }]) => (value ? [key] : [])),
];

/** `2024-07` as 20240700. */
function dayNumber(date: string | undefined): number {
  const [year, month, day] = (date ?? '').split('-').map(Number);
  return (year || 0) * 10_000 + (month ?? 0) * 100 + (day ?? 0);
}

/** 20240700 as `2024-07`. */
function dayText(day: number): string {
  const digits = String(day).padStart(8, '0');
  if (day === 0) return '';
  return [digits.slice(0, 4), digits.slice(4, 6), digits.slice(6)]
    .filter((part) => part !== '00')
    .join('-');
}
