import 'fake-indexeddb/auto';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { readTagNames } from '../../../utils/db/queries';
import { project } from '../../../utils/model/project';
import { sampleRecord } from '../../../utils/model/testing/samples';
import type { PaperId } from '../../../utils/paper/identity';
import type { Progress } from '../../../utils/protocol/progress';
import { fillLibrary, keyOf, saveSome } from '../testing/many';
import { done, everything, newId, rowOf, storedLibrary, tagUse, testStore } from '../testing/store';
import { bulk } from './bulk';
import { remove, save, setTag } from './commands';
import { colourTag, deleteTags, mergeTags, renameTag } from './tags';
import { undo } from './undo';

let told: Progress[] = [];
let store = testStore();

beforeEach(() => {
  told = [];
  store = testStore((progress) => told.push(progress));
});
afterEach(() => store.database.delete());

const put = (number: number, tag: string, present = true) =>
  done(setTag(store, { command: newId(), paper: [keyOf(number)], tag, present }));
const rename = (tag: string, name: string, command = newId()) =>
  done(renameTag(store, { command, tag, name }));
const merge = (tags: string[], into: string) =>
  done(mergeTags(store, { command: newId(), tags, into }));
const deleteThem = (tags: string[]) => done(deleteTags(store, { command: newId(), tags }));
const undoIt = (entry: string | undefined, command = newId()) =>
  done(undo(store, { command, entry: entry ?? '' }));
const lastLabel = async () => (await store.database.journal.orderBy('at').toArray()).at(-1)?.label;
const tagsOf = async (number: number) => (await rowOf(store, keyOf(number)))?.tags;
const known = async () =>
  Object.fromEntries((await tagUse(store)).map(({ name, count }) => [name, count]));

/** Every row is as it is worked out from all that is stored. */
async function expectWorkedOut() {
  const { rows } = project(await storedLibrary(store));
  for (const row of await store.database.papers.toArray()) expect(row).toEqual(rows.get(row.key));
}

