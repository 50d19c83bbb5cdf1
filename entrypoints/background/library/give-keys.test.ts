import 'fake-indexeddb/auto';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { readLastChange } from '../../../utils/db/queries';
import { usualKeyPattern } from '../../../utils/export/citation-key-pattern';
import { sampleRecord } from '../../../utils/model/testing/samples';
import type { PaperId } from '../../../utils/paper/identity';
import { done, newId, rowOf, testStore } from '../testing/store';
import { save } from './commands';
import { correct } from './correct';
import { giveKeys } from './give-keys';

let store = testStore();

beforeEach(() => {
  store = testStore();
});
afterEach(() => store.database.delete());

const ids: readonly PaperId[] = ['arxiv:2407.00001', 'arxiv:2407.00002', 'arxiv:2407.00003'];

/** Papers that the pattern gives one key, saved one after the other. */
async function saveAll(): Promise<void> {
  for (const id of ids) {
    const record = {
      ...sampleRecord(),
      ids: [id],
      title: 'Sheep at night',
      authors: [{ name: 'Ann Shepherd' }],
      published: '2024-07-01',
    };
    await done(save(store, { command: newId(), record }));
  }
}

const give = (papers: readonly PaperId[], pattern = usualKeyPattern, command = newId()) =>
  giveKeys(store, { command, papers, pattern });
const keysNow = () => Promise.all(ids.map(async (id) => (await rowOf(store, id))?.citationKey));

test('clashing keys go by the order of saving, whatever was asked first', async () => {
  await saveAll();
  await done(give([...ids].reverse()));
  expect(await keysNow()).toEqual([
    'shepherd2024sheep',
    'shepherd2024sheep-2',
    'shepherd2024sheep-3',
  ]);
});

test('a key that was given stays, whatever is corrected and asked later', async () => {
  await saveAll();
  const [first, second, third] = ids as [PaperId, PaperId, PaperId];
  await done(give([second]));
  await done(
    correct(store, {
      command: newId(),
      paper: [second],
      corrections: [{ field: 'title', value: 'Goats by day' }],
    }),
  );
  await done(give([first, second, third], '[auth]'));
  expect(await keysNow()).toEqual(['Shepherd', 'shepherd2024sheep', 'Shepherd-2']);
  // Only those that had none were written.
  expect((await done(give(ids))).answer.count).toBe(0);
});

test('giving keys is no change of the user’s, and does not touch when papers were changed', async () => {
  await saveAll();
  const before = await Promise.all(ids.map((id) => rowOf(store, id)));
  const last = await readLastChange(store.database);
  const command = newId();
  await done(give(ids, usualKeyPattern, command));
  expect(await readLastChange(store.database)).toEqual(last);
  for (const [index, id] of ids.entries()) {
    expect((await rowOf(store, id))?.updatedAt).toBe(before[index]?.updatedAt);
  }
  // Asked again under the same id it changes nothing twice.
  expect((await done(give(ids, '[auth]', command))).answer.count).toBe(3);
  expect(await keysNow()).not.toContain('Shepherd');
});

test('a pattern that is none is refused with a sentence', async () => {
  await saveAll();
  expect(await give(ids, '{}')).toMatchObject({
    ok: false,
    error: { code: 'bad-request', message: 'A key cannot hold “{”.' },
  });
});
