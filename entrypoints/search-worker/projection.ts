import Dexie, { type ObservabilitySet } from 'dexie';
import type { OffprintDatabase } from '../../utils/db/database';
import { countRows, readEverything } from '../../utils/db/queries';
import type { PaperRow } from '../../utils/db/rows';
import type { ListRequest, SearchQuestions, SearchState } from '../../utils/search/protocol';
import { Engine } from './engine';
import type { ProjectionStore, Standing } from './store';

/** Rows taken in at once, so that questions are answered in between. */
const rowsAtOnce = 512;
/** With so many numbers of papers that are gone it is worth being built anew. */
const isWasteful = ({ numbers, papers }: Engine) => numbers > 2 * papers + 4096;

/** Between two of them, in milliseconds. */
const rest = 20;
/** What goes through most of what searches run through. */
const practice = ['a', 'm', '"of t', 'tag:a mo', 'th', '"in th', 'e', 'an'];

const damaged = 'The search data was damaged and had to be made anew. Your library is untouched.';

interface Surroundings {
  readonly library: OffprintDatabase;
  readonly store: ProjectionStore;
  /** Told of every new state. */
  readonly announce: (state: SearchState) => void;
  /** Settles when this is the one worker that may write the projection. */
  readonly mayStore: Promise<unknown>;
  /** A pause in the changes this long, in milliseconds, stores them. */
  readonly quiet?: number;
  /** While it is built, so many papers are stored at a time. */
  readonly storedAtOnce?: number;
}

/**
 * The projection kept in step with the library: read from disk where it is, built where it is not,
 * and brought up to date by the library’s table of revisions, at the start and after every change.
 */
export class Projection {
  readonly #library: OffprintDatabase;
  readonly #store: ProjectionStore;
  readonly #announce: (state: SearchState) => void;
  readonly #quiet: number;
  readonly #storedAtOnce: number;
  #engine = new Engine();
  #standing: Standing = { library: '', revision: '' };
  #state: SearchState = { phase: 'off', done: 0, total: 0, version: 0 };
  #started: Promise<void> | undefined;
  #usable: Promise<void> | undefined;
  #catchingUp: Promise<void> | undefined;
  #behind = false;
  #stores = false;
  #searched = false;
  #timer: ReturnType<typeof setTimeout> | undefined;

  constructor({
    library,
    store,
    announce,
    mayStore,
    quiet = 2_000,
    storedAtOnce = 8192,
  }: Surroundings) {
    this.#quiet = quiet;
    this.#storedAtOnce = storedAtOnce;
    this.#library = library;
    this.#store = store;
    this.#announce = announce;
    void mayStore.then(() => {
      this.#stores = true;
      this.#storeSoon();
    });
  }

