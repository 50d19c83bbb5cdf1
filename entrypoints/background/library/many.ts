import Dexie from 'dexie';
import type { BatchRow, JournalEntry, PaperRow, TagRow } from '../../../utils/db/rows';
import { type Change, groupIn } from '../../../utils/model/edit';
import { asBeforeJoin, joinedRowOf } from '../../../utils/model/joins';
import { sameValue } from '../../../utils/model/order';
import { project } from '../../../utils/model/project';
import type { RecordChange } from '../../../utils/model/record-changes';
import { instantOf, observe, type Stamp, tick } from '../../../utils/model/stamp';
import { emptyLibrary, type Library } from '../../../utils/model/state';
import type { PaperId } from '../../../utils/paper/identity';
import type { CommandAnswer } from '../../../utils/protocol/messages';
import { ok, type Result } from '../../../utils/result';
import { forgetUse, newDevice, type Stored } from './command';
import { guarded } from './failures';
import type { Job } from './jobs';
import {
  type Neighbourhood,
  readNeighbourhood,
  readSurroundings,
  type Start,
} from './neighbourhood';
import type { Store } from './store';
import { wornTags } from './worn-tags';

/**
 * Commands on many papers: one transaction, one journal entry, one undo, and work that grows with
 * the number of papers and no faster. Papers come in chunks, each is worked on by itself, or with
 * the rows that it is one paper with, and only those that changed are written.
 */

/** How many papers are read, written and told at a time. */
export const chunk = 500;

export interface ManyOrder {
  readonly command: string;
  readonly kind: JournalEntry['kind'];
  readonly tab?: number | undefined;
  /** The latest stamp of what comes from elsewhere: those that the command writes come after it. */
  readonly seen?: Stamp;
}

/** What a command on many papers did, once all of them are written. */
export interface ManyDeed {
  /** What happened, in words. */
  readonly label: string;
  /** What changed that is of no paper. */
  readonly others?: readonly RecordChange[];
  readonly leftAlone?: readonly string[];
  /** Another entry that changes along with this one. */
  readonly marks?: JournalEntry;
  /** How many damaged backups were passed over. */
  readonly passedOver?: number;
}

/** What one paper's turn comes to: `library` has the tags by which the paper is shown from now on. */
export interface Turn {
  readonly library: Library;
  readonly changes: readonly Change[];
}

/** Changes one paper; `key` is the row that stands for it, `asked` the one that it was asked by. */
export type Take = (library: Library, key: PaperId, asked: PaperId) => Turn;

/** A command on many papers at work, inside its transaction. */
export class Run {
  readonly stamp: Stamp;
  /** The library's clock as it was; nothing while there was no command yet. */
  readonly clock: Stamp | undefined;
  /** Every tag as it was. */
  readonly tags: ReadonlyMap<string, TagRow>;
  readonly #store: Store;
  readonly #job: Job;
  readonly #command: string;
  /** Rows that others were joined into. */
  readonly #joined: Set<PaperId>;
  /** Written once the next chunk is read, so that reading waits for no writing. */
  #rows: PaperRow[] = [];
  /** The keys of those rows. */
  #unwritten = new Set<PaperId>();
  /** Rows that the last items had to do with, as their turns left them. */
  #met = new Map<PaperId, PaperRow>();
  /** Papers that others were joined into, with what was known of them before the first. */
  readonly #beforeJoin = new Map<PaperId, Library>();
  /** The last writing, which the next one waits for, and nothing before: the work goes on meanwhile. */
  #writing: PromiseLike<unknown> = Promise.resolve();
  #keys: PaperId[] = [];
  #changes: Change[] = [];
  #parts = 0;
  /** Papers that were changed, but for those that became one with another since. */
  readonly #papers = new Set<PaperId>();
  /** Every tag as turns left them. */
  readonly #tags: Map<string, TagRow>;
  /** Fields of tags that papers lost. */
  readonly #lost = new Set<string>();
  readonly #ids = new Set<PaperId>();

  constructor(
    store: Store,
    job: Job,
    command: string,
    stamp: Stamp,
    clock: Stamp | undefined,
    tags: readonly TagRow[],
    joined: readonly PaperId[],
  ) {
    this.#store = store;
    this.#job = job;
    this.#command = command;
    this.stamp = stamp;
    this.clock = clock;
    this.tags = new Map(tags.map((tag) => [tag.key, tag]));
    this.#tags = new Map(this.tags);
    this.#joined = new Set(joined);
  }

