import fc from 'fast-check';
import type { Correction } from '../../paper/correction';
import type { PaperId } from '../../paper/identity';
import type { PageRecord, Status } from '../../paper/schema';
import { remove, save, setStatus, setTag, takeIn, takeInAnd, writeNote } from '../commands';
import { setDistinct } from '../distinct';
import type { Change, Edit } from '../edit';
import { correctFields, setRating } from '../fields';
import { groupRows } from '../groups';
import { separate, tellApart } from '../joins';
import { linkPapers } from '../links';
import { mergePapers } from '../merge-papers';
import { liveNotes } from '../notes';
import { observe, type Stamp, tick } from '../stamp';
import { emptyLibrary, type Library, mergeLibraries, type TagRow } from '../state';
import { tagKey } from '../tags';
import { undo } from '../undo';
import { removeView, saveView } from '../views';

/** Random histories of devices that edit, undo and exchange what they know, for property tests. */

/** Few identifiers, so that papers meet: two arXiv papers and what may belong to either. */
export const idPool: readonly PaperId[] = [
  'arxiv:2407.21783',
  'arxiv:2408.00001',
  'doi:10.1000/a',
  'doi:10.1000/b',
  'openreview:abcdefgh',
];
const tagPool = ['nlp', 'NLP', 'to cite', 'vision', '__proto__', 'constructor'];
const viewPool = ['first', 'second', '__proto__'];
const statuses: readonly Status[] = ['to-read', 'reading', 'read'];

export const pageRecord: fc.Arbitrary<PageRecord> = fc.record({
  ids: fc.subarray([...idPool], { minLength: 1, maxLength: 3 }),
  title: fc.constantFrom('A title', 'A longer title', 'Another'),
  authors: fc.constantFrom<PageRecord['authors']>(
    [],
    [{ name: 'Ada' }],
    [{ name: 'Ada' }, { name: 'Bo' }],
    [{ name: 'Ada' }, { name: 'Bo Sá Pó', family: 'Sá Pó' }],
  ),
  abstract: fc.constantFrom('', 'Short.', 'Somewhat longer.'),
  published: fc.constantFrom('2024', '2024-07', '2024-07-31'),
  categories: fc.constantFrom([], ['cs.CL']),
  keywords: fc.constantFrom([], ['models']),
  links: fc.constantFrom(
    { page: 'https://example.org/1' },
    { page: 'https://example.org/1', code: 'https://example.org/code' },
  ),
  comment: fc.constantFrom('12 pages', '13 pages, accepted'),
  journalReference: fc.constantFrom('', 'J. Models 1 (2024) 2'),
  version: fc.constantFrom(1, 2),
  signals: fc.constantFrom({}, { upvotes: 3 }, { upvotes: 5, comments: 1 }, { citations: 7 }),
  source: fc.constantFrom(
    { site: 'a', page: 'https://a.org/' },
    { site: 'a', page: 'https://a.org/', submitter: 'someone' },
    { site: 'b', page: 'https://b.org/' },
  ),
  rank: fc.constantFrom('link', 'card', 'embedded'),
  partial: fc.constantFrom([], ['title'], ['authors', 'abstract']),
});

/** Fields put right by hand, each to something, to nothing, or back to what pages say. */
export const corrections: fc.Arbitrary<Correction[]> = fc.uniqueArray(
  fc.constantFrom<Correction>(
    { field: 'title', value: 'The right title' },
    { field: 'title', value: null },
    { field: 'authors', value: ['Eve', 'Ada'] },
    { field: 'authors', value: ['Ada', { name: 'Bo Sá Pó', family: 'Sá Pó' }] },
    { field: 'authors', value: [] },
    { field: 'authors', value: null },
    { field: 'abstract', value: 'Put right.' },
    { field: 'abstract', value: '' },
    { field: 'abstract', value: null },
    { field: 'published', value: '' },
    { field: 'categories', value: [] },
    { field: 'links.page', value: 'https://example.org/right' },
    { field: 'links.page', value: null },
    { field: 'links.code', value: '' },
  ),
  { minLength: 1, maxLength: 3, selector: ({ field }) => field },
);

const device = fc.nat(2);
/** Chooses one of however many there are. */
const choice = fc.nat(1_000);

/** What the card says on which something is done, if any. */
const card = fc.option(pageRecord, { nil: undefined });