  /** Settles when the projection is complete. Rejects when the library cannot be read; may be tried again. */
  start(): Promise<void> {
    this.#started ??= this.#start().catch((error: unknown) => {
      this.#started = undefined;
      this.#usable = undefined;
      const name = error instanceof Error ? error.name : String(error);
      this.#tell({ phase: 'failed', error: name });
      throw error;
    });
    return this.#started;
  }

  /** Answers a question by what is known so far. */
  async ask<Name extends keyof SearchQuestions>(
    name: Name,
    request: Parameters<SearchQuestions[Name]>[0],
  ): Promise<ReturnType<SearchQuestions[Name]>> {
    this.start().catch(() => undefined);
    await this.#usable;
    if (name === 'list' && (request as ListRequest).query !== '') this.#searched = true;
    const answer = this.#engine[name] as (
      asked: typeof request,
    ) => ReturnType<SearchQuestions[Name]>;
    return answer(request);
  }

  stop(): void {
    clearTimeout(this.#timer);
    Dexie.on.storagemutated.unsubscribe(this.#heard);
    this.#store.close();
  }

  async #start(): Promise<void> {
    let usable = () => {};
    let unusable = (_: unknown) => {};
    this.#usable = new Promise<void>((resolve, reject) => {
      usable = resolve;
      unusable = reject;
    });
    this.#usable.catch(() => undefined);
    try {
      this.#tell({ phase: 'loading' });
      // Before anything is read: what changes meanwhile is heard of.
      Dexie.on.storagemutated.subscribe(this.#heard);
      const isWhole = await this.#load();
      if (!isWhole) {
        this.#tell({ phase: 'building' });
        usable();
        await this.#build();
      }
      await this.#catchUp();
      usable();
      this.#tell({ phase: 'ready' });
      await this.#practise();
      await this.#check();
    } catch (error) {
      unusable(error);
      throw error;
    }
  }

  /**
   * Makes some searches that nobody asked for, one at a time so that questions come in between, until
   * somebody searches: the first ones would take several times as long as those after them, until
   * the browser has compiled what they run through.
   */
  async #practise(): Promise<void> {
    for (const query of practice) {
      await new Promise((resume) => setTimeout(resume, rest));
      if (this.#searched) return;
      this.#engine.practise(query);
    }
  }

  /** Reads what is on disk. Answers whether that is the whole library as of its standing. */
  async #load(): Promise<boolean> {
    const { library, revision } = await this.#libraryNow();
    try {
      const standing = await this.#store.read(this.#engine);
      const fits = standing?.library === library && standing.revision <= revision;
      if (standing && fits && !isWasteful(this.#engine)) {
        this.#standing = standing;
        return standing.builtTo === undefined;
      }
      if (standing) await this.#forget();
    } catch (error) {
      console.error('Offprint: the search data is made anew:', error);
      this.#tell({ phase: 'loading', notice: damaged });
      await this.#forget();
    }
    this.#standing = { library, revision };
    return false;
  }

  async #buildAnew(standing: Standing): Promise<void> {
    await this.#forget();
    this.#standing = standing;
    await this.#build();
  }

  async #forget(): Promise<void> {
    const { version } = this.#engine;
    this.#engine = new Engine();
    this.#engine.version = version + 1; // lists that were made before are none of its own
    await this.#store.clear();
  }

  /** The library’s device and clock; its rows are as of that clock or later. */
  async #libraryNow(): Promise<Standing> {
    const [device, clock] = await this.#library.meta.bulkGet(['device', 'clock']);
    return { library: device?.value ?? '', revision: clock?.value ?? '' };
  }

  async #build(): Promise<void> {
    const total = await countRows(this.#library);
    let stored = this.#engine.papers;
    for await (const rows of readEverything(this.#library, rowsAtOnce, this.#standing.builtTo)) {
      this.#engine.take(rows);
      this.#standing = { ...this.#standing, builtTo: rows.at(-1)?.key };
      this.#tell({ phase: 'building', done: this.#engine.papers, total });
      if (this.#engine.papers - stored >= this.#storedAtOnce) {
        stored = this.#engine.papers;
        await this.#storeNow();
      }
    }
    this.#standing = { ...this.#standing, builtTo: undefined };
    await this.#storeNow();
  }

  /** A worker that was told of too few or too many papers says so, and begins anew. */
  async #check(): Promise<void> {
    const [all, joined] = await Promise.all([
      countRows(this.#library),
      this.#library.papers.where('joinedTo').above('').count(),
    ]);
    await this.#catchingUp;
    if (this.#behind || Math.abs(all - joined - this.#engine.papers) === 0) return;
    const again = await this.#libraryNow();
    if (again.revision !== this.#standing.revision) return; // a change came in between
    this.#tell({ phase: 'building', notice: damaged });
    await this.#buildAnew(again);
    await this.#catchUp();
    this.#tell({ phase: 'ready' });
  }

  readonly #heard = (parts: ObservabilitySet): void => {
    const table = `idb://${this.#library.name}/revisions/`;
    if (!parts.all && !Object.keys(parts).some((part) => part.startsWith(table))) return;
    if (this.#state.phase === 'ready')
      void this.#catchUp().then(() => this.#tell({ phase: 'ready' }));
    else this.#behind = true;
  };

  /** Takes in what changed since; calls that come meanwhile are one more round. */
  #catchUp(): Promise<void> {
    this.#behind = true;
    this.#catchingUp ??= this.#followRevisions().finally(() => {
      this.#catchingUp = undefined;
    });
    return this.#catchingUp;
  }

  async #followRevisions(): Promise<void> {
    const { papers, revisions } = this.#library;
    while (this.#behind) {
      this.#behind = false;
      const now = await this.#libraryNow();
      if (this.#standing.library !== '' && this.#standing.library !== now.library) {
        await this.#buildAnew(now); // all of it was deleted
        continue;
      }
      const changed = await revisions.where('stamp').above(this.#standing.revision).toArray();
      const newest = changed.reduce((last, { stamp }) => (stamp > last ? stamp : last), '');
      for (let from = 0; from < changed.length; from += rowsAtOnce) {
        const keys = changed.slice(from, from + rowsAtOnce).map(({ key }) => key);
        const rows = await papers.bulkGet(keys);
        const gone = keys.filter((_, index) => rows[index] === undefined);
        this.#engine.take(
          rows.filter((row): row is PaperRow => row !== undefined),
          gone,
        );
      }
      if (changed.length > 0) {
        this.#standing = { ...(await this.#libraryOf(newest)) };
        this.#storeSoon();
      }
    }
  }

  /** A library gets its device with its first change. */
  async #libraryOf(revision: string): Promise<Standing> {
    const { library } = this.#standing.library === '' ? await this.#libraryNow() : this.#standing;
    return { ...this.#standing, library, revision };
  }

  #storeSoon(): void {
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => {
      if (this.#state.phase === 'ready') void this.#storeNow();
    }, this.#quiet);
  }

  /** What cannot be stored is built again next time; searching goes on in memory. */
  async #storeNow(): Promise<void> {
    if (!this.#stores) return;
    try {
      await this.#store.write(this.#engine, this.#standing);
    } catch (error) {
      console.error('Offprint: the search data could not be stored:', error);
    }
  }

  #tell(change: Partial<SearchState> & Pick<SearchState, 'phase'>): void {
    this.#state = { ...this.#state, ...change, version: this.#engine.version };
    this.#announce(this.#state);
  }
}
