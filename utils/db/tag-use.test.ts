import 'fake-indexeddb/auto';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { OffprintDatabase } from './database';
import { exampleRow } from './example-row';
import type { TagRow } from './rows';
import { readKnownTags, readTagUse } from './tag-use';

let database: OffprintDatabase;
const stamp = '000000001-0000-desk';
const tag = (key: string, changes: Partial<TagRow> = {}): TagRow => ({
  key,
  name: { value: key.toUpperCase(), stamp },
  usedAt: '2026-01-01T00:00:00.000Z',
  ...changes,
});

beforeEach(() => {
  database = new OffprintDatabase(`tags-${crypto.randomUUID()}`);
});

afterEach(() => database.delete());

describe('readTagUse', () => {
  it('counts the saved papers of each tag, not those that are removed or joined', async () => {
    await database.tags.bulkAdd([tag('a'), tag('b', { usedAt: '2026-02-01T00:00:00.000Z' })]);
    await database.papers.bulkAdd([
      exampleRow(1, { tagKeys: ['a', 'b'] }),
      exampleRow(2, { tagKeys: ['a'] }),
    ]);
    const counts = async () => (await readTagUse(database)).map(({ key, count }) => [key, count]);
    expect(await counts()).toEqual([
      ['b', 1],
      ['a', 2],
    ]);
    await database.papers.bulkAdd([
      exampleRow(3, { tagKeys: ['a', 'b'], shelf: 'removed' }),
      exampleRow(4, { tagKeys: ['b'], shelf: 'joined' }),
    ]);
    expect(await counts()).toEqual([
      ['b', 1],
      ['a', 2],
    ]);
  });
});

describe('readKnownTags', () => {
  it('leaves out what was deleted, renamed or merged, and tells names and colours', async () => {
    await database.tags.bulkAdd([
      tag('kept', { colour: { value: 'teal', stamp } }),
      tag('plain', { colour: { value: null, stamp }, movedTo: { value: null, stamp } }),
      tag('moved', { movedTo: { value: 'kept', stamp } }),
      tag('gone', { deleted: { value: true, stamp } }),
    ]);
    const tags = await readKnownTags(database);
    expect(tags.map(({ key }) => key).sort()).toEqual(['kept', 'plain']);
    expect(tags.find(({ key }) => key === 'kept')).toMatchObject({ name: 'KEPT', colour: 'teal' });
    expect(tags.find(({ key }) => key === 'plain')).not.toHaveProperty('colour');
  });
});
