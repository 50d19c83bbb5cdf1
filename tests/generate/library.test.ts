import { describe, expect, it } from 'vitest';
import { pageRecordSchema, paperSchema } from '../../utils/paper/schema';
import { generateRows } from './library';
import { generateRecords, paperId } from './records';

const seed = 7;

describe('made-up records', () => {
  const records = [...generateRecords(300, seed)];

  it('are what a page may say', () => {
    for (const record of records) expect(pageRecordSchema.parse(record)).toEqual(record);
  });

  it('are the same for the same seed, others for another, and a longer list begins the same', () => {
    expect([...generateRecords(20, seed)]).toEqual(records.slice(0, 20));
    expect([...generateRecords(20, seed + 1)]).not.toEqual(records.slice(0, 20));
  });

  it('have abstracts as long as real ones', () => {
    for (const { abstract = '' } of records) {
      expect(abstract.split(' ').length).toBeGreaterThanOrEqual(200);
      expect(abstract.split(' ').length).toBeLessThan(260);
    }
  });

  it('are of many years and fields, from several venues and sites', () => {
    const kinds = (values: readonly unknown[]) => new Set(values).size;
    expect(kinds(records.map(({ published }) => published?.slice(0, 7)))).toBe(140);
    expect(kinds(records.flatMap(({ categories }) => categories))).toBeGreaterThan(5);
    expect(kinds(records.map(({ venue }) => venue))).toBeGreaterThan(5);
    expect(kinds(records.map(({ source }) => source.site))).toBe(4);
  });

  it('share authors, a few of whom write much', () => {
    const papers = new Map<string, number>();
    for (const { name } of records.flatMap((record) => record.authors)) {
      papers.set(name, (papers.get(name) ?? 0) + 1);
    }
    const counts = [...papers.values()].sort((a, b) => b - a);
    expect(counts[0]).toBeGreaterThan(20);
    expect(counts.filter((count) => count === 1).length).toBeGreaterThan(counts.length / 3);
  });
});

it('gives each of a hundred thousand papers an arXiv number of its own', () => {
  const ids = new Set(Array.from({ length: 100_000 }, (_, index) => paperId(index)));
  expect(ids.size).toBe(100_000);
  for (const id of [paperId(0), paperId(99_999)]) expect(id).toMatch(/^arxiv:\d{4}\.\d{5}$/);
});

describe('made-up rows', () => {
  const generated = [...generateRows(300, seed)];
  const rows = generated.map(({ row }) => row);

  it('are papers on the shelf, in the order they were saved', () => {
    for (const row of rows) {
      expect(paperSchema.safeParse(row).error).toBeUndefined();
      expect(row.shelf).toBe('saved');
    }
    expect(rows.map((row) => row.savedAt)).toEqual(rows.map((row) => row.savedAt).toSorted());
  });

  it('have tags that the table knows, the first ones most often', () => {
    const tags = generated.at(-1)?.tags ?? new Map();
    const used = rows.flatMap((row) => row.tagKeys);
    expect(new Set(used)).toEqual(new Set(tags.keys()));
    expect(used.filter((key) => key === 'to cite').length).toBeGreaterThan(used.length / 10);
  });

  it('are of every kind', () => {
    expect(new Set(rows.map((row) => row.status))).toEqual(new Set(['to-read', 'reading', 'read']));
    expect(rows.filter((row) => row.note).length).toBeGreaterThan(20);
    expect(rows.filter((row) => row.tags.length === 0).length).toBeGreaterThan(20);
  });
});
