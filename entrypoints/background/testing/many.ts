import { sampleRecord } from '../../../utils/model/testing/samples';
import type { PaperId } from '../../../utils/paper/identity';
import { save } from '../library/commands';
import type { Store } from '../library/store';
import { done, newId } from './store';

/** The key of a sample paper by its number. */
export const keyOf = (number: number): PaperId => `arxiv:2601.${String(number).padStart(5, '0')}`;

/** Saves so many sample papers, one by one as a user does; answers with their keys. */
export async function saveSome(store: Store, count: number): Promise<PaperId[]> {
  const keys = Array.from({ length: count }, (_, number) => keyOf(number));
  for (const key of keys) {
    const record = sampleRecord({ ids: [key], title: `Paper ${key}` });
    await done(save(store, { command: newId(), record }));
  }
  return keys;
}

/** Puts many copies of a sample paper into the library, faster than they can be saved. */
export async function fillLibrary(store: Store, count: number): Promise<PaperId[]> {
  const [first] = await saveSome(store, 1);
  const row = first && (await store.database.papers.get(first));
  if (!row) throw new Error('The sample paper was not saved.');
  const keys = Array.from({ length: count }, (_, number) => keyOf(number));
  const [stamp = ''] = Object.values(row.state.claims);
  await store.database.papers.bulkPut(
    keys.map((key) => ({
      ...row,
      key,
      ids: [key],
      state: { ...row.state, claims: { [key]: stamp } },
    })),
  );
  return keys;
}
