import 'fake-indexeddb/auto';
import Dexie from 'dexie';
import { afterEach, expect, test } from 'vitest';
import { OffprintDatabase } from '../db/database';
import { restoreDump } from '../db/fixtures/dump';
import version1 from '../db/fixtures/version-1.json';
import version2 from '../db/fixtures/version-2.json';
import type { PaperRow } from '../db/rows';
import type { Backup } from './backup';
import { BackupDatabase } from './database';
import { papersOf, readBackups } from './read';

const backups = new BackupDatabase();
afterEach(async () => {
  for (const { name } of await indexedDB.databases()) if (name) await Dexie.delete(name);
});

test.each([version1, version2])(
  'a library of version $version is backed up before it is upgraded',
  async (dump) => {
    const name = `upgrade-${crypto.randomUUID()}`;
    await restoreDump(name, dump);
    const library = new OffprintDatabase(name);
    // Not opened by name: the first look at a table opens it too.
    const rows = await library.papers.toArray();
    const [backup] = (await readBackups(backups)) as Backup[];
    expect(backup).toMatchObject({ reason: 'upgrade', databaseVersion: dump.version });
    const states = new Map<string, PaperRow['state']>();
    for await (const papers of papersOf(backups, backup as Backup)) {
      for (const paper of papers) for (const [key, state] of paper.states) states.set(key, state);
    }
    expect([...states].sort()).toEqual(rows.map(({ key, state }) => [key, state]).sort());
    library.close();
  },
);

test('a library of this version, and one that is not there, are not', async () => {
  for (const name of ['one', 'one']) {
    const library = new OffprintDatabase(name);
    await library.papers.toArray();
    library.close();
  }
  expect(await readBackups(backups)).toEqual([]);
});
