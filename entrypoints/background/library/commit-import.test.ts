import 'fake-indexeddb/auto';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { dropImport, StagingDatabase } from '../../../utils/db/staging';
import type { EntryChoice, Side } from '../../../utils/import/choice';
import { project } from '../../../utils/model/project';
import { sampleRecord } from '../../../utils/model/testing/samples';
import type { PaperId } from '../../../utils/paper/identity';
import type { Progress } from '../../../utils/protocol/progress';
import { readIntoStaging } from '../../import-worker/read';
import { done, everything, newId, rowOf, storedLibrary, testStore } from '../testing/store';
import { remove, save, setTag } from './commands';
import { commitImport } from './commit-import';
import { undo } from './undo';

let told: Progress[] = [];
/** A command that is stopped as soon as it tells how far it is. */
let stopped: string | undefined;
let store = testStore();
let staging = new StagingDatabase(`staging-${crypto.randomUUID()}`);

beforeEach(() => {
  told = [];
  stopped = undefined;
  store = testStore((progress) => {
    told.push(progress);
    if (progress.command === stopped) store.jobs.stop(stopped);
  });
  staging = new StagingDatabase(`staging-${crypto.randomUUID()}`);
});
afterEach(() => Promise.all([store.database.delete(), staging.delete()]));

/** Reads a text into staging, as the worker does. */
async function read(text: string, name = 'papers.json') {
  const staged = await readIntoStaging(
    { library: store.database, staging },
    { id: newId(), name, source: text },
    () => undefined,
  );
  if (!staged.ok) throw new Error(staged.error.message);
  return staged.value;
}

const take = (staged: string, usual: Side = 'mine', command = newId()) =>
  commitImport(store, { command, staged, usual }, () => new StagingDatabase(staging.name));

/** Decides of the first entry, as the preview does. */
const decide = (id: string, choice: EntryChoice) =>
  staging.choices.put({ import: id, number: 0, choice });

const item = (number: number, more: object = {}) => ({
  id: `key${number}`,
  type: 'article',
  title: `Sheep, part ${number}`,
  author: [{ family: 'Shepherd', given: 'Ann' }],
  issued: { 'date-parts': [[2024, 5]] },
  DOI: `10.1000/sheep.${number}`,
  volume: '7',
  ...more,
});

const doi = (number: number): PaperId => `doi:10.1000/sheep.${number}`;

/** Every row is as it is worked out from all that is stored. */
async function expectWorkedOut() {
  const { rows } = project(await storedLibrary(store));
  for (const row of await store.database.papers.toArray()) expect(row).toEqual(rows.get(row.key));
}

describe('new papers', () => {
  test('come in with all that the file says, undone as one, and redone', async () => {
    const staged = await read(
      JSON.stringify([item(1, { keyword: 'nlp, To Cite', note: 'Mine.' }), item(2)]),
    );
    expect(staged.counts).toMatchObject({ new: 2, different: 0, unreadable: 0 });
    const command = newId();
    const { answer } = await done(take(staged.id, 'mine', command));
    expect(answer).toEqual({ undoable: command, count: 2 });
    expect(await rowOf(store, doi(1))).toMatchObject({
      shelf: 'saved',
      title: 'Sheep, part 1',
      authors: [{ name: 'Ann Shepherd' }],
      published: '2024-05',
      tags: ['nlp', 'To Cite'],
      note: 'Mine.',
      citationKey: 'key1',
      csl: { volume: '7' },
    });
    expect((await store.database.tags.toArray()).map(({ key }) => key).sort()).toEqual([
      'nlp',
      'to cite',
    ]);
    await expectWorkedOut();

    const undone = await done(undo(store, { command: newId(), entry: command }));
    expect((await rowOf(store, doi(1)))?.shelf).toBe('removed');
    await done(undo(store, { command: newId(), entry: undone.answer.undoable ?? '' }));
    expect(await rowOf(store, doi(1))).toMatchObject({ shelf: 'saved', note: 'Mine.' });
    await expectWorkedOut();
  });

  test('without an identifier are the same when they come again', async () => {
    const { DOI: _, ...nameless } = item(1);
    await done(take((await read(JSON.stringify([nameless]))).id));
    const again = await read(JSON.stringify([{ ...nameless, id: 'other' }]));
    expect(again.counts).toMatchObject({ new: 0, same: 1 });
    const [row] = await store.database.papers.toArray();
    expect(row?.key).toMatch(/^local:/);
    expect(row?.links.page).toMatch(/^https:\/\/scholar\.google\.com\/scholar\?q=/);
  });

  test('that stand twice in a file are one', async () => {
    const staged = await read(JSON.stringify([item(1), item(1, { keyword: 'twice' })]));
    expect(staged.counts).toMatchObject({ new: 1, adds: 1 });
    expect(staged.repeated).toEqual([[0, 1]]);
    const command = newId();
    expect((await done(take(staged.id, 'mine', command))).answer.count).toBe(1);
    expect((await store.database.journal.get(command))?.label).toBe(
      'Imported 1 paper from “papers.json”',
    );
    expect(await store.database.papers.count()).toBe(1);
    expect((await rowOf(store, doi(1)))?.tags).toEqual(['twice']);
  });
});