/** One thing that happens to one of three devices. */
export const operation = fc.oneof(
  { weight: 3, arbitrary: fc.record({ kind: fc.constant('save'), device, record: pageRecord }) },
  { weight: 1, arbitrary: fc.record({ kind: fc.constant('takeIn'), device, record: pageRecord }) },
  { weight: 1, arbitrary: fc.record({ kind: fc.constant('remove'), device, paper: choice }) },
  {
    weight: 2,
    arbitrary: fc.record({
      kind: fc.constant('status'),
      device,
      paper: choice,
      status: fc.constantFrom(...statuses),
      card,
    }),
  },
  {
    weight: 3,
    arbitrary: fc.record({
      kind: fc.constant('tag'),
      device,
      paper: choice,
      tag: fc.constantFrom(...tagPool),
      present: fc.boolean(),
      card,
    }),
  },
  {
    weight: 3,
    arbitrary: fc.record({
      kind: fc.constant('note'),
      device,
      paper: choice,
      text: fc.constantFrom('', 'one', 'two', 'three'),
      /** Which of the live texts the writer saw; all of them when null. */
      seen: fc.option(choice, { nil: null }),
      card,
    }),
  },
  {
    weight: 2,
    arbitrary: fc.record({
      kind: fc.constant('rating'),
      device,
      paper: choice,
      rating: fc.constantFrom(1, 5, null),
    }),
  },
  {
    weight: 2,
    arbitrary: fc.record({ kind: fc.constant('correct'), device, paper: choice, corrections }),
  },
  {
    weight: 2,
    arbitrary: fc.record({
      kind: fc.constantFrom('link', 'distinct'),
      device,
      a: choice,
      b: choice,
      said: fc.boolean(),
    }),
  },
  {
    weight: 2,
    arbitrary: fc.record({ kind: fc.constant('merge'), device, a: choice, b: choice }),
  },
  {
    weight: 1,
    arbitrary: fc.record({
      kind: fc.constant('view'),
      device,
      id: fc.constantFrom(...viewPool),
      query: fc.constantFrom('llama', 'tag:nlp', null),
    }),
  },
  {
    weight: 1,
    arbitrary: fc.record({ kind: fc.constant('separate'), device, a: choice, b: choice }),
  },
  {
    weight: 1,
    arbitrary: fc.record({ kind: fc.constant('keepApart'), device, a: choice, b: choice }),
  },
  {
    weight: 1,
    arbitrary: fc.record({
      kind: fc.constant('moveTag'),
      device,
      from: fc.constantFrom(...tagPool),
      to: fc.constantFrom(...tagPool),
    }),
  },
  { weight: 2, arbitrary: fc.record({ kind: fc.constant('undo'), device, command: choice }) },
  { weight: 3, arbitrary: fc.record({ kind: fc.constant('sync'), device, from: device }) },
  { weight: 1, arbitrary: fc.record({ kind: fc.constant('turnClock'), device, by: fc.integer() }) },
);
export type Operation = typeof operation extends fc.Arbitrary<infer One> ? One : never;

export const history = fc.array(operation, { minLength: 1, maxLength: 40 });

/** A device: what it knows, its clock, and the commands it may undo. */
export interface Replica {
  readonly name: string;
  readonly library: Library;
  readonly clock: Stamp | undefined;
  readonly wall: number;
  readonly journal: readonly (readonly Change[])[];
}

export const newReplica = (name: string): Replica => ({
  name,
  library: emptyLibrary,
  clock: undefined,
  wall: 1_700_000_000_000,
  journal: [],
});

const pick = <One>(list: readonly One[], index: number): One | undefined =>
  list[index % Math.max(list.length, 1)];

/** What a command does to a library; undefined when there is nothing to do it to. */
export function perform(library: Library, op: Operation, stamp: Stamp): Edit | undefined {
  const keyOf = (index: number) => pick([...library.papers.keys()].sort(), index);
  if (op.kind === 'save') return save(library, op.record, stamp);
  if (op.kind === 'takeIn') return takeIn(library, op.record, stamp);
  if (op.kind === 'separate' || op.kind === 'merge') {
    const [a, b] = [keyOf(op.a), keyOf(op.b)];
    const change = op.kind === 'merge' ? mergePapers : tellApart;
    return a && b && change(library, a, b, stamp);
  }
  if (op.kind === 'link' || op.kind === 'distinct') {
    const [a, b] = [keyOf(op.a), keyOf(op.b)];
    const say = op.kind === 'link' ? linkPapers : setDistinct;
    return a && b && say(library, a, b, op.said, stamp);
  }
  if (!('paper' in op)) return undefined;
  if ('card' in op && op.card) {
    return takeInAnd(library, op.card, stamp, (all, key) => performOn(all, key, op, stamp));
  }
  const key = keyOf(op.paper);
  return key && performOn(library, key, op, stamp);
}

