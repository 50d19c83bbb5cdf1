import type { PaperRow } from '../../utils/db/rows';
import { hashTexts } from '../../utils/hash';
import type { PaperId } from '../../utils/paper/identity';
import { parseQuery } from '../../utils/query/parse';
import type { Query } from '../../utils/query/syntax';
import { fieldsOf } from '../../utils/search/fields';
import type { Outline } from '../../utils/search/outline';
import type { List, ListRequest, PaperNumber, SearchQuestions } from '../../utils/search/protocol';
import { bestFirst, newestFirst, type Sort } from '../../utils/search/sort';
import { tokensOf } from '../../utils/text/tokens';
import { blockSize, Columns, type ShelfCode, shelfCode } from './columns/columns';
import { findDuplicates } from './list/duplicates';
import { evaluate } from './list/evaluate';
import { countFacets, countStatuses, countTags, findValues } from './list/facets';
import { Orders } from './list/orders';
import { hashTokens, hasWords, rank } from './list/ranking';
import type { Segment } from './text-index/segment';
import { TextIndex } from './text-index/text-index';

type Answers = {
  readonly [Name in keyof SearchQuestions]: (
    request: Parameters<SearchQuestions[Name]>[0],
  ) => ReturnType<SearchQuestions[Name]>;
};

/** The projection in memory: takes rows in, and answers every question about them. */
export class Engine implements Answers {
  readonly #columns = new Columns();
  readonly #index = new TextIndex();
  readonly #orders = new Orders(this.#columns);
  /** Worked out when it is first needed: lists do without. */
  #numbersByKey: Map<PaperId, PaperNumber> | undefined;
  /** Grows with every change. */
  version = 0;
  /** The list that was made last. */
  #last: (Pick<ListRequest, 'query' | 'shelf'> & Pick<List, 'numbers' | 'version'>) | undefined;
  /** Blocks that changed since they were last packed. */
  readonly #changedBlocks = new Set<number>();

  /** How many papers there are, on the shelves that lists show. */
  get papers(): number {
    return this.#columns.alive;
  }

  /** How many numbers were given out, gone papers included. */
  get numbers(): number {
    return this.#columns.count;
  }

  get segments(): readonly Segment[] {
    return this.#index.segments;
  }

  get tagNames(): ReadonlyMap<string, string> {
    return this.#columns.tagNames;
  }

