import 'fake-indexeddb/auto';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { OffprintDatabase } from '../db/database';
import { exampleRow } from '../db/example-row';
import type { PaperRow } from '../db/rows';
import { save } from '../model/commands';
import { project } from '../model/project';
import { emptyLibrary } from '../model/state';
import { sampleRecord } from '../model/testing/samples';
import type { Backup } from './backup';
import { compareBackup } from './compare';
import { BackupDatabase } from './database';
import { backupFileName, readBackupFile, writeBackupFile } from './file';
import { papersOf, readBackups, recordsOf } from './read';
import { takeBackup } from './take';

const stamp = '0mi0tp800-0000-device';

/** The row of a paper that was saved. */
function savedRow(number: number): PaperRow {
  const { key, title } = exampleRow(number);
  const saved = save(emptyLibrary, sampleRecord({ ids: [key], title }), stamp);
  const row = project(saved.library).rows.get(key);
  if (!row) throw new Error('It was not saved.');
  return row;
}

let library = new OffprintDatabase();
let backups = new BackupDatabase();

beforeEach(async () => {
  library = new OffprintDatabase(`file-${crypto.randomUUID()}`);
  backups = new BackupDatabase(`backups-${crypto.randomUUID()}`);
  await library.papers.bulkPut(Array.from({ length: 700 }, (_, number) => savedRow(number)));
  await library.tags.put({ key: 'nlp', name: { value: 'NLP', stamp }, usedAt: '' });
  await library.meta.bulkPut([
    { name: 'device', value: 'device' },
    { name: 'clock', value: stamp },
  ]);
});
afterEach(() => Promise.all([library.delete(), backups.delete()]));

async function make(): Promise<Backup> {
  const now = () => Date.UTC(2026, 10, 27, 8, 5);
  const backup = await takeBackup({ library, backups, now }, 'asked');
  if (!backup) throw new Error('No backup was made.');
  return backup;
}

async function contents(backup: Backup) {
  const papers: unknown[] = [];
  for await (const some of papersOf(backups, backup)) {
    papers.push(...some.map(({ key, states }) => [key, ...states]));
  }
  return { papers, records: await recordsOf(backups, backup), counts: backup.counts };
}

const read = (file: Blob) => readBackupFile(backups, file, { databaseVersion: library.verno });
const code = async (file: Blob) => {
  const result = await read(file);
  return result.ok ? 'ok' : result.error.code;
};

const gzip = (lines: readonly unknown[]) =>
  new Response(
    new Blob([lines.map((line) => `${JSON.stringify(line)}\n`).join('')])
      .stream()
      .pipeThrough(new CompressionStream('gzip')),
  ).blob();

const gunzip = async (file: Blob) =>
  (await new Response(file.stream().pipeThrough(new DecompressionStream('gzip'))).text())
    .trimEnd()
    .split('\n')
    .map((line) => JSON.parse(line) as unknown);

test('what is written to a file is read from it whole', async () => {
  const backup = await make();
  const file = await writeBackupFile(backups, backup);
  const again = await read(file);
  if (!again.ok) throw new Error(again.error.message);
  expect(again.value).toMatchObject({ reason: 'file', at: backup.at, stamp });
  expect(await contents(again.value)).toEqual(await contents(backup));
  expect(await readBackups(backups)).toHaveLength(2);
});

test('the name says when it was made', async () => {
  expect(backupFileName({ ...(await make()), id: '7d444840-9dc0-11d1-b245-5ffdce74fad2' })).toBe(
    'offprint-2026-11-27-080500-7d44.offprint-backup.gz',
  );
});