describe('renaming a tag', () => {
  test('shows it under its new name on every paper; undone and redone', async () => {
    await saveSome(store, 3);
    for (const number of [0, 1]) await put(number, 'NLP');
    const command = newId();
    const { answer, changed } = await rename('nlp', 'Language', command);
    expect(answer).toEqual({ undoable: command, count: 2 });
    expect([...changed].sort()).toEqual([keyOf(0), keyOf(1)]);
    expect(await lastLabel()).toBe('Renamed the tag “NLP” to “Language”');
    expect([await tagsOf(0), await tagsOf(2)]).toEqual([['Language'], []]);
    expect(await known()).toEqual({ Language: 2 });
    expect((await rowOf(store, keyOf(0)))?.tagKeys).toEqual(['language']);
    await expectWorkedOut();

    const undone = await undoIt(command);
    expect(undone.answer).toMatchObject({ count: 2 });
    expect(await tagsOf(0)).toEqual(['NLP']);
    expect(await known()).toEqual({ NLP: 2 });
    await expectWorkedOut();

    await undoIt(undone.answer.undoable);
    expect(await tagsOf(0)).toEqual(['Language']);
    expect(await known()).toEqual({ Language: 2 });
    await expectWorkedOut();
  });

  test('to another spelling changes what it is called', async () => {
    await saveSome(store, 1);
    await put(0, 'nlp');
    const { answer } = await rename('nlp', 'NLP');
    expect(await tagsOf(0)).toEqual(['NLP']);
    expect(await store.database.tags.count()).toBe(1);
    await undoIt(answer.undoable);
    expect(await tagsOf(0)).toEqual(['nlp']);
    await expectWorkedOut();
  });

  test('takes the tags nested below along, and none that only begins alike', async () => {
    await saveSome(store, 1);
    for (const tag of ['ML', 'ML/Vision', 'ML/Vision/3D', 'MLOps']) await put(0, tag);
    const { answer } = await rename('ml', 'AI/Learning');
    expect(await tagsOf(0)).toEqual([
      'AI/Learning',
      'AI/Learning/Vision',
      'AI/Learning/Vision/3D',
      'MLOps',
    ]);
    await undoIt(answer.undoable);
    expect(await tagsOf(0)).toEqual(['ML', 'ML/Vision', 'ML/Vision/3D', 'MLOps']);
  });

  test('onto one of its own descendants', async () => {
    await saveSome(store, 4);
    await put(0, 'ml');
    await put(1, 'ml/old');
    await put(2, 'ml');
    await put(2, 'ml/old');
    await put(3, 'ml/new');
    const all = () => Promise.all([0, 1, 2, 3].map(tagsOf));
    const before = await all();
    const { answer } = await rename('ml', 'ml/old');
    const after = [['ml/old'], ['ml/old/old'], ['ml/old', 'ml/old/old'], ['ml/old/new']];
    expect(await all()).toEqual(after);
    await expectWorkedOut();
    const undone = await undoIt(answer.undoable);
    expect(await all()).toEqual(before);
    await expectWorkedOut();
    await undoIt(undone.answer.undoable);
    expect(await all()).toEqual(after);
    await expectWorkedOut();
  });

  test('to and fro makes no ring', async () => {
    await saveSome(store, 2);
    await put(0, 'a');
    await rename('a', 'b');
    await put(1, 'b');
    await rename('b', 'a');
    expect([await tagsOf(0), await tagsOf(1)]).toEqual([['a'], ['a']]);
    await rename('a', 'c');
    await rename('c', 'b');
    expect([await tagsOf(0), await tagsOf(1)]).toEqual([['b'], ['b']]);
    expect(await known()).toEqual({ b: 2 });
    await expectWorkedOut();
  });

  test('to a name that another tag had before leaves that one as it is', async () => {
    await saveSome(store, 4);
    await put(0, 'old');
    await put(3, 'old');
    await rename('old', 'kept');
    await put(3, 'kept', false);
    await put(1, 'other');
    await put(2, 'other');
    await put(2, 'kept');
    const all = () => Promise.all([0, 1, 2, 3].map(async (one) => (await tagsOf(one))?.sort()));
    const before = await all();
    const { answer } = await rename('other', 'old');
    expect(await all()).toEqual([['kept'], ['old'], ['kept', 'old'], []]);
    expect(await known()).toEqual({ kept: 2, old: 2 });
    await expectWorkedOut();
    await undoIt(answer.undoable);
    expect(await all()).toEqual(before);
    await expectWorkedOut();
  });

  test('to one that was taken off, or deleted, keeps it on the papers', async () => {
    await saveSome(store, 2);
    for (const number of [0, 1]) await put(number, 'a');
    await put(0, 'b');
    await put(0, 'b', false);
    await put(1, 'b');
    await deleteThem(['b']);
    const { answer } = await rename('a', 'B');
    expect([await tagsOf(0), await tagsOf(1)]).toEqual([['B'], ['B']]);
    await undoIt(answer.undoable);
    expect([await tagsOf(0), await tagsOf(1)]).toEqual([['a'], ['a']]);
    expect(await known()).toEqual({ a: 2 });
    await expectWorkedOut();
  });

  test('taken back leaves off what was taken off since', async () => {
    await saveSome(store, 2);
    for (const number of [0, 1]) await put(number, 'a');
    const { answer } = await rename('a', 'b');
    await put(0, 'b', false);
    const undone = await undoIt(answer.undoable);
    expect([await tagsOf(0), await tagsOf(1)]).toEqual([[], ['a']]);
    await expectWorkedOut();
    await undoIt(undone.answer.undoable);
    expect([await tagsOf(0), await tagsOf(1)]).toEqual([[], ['b']]);
    await expectWorkedOut();
  });

  test('taken back leaves a tag alone that was renamed since, and says so', async () => {
    await saveSome(store, 1);
    await put(0, 'a');
    const { answer } = await rename('a', 'b');
    await rename('b', 'a');
    const undone = await undoIt(answer.undoable);
    expect(undone.answer.leftAlone).toEqual(['the tag “a”']);
    expect(await tagsOf(0)).toEqual(['a']);
  });

  test('reaches removed papers and rows joined into others, and brings none back', async () => {
    const doi: PaperId = 'doi:10.1000/a';
    await saveSome(store, 2);
    await done(save(store, { command: newId(), record: sampleRecord({ ids: [doi] }) }));
    await done(setTag(store, { command: newId(), paper: [doi], tag: 'a', present: true }));
    const record = sampleRecord({ ids: [keyOf(0), doi] });
    await done(save(store, { command: newId(), record }));
    await put(1, 'a');
    await done(remove(store, { command: newId(), paper: [keyOf(1)] }));
    await rename('a', 'b');
    expect([await tagsOf(0), await tagsOf(1)]).toEqual([['b'], ['b']]);
    expect(await rowOf(store, doi)).toMatchObject({ shelf: 'joined', tags: ['b'] });
    expect((await rowOf(store, keyOf(1)))?.shelf).toBe('removed');
    await expectWorkedOut();
  });

  test('that is not there, or to no name, says so', async () => {
    const request = { command: newId(), tag: 'nothing', name: 'x' };
    expect(await renameTag(store, request)).toMatchObject({ error: { code: 'not-found' } });
    expect(await renameTag(store, { ...request, name: '\u200b' })).toMatchObject({
      error: { code: 'bad-request' },
    });
    await saveSome(store, 1);
    await put(0, 'a');
    await put(0, `a/${'x'.repeat(190)}`);
    const before = await everything(store);
    const long = { command: newId(), tag: 'a', name: 'a name with much in it' };
    expect(await renameTag(store, long)).toMatchObject({ error: { code: 'bad-request' } });
    expect(await everything(store)).toEqual(before);
  });

  test('sent twice does it once', async () => {
    await saveSome(store, 1);
    await put(0, 'a');
    const command = newId();
    const first = await rename('a', 'b', command);
    const before = await everything(store);
    expect((await rename('a', 'b', command)).answer).toEqual(first.answer);
    expect(await everything(store)).toEqual(before);
  });
});