function performOn(
  library: Library,
  key: PaperId,
  op: Extract<Operation, { paper: number }>,
  stamp: Stamp,
): Edit {
  switch (op.kind) {
    case 'remove':
      return remove(library, key, stamp);
    case 'status':
      return setStatus(library, key, op.status, stamp);
    case 'rating':
      return setRating(library, key, op.rating, stamp);
    case 'correct':
      return correctFields(library, key, op.corrections, stamp);
    case 'tag':
      return setTag(library, key, op.tag, op.present, stamp);
    case 'note':
      return writeNote(library, key, op.text, stamp, seenOf(library, key, op.seen));
  }
}

function seenOf(library: Library, key: PaperId, index: number | null): Stamp[] | undefined {
  if (index === null) return undefined;
  const groups = groupRows(library.papers);
  const members = groups.members.get(groups.survivorOf.get(key) ?? key) ?? [];
  const live = liveNotes(
    new Map(members.map((member) => [member, library.papers.get(member)?.notes ?? []])),
  );
  const one = pick(live, index);
  return one ? [one.note.stamp] : [];
}

function moveTag(library: Library, from: string, to: string, stamp: Stamp): Library {
  const [key, target] = [tagKey(from), tagKey(to)];
  const known: TagRow = library.tags.get(key) ?? { key, name: { value: from, stamp }, usedAt: '' };
  const movedTo = { value: key === target ? null : target, stamp };
  return { ...library, tags: new Map(library.tags).set(key, { ...known, movedTo }) };
}

function act(replica: Replica, op: Operation, stamp: Stamp): Partial<Replica> {
  const { library, journal } = replica;
  if (op.kind === 'undo') {
    const entry = pick(journal, op.command);
    if (!entry) return {};
    const undone = undo(library, entry, stamp);
    return { library: undone.library, journal: [...journal, undone.changes] };
  }
  if (op.kind === 'keepApart') {
    const keys = [...library.papers.keys()].sort();
    const [a, b] = [pick(keys, op.a), pick(keys, op.b)];
    return a && b && a !== b ? { library: separate(library, a, b, stamp) } : {};
  }
  if (op.kind === 'moveTag') return { library: moveTag(library, op.from, op.to, stamp) };
  if (op.kind === 'view') {
    const { id, query } = op;
    if (query === null) return { library: removeView(library, id, stamp).library };
    const view = { name: query, query, sort: { by: 'saved', descending: true } } as const;
    return { library: saveView(library, id, view, stamp).library };
  }
  const edit = perform(library, op, stamp);
  return edit ? { library: edit.library, journal: [...journal, edit.changes] } : {};
}

/** Every stamp that a library holds, as a device sees it when it takes the library in. */
function stampsIn(value: unknown): Stamp[] {
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([name, member]) =>
    name === 'stamp' ? [String(member)] : stampsIn(member),
  );
}

const everyStamp = ({ papers, tags, views }: Library): Stamp[] => [
  ...[...papers.values()].flatMap((state) => [...Object.values(state.claims), ...stampsIn(state)]),
  ...[...tags.values(), ...views.values()].flatMap(stampsIn),
];

/** Runs a history on three devices; answers with every state that each of them went through. */
export function runHistory(operations: readonly Operation[]): readonly (readonly Replica[])[] {
  const past: Replica[][] = ['a', 'b', 'c'].map((name) => [newReplica(name)]);
  const now = (index: number): Replica => past[index]?.at(-1) as Replica;
  for (const op of operations) {
    const replica = now(op.device);
    const wall = replica.wall + 1_000 + (op.kind === 'turnClock' ? op.by : 0);
    if (op.kind === 'sync') {
      const other = now(op.from).library;
      const clock = observe(replica.clock, everyStamp(other));
      const library = mergeLibraries(replica.library, other);
      past[op.device]?.push({ ...replica, wall, clock: clock ?? undefined, library });
    } else {
      const clock = tick(replica.clock, wall, replica.name);
      past[op.device]?.push({ ...replica, wall, clock, ...act(replica, op, clock) });
    }
  }
  return past;
}