test('families that a file states are in the library', async () => {
  const author = [{ family: 'García Márquez', given: 'Gabriel' }];
  const staged = await read(JSON.stringify([item(1, { author })]));
  await done(take(staged.id));
  expect((await rowOf(store, doi(1)))?.authors).toEqual([
    { name: 'Gabriel García Márquez', family: 'García Márquez' },
  ]);
});

describe('papers that are there already', () => {
  beforeEach(async () => {
    const record = sampleRecord({
      ids: [doi(1)],
      title: 'Sheep, the first part',
      authors: [{ name: 'Ann Shepherd' }],
      links: { page: 'https://doi.org/10.1000/sheep.1' },
    });
    await done(save(store, { command: newId(), record }));
    await done(setTag(store, { command: newId(), paper: [doi(1)], tag: 'mine', present: true }));
  });

  const theirs = () => JSON.stringify([item(1, { keyword: 'theirs', note: 'A note.' })]);

  test('keep what differs, and take what they lack', async () => {
    const staged = await read(theirs());
    expect(staged.counts).toMatchObject({ different: 1 });
    await done(take(staged.id));
    expect(await rowOf(store, doi(1))).toMatchObject({
      title: 'Sheep, the first part',
      published: '2024-05',
      tags: ['mine', 'theirs'],
      note: 'A note.',
      csl: { volume: '7' },
    });
    await expectWorkedOut();
  });

  test('take the other value where that was chosen: for all, for an entry, for a field', async () => {
    const before = await everything(store);
    const staged = await read(theirs());
    const { answer } = await done(take(staged.id, 'theirs'));
    expect((await rowOf(store, doi(1)))?.title).toBe('Sheep, part 1');
    await done(undo(store, { command: newId(), entry: answer.undoable ?? '' }));
    expect(await rowOf(store, doi(1))).toMatchObject({
      title: 'Sheep, the first part',
      tags: ['mine'],
      note: '',
    });
    expect(before).toBeDefined();

    const second = await read(theirs());
    await decide(second.id, { fields: { title: 'theirs' } });
    await done(take(second.id));
    expect((await rowOf(store, doi(1)))?.title).toBe('Sheep, part 1');
  });

  test('take the list of authors with the families as the file states them', async () => {
    const author = [
      { family: 'Shepherd', given: 'Ann' },
      { family: 'García Márquez', given: 'Gabriel' },
    ];
    const staged = await read(JSON.stringify([item(1, { author })]));
    await done(take(staged.id, 'theirs'));
    expect((await rowOf(store, doi(1)))?.authors).toEqual([
      { name: 'Ann Shepherd' },
      { name: 'Gabriel García Márquez', family: 'García Márquez' },
    ]);
    const again = await read(JSON.stringify([item(1, { author })]));
    expect(again.counts).toMatchObject({ different: 0 });
  });

  test('of volume and pages keep what differs and are filled, or take theirs, undone as one', async () => {
    await done(take((await read(JSON.stringify([item(1)]))).id));
    const again = await read(JSON.stringify([item(1, { title: 'Sheep, the first part' })]));
    expect(again.counts).toMatchObject({ different: 0, adds: 0, same: 1 });

    const other = { title: 'Sheep, the first part', volume: '8', page: '1-20' };
    const kept = await read(JSON.stringify([item(1, other)]));
    expect(kept.counts).toMatchObject({ different: 1, same: 0 });
    const { answer } = await done(take(kept.id));
    expect((await rowOf(store, doi(1)))?.csl).toEqual({ volume: '7', page: '1-20' });
    await done(undo(store, { command: newId(), entry: answer.undoable ?? '' }));
    expect((await rowOf(store, doi(1)))?.csl).toEqual({ volume: '7' });

    const taken = await read(JSON.stringify([item(1, other)]));
    await decide(taken.id, { fields: { csl: 'theirs' } });
    const second = await done(take(taken.id));
    expect((await rowOf(store, doi(1)))?.csl).toEqual({ volume: '8', page: '1-20' });
    await expectWorkedOut();
    await done(undo(store, { command: newId(), entry: second.answer.undoable ?? '' }));
    expect((await rowOf(store, doi(1)))?.csl).toEqual({ volume: '7' });
  });

  test('that nothing is taken of are left as they are, and not counted', async () => {
    await done(take((await read(theirs())).id));
    const again = await read(JSON.stringify([item(1, { title: 'Sheep, part 1' }), item(2)]));
    expect(again.counts).toMatchObject({ new: 1, different: 1 });
    expect(again.onlyDifferent).toEqual(new Map([[0, ['title']]]));
    const before = await rowOf(store, doi(1));
    expect((await done(take(again.id))).answer.count).toBe(1);
    expect(await rowOf(store, doi(1))).toEqual(before);
  });

  test('get an identifier that only the file has, which is something new', async () => {
    await done(take((await read(theirs())).id, 'theirs'));
    const known = await read(JSON.stringify([item(1)]));
    expect(known.counts).toMatchObject({ same: 1 });
    const more = await read(JSON.stringify([item(1, { PMID: '11111111' })]));
    expect(more.counts).toMatchObject({ same: 0, adds: 1 });
    await done(take(more.id));
    expect((await rowOf(store, doi(1)))?.ids).toContain('pmid:11111111');
  });

  test('are left alone where the entry was left out', async () => {
    const staged = await read(theirs());
    await decide(staged.id, { skip: true });
    const { answer } = await done(take(staged.id, 'theirs'));
    expect(answer.count).toBe(0);
    expect((await rowOf(store, doi(1)))?.tags).toEqual(['mine']);
  });
});

