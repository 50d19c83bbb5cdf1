import 'fake-indexeddb/auto';
import Dexie from 'dexie';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { sampleRecord } from '../../../utils/model/testing/samples';
import { ok } from '../../../utils/result';
import { done, newId, testStore } from '../testing/store';
import { save } from './commands';
import { guarded } from './failures';

let store = testStore();
beforeEach(() => {
  store = testStore();
});
afterEach(() => {
  vi.restoreAllMocks();
  return store.database.delete();
});

const failing = (error: unknown) => guarded(store, () => Promise.reject(error));

describe('when the storage fails', () => {
  test('a full disk is named, however it is wrapped', async () => {
    const quota = new DOMException('full', 'QuotaExceededError');
    for (const error of [
      quota,
      new Dexie.AbortError('aborted', quota),
      { name: 'BulkError', failures: [quota] },
    ]) {
      expect(await failing(error)).toMatchObject({ ok: false, error: { code: 'storage-full' } });
    }
  });

  test('a database that does not open is named', async () => {
    const refused = new Dexie.OpenFailedError('no', new DOMException('no', 'InvalidStateError'));
    expect(await failing(refused)).toMatchObject({ error: { code: 'storage-unavailable' } });
    const newer = await failing(new Dexie.VersionError('newer'));
    expect(newer).toMatchObject({ error: { message: expect.stringContaining('newer version') } });
  });

  test('anything else is logged and still answered with a sentence', async () => {
    const log = vi.spyOn(console, 'error').mockImplementation(() => undefined);
    for (const error of [new TypeError('bug'), null, 'text']) {
      expect(await failing(error)).toMatchObject({
        error: { message: expect.stringMatching(/\.$/) },
      });
    }
    expect(log).toHaveBeenCalledTimes(3);
  });

  test('a connection that was closed is opened again and the work done once more', async () => {
    const work = vi
      .fn()
      .mockRejectedValueOnce(new Dexie.DatabaseClosedError())
      .mockResolvedValueOnce(ok('done'));
    expect(await guarded(store, work)).toEqual(ok('done'));
    const never = vi.fn().mockRejectedValue(new Dexie.DatabaseClosedError());
    expect(await guarded(store, never)).toMatchObject({ error: { code: 'storage-unavailable' } });
    expect(never).toHaveBeenCalledTimes(2);
  });

  test('a save after the database was closed for good is stored', async () => {
    const order = () => save(store, { command: newId(), record: sampleRecord() });
    await done(order());
    store.database.close();
    expect((await done(order())).answer.state.saved).toBe(true);
  });

  test('in the middle of a save, nothing of it stays', async () => {
    vi.spyOn(store.database.journal, 'bulkPut').mockImplementation(() => {
      throw new DOMException('full', 'QuotaExceededError');
    });
    expect(await save(store, { command: newId(), record: sampleRecord() })).toMatchObject({
      error: { code: 'storage-full' },
    });
    const { papers, meta, journal } = store.database;
    expect(await Promise.all([papers.count(), meta.count(), journal.count()])).toEqual([0, 0, 0]);
  });
});
