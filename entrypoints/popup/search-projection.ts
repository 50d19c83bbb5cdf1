import { liveQuery, type Subscription } from 'dexie';
import type { OffprintDatabase } from '../../utils/db/database';
import { readInPages, readShelfKeys } from '../../utils/db/queries';
import type { PaperRow } from '../../utils/db/rows';
import type { PaperId } from '../../utils/paper/identity';
import { matchesTerms, searchText } from '../../utils/paper/query';

/**
 * The folded text of every saved paper, so that each keystroke reads memory and not the database.
 * Built in chunks from the newest paper on, when the first search begins; what changes later is
 * folded anew. It only says which papers match: what is shown comes from the database.
 */
export class SearchProjection {
  readonly #database: OffprintDatabase;
  readonly #listeners = new Set<() => void>();
  readonly #texts = new Map<PaperId, string>();
  #version = 0;
  #building: Promise<void> | undefined;
  #complete = false;
  #changes: Subscription | undefined;

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
    this.#changes?.unsubscribe();
  }

  async #build(): Promise<void> {
    const last = await this.#database.papers.orderBy('updatedAt').last();
    this.#follow(last?.updatedAt ?? '');
    let read = 0;
    for await (const rows of readInPages(this.#database, await readShelfKeys(this.#database, {}))) {
      this.#take(rows);
      read += rows.length;
      // Each announcement asks the database again: at once for the newest, then ever more rarely.
      if (Number.isInteger(Math.log2(read / rows.length))) this.#announce();
    }
    this.#complete = true;
    this.#announce();
  }

  /** Folds what changed since the build began, removals aside: those are not in the list anyway. */
  #follow(since: string): void {
    this.#changes = liveQuery(() =>
      this.#database.papers.where('updatedAt').above(since).toArray(),
    ).subscribe(
      (rows) => {
        if (rows.length === 0) return;
        this.#take(rows);
        this.#announce();
      },
      () => {
        // The database is gone: whoever searches next begins again, and hears of it then.
        this.#building = undefined;
        this.#complete = false;
      },
    );
  }

  #take(rows: readonly PaperRow[]): void {
    for (const row of rows) this.#texts.set(row.key, searchText(row));
  }

  #announce(): void {
    this.#version += 1;
    for (const listener of this.#listeners) listener();
  }
}
