import 'fake-indexeddb/auto';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { sampleRecord } from '../../../utils/model/testing/samples';
import type { PaperId } from '../../../utils/paper/identity';
import { done, newId, testStore } from '../testing/store';
import { remove, save, setStatus, setTag, writeNote } from './commands';
import { countToRead, lookUp, readContent } from './reading';
import { deleteTags } from './tags';

const key: PaperId = 'arxiv:2407.21783';
let store = testStore();

beforeEach(() => {
  store = testStore();
});
afterEach(() => store.database.delete());

const saveAs = (...ids: PaperId[]) =>
  done(save(store, { command: newId(), record: sampleRecord({ ids, version: 2 }) }));
const look = async (...papers: PaperId[][]) => {
  const found = await lookUp(store, papers);
  if (!found.ok) throw new Error(found.error.message);
  return found.value;
};
const blank = { saved: false, status: 'to-read', tags: [], hasNote: false };

describe('looking papers up', () => {
  test('answers in the order asked, by any identifier', async () => {
    await saveAs(key, 'doi:10.1000/a');
    await done(setTag(store, { command: newId(), paper: [key], tag: 'nlp', present: true }));
    await done(writeNote(store, { command: newId(), sequence: 0, paper: [key], note: 'x' }));
    const state = { saved: true, status: 'to-read', tags: ['nlp'], hasNote: true, version: 2 };
    expect(
      await look(['arxiv:2408.00001'], ['doi:10.1000/a'], [key], [key, 'openreview:abcdefgh']),
    ).toEqual([blank, state, state, state]);
    expect(await look()).toEqual([]);
  });

  test('a removed paper shows as one never saved; a joined one as its survivor', async () => {
    await saveAs('doi:10.1000/a');
    await saveAs(key);
    await saveAs(key, 'doi:10.1000/a');
    await done(setStatus(store, { command: newId(), paper: [key], status: 'read' }));
    expect((await look(['doi:10.1000/a']))[0]?.status).toBe('read');
    await done(remove(store, { command: newId(), paper: ['doi:10.1000/a'] }));
    expect(await look([key], ['doi:10.1000/a'])).toEqual([blank, blank]);
  });

  test('a shared DOI does not show one arXiv paper as the other', async () => {
    await saveAs(key, 'doi:10.1000/a');
    const [other, doi] = await look(['arxiv:2408.00001', 'doi:10.1000/a'], ['doi:10.1000/a']);
    expect(other).toEqual(blank);
    expect(doi?.saved).toBe(true);
  });

  test('thousands at once', async () => {
    await saveAs(key);
    const papers = Array.from({ length: 3_000 }, (_, index): PaperId[] => [
      `arxiv:2407.${String(index + 20_000).padStart(5, '0')}`,
    ]);
    const found = await look(...papers);
    expect(found).toHaveLength(3_000);
    expect(found.flatMap(({ saved }, index) => (saved ? [papers[index]?.[0]] : []))).toEqual([key]);
  });
});

describe('what the editor shows', () => {
  const read = async (ids: PaperId[]) => {
    const result = await readContent(store, sampleRecord({ ids, title: 'On the page' }), 'tags');
    if (!result.ok) throw new Error(result.error.message);
    return result.value;
  };

  test('of a paper that is not saved is what the page says', async () => {
    expect(await read([key])).toEqual({
      seen: [],
      content: {
        paper: key,
        title: 'On the page',
        mode: 'tags',
        state: blank,
        note: '',
        knownTags: [],
      },
    });
  });

  test('of a saved one is the library’s, with the tags used last first', async () => {
    await saveAs('doi:10.1000/a');
    const paper: PaperId[] = ['doi:10.1000/a'];
    for (const tag of ['first', 'second', 'moved', 'deleted']) {
      await done(setTag(store, { command: newId(), paper, tag, present: true }));
    }
    await done(writeNote(store, { command: newId(), sequence: 0, paper, note: 'a note' }));
    await store.database.tags.update('moved', { movedTo: { value: 'first', stamp: 'zzzzzzzzz' } });
    await done(deleteTags(store, { command: newId(), tags: ['deleted'] }));
    await saveAs(key, 'doi:10.1000/a');
    const { content, seen } = await read([key]);
    expect(content).toMatchObject({
      title: 'The Llama 3 Herd of Models',
      note: 'a note',
      knownTags: ['second', 'first'],
      state: { saved: true },
    });
    expect(seen).toHaveLength(1);
  });
});

test('the papers to read are counted, up to as many as are asked for', async () => {
  await saveAs(key);
  await saveAs('arxiv:2408.00001');
  await saveAs('arxiv:2408.00002');
  await done(setStatus(store, { command: newId(), paper: [key], status: 'read' }));
  await done(remove(store, { command: newId(), paper: ['arxiv:2408.00002'] }));
  expect(await countToRead(store, 9)).toBe(1);
  await saveAs('arxiv:2408.00003');
  expect(await countToRead(store, 9)).toBe(2);
  expect(await countToRead(store, 1)).toBe(1);
});