  /**
   * Takes in rows as they are now, and forgets the papers `gone`. A row whose texts are as they were
   * keeps its number, whatever else of it changed; one with other texts gets a new number.
   */
  take(rows: readonly PaperRow[], gone: readonly PaperId[] = []): void {
    const changed: PaperNumber[] = gone.flatMap((key) => this.#drop(key));
    const added: [PaperNumber, PaperRow][] = [];
    for (const row of rows) {
      if (row.shelf === 'joined') {
        changed.push(...this.#drop(row.key));
        continue;
      }
      const textHash = hashTexts(fieldsOf(row).flatMap(({ field, texts }) => [field, ...texts]));
      const known = this.#numbers.get(row.key);
      if (known !== undefined && this.#columns.textHash.get(known) === textHash) {
        this.#columns.put(known, row);
        this.#touch(known);
        changed.push(known);
        continue;
      }
      changed.push(...this.#drop(row.key));
      const number = this.#columns.count;
      this.#columns.put(number, row);
      this.#columns.textHash.set(number, textHash);
      this.#columns.titleHash.set(number, hashTokens(tokensOf(row.title)));
      this.#numbers.set(row.key, number);
      this.#touch(number);
      changed.push(number);
      added.push([number, row]);
    }
    this.#index.add(added, (number) => this.#columns.isAlive(number));
    this.#orders.changed(changed);
    if (changed.length > 0) this.version += 1;
  }

  readonly list: Answers['list'] = ({ query, shelf, sort, rows }) => {
    const numbers = this.#find(parseQuery(query).query, shelfCode[shelf], sort);
    this.#last = { query, shelf, version: this.version, numbers: numbers.slice() };
    return {
      numbers,
      rows: this.rows([...numbers.subarray(rows.from, rows.to)]),
      version: this.version,
    };
  };

  readonly facets: Answers['facets'] = ({ query, shelf }) =>
    countFacets(this.#columns, this.#found(query, shelf));

  readonly statuses: Answers['statuses'] = (query) =>
    countStatuses(this.#columns, this.#found(query, 'saved'));

  readonly rows: Answers['rows'] = (numbers) =>
    numbers.flatMap((number): Outline[] => {
      const outline = this.#columns.outline(number);
      return outline ? [outline] : [];
    });

  readonly keys: Answers['keys'] = (numbers) =>
    [...numbers].flatMap((number) => this.#columns.key.get(number) ?? []);

  readonly counts: Answers['counts'] = (queries) =>
    queries.map(
      (query) => this.#find(parseQuery(query).query, shelfCode.saved, newestFirst).length,
    );

  readonly values: Answers['values'] = ({ facet, prefix, limit }) => {
    const all = this.#find({ kind: 'all' }, shelfCode.saved, newestFirst);
    return findValues(this.#columns, all, facet, prefix, limit);
  };

  readonly tagsAmong: Answers['tagsAmong'] = (papers) => {
    const numbers = papers.flatMap((key) => this.#numbers.get(key) ?? []);
    return countTags(this.#columns, Int32Array.from(numbers));
  };

  readonly duplicates: Answers['duplicates'] = () => findDuplicates(this.#columns);

  /** Searches without anything to show for it. */
  practise(query: string): void {
    const found = this.#find(parseQuery(query).query, shelfCode.saved, bestFirst);
    countFacets(this.#columns, found);
    this.rows([...found.subarray(0, 40)]);
  }

  /** The blocks that changed since the last call, as plain data. */
  packChanges(): ReadonlyMap<number, Readonly<Record<string, unknown>>> {
    const blocks = [...this.#changedBlocks].map(
      (block) => [block, this.#columns.packBlock(block)] as const,
    );
    this.#changedBlocks.clear();
    return new Map(blocks);
  }

  /** Counts every block as changed, so that the next `packChanges` gives all of them. */
  touchAll(): void {
    for (let number = 0; number < this.#columns.count; number += blockSize) this.#touch(number);
  }

  /** Takes back what was packed: blocks in their order, and all segments. Throws on anything else. */
  restore(
    papers: number,
    blocks: readonly Readonly<Record<string, unknown>>[],
    segments: readonly Segment[],
    tagNames: Iterable<readonly [string, string]>,
  ): void {
    for (const [index, block] of blocks.entries()) {
      this.#columns.unpackBlock(index, Math.min((index + 1) * blockSize, papers), block);
    }
    if (this.#columns.count !== papers)
      throw new Error('There are not as many papers as there should be.');
    for (const [key, name] of tagNames) this.#columns.tagNames.set(key, name);
    this.#numbersByKey = undefined;
    this.#index.segments = segments;
  }

  get #numbers(): Map<PaperId, PaperNumber> {
    if (this.#numbersByKey) return this.#numbersByKey;
    const numbers = new Map<PaperId, PaperNumber>();
    for (let number = 0; number < this.#columns.count; number += 1) {
      const key = this.#columns.key.get(number);
      if (key !== undefined && this.#columns.isAlive(number)) numbers.set(key, number);
    }
    this.#numbersByKey = numbers;
    return numbers;
  }

  #find(query: Query, shelf: ShelfCode, sort: Sort): Int32Array<ArrayBuffer> {
    const matches = evaluate(query, this.#columns, this.#index);
    const isWanted = (number: PaperNumber) => this.#columns.shelf.get(number) === shelf;
    if (sort.by === 'relevance' && hasWords(query)) {
      const newest = this.#orders.get({ by: 'saved', descending: true });
      return rank(query, matches, newest, this.#columns, isWanted);
    }
    const by = sort.by === 'relevance' ? 'saved' : sort.by;
    const order = this.#orders.get({ by, descending: sort.by === 'relevance' || sort.descending });
    const found = new Int32Array(order.length);
    let count = 0;
    for (let index = 0; index < order.length; index += 1) {
      const number = order[index] ?? 0;
      if (matches.marks[number] === 1 && isWanted(number)) found[count++] = number;
    }
    return found.slice(0, count);
  }

  /** The papers that a query finds, in any order: what counts the list asked last need not find it again. */
  #found(query: string, shelf: ListRequest['shelf']): Int32Array {
    const last = this.#last;
    if (last?.query === query && last.shelf === shelf && last.version === this.version)
      return last.numbers;
    return this.#find(parseQuery(query).query, shelfCode[shelf], newestFirst);
  }

  #drop(key: PaperId): PaperNumber[] {
    const number = this.#numbers.get(key);
    if (number === undefined) return [];
    this.#numbers.delete(key);
    this.#columns.clear(number);
    this.#touch(number);
    return [number];
  }

  #touch(number: PaperNumber): void {
    this.#changedBlocks.add(Math.floor(number / blockSize));
  }
}
