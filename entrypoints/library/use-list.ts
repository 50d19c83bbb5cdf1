import { useLiveQuery } from 'dexie-react-hooks';
import { useCallback, useEffect, useLayoutEffect, useMemo, useRef, useState } from 'react';
import { flushSync } from 'react-dom';
import { readShelf } from '../../utils/db/queries';
import type { PaperId } from '../../utils/paper/identity';
import { type Outline, outlineOf } from '../../utils/search/outline';
import type { List, PaperNumber } from '../../utils/search/protocol';
import { formatSort, type Sort } from '../../utils/search/sort';
import { library } from './library';
import { search, useSearchState } from './search';

/** What a list is of. */
export interface ListWish {
  readonly query: string;
  readonly shelf: 'saved' | 'removed';
  readonly sort: Sort;
}

/** A list as far as it is known; rows come as they are looked at. */
export interface PaperList {
  /** What it is of, which may be one behind what is asked now. */
  readonly wish: ListWish;
  /** How many papers it has; undefined while only the first of them were read. */
  readonly total: number | undefined;
  /** How many places can be shown now. */
  readonly length: number;
  readonly rowAt: (index: number) => Outline | undefined;
  /** What stays the same for a paper while its place in the list changes. */
  readonly idAt: (index: number) => number | string;
  /** The place of a paper whose row was read; -1 when it is not in the list. */
  readonly indexOf: (key: PaperId) => number;
  /** The keys of the papers from one place to another, excluded. */
  readonly keysOf: (from: number, to: number) => Promise<readonly PaperId[]>;
}

interface Answer {
  readonly wish: ListWish;
  readonly numbers: Int32Array;
  readonly version: number;
  readonly rows: ReadonlyMap<PaperNumber, Outline>;
  /** The papers of all numbers that were ever read: a changed text gives a paper another number. */
  readonly keys: Map<PaperNumber, PaperId>;
}

/** So many rows come with an answer: what a tall window shows, and those that are next. */
export const firstRows = 40;
/** Rows are read in runs of so many, so that scrolling asks now and then and not for each row. */
const run = 50;
/** They are read once fewer than so many before or after those in view are known. */
const margin = 16;

const isHome = ({ query, shelf, sort }: ListWish): boolean =>
  query.trim() === '' && shelf === 'saved' && ['-relevance', '-saved'].includes(formatSort(sort));

const sameWish = (one: ListWish, other: ListWish): boolean =>
  one.query === other.query &&
  one.shelf === other.shelf &&
  formatSort(one.sort) === formatSort(other.sort);

/** A list that was asked for before its page was drawn. */
let ahead:
  | { readonly wish: ListWish; readonly version: number; readonly found: Promise<List> }
  | undefined;

/**
 * Asks for a list that will be wished for in a moment: the search worker is at work on it while the
 * page draws the key that was pressed.
 */
export function askAhead(wish: ListWish): void {
  const { phase, version } = search.state();
  if (phase !== 'ready') return;
  const found = search.ask('list', { ...wish, rows: { from: 0, to: firstRows } });
  found.catch(() => undefined); // whoever takes it hears of it
  ahead = { wish, version, found };
}

/** The answer that is on its way, where it is this one. */
function takeAhead(wish: ListWish, version: number): Promise<List> | undefined {
  const taken = ahead;
  ahead = undefined;
  return taken && taken.version === version && sameWish(taken.wish, wish) ? taken.found : undefined;
}

/**
 * The list that is asked for, kept current. The first rows of the whole library come straight from
 * its index; everything else, and the rest of those, from the search worker. An answer replaces the
 * one before only when it is there, so that a list never flashes empty.
 */
export function useList(wish: ListWish): {
  readonly list: PaperList | undefined;
  /** Whether the list is of what is asked now. */
  readonly current: boolean;
  /** Says which places are in view. */
  readonly look: (from: number, to: number) => void;
} {
  const { phase, version } = useSearchState();
  const [answer, setAnswer] = useState<Answer>();
  const [failure, setFailure] = useState<{ readonly error: unknown }>();
  const latest = useRef<{ wish: ListWish; version: number }>(undefined);
  const view = useRef({ from: 0, to: firstRows });
  const answered = useRef<ListWish>(undefined);
  const { first, reach } = useFirstRows(wish, answer === undefined);
  const shownFirst = useRef(first);
  shownFirst.current = first;
  // The library's first rows need no worker, and are whole while it still builds; all else needs it.
  const asks = phase === 'ready' || !isHome(wish);

  // A layout effect: a key is answered as soon as it can be, not after the next frame.
  useLayoutEffect(() => {
    if (!asks) return;
    const asked = { wish, version };
    latest.current = asked;
    // Of a list that stands already those rows are wanted that are looked at.
    const standing = answered.current ?? shownFirst.current?.wish;
    const isAnother = !standing || !sameWish(standing, wish);
    const rows = isAnother ? { from: 0, to: firstRows } : view.current;
    const answer = (isAnother && takeAhead(wish, version)) || search.ask('list', { ...wish, rows });
    answer.then(
      (found) => {
        if (latest.current !== asked) return;
        answered.current = wish;
        const known = found.rows.map(
          (row, at) => [found.numbers[rows.from + at] ?? -1, row] as const,
        );
        const take = (before: Answer | undefined): Answer => {
          const { numbers, version } = found;
          // Search data made anew count their versions and number their papers from the beginning.
          const keys = before && before.version <= version ? before.keys : new Map();
          remember(keys, known);
          return { wish, numbers, version, rows: new Map(known), keys };
        };
        // At once, so that no frame of the list before comes in between.
        flushSync(() => setAnswer(take));
      },
      (error: unknown) => {
        if (latest.current === asked) setFailure({ error });
      },
    );
  }, [wish, version, asks]);
  // Thrown here so that the boundary around the list shows it.
  if (failure) throw failure.error;

  const look = useCallback(
    (from: number, to: number) => {
      view.current = { from: Math.max(0, from - run), to: to + run };
      reach(to + margin);
      setAnswer((now) => {
        if (now && !isKnown(now, from - margin, to + margin))
          void readMissing(now, view.current, setAnswer);
        return now;
      });
    },
    [reach],
  );

  const list = useMemo(() => {
    if (answer) return listOf(answer);
    return first && listOfFirst(first);
  }, [answer, first]);
  return { list, current: list !== undefined && sameWish(list.wish, wish), look };
}

