import 'fake-indexeddb/auto';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { sampleRecord } from '../../../utils/model/testing/samples';
import type { Correction } from '../../../utils/paper/correction';
import type { PaperId } from '../../../utils/paper/identity';
import { done, everything, newId, rowOf, testStore } from '../testing/store';
import { remove, save } from './commands';
import { correct } from './correct';
import { setRating } from './rating';
import { undo } from './undo';

const key: PaperId = 'arxiv:2407.21783';
const paper = [key];
const record = sampleRecord({ abstract: 'What it says.', authorCount: 12 });
let store = testStore();

beforeEach(async () => {
  store = testStore();
  await done(save(store, { command: newId(), record }));
});
afterEach(() => store.database.delete());

const rate = (rating: number | null, command = newId()) =>
  done(setRating(store, { command, paper, rating }));
const correctIt = (...corrections: Correction[]) =>
  done(correct(store, { command: newId(), paper, corrections }));
const undoIt = (entry: string | undefined) =>
  done(undo(store, { command: newId(), entry: entry ?? '' }));
const entryOf = ({ answer }: Awaited<ReturnType<typeof done>>) =>
  store.database.journal.get(answer.undoable ?? '');

describe('rating', () => {
  test('is stored with the row’s revision, told in words, and taken back', async () => {
    const rated = await rate(4);
    expect(await rowOf(store, key)).toMatchObject({ rating: 4 });
    const entry = await entryOf(rated);
    expect(entry).toMatchObject({ kind: 'rating', label: `Rated “${record.title}” 4 of 5` });
    const stamp = entry?.changes[0]?.stamp;
    expect(await store.database.revisions.get(key)).toEqual({ key, stamp });
    const undone = await undoIt(rated.answer.undoable);
    expect(await rowOf(store, key)).not.toHaveProperty('rating');
    await undoIt(undone.answer.undoable);
    expect(await rowOf(store, key)).toMatchObject({ rating: 4 });
    expect((await entryOf(await rate(null)))?.label).toBe(`Took the rating off “${record.title}”`);
  });

  test('sent twice happens once; the same again is nothing to undo', async () => {
    const command = newId();
    const first = await rate(4, command);
    const before = await everything(store);
    expect((await rate(4, command)).answer).toEqual(first.answer);
    expect(await everything(store)).toEqual(before);
    expect((await rate(4)).answer.undoable).toBeUndefined();
  });

  test('saves a removed paper again, and says what undo leaves alone', async () => {
    await done(remove(store, { command: newId(), paper }));
    const rated = await rate(2);
    expect(rated.answer.state.saved).toBe(true);
    await rate(3);
    expect((await undoIt(rated.answer.undoable)).answer.leftAlone).toEqual([
      'that it is saved',
      'the rating',
    ]);
  });

  test('of a paper that is not in the library says so', async () => {
    const request = { command: newId(), paper: ['doi:10.1000/none'] as const, rating: 1 };
    expect(await setRating(store, request)).toMatchObject({
      ok: false,
      error: { code: 'not-found' },
    });
  });
});

describe('correcting', () => {
  test('stays whatever pages say later, and goes back to what they said', async () => {
    const corrected = await correctIt(
      { field: 'title', value: 'The right title' },
      { field: 'authors', value: ['Ada', 'Eve'] },
      { field: 'abstract', value: '' },
    );
    expect(await entryOf(corrected)).toMatchObject({
      kind: 'correct',
      label: 'Corrected “The right title”',
    });
    const better = sampleRecord({ rank: 'embedded', title: 'A page’s title', abstract: 'More.' });
    await done(save(store, { command: newId(), record: better }));
    const row = await rowOf(store, key);
    expect(row).toMatchObject({
      title: 'The right title',
      authors: [{ name: 'Ada' }, { name: 'Eve' }],
    });
    expect(row).not.toHaveProperty('abstract');
    expect(row).not.toHaveProperty('authorCount');
    await correctIt({ field: 'title', value: null }, { field: 'abstract', value: null });
    expect(await rowOf(store, key)).toMatchObject({ title: 'A page’s title', abstract: 'More.' });
  });

  test('is taken back field by field, less what was corrected since', async () => {
    const corrected = await correctIt(
      { field: 'title', value: 'The right title' },
      { field: 'links.code', value: 'https://example.org/code' },
    );
    await correctIt({ field: 'links.code', value: 'https://example.org/other' });
    const undone = await undoIt(corrected.answer.undoable);
    expect(undone.answer.leftAlone).toEqual(['the address of the code']);
    expect(await rowOf(store, key)).toMatchObject({
      title: record.title,
      links: { code: 'https://example.org/other' },
    });
    await undoIt(undone.answer.undoable);
    expect((await rowOf(store, key))?.title).toBe('The right title');
  });
});
