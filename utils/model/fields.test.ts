import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type Correction, correctableFields, correctionSchema } from '../paper/correction';
import { paperSchema } from '../paper/schema';
import { remove, save, takeIn } from './commands';
import { correctFields, setRating } from './fields';
import { project } from './project';
import { emptyLibrary, type Library } from './state';
import { corrections, pageRecord } from './testing/replicas';
import { moment, sampleRecord } from './testing/samples';
import { undo } from './undo';

const key = 'arxiv:2407.21783';
const row = (library: Library) => project(library).rows.get(key);
const full = sampleRecord({
  authors: [{ name: 'Ada' }],
  authorCount: 12,
  abstract: 'What it says.',
  published: '2024',
  categories: ['cs.CL'],
  links: { page: 'https://a.org/', code: 'https://a.org/code' },
});
const saved = save(emptyLibrary, full, moment(1)).library;
const correct = (library: Library, at: number, ...all: Correction[]) =>
  correctFields(library, key, all, moment(at));

describe('rating', () => {
  test('saves a paper, is replaced, and is taken off', () => {
    const known = takeIn(emptyLibrary, full, moment(1)).library;
    const rated = setRating(known, key, 3, moment(2));
    expect(row(rated.library)).toMatchObject({ shelf: 'saved', rating: 3 });
    expect(rated.changes.map(({ field }) => field)).toEqual(['removed', 'rating']);
    expect(row(undo(rated.library, rated.changes, moment(3)).library)?.shelf).toBe('removed');
    const more = setRating(rated.library, key, 5, moment(3)).library;
    expect(row(more)?.rating).toBe(5);
    expect(row(setRating(more, key, null, moment(4)).library)).not.toHaveProperty('rating');
  });

  test('taking off what is not there does nothing; the same rating brings a paper back', () => {
    const rated = setRating(saved, key, 3, moment(2)).library;
    const gone = remove(rated, key, moment(3)).library;
    expect(setRating(saved, key, null, moment(2)).library).toBe(saved);
    expect(setRating(rated, key, 3, moment(3)).library).toBe(rated);
    expect(row(setRating(gone, key, 3, moment(4)).library)).toMatchObject({
      shelf: 'saved',
      rating: 3,
    });
    expect(setRating(remove(saved, key, moment(2)).library, key, null, moment(3)).changes).toEqual(
      [],
    );
  });
});

describe('correcting', () => {
  test('says what a field is, or that a paper has none', () => {
    const { library, changes } = correct(
      saved,
      2,
      { field: 'title', value: 'The right title' },
      { field: 'authors', value: ['Eve', 'Ada'] },
      { field: 'abstract', value: '' },
      { field: 'categories', value: [] },
      { field: 'links.page', value: 'https://b.org/' },
      { field: 'links.code', value: '' },
    );
    const paper = row(library);
    expect(paper).toMatchObject({
      title: 'The right title',
      authors: [{ name: 'Eve' }, { name: 'Ada' }],
      categories: [],
      published: '2024',
    });
    expect(paper?.links).toEqual({ page: 'https://b.org/' });
    for (const name of ['abstract', 'authorCount']) expect(paper).not.toHaveProperty(name);
    expect(changes).toHaveLength(7);
    expect(row(undo(library, changes, moment(3)).library)).toEqual({
      ...row(saved),
      updatedAt: '2026-01-01T00:00:03.000Z',
      state: expect.anything(),
    });
  });

  test('keeps the families that a file stated of names that stay as they were', () => {
    const ana = { name: 'Ana Sá Pó', family: 'Sá Pó' };
    const known = save(emptyLibrary, sampleRecord({ authors: [ana] }), moment(1)).library;
    expect(row(known)?.authors).toEqual([ana]);
    const more = correct(known, 2, { field: 'authors', value: ['Eve', 'Ana Sá Pó'] }).library;
    expect(row(more)?.authors).toEqual([{ name: 'Eve' }, ana]);
    const renamed = correct(more, 3, { field: 'authors', value: ['Ana Sá Pó Lee'] }).library;
    expect(row(renamed)?.authors).toEqual([{ name: 'Ana Sá Pó Lee' }]);
    const told = correct(renamed, 4, { field: 'authors', value: ['Eve', ana] }).library;
    expect(row(told)?.authors).toEqual([{ name: 'Eve' }, ana]);
  });

  test('holds against better readings, until it is taken back', () => {
    const corrected = correct(saved, 2, { field: 'abstract', value: 'Mine.' }).library;
    const better = sampleRecord({ rank: 'embedded', abstract: 'A far longer abstract.' });
    const read = save(corrected, better, moment(3)).library;
    expect(row(read)?.abstract).toBe('Mine.');
    const back = correct(read, 4, { field: 'abstract', value: null });
    expect(row(back.library)?.abstract).toBe('A far longer abstract.');
    expect(row(undo(back.library, back.changes, moment(5)).library)?.abstract).toBe('Mine.');
  });

  test('to what it is already does nothing', () => {
    const authors = { field: 'authors', value: ['Eve'] } as const;
    const { library } = correctFields(saved, key, [{ ...authors, value: ['Eve'] }], moment(2));
    expect(correctFields(library, key, [{ ...authors, value: ['Eve'] }], moment(3)).library).toBe(
      library,
    );
    expect(correct(saved, 2, { field: 'venue', value: null }).library).toBe(saved);
  });

  test('leaves every paper sound, whatever pages said', () => {
    fc.assert(
      fc.property(pageRecord, corrections, (record, all) => {
        const known = save(emptyLibrary, record, moment(1));
        for (const one of all) expect(correctionSchema.safeParse(one).success).toBe(true);
        const { library } = correctFields(known.library, known.key, all, moment(2));
        const paper = project(library).rows.get(known.key);
        expect(paperSchema.safeParse(paper).error).toBeUndefined();
      }),
      { numRuns: 200 },
    );
  });

  test.each(correctableFields)('an empty value of %s is sound, or refused', (field) => {
    for (const value of ['', []]) {
      const parsed = correctionSchema.safeParse({ field, value });
      if (!parsed.success) continue;
      const paper = row(correct(saved, 2, parsed.data).library);
      expect(paperSchema.safeParse(paper).error).toBeUndefined();
    }
  });
});