test('a name that another paper got meanwhile stays when the renaming is undone', async () => {
  await saveSome(store, 2);
  await put(0, 'a');
  const [before] = await tagUse(store);
  const { answer } = await rename('a', 'b');
  await put(1, 'b');
  await undoIt(answer.undoable);
  expect(await known()).toEqual({ a: 1, b: 1 });
  expect(await readTagNames(store.database)).toMatchObject([{ name: 'b' }, { name: 'a' }]);
  expect(await tagUse(store)).toContainEqual(before);
  await expectWorkedOut();
});

test('renaming a tag to one that there is makes one of them', async () => {
  await saveSome(store, 3);
  await put(0, 'a');
  await put(1, 'b');
  await put(2, 'b');
  await put(2, 'a');
  const { answer } = await rename('a', 'B');
  expect(await lastLabel()).toBe('Merged the tag “a” into “B”');
  expect(await known()).toEqual({ B: 3 });
  expect(await tagsOf(2)).toEqual(['B']);
  await undoIt(answer.undoable);
  expect(await known()).toEqual({ a: 2, b: 2 });
  expect(await tagsOf(2)).toEqual(['b', 'a']);
  await expectWorkedOut();
});

describe('merging tags', () => {
  test('makes one of them under a name, undone as one', async () => {
    await saveSome(store, 3);
    await put(0, 'nlp');
    await put(1, 'language');
    await put(2, 'text');
    await done(colourTag(store, { command: newId(), tag: 'text', colour: 'teal' }));
    const { answer } = await merge(['nlp', 'language', 'text'], 'NLP');
    expect(answer.count).toBe(3);
    expect(await lastLabel()).toBe('Merged the tags “language”, “text” into “NLP”');
    expect(await tagUse(store)).toMatchObject([{ name: 'NLP', count: 3, colour: 'teal' }]);
    await undoIt(answer.undoable);
    expect(await known()).toEqual({ text: 1, language: 1, nlp: 1 });
    await expectWorkedOut();
  });

  test('under a name of none of them', async () => {
    await saveSome(store, 2);
    await put(0, 'a');
    await put(1, 'b');
    await merge(['a', 'b', 'gone'], 'c');
    expect(await known()).toEqual({ c: 2 });
    await expectWorkedOut();
  });
});

describe('colouring a tag', () => {
  test('writes no paper, and is undone', async () => {
    await saveSome(store, 1);
    await put(0, 'a');
    const before = await store.database.papers.toArray();
    const colour = async () => (await tagUse(store))[0]?.colour;
    const { answer } = await done(colourTag(store, { command: newId(), tag: 'a', colour: 'red' }));
    expect(answer).toMatchObject({ count: 0, undoable: expect.any(String) });
    expect(await lastLabel()).toBe('Coloured “a” red');
    expect(await colour()).toBe('red');
    await undoIt(answer.undoable);
    expect(await colour()).toBeUndefined();
    expect(await store.database.papers.toArray()).toEqual(before);
    const same = await done(colourTag(store, { command: newId(), tag: 'a', colour: null }));
    expect(same.answer).toEqual({ count: 0 });
  });
});