test('an import that is gone changes nothing, and says so', async () => {
  const staged = await read(JSON.stringify([item(1)]));
  await dropImport(staging, staged.id);
  expect(await staging.pages.count()).toBe(0);
  const before = await everything(store);
  expect(await take(staged.id)).toMatchObject({ ok: false, error: { code: 'not-found' } });
  expect(await everything(store)).toEqual(before);
});

test('one that is stopped before it begins is stopped, and nothing else after it', async () => {
  const staged = await read(JSON.stringify([item(1)]));
  const command = newId();
  expect(store.jobs.stop(command)).toBe(false);
  expect(await take(staged.id, 'mine', command)).toMatchObject({ error: { code: 'cancelled' } });
  expect(await store.database.papers.count()).toBe(0);
  const { answer } = await done(take(staged.id, 'mine', command));
  expect(answer.count).toBe(1);
  // Too late: what is sent once more is answered with what it did.
  expect(store.jobs.stop(command)).toBe(false);
  expect((await done(take(staged.id, 'mine', command))).answer).toEqual(answer);
});

test('papers of a chunk that share identifiers become what they would be one after the other', async () => {
  const record = sampleRecord({ ids: [doi(1)], title: 'Sheep, part 1' });
  await done(save(store, { command: newId(), record }));
  const other = { ...item(2), number: 'arXiv:2601.00002', archive: 'arXiv' };
  const both = { ...item(2, { keyword: 'both' }), number: 'arXiv:2601.00002', DOI: undefined };
  const staged = await read(
    JSON.stringify([item(1, { keyword: 'first' }), other, both, item(1, { keyword: 'again' })]),
  );
  const { answer } = await done(take(staged.id));
  expect(answer.count).toBe(2);
  const rows = (await store.database.papers.toArray()).filter(({ shelf }) => shelf === 'saved');
  expect(rows.map(({ ids, tags }) => ({ ids, tags }))).toEqual([
    { ids: ['arxiv:2601.00002', doi(2)], tags: ['both'] },
    { ids: [doi(1)], tags: ['again', 'first'] },
  ]);
  await expectWorkedOut();
  await done(undo(store, { command: newId(), entry: answer.undoable ?? '' }));
  expect(await rowOf(store, doi(1))).toMatchObject({ shelf: 'saved', tags: [] });
  expect(await rowOf(store, 'arxiv:2601.00002')).toMatchObject({ shelf: 'removed' });
  await expectWorkedOut();
});