/** The first rows of the whole library. */
interface FirstRows {
  readonly wish: ListWish;
  readonly rows: readonly Outline[];
  readonly total: number | undefined;
}

/**
 * The newest papers by the library's own index, kept current while they are wanted and wished for;
 * undefined until they were read. Those that were there stay when something else is wished for.
 */
function useFirstRows(
  wish: ListWish,
  wanted: boolean,
): {
  readonly first: FirstRows | undefined;
  /** Says that so many are looked at: while search data are built, these are all there is. */
  readonly reach: (count: number) => void;
} {
  const [limit, setLimit] = useState(() => Math.min(run, Math.ceil(innerHeight / 80) + 2));
  const read = useRef<FirstRows>(undefined);
  const first = useLiveQuery(async () => {
    if (!wanted || !isHome(wish)) return read.current;
    const { rows, total } = await readShelf(library, limit).catch(tellUnopened);
    read.current = { wish, rows: rows.map(outlineOf), total };
    return read.current;
  }, [wish, wanted, limit]);
  // The first rows are those that fit: the rest of the page follows once they are on the screen.
  useEffect(() => {
    if (first) setLimit((now) => Math.max(now, run));
  }, [first]);
  const reach = useCallback((count: number) => {
    const known = read.current;
    if (known && known.total === undefined && count > known.rows.length)
      setLimit((now) => Math.max(now, 2 * known.rows.length));
  }, []);
  return { first, reach };
}

/** Of a database that did not open Dexie only says that it is closed, which live queries keep quiet. */
function tellUnopened(error: { readonly inner?: Error } & Error): never {
  if (!library.hasFailed()) throw error;
  const { name, message } = error.inner ?? error;
  throw Object.assign(new Error(message), {
    name: ['AbortError', 'DatabaseClosedError'].includes(name) ? 'OpenFailedError' : name,
  });
}

type Update = (change: (now: Answer | undefined) => Answer | undefined) => void;

/** Whether all rows from one place up to another, excluded, were read. */
function isKnown({ numbers, rows }: Answer, from: number, to: number): boolean {
  return numbers.subarray(Math.max(0, from), to).every((number) => rows.has(number));
}

/** Reads the rows in view that are not known yet into the answer they belong to. */
async function readMissing(
  { numbers, version, rows }: Answer,
  { from, to }: { readonly from: number; readonly to: number },
  update: Update,
): Promise<void> {
  const wanted = [...numbers.subarray(from, to)].filter((number) => !rows.has(number));
  if (wanted.length === 0) return;
  // Where they cannot be read, the next list says why.
  const read = await search.ask('rows', wanted).catch(() => undefined);
  if (!read) return;
  update((now) => {
    if (now?.version !== version) return now;
    const known = new Map(now.rows);
    // A paper that is gone meanwhile is left out: the next version has another list.
    if (read.length === wanted.length) {
      for (const [at, number] of wanted.entries()) {
        const row = read[at];
        if (row) known.set(number, row);
      }
    }
    remember(now.keys, known);
    return { ...now, rows: known };
  });
}

function remember(
  keys: Map<PaperNumber, PaperId>,
  rows: Iterable<readonly [PaperNumber, Outline]>,
): void {
  for (const [number, { key }] of rows) keys.set(number, key);
}

function listOf({ wish, numbers, rows, keys }: Answer): PaperList {
  // A paper keeps its number from list to list, whether this one has read its row or not.
  const numberOf = new Map([...keys].map(([number, key]) => [key, number]));
  return {
    wish,
    total: numbers.length,
    length: numbers.length,
    rowAt: (index) => rows.get(numbers[index] ?? -1),
    idAt: (index) => {
      const number = numbers[index] ?? -1;
      return keys.get(number) ?? number;
    },
    indexOf: (key) => {
      const number = numberOf.get(key);
      return number === undefined ? -1 : numbers.indexOf(number);
    },
    keysOf: (from, to) => search.ask('keys', numbers.slice(from, to)),
  };
}

function listOfFirst({ wish, rows, total }: FirstRows): PaperList {
  return {
    wish,
    total,
    length: rows.length,
    rowAt: (index) => rows[index],
    idAt: (index) => rows[index]?.key ?? index,
    indexOf: (key) => rows.findIndex((row) => row.key === key),
    keysOf: async (from, to) => rows.slice(from, to).map(({ key }) => key),
  };
}
