import 'fake-indexeddb/auto';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { OffprintDatabase } from '../../utils/db/database';
import { exampleRow } from '../../utils/db/example-row';
import { countTagsAmong, tagsToPutOn, tagsToTakeOff } from './bulk-tags';

let database: OffprintDatabase;
const tags = [
  { key: 'common', name: 'Common', count: 9, usedAt: '2026-01-03' },
  { key: 'elsewhere', name: 'Elsewhere', count: 3, usedAt: '2026-01-02' },
  { key: 'rare', name: 'Rare', count: 1, usedAt: '2026-01-01' },
];

beforeEach(() => {
  database = new OffprintDatabase(`bulk-${crypto.randomUUID()}`);
});

afterEach(() => database.delete());

describe('countTagsAmong', () => {
  it.each([3, 400])('counts the tags of %i papers, and of no others', async (size) => {
    const rows = Array.from({ length: size + 2 }, (_, number) =>
      exampleRow(number, {
        tagKeys: number >= size ? ['elsewhere'] : number === 0 ? ['rare', 'common'] : ['common'],
      }),
    );
    await database.papers.bulkAdd(rows);
    const papers = new Set(rows.slice(0, size).map(({ key }) => key));
    expect(await countTagsAmong(database, papers, tags)).toEqual(
      new Map([
        ['rare', 1],
        ['common', size],
      ]),
    );
  });
});

describe('what is offered', () => {
  const counts = new Map([
    ['rare', 1],
    ['common', 3],
  ]);

  it('says of each tag how many of the papers have it', () => {
    expect(tagsToPutOn(tags, counts, 3)).toEqual([
      { key: 'common', name: 'Common', held: 'all', aside: 'all have it' },
      { key: 'elsewhere', name: 'Elsewhere' },
      { key: 'rare', name: 'Rare', held: 'some', aside: '1 of 3' },
    ]);
  });

  it('takes off only what any of them has', () => {
    expect(tagsToTakeOff(tags, counts, 3).map(({ key }) => key)).toEqual(['common', 'rare']);
  });
});