test('rows that were joined before are found by what they were joined into', async () => {
  // Two rows, until an entry names both: then one, also for the entries after it.
  await done(
    save(store, { command: newId(), record: sampleRecord({ ids: [doi(1)], title: 'One' }) }),
  );
  await done(
    save(store, {
      command: newId(),
      record: sampleRecord({ ids: ['arxiv:2601.00009'], title: 'One' }),
    }),
  );
  const joining = { ...item(1), number: 'arXiv:2601.00009', archive: 'arXiv' };
  const staged = await read(
    JSON.stringify([
      joining,
      ...Array.from({ length: 600 }, (_, at) => item(at + 10)),
      item(1, { keyword: 'late' }),
    ]),
  );
  await done(take(staged.id));
  expect(await rowOf(store, doi(1))).toMatchObject({ shelf: 'joined' });
  expect((await rowOf(store, 'arxiv:2601.00009'))?.tags).toEqual(['late']);
  await expectWorkedOut();
});

test('papers that a later entry makes one are counted as the one that they are', async () => {
  const preprint = { number: 'arXiv:2601.00009', archive: 'arXiv' };
  const staged = await read(
    JSON.stringify([
      ...[item(1), item(2, { DOI: undefined, ...preprint })],
      ...[item(1, preprint), item(3), item(1, { keyword: 'last' })],
    ]),
  );
  expect((await done(take(staged.id))).answer.count).toBe(2);
  expect(await rowOf(store, doi(1))).toMatchObject({ shelf: 'joined' });
});

