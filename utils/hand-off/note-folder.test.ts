import { expect, it } from 'vitest';
import { examplePaper } from '../export/example';
import { usualChoices } from '../export/format';
import type { PaperId } from '../paper/identity';
import type { Paper } from '../paper/schema';
import { type NotesOrder, type TextFolder, writeNotes } from './note-folder';

/** A folder in memory, which notes what is written. */
function folderOf(files: Readonly<Record<string, string>> = {}) {
  const held = new Map(Object.entries(files));
  const writes: string[] = [];
  const folder: TextFolder = {
    async *names() {
      yield* [...held.keys()];
    },
    read: async (name) => held.get(name) ?? '',
    write: async (name, text) => {
      writes.push(name);
      held.set(name, text);
    },
  };
  return { folder, held, writes };
}

const paper = (number: number, fields: Partial<Paper> = {}) =>
  examplePaper({
    key: `url:https://x.org/${number}` as PaperId,
    title: `Sheep ${number}`,
    ...fields,
  });

const write = (folder: TextFolder, papers: readonly Paper[], order: Partial<NotesOrder> = {}) =>
  writeNotes(folder, {
    papers: (async function* () {
      for (const one of papers) yield [one];
    })(),
    choices: usualChoices,
    replacing: false,
    signal: new AbortController().signal,
    onProgress: () => undefined,
    ...order,
  });

it('writes one file for each paper, and those that changed the next time', async () => {
  const { folder, held, writes } = folderOf();
  expect(await write(folder, [paper(1), paper(2)])).toEqual({
    ...{ created: 2, updated: 0, same: 0, clashes: [], stopped: false },
  });
  expect([...held.keys()]).toEqual(['Sheep 1.md', 'Sheep 2.md']);
  writes.length = 0;
  expect(await write(folder, [paper(1), paper(2, { rating: 3 }), paper(3)])).toMatchObject({
    ...{ created: 1, updated: 1, same: 1 },
  });
  expect(writes).toEqual(['Sheep 2.md', 'Sheep 3.md']);
});

it('finds a file again under the name that the user gave it, and keeps that', async () => {
  const { folder, held, writes } = folderOf();
  await write(folder, [paper(1)]);
  held.set('My sheep.md', held.get('Sheep 1.md') ?? '');
  held.delete('Sheep 1.md');
  writes.length = 0;
  await write(folder, [paper(1, { title: 'Goats' })]);
  expect(writes).toEqual(['My sheep.md']);
});

it('gives papers of one title names of their own, also later', async () => {
  const { folder, held } = folderOf();
  await write(folder, [paper(1, { title: 'Nets' })]);
  await write(folder, [paper(2, { title: 'NETS' }), paper(3, { title: 'Nets' })]);
  expect([...held.keys()]).toEqual(['Nets.md', 'NETS 2.md', 'Nets 3.md']);
});

it('leaves files of others alone, and tells them', async () => {
  const { folder, held, writes } = folderOf({ 'sheep 1.MD': 'Mine.', 'Sheep 2.txt': 'Mine.' });
  expect(await write(folder, [paper(1), paper(2)])).toMatchObject({
    created: 1,
    clashes: [{ file: 'Sheep 1.md', paper: 'Sheep 1', reason: 'foreign' }],
  });
  expect(writes).toEqual(['Sheep 2.md']);
  expect(held.get('sheep 1.MD')).toBe('Mine.');
});

it('tells files that were changed, that cannot be read, and that are copies', async () => {
  const { folder, held, writes } = folderOf();
  await write(folder, [paper(1, { note: 'Mine.' }), paper(2), paper(3)]);
  const change = (name: string, from: string, to: string) =>
    held.set(name, held.get(name)?.replace(from, to) ?? '');
  change('Sheep 1.md', 'Mine.', 'Changed.');
  change('Sheep 2.md', 'status:', 'status: [');
  held.set('Sheep 3 (copy).md', held.get('Sheep 3.md') ?? '');
  writes.length = 0;
  const now = [paper(1, { note: 'Mine.', rating: 1 }), paper(2), paper(3, { rating: 1 })];
  const clashes = [
    { file: 'Sheep 1.md', paper: 'Sheep 1', reason: 'edited' },
    { file: 'Sheep 2.md', paper: 'Sheep 2', reason: 'unreadable' },
    { file: 'Sheep 3 (copy).md', paper: 'Sheep 3', reason: 'twice' },
  ];
  expect(await write(folder, now)).toMatchObject({ updated: 1, clashes });
  expect(writes).toEqual(['Sheep 3.md']);
  expect(await write(folder, now, { replacing: true })).toMatchObject({
    ...{ updated: 1, same: 1, clashes: clashes.slice(1) },
  });
});

it('says how far it is, and stops', async () => {
  const { folder, writes } = folderOf();
  const control = new AbortController();
  const told: number[] = [];
  const onProgress = (done: number) => {
    told.push(done);
    if (done === 2) control.abort();
  };
  const papers = [paper(1), paper(2), paper(3)];
  const order = { signal: control.signal, onProgress };
  expect(await write(folder, papers, order)).toMatchObject({ created: 2, stopped: true });
  expect(told).toEqual([1, 2]);
  expect(writes).toHaveLength(2);
});