describe('nothing is kept of a file', () => {
  test('that was cut off or damaged', async () => {
    const file = await writeBackupFile(backups, await make());
    const bytes = new Uint8Array(await file.arrayBuffer());
    expect(await code(file.slice(0, file.size - 20))).toBe('damaged');
    expect(await code(file.slice(0, file.size >> 1))).toBe('damaged');
    const flipped = bytes.slice();
    flipped[bytes.length - 6] = (flipped[bytes.length - 6] ?? 0) ^ 1; // in the checksum
    expect(await code(new Blob([flipped]))).toBe('damaged');
    expect(await readBackups(backups)).toHaveLength(1);
  });

  test('that is no backup at all', async () => {
    for (const file of [new Blob([]), new Blob(['{}']), await gzip([]), await gzip([{ a: 1 }])]) {
      expect(await code(file)).toBe('bad-request');
    }
  });

  test('of a clock that is far ahead, or with a stamp later than its clock', async () => {
    const [head, tag, ...rest] = await gunzip(await writeBackupFile(backups, await make()));
    const ahead = await gzip([{ ...Object(head), stamp: 'zzzzzzzzz-zzzz-z' }, tag, ...rest]);
    expect(await read(ahead)).toMatchObject({
      error: { message: expect.stringContaining('clock') },
    });
    const later = { value: 'NLP', stamp: 'zzzzzzzzz-zzzz-z' };
    const [, row] = tag as [string, object];
    expect(await code(await gzip([head, ['tag', { ...row, name: later }], ...rest]))).toBe(
      'damaged',
    );
    // A text that looks like a stamp is none.
    const named = { value: 'generated-data-set', stamp };
    expect(await code(await gzip([head, ['tag', { ...row, name: named }], ...rest]))).toBe('ok');
  });

  test('of a newer version', async () => {
    const [head, ...rest] = await gunzip(await writeBackupFile(backups, await make()));
    const newer = await gzip([{ ...Object(head), databaseVersion: 99 }, ...rest]);
    expect(await read(newer)).toMatchObject({
      error: { message: expect.stringContaining('newer') },
    });
  });

  test('some line of which is not what a backup has', async () => {
    const lines = await gunzip(await writeBackupFile(backups, await make()));
    const [head, tag, paper, second] = lines;
    const [kind, key, [[, state]]] = paper as [string, string, [[string, PaperRow['state']]]];
    const wrong: unknown[][] = [
      lines.slice(0, -1),
      lines.filter((line) => line !== second),
      [head, tag, second, paper, ...lines.slice(4)], // not in order
      ...[
        ['secret', 1],
        ['tag', { key: 'x' }],
        ['view', { id: 'x' }],
        [kind, 'not a key', [[key, state]]],
        [kind, key, [['arxiv:2401.00001', state]]],
        [kind, key, [[key, { ...state, claims: { [key]: 'soon' } }]]],
        [kind, key, [[key, { ...state, registers: { status: { value: 'eaten', stamp } } }]]],
        [kind, key, [[key, { ...state, registers: { 'field:authors': { value: 7, stamp } } }]]],
        [kind, key, [[key, { ...state, notes: [{ text: 1, stamp, replaces: {} }] }]]],
        [kind, key, [[key, null]]],
      ].map((line) => [head, tag, line, ...lines.slice(3)]),
    ];
    for (const each of wrong)
      expect(await code(await gzip(each)), JSON.stringify(each[2])).toBe('damaged');
    expect(await readBackups(backups)).toHaveLength(1);
  });
});

test('a comparison says what is missing, what is different and what is the same', async () => {
  const backup = await make();
  expect(await compareBackup({ library, backups }, backup)).toMatchObject({
    missing: { count: 0 },
    different: { count: 0 },
    same: 700,
  });
  const [first, second] = [savedRow(1), savedRow(2)];
  await library.papers.delete(first.key);
  const state = {
    ...second.state,
    registers: { ...second.state.registers, rating: { value: 5, stamp: '0mi0tp801-0000-device' } },
  };
  await library.papers.put({ ...second, state });
  expect(await compareBackup({ library, backups }, backup)).toEqual({
    missing: { count: 1, titles: [first.title] },
    different: { count: 1, papers: [{ title: second.title, fields: ['rating'] }] },
    same: 698,
  });
});