test('a paper that is named in one chunk after the other, each time by another name, is one', async () => {
  // Two rows of the library that are one paper already, so that what is met has a row beside it.
  const arxiv = 'arxiv:2601.00009';
  const ids: PaperId[][] = [[arxiv], [doi(9)], [arxiv, doi(9)]];
  for (const of of ids) {
    const record = sampleRecord({ ids: of, title: 'Sheep' });
    await done(save(store, { command: newId(), record }));
  }
  const between = (from: number) => Array.from({ length: 500 }, (_, at) => item(from + at));
  const preprint = { number: 'arXiv:2601.00009', archive: 'arXiv' };
  const staged = await read(
    JSON.stringify([
      ...[item(1, { PMID: '11111111' }), ...between(1_000)],
      ...[item(1, { DOI: undefined, PMID: '11111111', ...preprint }), ...between(2_000)],
      ...[item(1, { keyword: 'by DOI' }), ...between(3_000)],
      item(9, { keyword: 'by the other' }),
    ]),
  );
  const { answer } = await done(take(staged.id));
  const saved = await store.database.papers.where('tagKeys').equals('by doi').toArray();
  expect(saved).toMatchObject([{ key: arxiv, tags: ['by DOI', 'by the other'] }]);
  expect(await store.database.papers.where('joinedTo').equals(arxiv).count()).toBe(2);
  await expectWorkedOut();
  const undone = await done(undo(store, { command: newId(), entry: answer.undoable ?? '' }));
  expect(await rowOf(store, arxiv)).toMatchObject({ shelf: 'saved', tags: [] });
  const others = (await store.database.papers.toArray()).filter(({ shelf }) => shelf === 'saved');
  expect(others.map(({ key }) => key)).toEqual([arxiv]);
  await expectWorkedOut();
  await done(undo(store, { command: newId(), entry: undone.answer.undoable ?? '' }));
  expect(await rowOf(store, arxiv)).toMatchObject({
    shelf: 'saved',
    tags: ['by DOI', 'by the other'],
  });
  expect(await store.database.papers.where('joinedTo').equals(arxiv).count()).toBe(2);
  await expectWorkedOut();
});

test('a paper that was saved, or removed, after the file was read is not taken for a new one', async () => {
  const staged = await read(JSON.stringify([item(1, { keyword: 'theirs' })]));
  expect(staged.counts).toMatchObject({ new: 1 });
  const record = sampleRecord({ ids: ['arxiv:2601.00009', doi(1)], title: 'Sheep' });
  await done(save(store, { command: newId(), record }));
  await done(take(staged.id));
  const rows = await store.database.papers.toArray();
  expect(rows).toMatchObject([{ key: 'arxiv:2601.00009', tags: ['theirs'] }]);
  await done(remove(store, { command: newId(), paper: [doi(1)] }));
  const again = await read(JSON.stringify([item(1)]));
  expect(again.counts).toMatchObject({ new: 1 });
  await done(take(again.id));
  expect(await store.database.papers.toArray()).toMatchObject([
    { key: 'arxiv:2601.00009', shelf: 'saved', tags: ['theirs'] },
  ]);
});

test('a thousand papers tell how far they are, and stopped nothing of them is there', async () => {
  const many = Array.from({ length: 1_200 }, (_, number) => item(number));
  const staged = await read(JSON.stringify(many));
  const command = newId();
  stopped = command;
  expect(await take(staged.id, 'mine', command)).toMatchObject({
    ok: false,
    error: { code: 'cancelled' },
  });
  expect(await store.database.papers.count()).toBe(0);

  const { answer } = await done(take(staged.id));
  expect(answer.count).toBe(1_200);
  expect(told.some(({ done, total }) => done === 500 && total === 1_200)).toBe(true);
});

describe('what is refused before anything is read', () => {
  const refused = async (source: Blob | string, name = 'x') => {
    const databases = { library: store.database, staging };
    const result = await readIntoStaging(databases, { id: newId(), name, source }, () => undefined);
    return result.ok ? '' : result.error.message;
  };

  test('an archive', async () => {
    const zip = new Blob([new Uint8Array([0x50, 0x4b, 3, 4, 0, 0])]);
    expect(await refused(zip, 'x.zip')).toContain('Unpack it');
    const gzip = new Blob([new Uint8Array([0x1f, 0x8b, 8, 0])]);
    expect(await refused(gzip, 'x.bib.gz')).toContain('Unpack it');
    expect(await refused(gzip, 'a.offprint-backup.gz')).toContain('Restore it in Settings');
  });

  test('more entries than one import takes', async () => {
    const links = Array.from({ length: 50_001 }, (_, at) => `10.1000/${at}`).join('\n');
    expect(await refused(links)).toContain('more than 50,000 entries');
  });
});