describe('deleting tags', () => {
  test('takes them off every paper and out of completion; undone as one', async () => {
    await saveSome(store, 3);
    await put(0, 'a');
    await put(0, 'b');
    await put(1, 'a');
    await put(2, 'a/below');
    await done(remove(store, { command: newId(), paper: [keyOf(1)] }));
    const { answer } = await deleteThem(['a', 'b']);
    expect(answer.count).toBe(2);
    expect(await lastLabel()).toBe('Deleted the tags “a”, “b”');
    expect(await Promise.all([0, 1, 2].map(tagsOf))).toEqual([[], [], ['a/below']]);
    expect(await known()).toEqual({ 'a/below': 1 });
    expect((await rowOf(store, keyOf(1)))?.shelf).toBe('removed');
    await expectWorkedOut();
    const undone = await undoIt(answer.undoable);
    expect(await Promise.all([0, 1].map(tagsOf))).toEqual([['a', 'b'], ['a']]);
    expect(await known()).toEqual({ a: 1, b: 1, 'a/below': 1 });
    await expectWorkedOut();
    await undoIt(undone.answer.undoable);
    expect(await known()).toEqual({ 'a/below': 1 });
    await expectWorkedOut();
  });

  test('puts them back, where they were renamed before, under the name they had', async () => {
    await saveSome(store, 1);
    await put(0, 'a');
    await rename('a', 'b');
    const { answer } = await deleteThem(['b']);
    expect(await tagsOf(0)).toEqual([]);
    await undoIt(answer.undoable);
    expect(await tagsOf(0)).toEqual(['b']);
    await expectWorkedOut();
  });

  test('is over for one that is put on a paper again', async () => {
    await saveSome(store, 2);
    await put(0, 'a');
    const { answer } = await deleteThem(['a']);
    await put(1, 'A');
    expect(await known()).toEqual({ a: 1 });
    const undone = await undoIt(answer.undoable);
    expect(undone.answer.leftAlone).toEqual(['the tag “a”']);
    expect(await known()).toEqual({ a: 2 });
  });
});

describe('a paper that had more than one of the tags', () => {
  test('keeps the one that stays when the one that it lost long ago is merged into that', async () => {
    await saveSome(store, 1);
    await put(0, 'vision');
    await put(0, 'nlp');
    await put(0, 'nlp', false);
    await merge(['nlp'], 'vision');
    await expectWorkedOut();
    await put(0, 'other');
    expect(await tagsOf(0)).toEqual(['vision', 'other']);
  });
});

describe('changes of a tag undone one after the other', () => {
  const off = () => put(0, 'new', false);
  const bin = () => deleteThem(['new']);
  test.each([
    ['renamed, then taken off a paper', () => rename('old', 'new'), off],
    ['renamed, then deleted', () => rename('old', 'new'), bin],
    ['merged, then deleted', () => merge(['old', 'other'], 'new'), bin],
    ['deleted, then named again', () => deleteThem(['old']), () => merge(['other'], 'old')],
  ])('leave it as it was: %s', async (_, first, second) => {
    await saveSome(store, 1);
    await put(0, 'other');
    await put(0, 'old');
    const one = await first();
    const between = await tagsOf(0);
    const two = await second();
    await undoIt(two.answer.undoable);
    expect(await tagsOf(0)).toEqual(between);
    await undoIt(one.answer.undoable);
    expect(await tagsOf(0)).toEqual(['other', 'old']);
    await expectWorkedOut();
  });
});

describe('a tag of very many papers', () => {
  test('is renamed and brought back paper by paper, each read once; or stopped', async () => {
    const keys = await fillLibrary(store, 2_000);
    const change = { kind: 'tag', tag: 'a', present: true } as const;
    await done(bulk(store, { command: newId(), papers: keys, change }));
    let read = 0;
    store.database.papers.hook('reading', (row) => {
      read += 1;
      return row;
    });
    const { answer } = await rename('a', 'b');
    expect(answer.count).toBe(2_000);
    expect(read).toBe(2_000);
    await undoIt(answer.undoable);
    expect(read).toBe(4_000);
    expect(await known()).toEqual({ a: 2_000 });

    const before = await everything(store);
    const command = newId();
    store.database.papers.hook('updating', () => {
      store.jobs.stop(command);
    });
    expect(await deleteTags(store, { command, tags: ['a'] })).toMatchObject({
      error: { code: 'cancelled' },
    });
    expect(await everything(store)).toEqual(before);
  });
});
