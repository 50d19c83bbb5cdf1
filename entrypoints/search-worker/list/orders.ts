import type { PaperNumber } from '../../../utils/search/protocol';
import { formatSort, type Sort } from '../../../utils/search/sort';
import { fold } from '../../../utils/text/fold';
import { tokensOf } from '../../../utils/text/tokens';
import { type Columns, unknown } from '../columns/columns';

type SortedField = Exclude<Sort['by'], 'relevance'>;

/** What papers are sorted by; undefined where a paper has nothing there, which comes last always. */
type Value = string | number | undefined;

/** More changes than this at once are sorted anew, which costs less than to put each in its place. */
const fewChanges = 64;

/**
 * The papers in every order that was asked for, each sorted once; later changes are put in their
 * places.
 */
export class Orders {
  readonly #columns: Columns;
  readonly #known = new Map<string, Int32Array>();

  constructor(columns: Columns) {
    this.#columns = columns;
  }

  /** Every paper there is, on whatever shelf, in an order. */
  get(sort: Sort & { readonly by: SortedField }): Int32Array {
    const name = formatSort(sort);
    const order = this.#known.get(name) ?? this.#sort(sort);
    this.#known.set(name, order);
    return order;
  }

  /** Takes note that papers were added, changed or taken out. */
  changed(papers: readonly PaperNumber[]): void {
    if (papers.length > fewChanges) {
      this.#known.clear();
      return;
    }
    const moved = new Set(papers);
    for (const [name, order] of this.#known) {
      const descending = name.startsWith('-');
      const by = name.slice(descending ? 1 : 0) as SortedField;
      this.#known.set(name, this.#place(order, moved, { by, descending }));
    }
  }

  #place(
    order: Int32Array,
    moved: ReadonlySet<number>,
    sort: Sort & { by: SortedField },
  ): Int32Array {
    const placed: number[] = [];
    for (const paper of order) if (!moved.has(paper)) placed.push(paper);
    const value = (paper: number) => sortedBy(this.#columns, sort.by, paper);
    for (const paper of moved) {
      if (!this.#columns.isAlive(paper)) continue;
      const own = value(paper);
      let [low, high] = [0, placed.length];
      while (low < high) {
        const middle = (low + high) >>> 1;
        const other = placed[middle] ?? 0;
        if (this.#compare(other, value(other), paper, own, sort.descending) < 0) low = middle + 1;
        else high = middle;
      }
      placed.splice(low, 0, paper);
    }
    return Int32Array.from(placed);
  }

  #sort({ by, descending }: Sort & { by: SortedField }): Int32Array {
    const papers = new Int32Array(this.#columns.count);
    let count = 0;
    for (let paper = 0; paper < papers.length; paper += 1) {
      if (this.#columns.isAlive(paper)) papers[count++] = paper;
    }
    const alive = papers.subarray(0, count);
    if (by === 'saved') return this.#sortBySaved(alive, descending);
    const values: Value[] = [];
    for (const paper of alive) values[paper] = sortedBy(this.#columns, by, paper);
    return alive.sort((one, other) =>
      this.#compare(one, values[one], other, values[other], descending),
    );
  }

  /** The order that every other one rests on, and that comes first after opening. */
  #sortBySaved(papers: Int32Array, descending: boolean): Int32Array {
    const { values } = this.#columns.saved;
    const way = descending ? -1 : 1;
    return papers.sort(
      (one, other) => way * ((values[one] ?? 0) - (values[other] ?? 0)) || other - one,
    );
  }

  #compare(one: number, a: Value, other: number, b: Value, descending: boolean): number {
    if (a !== b) {
      if (a === undefined) return 1;
      if (b === undefined) return -1;
      return (a < b ? -1 : 1) * (descending ? -1 : 1);
    }
    // Among equals the newest first, whichever way the order goes.
    return this.#columns.saved.get(other) - this.#columns.saved.get(one) || other - one;
  }
}

function sortedBy(columns: Columns, by: SortedField, paper: number): Value {
  switch (by) {
    case 'title':
      return titleInOrder(columns.title.get(paper) ?? '');
    case 'author':
      return nameInOrder(columns.authors.values[columns.authors.get(paper)[0] ?? -1]);
    case 'published':
      return columns.published.get(paper) || undefined;
    case 'rating':
      return columns.rating.get(paper) || undefined;
    case 'upvotes': {
      const upvotes = columns.upvotes.get(paper);
      return upvotes === unknown ? undefined : upvotes;
    }
    default:
      return columns[by].get(paper);
  }
}

/** The words of a title, so that quotation marks and the like do not count. */
const titleInOrder = (title: string): string => tokensOf(title).join(' ');

/** A name with its last word first, which is the family name of most. */
function nameInOrder(name: string | undefined): string | undefined {
  if (name === undefined) return undefined;
  const words = fold(name).split(/\s+/u);
  return [words.at(-1), ...words.slice(0, -1)].join(' ');
}