  /** How many papers were changed so far, of which several may have become one. */
  get count(): number {
    return this.#papers.size;
  }

  get parts(): number {
    return this.#parts;
  }

  /** Every identifier under which a page may know the papers that changed. */
  get changed(): readonly PaperId[] {
    return [...this.#ids];
  }

  /** Tags that papers lost, as changes. */
  get lost(): readonly Pick<Change, 'field' | 'after'>[] {
    return [...this.#lost].map((field) => ({ field, after: false }));
  }

  /** Tells how far the command has come; throws where it was asked to stop. */
  step(done: number, total: number): void {
    this.#job.step(done, total);
  }

  /**
   * Gives each paper its turn; those that are not in the library are passed over. A turn also knows the
   * rows that `besides` names, which it may make one with its own.
   */
  async each(
    papers: readonly PaperId[],
    take: Take,
    besides: (paper: PaperId) => readonly PaperId[] = () => [],
  ): Promise<void> {
    const { database } = this.#store;
    const keys = [...new Set(papers)];
    // A chunk is asked for before what the one before it changed is written. That is no matter: a turn
    // writes its own paper, and where that has several rows, each is read again when its turn comes.
    const read = (start: number) => {
      const reading = database.papers.bulkGet(keys.slice(start, start + chunk));
      reading.catch(() => undefined); // whoever waits for it is told; nobody may
      return reading;
    };
    let coming = read(0);
    for (let start = 0; start < keys.length; start += chunk) {
      this.#job.step(start, keys.length);
      const rows = await coming;
      await this.#flush();
      coming = read(start + chunk);
      for (const row of rows) {
        if (!row) continue;
        const others = besides(row.key);
        const alone = others.length === 0 ? this.#alone(row) : undefined;
        const neighbourhood = alone ?? (await this.#around(row.key, others));
        this.#keep(neighbourhood, row.key, take, others.length > 0);
      }
    }
    await this.#flush();
    this.#job.step(keys.length, keys.length);
  }

  /**
   * Gives each paper its turn that an item's identifiers lead to; one that is not in the library has a
   * turn too, which may make it. A turn knows the tags of its paper and those that `tagsOf` names;
   * what it makes of them all later turns know. Nothing is read for items that `isNew` says the library
   * knew nothing of before this command.
   */
  async eachOf<Item extends Pick<Start, 'ids' | 'keys'>>(
    items: readonly Item[],
    tagsOf: (item: Item) => readonly string[],
    take: (library: Library, item: Item) => Turn | undefined,
    isNew: (item: Item) => boolean = () => false,
  ): Promise<void> {
    const asked = items.filter((item) => !isNew(item) || item.ids.some((id) => this.#ids.has(id)));
    // Asked for before what the last turns changed is written, and so answered before that.
    const reading = readSurroundings(this.#store.database, asked, this.#joined);
    reading.catch(() => undefined); // it is waited for below, unless that fails first
    await this.#flush();
    const surroundings = await reading;
    surroundings.put(this.#met.values());
    this.#met = new Map();
    for (const item of items) {
      const rows = surroundings.around(item);
      const papers = new Map([...rows].map(([key, { state }]) => [key, state]));
      const library = { ...emptyLibrary, papers, tags: this.#tags };
      const turn = take({ ...library, tags: wornTags(library, tagsOf(item)) }, item);
      if (!turn) continue;
      const written = changedRows([...project(turn.library).rows.values()], rows);
      for (const [key, tag] of turn.library.tags) this.#tags.set(key, tag);
      // Of one field a part of the entry holds one change.
      if (written.some(({ key }) => this.#unwritten.has(key))) await this.#flush();
      this.#write(written, this.#ownChanges(library, turn.changes));
      for (const row of [...rows.values(), ...written]) this.#met.set(row.key, row);
      surroundings.put(written);
    }
    // Whoever waits for something else next would wait for this as well.
    await this.#writing;
  }

  /**
   * What a turn changed, with what a paper's own row had before others were joined into it, in this turn
   * or an earlier one: taken back, each of them has its own again.
   */
  #ownChanges(library: Library, changes: readonly Change[]): Change[] {
    const isJoin = ({ field }: Change) => joinedRowOf(field) !== undefined;
    for (const { key } of changes.filter(isJoin)) {
      if (!this.#beforeJoin.has(key)) this.#beforeJoin.set(key, library);
    }
    return changes.flatMap((change) => {
      const before = isJoin(change) ? undefined : this.#beforeJoin.get(change.key);
      return before ? asBeforeJoin(before, [change]) : [change];
    });
  }

  /** Lets turns know tags that come from elsewhere. */
  learnTags(tags: Library['tags']): void {
    for (const [key, tag] of tags) this.#tags.set(key, tag);
  }

  /** Once all is written. */
  async written(): Promise<void> {
    await this.#flush();
    await this.#writing;
  }

  /** Tags that turns made, or put on a paper. */
  async writeTags(): Promise<void> {
    const changed = [...this.#tags].flatMap(([key, tag]) =>
      tag === this.tags.get(key) ? [] : [tag],
    );
    if (changed.length > 0) await this.#store.database.tags.bulkPut(changed);
  }

  /** A paper's row by itself, where that is all there is to it. Most are; nothing waits for them. */
  #alone(row: PaperRow): Neighbourhood | undefined {
    if (!isAlone(row) || this.#joined.has(row.key)) return undefined;
    const papers = new Map([[row.key, row.state]]);
    return {
      library: { ...emptyLibrary, papers, tags: this.tags },
      rows: new Map([[row.key, row]]),
    };
  }

  /** A paper's row, and others, with all that they may share something with. */
  async #around(key: PaperId, others: readonly PaperId[]): Promise<Neighbourhood> {
    await this.#flush(); // rows of an earlier turn may be among them
    const { library, rows } = await readNeighbourhood(this.#store.database, {
      ids: [key],
      keys: [key, ...others],
    });
    return { library: { ...library, tags: this.tags }, rows };
  }

  /** `wide` where a turn may change what is one paper, and so rows of others. */
  #keep({ library, rows }: Neighbourhood, asked: PaperId, take: Take, wide: boolean): void {
    const { survivor, members } = groupIn(library, asked);
    const turn = take(library, survivor, asked);
    const shown = project(turn.library).rows;
    const written = wide
      ? [...shown.values()].filter((row) => !sameValue(row, rows.get(row.key)))
      : changedRows(
          members.flatMap((key) => shown.get(key) ?? []),
          rows,
        );
    this.#write(written, turn.changes, survivor);
  }

  /** Keeps rows for the next writing, and what changed in them. */
  #write(
    rows: readonly PaperRow[],
    changes: readonly Change[],
    paper: PaperId | undefined = rows.find(({ shelf }) => shelf !== 'joined')?.key,
  ): void {
    if (rows.length === 0 || !paper) return;
    this.#rows.push(...rows);
    this.#keys.push(paper);
    this.#changes.push(...changes);
    for (const { key, ids, joinedTo } of rows) {
      this.#unwritten.add(key);
      for (const id of ids) this.#ids.add(id);
      if (!joinedTo) continue;
      this.#joined.add(joinedTo);
      this.#papers.delete(key);
    }
    this.#papers.add(rows.find(({ key }) => key === paper)?.joinedTo ?? paper);
    for (const { field, after } of changes) {
      if (field.startsWith('tag:') && after !== true) this.#lost.add(field);
    }
  }

  async #flush(): Promise<void> {
    if (this.#rows.length === 0) return;
    const { papers, revisions, batches } = this.#store.database;
    const [rows, keys, changes] = [this.#rows, this.#keys, this.#changes];
    [this.#rows, this.#keys, this.#changes] = [[], [], []];
    this.#unwritten = new Set();
    const batch: BatchRow = { entry: this.#command, part: this.#parts, keys, changes };
    this.#parts += 1;
    await this.#writing;
    // Whoever reads in this transaction from now on is answered after it.
    const writing = Promise.all([
      papers.bulkPut(rows),
      revisions.bulkPut(rows.map(({ key }) => ({ key, stamp: this.stamp }))),
      batches.put(batch),
    ]);
    // It is waited for later: until then nobody else would take its failure.
    writing.catch(() => undefined);
    this.#writing = writing;
  }
}

/** Is a row all there is to a paper, as far as it tells itself? Others may be joined into it. */
export const isAlone = ({ shelf, ids, state }: PaperRow): boolean =>
  shelf !== 'joined' && Object.keys(state.claims).every((id) => ids.includes(id as PaperId));

/** The rows that are not as they are stored, and those that these are or were joined into. */
function changedRows(
  shown: readonly PaperRow[],
  rows: ReadonlyMap<PaperId, PaperRow>,
): readonly PaperRow[] {
  const changed = shown.filter((row) => !isSame(row, rows.get(row.key)));
  // What is known of a joined row shows in the row that it was joined into.
  const shows = new Set(
    changed.flatMap(({ key, joinedTo }) => [key, joinedTo, rows.get(key)?.joinedTo]),
  );
  return shown.filter(({ key }) => shows.has(key));
}

/** Nothing but a row's state, what it is joined into, and what its tags are called can have changed. */
const isSame = (row: PaperRow, before: PaperRow | undefined): boolean =>
  row.state === before?.state &&
  row.joinedTo === before.joinedTo &&
  sameValue([row.tagKeys, row.tags], [before.tagKeys, before.tags]);

/** Thrown inside the transaction, which takes back whatever was written before the command refused. */
class Refused extends Error {
  readonly answer: Result<never>;

  constructor(answer: Result<never>) {
    super('The command refused.');
    this.answer = answer;
  }
}

/**
 * Runs a command on many papers in one transaction. `work` gives the papers their turns and says
 * what it did; a failure that it answers, and being stopped, store nothing.
 */
export function runOnMany(
  store: Store,
  order: ManyOrder,
  work: (run: Run) => Promise<Result<ManyDeed>>,
): Promise<Result<Stored<CommandAnswer>>> {
  const { database } = store;
  const { papers, tags, views, journal, batches, meta, revisions } = database;
  const tables = [papers, tags, views, journal, batches, meta, revisions];
  return guarded(store, () =>
    store.jobs.run<Result<Stored<CommandAnswer>>>(order.command, (job) =>
      answerOf(
        database.transaction('rw', tables, async () => {
          const known = await journal.get(order.command);
          if (known) return ok({ answer: known.answer, changed: await keysOf(store, known) });
          const [[clock, name], allTags, joined] = await Promise.all([
            meta.bulkGet(['clock', 'device']),
            tags.toArray(),
            papers.orderBy('joinedTo').uniqueKeys(),
          ]);
          const device = name?.value ?? newDevice();
          const last = observe(clock?.value, order.seen ? [order.seen] : []);
          const stamp = tick(last, store.now(), device);
          const [told, keys] = [clock?.value, joined as PaperId[]];
          const run = new Run(store, job, order.command, stamp, told, allTags, keys);
          const deed = await work(run);
          await run.written();
          if (!deed.ok) throw new Refused(deed);
          job.settle();
          const { entry, answer } = entryOf(order, run, deed.value);
          const { marks } = deed.value;
          await Promise.all([
            journal.put(entry),
            marks && answer.undoable && journal.put({ ...marks, undoneBy: order.command }),
            meta.bulkPut([
              { name: 'clock', value: stamp },
              ...(name ? [] : [{ name: 'device' as const, value: device }]),
            ]),
          ]);
          await forgetUse(store, run.lost);
          return ok({ answer, changed: run.changed });
        }),
      ),
    ),
  );
}

/** What a transaction answers, also where the command refused in it. */
const answerOf = <Answer>(transaction: PromiseLike<Result<Answer>>): PromiseLike<Result<Answer>> =>
  transaction.then(undefined, (error: unknown) => {
    if (error instanceof Refused) return error.answer;
    throw error;
  });

function entryOf(
  { command, kind, tab }: ManyOrder,
  { stamp, count, parts }: Run,
  { label, others = [], leftAlone = [], passedOver = 0 }: ManyDeed,
): { entry: JournalEntry; answer: CommandAnswer } {
  const answer: CommandAnswer = {
    ...((count > 0 || others.length > 0) && { undoable: command }),
    count,
    ...(leftAlone.length > 0 && { leftAlone }),
    ...(passedOver > 0 && { passedOver }),
  };
  const entry: JournalEntry = {
    id: command,
    at: instantOf(stamp),
    kind,
    label,
    keys: [],
    changes: [],
    ...(others.length > 0 && { others }),
    parts,
    ...(tab !== undefined && { tab }),
    answer,
  };
  return { entry, answer };
}

/** The parts of what an entry changed, in the order they were written. */
export const partsOf = ({ database }: Store, { id }: JournalEntry): Promise<BatchRow[]> =>
  database.batches.where('entry').equals(id).sortBy('part');

async function keysOf(store: Store, entry: JournalEntry): Promise<readonly PaperId[]> {
  const parts = entry.parts ? await partsOf(store, entry) : [];
  return [...entry.keys, ...parts.flatMap(({ keys }) => keys)];
}

/** Waits for what is read from another database than the library’s, whose transaction stays open. */
export const outside = <Value>(read: () => PromiseLike<Value>): PromiseLike<Value> =>
  Dexie.waitFor(Dexie.ignoreTransaction(read));
