import Dexie, { type EntityTable } from 'dexie';
import type { PaperId } from '../../utils/paper/identity';
import type { Engine } from './engine';
import { layoutVersion, Segment } from './text-index/segment';

/**
 * The projection on disk, in a database of its own: it can be thrown away at any time, and nothing
 * that the user made is in it.
 */

/** Grows with every change of what blocks hold or of how texts are read. */
const contentVersion = 2;

interface StoredBlock {
  readonly number: number;
  readonly columns: Readonly<Record<string, unknown>>;
}

interface StoredSegment {
  readonly from: number;
  readonly bytes: ArrayBuffer;
}

/** What ties the parts together; written along with them, in one transaction. */
interface Manifest extends Standing {
  readonly name: 'manifest';
  readonly layout: string;
  readonly numbers: number;
  readonly segments: readonly { readonly from: number; readonly sum: number }[];
  readonly tagNames: readonly (readonly [string, string])[];
}

/** What of the library a projection holds. */
export interface Standing {
  /** The library’s device: another one means that the library was replaced. */
  readonly library: string;
  /** All changes up to this stamp are in it. */
  readonly revision: string;
  /** While it is built: the papers with keys from this on were read. */
  readonly builtTo?: PaperId | undefined;
}

class ProjectionDatabase extends Dexie {
  blocks!: EntityTable<StoredBlock, 'number'>;
  segments!: EntityTable<StoredSegment, 'from'>;
  manifest!: EntityTable<Manifest, 'name'>;

  constructor(name: string) {
    super(name);
    this.version(1).stores({ blocks: 'number', segments: 'from', manifest: 'name' });
  }
}

const layout = `${layoutVersion}.${contentVersion}`;

export class ProjectionStore {
  readonly #database: ProjectionDatabase;
  /** The segments that are on disk, by their first paper. */
  #stored = new Map<number, Segment>();

  constructor(name = 'offprint-search') {
    this.#database = new ProjectionDatabase(name);
  }

  /**
   * Reads the projection into an empty engine, and answers with its standing; undefined when there is
   * none of the present layout. Throws when it is damaged.
   */
  async read(engine: Engine): Promise<Standing | undefined> {
    const { blocks, segments, manifest } = this.#database;
    const [found, storedBlocks, storedSegments] = await this.#database.transaction(
      'r',
      [blocks, segments, manifest],
      () => Promise.all([manifest.get('manifest'), blocks.toArray(), segments.toArray()]),
    );
    if (found?.layout !== layout) return undefined;
    const opened = found.segments.map(({ from, sum }) => {
      const bytes = storedSegments.find((stored) => stored.from === from)?.bytes;
      if (!bytes || sumOf(bytes) !== sum) throw new Error(`Segment ${from} is damaged.`);
      return new Segment(bytes);
    });
    if (!storedBlocks.every(({ number }, index) => number === index))
      throw new Error('A block is missing.');
    engine.restore(
      found.numbers,
      storedBlocks.map(({ columns }) => columns),
      opened,
      found.tagNames,
    );
    this.#stored = new Map(opened.map((segment) => [segment.from, segment]));
    const { library, revision, builtTo } = found;
    return { library, revision, builtTo };
  }

  /** Writes what changed since it was last written or read, in one transaction. */
  async write(engine: Engine, standing: Standing): Promise<void> {
    const { blocks, segments, manifest } = this.#database;
    const current = new Map(engine.segments.map((segment) => [segment.from, segment]));
    const fresh = engine.segments.filter((segment) => this.#stored.get(segment.from) !== segment);
    const gone = [...this.#stored.keys()].filter((from) => !current.has(from));
    const changed = [...engine.packChanges()].map(([number, columns]) => ({ number, columns }));
    try {
      await this.#database.transaction('rw', [blocks, segments, manifest], async () => {
        await blocks.bulkPut(changed);
        await segments.bulkDelete(gone);
        await segments.bulkPut(fresh.map(({ from, bytes }) => ({ from, bytes })));
        await manifest.put({
          ...standing,
          name: 'manifest',
          layout,
          numbers: engine.numbers,
          segments: engine.segments.map(({ from, bytes }) => ({ from, sum: sumOf(bytes) })),
          tagNames: [...engine.tagNames],
        });
      });
    } catch (error) {
      engine.touchAll();
      throw error;
    }
    this.#stored = current;
  }

  /** Throws all of it away, whatever state it is in. */
  async clear(): Promise<void> {
    this.#stored = new Map();
    await this.#database.delete({ disableAutoOpen: false });
  }

  close(): void {
    this.#database.close();
  }
}

/** A sum over all bytes that tells a damaged segment from a whole one (Fletcher’s, by words). */
function sumOf(bytes: ArrayBuffer): number {
  let [one, other] = [bytes.byteLength, 0];
  for (const word of new Uint32Array(bytes, 0, bytes.byteLength >>> 2)) {
    one = (one + word) | 0;
    other = (other + one) | 0;
  }
  return other >>> 0;
}
