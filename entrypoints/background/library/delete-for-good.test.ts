import 'fake-indexeddb/auto';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { readRecentChanges } from '../../../utils/db/queries';
import { project } from '../../../utils/model/project';
import { sampleRecord } from '../../../utils/model/testing/samples';
import type { PaperId } from '../../../utils/paper/identity';
import { keyOf, saveSome } from '../testing/many';
import { done, everything, newId, rowOf, storedLibrary, testStore } from '../testing/store';
import { bulk } from './bulk';
import { remove, save } from './commands';
import { deleteForGood } from './delete-for-good';
import { separate } from './separate';
import { undo } from './undo';

let store = testStore();

beforeEach(() => {
  store = testStore();
});
afterEach(() => store.database.delete());

const removeIt = (key: PaperId) => done(remove(store, { command: newId(), paper: [key] }));
const deleteThem = (papers: readonly PaperId[], command = newId()) =>
  done(deleteForGood(store, { command, papers }));
/** All that is stored, but for the revisions, as one text. */
async function storedText() {
  const tables = store.database.tables.filter(({ name }) => name !== 'revisions');
  return JSON.stringify(await Promise.all(tables.map((table) => table.toArray())));
}

describe('deleting for good', () => {
  test('leaves nothing of a removed paper but that its row is gone', async () => {
    const keys = await saveSome(store, 3);
    const change = { kind: 'tag', tag: 'x', present: true } as const;
    const tagged = await done(bulk(store, { command: newId(), papers: keys, change }));
    await removeIt(keyOf(0));
    const command = newId();
    const { answer, changed } = await deleteThem([keyOf(0)], command);
    expect(answer).toEqual({ count: 1 });
    expect(changed).toEqual([keyOf(0)]);
    expect(await storedText()).not.toContain(keyOf(0));
    const clock = await store.database.meta.get('clock');
    expect(await store.database.revisions.get(keyOf(0))).toEqual({
      key: keyOf(0),
      stamp: clock?.value,
    });
    const changes = await readRecentChanges(store.database, 10);
    expect(changes.map(({ entry }) => entry.label)).toEqual([
      'Tagged 3 papers with “x”',
      `Saved “Paper ${keyOf(2)}”`,
      `Saved “Paper ${keyOf(1)}”`,
    ]);
    const undone = await done(
      undo(store, { command: newId(), entry: tagged.answer.undoable ?? '' }),
    );
    expect(undone.answer).toMatchObject({ count: 2 });
    expect(await undo(store, { command: newId(), entry: command })).toMatchObject({
      error: { code: 'not-found' },
    });
  });

  test('passes over papers that are not removed, and says so', async () => {
    await saveSome(store, 3);
    await removeIt(keyOf(0));
    const { answer } = await deleteThem([keyOf(0), keyOf(1), keyOf(2), keyOf(9)]);
    expect(answer).toEqual({ count: 1, leftAlone: ['3 papers not removed'] });
    expect((await rowOf(store, keyOf(1)))?.shelf).toBe('saved');
    const before = await everything(store);
    const request = { command: newId(), papers: [keyOf(1)] };
    expect(await deleteForGood(store, request)).toMatchObject({ error: { code: 'not-found' } });
    expect(await everything(store)).toEqual(before);
  });

  test('takes the rows along that were joined into it, and frees what was told apart', async () => {
    const [a, doi, b]: readonly PaperId[] = [keyOf(1), 'doi:10.1000/a', 'doi:10.1000/b'];
    if (!a || !doi || !b) return;
    for (const ids of [[a], [doi], [a, doi], [b], [a, b]]) {
      await done(save(store, { command: newId(), record: sampleRecord({ ids }) }));
    }
    await done(separate(store, { command: newId(), paper: [a], row: b }));
    await removeIt(a);
    await deleteThem([a]);
    expect(await store.database.papers.toCollection().primaryKeys()).toEqual([b]);
    const { rows } = project(await storedLibrary(store));
    expect(await rowOf(store, b)).toEqual(rows.get(b));
  });

  test('sent twice does it once; a paper saved again is a new one', async () => {
    const [key = keyOf(0)] = await saveSome(store, 1);
    await removeIt(key);
    const command = newId();
    const first = await deleteThem([key], command);
    await saveSome(store, 1);
    expect((await deleteThem([key], command)).answer).toEqual(first.answer);
    expect((await rowOf(store, key))?.shelf).toBe('saved');
  });
});
