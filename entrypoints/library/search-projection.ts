import Dexie, { type ObservabilitySet, RangeSet } from 'dexie';
import type { OffprintDatabase } from '../../utils/db/database';
import { readEverything } from '../../utils/db/queries';
import type { PaperRow } from '../../utils/db/rows';
import type { PaperId } from '../../utils/paper/identity';
import { matchesTerms, searchText } from '../../utils/paper/query';

/**
 * The folded text of every saved paper, so that each keystroke reads memory and not the database.
 * Built in chunks when the first search begins; what changes later is
 * folded anew. It only says which papers match: what is shown comes from the database.
 */
export class SearchProjection {
  readonly #database: OffprintDatabase;
  readonly #listeners = new Set<() => void>();
  readonly #texts = new Map<PaperId, string>();
  #version = 0;
  #building: Promise<void> | undefined;
  #complete = false;

  constructor(database: OffprintDatabase) {
    this.#database = database;
  }

  /** Grows whenever the answers may have changed. */
  readonly version = (): number => this.#version;

  readonly subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  };

  /** Whether every paper has been read. */
  get complete(): boolean {
    return this.#complete;
  }

  /** Begins reading the library; later calls give the same promise. A failure may be tried again. */
  start(): Promise<void> {
    this.#building ??= this.#build().catch((error: unknown) => {
      this.#building = undefined;
      throw error;
    });
    return this.#building;
  }

  /** The papers that hold every term, among those read so far. */
  find(terms: readonly string[]): ReadonlySet<PaperId> {
    const found = new Set<PaperId>();
    for (const [key, text] of this.#texts) if (matchesTerms(text, terms)) found.add(key);
    return found;
  }

  stop(): void {
    Dexie.on.storagemutated.unsubscribe(this.#follow);
  }

  async #build(): Promise<void> {
    Dexie.on.storagemutated.subscribe(this.#follow);
    let read = 0;
    for await (const rows of readEverything(this.#database)) {
      this.#take(rows);
      read += rows.length;
      // Each announcement asks the database again: at once for the newest, then ever more rarely.
      if (Number.isInteger(Math.log2(read / rows.length))) this.#announce();
    }
    this.#complete = true;
    this.#announce();
  }

  /**
   * Folds anew what anyone, in any tab or in the background, has just written. Dexie names the
   * keys; a row that was removed meanwhile stays, for it is in no list anyway.
   */
  readonly #follow = (parts: ObservabilitySet): void => {
    const written = parts[`idb://${this.#database.name}/papers/`] ?? parts.all;
    if (!written) return;
    const ranges = [...RangeSet(written)].map(({ from, to }) => [from, to] as const);
    this.#database.papers
      .where(':id')
      .inAnyRange(ranges, { includeLowers: true, includeUppers: true })
      .toArray()
      .then((rows) => {
        this.#take(rows);
        this.#announce();
      })
      .catch(() => {
        // The database is gone: whoever searches next begins again, and hears of it then.
        this.#building = undefined;
        this.#complete = false;
      });
  };

  #take(rows: readonly PaperRow[]): void {
    for (const row of rows) this.#texts.set(row.key, searchText(row));
  }

  #announce(): void {
    this.#version += 1;
    for (const listener of this.#listeners) listener();
  }
}
