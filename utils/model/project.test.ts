import { describe, expect, test } from 'vitest';
import type { PaperId } from '../paper/identity';
import { save, setStatus, setTag, takeIn, writeNote } from './commands';
import { writeRegister } from './edit';
import { groupRows, resolveIds } from './groups';
import { separate } from './joins';
import { project } from './project';
import { mergeSources } from './sources';
import { emptyLibrary, type Library, mergeLibraries } from './state';
import { moment, sampleRecord } from './testing/samples';

const saved = (library: Library, ids: PaperId[], at: number, device = 'desk') =>
  save(library, sampleRecord({ ids }), moment(at, device)).library;
const row = (library: Library, key: PaperId) => project(library).rows.get(key);

describe('fields read from pages', () => {
  test('the whole one wins, then the better source, then the fuller one, never the later', () => {
    const records = [
      sampleRecord({ rank: 'card', abstract: 'A whole abstract that says much.' }),
      sampleRecord({ rank: 'card', abstract: 'A long abstract cut sh…', partial: ['abstract'] }),
      sampleRecord({ rank: 'embedded', abstract: 'The abstract.' }),
      sampleRecord({ rank: 'link', abstract: 'Something on a list, as long as you like it.' }),
    ];
    for (const order of [records, records.toReversed()]) {
      const library = order.reduce(
        (all, record, index) => save(all, record, moment(index)).library,
        emptyLibrary,
      );
      expect(row(library, 'arxiv:2407.21783')?.abstract).toBe('The abstract.');
    }
    const cards = records
      .slice(0, 2)
      .reduce((all, record, index) => save(all, record, moment(index)).library, emptyLibrary);
    expect(row(cards, 'arxiv:2407.21783')?.abstract).toBe('A whole abstract that says much.');
  });

  test('everything that the page knows arrives, and nothing that it should not', () => {
    const record = sampleRecord({
      type: 'preprint',
      authors: [{ name: 'Ada', ['__proto__']: { bad: true }, email: 'x' }],
      authorCount: 12,
      abstract: 'What it says.',
      published: '2024-07-31',
      version: 2,
      venue: 'arXiv',
      comment: '12 pages',
      journalReference: 'J. Models 1 (2024) 2',
      categories: ['cs.CL'],
      keywords: ['models'],
      links: {
        page: 'https://a.org/',
        pdf: 'https://a.org/pdf',
        code: 'https://a.org/code',
        project: 'https://a.org/project',
        sneaky: 'https://a.org/sneaky',
      },
      signals: { upvotes: 5, comments: 2, citations: 7, sneaky: 9 },
      source: { site: 'a', page: 'https://a.org/', submitter: 's', organisation: 'o' },
    });
    expect(row(save(emptyLibrary, record, moment(1)).library, 'arxiv:2407.21783')).toMatchObject({
      key: 'arxiv:2407.21783',
      ids: ['arxiv:2407.21783'],
      type: 'preprint',
      title: 'The Llama 3 Herd of Models',
      authors: [{ name: 'Ada' }],
      authorCount: 12,
      abstract: 'What it says.',
      published: '2024-07-31',
      version: 2,
      venue: 'arXiv',
      comment: '12 pages',
      journalReference: 'J. Models 1 (2024) 2',
      categories: ['cs.CL'],
      keywords: ['models'],
      sources: [
        {
          site: 'a',
          page: 'https://a.org/',
          submitter: 's',
          organisation: 'o',
          seenAt: '2026-01-01T00:00:01.000Z',
          ids: ['arxiv:2407.21783'],
        },
      ],
      status: 'to-read',
      tags: [],
      note: '',
      savedAt: '2026-01-01T00:00:01.000Z',
      updatedAt: '2026-01-01T00:00:01.000Z',
      shelf: 'saved',
    });
    const stored = row(save(emptyLibrary, record, moment(1)).library, 'arxiv:2407.21783');
    expect(stored?.links).toEqual({
      page: 'https://a.org/',
      pdf: 'https://a.org/pdf',
      code: 'https://a.org/code',
      project: 'https://a.org/project',
    });
    expect(stored?.signals).toEqual({ upvotes: 5, comments: 2, citations: 7 });
  });

  test('counts only grow, and a source counts from when it was first seen', () => {
    const see = (library: Library, upvotes: number, at: number, submitter?: string) =>
      save(
        library,
        sampleRecord({
          signals: { upvotes },
          source: { site: 'a', page: 'https://a.org/', ...(submitter && { submitter }) },
        }),
        moment(at),
      ).library;
    const paper = row(see(see(emptyLibrary, 9, 1), 3, 2, 'someone'), 'arxiv:2407.21783');
    expect(paper?.signals).toEqual({ upvotes: 9 });
    expect(paper?.sources).toEqual([
      {
        site: 'a',
        page: 'https://a.org/',
        submitter: 'someone',
        seenAt: '2026-01-01T00:00:01.000Z',
        ids: ['arxiv:2407.21783'],
      },
    ]);
  });

  test('a source tells all identifiers that were seen together there', () => {
    const page = 'https://huggingface.co/papers';
    const library = saved(
      saved(emptyLibrary, ['doi:10.1000/a', 'arxiv:2407.21783'], 1),
      ['arxiv:2407.21783', 'scholar:abcdefgh', 'arxiv:2408.00001'],
      2,
    );
    expect(row(library, 'arxiv:2407.21783')?.sources).toEqual([
      {
        site: 'huggingface',
        page,
        seenAt: '2026-01-01T00:00:01.000Z',
        ids: ['arxiv:2407.21783', 'doi:10.1000/a', 'scholar:abcdefgh'],
      },
    ]);
    const source = { site: 'a', page, seenAt: '2026-01-01T00:00:00Z' };
    expect(mergeSources([source], [source])).toEqual([source]);
    const many = (prefix: string) =>
      Array.from({ length: 30 }, (_, index) => `doi:10.1000/${prefix}${index}` as const);
    const [merged] = mergeSources([{ ...source, ids: many('b') }], [{ ...source, ids: many('a') }]);
    expect([...(merged?.ids ?? [])].sort()).toEqual([...many('a')].sort());
  });

  test('a correction by hand overrides them, and can be withdrawn', () => {
    const key = 'arxiv:2407.21783';
    const library = saved(emptyLibrary, [key], 1);
    const corrected = writeRegister(library, key, 'field:title', {
      value: 'Mine',
      stamp: moment(2),
    });
    expect(row(corrected, key)?.title).toBe('Mine');
    const withdrawn = writeRegister(corrected, key, 'field:title', {
      value: null,
      stamp: moment(3),
    });
    expect(row(withdrawn, key)?.title).toBe('The Llama 3 Herd of Models');
  });

  test('the count of authors shows only while the list is shorter', () => {
    const key = 'arxiv:2407.21783';
    const counted = save(emptyLibrary, sampleRecord({ authorCount: 2 }), moment(1)).library;
    expect(row(counted, key)?.authorCount).toBe(2);
    const authors = [{ name: 'Ada' }, { name: 'Bo' }];
    const listed = save(counted, sampleRecord({ authors }), moment(2)).library;
    expect(row(listed, key)).not.toHaveProperty('authorCount');
  });

  test('only what the user did counts as an update', () => {
    const key = 'arxiv:2407.21783';
    const library = saved(saved(emptyLibrary, [key], 1), [key], 50);
    expect(row(library, key)?.updatedAt).toBe('2026-01-01T00:00:01.000Z');
    const tagged = setTag(library, key, 'nlp', true, moment(9)).library;
    expect(row(tagged, key)?.updatedAt).toBe('2026-01-01T00:00:09.000Z');
    expect(row(tagged, key)?.savedAt).toBe('2026-01-01T00:00:01.000Z');
  });
});

describe('papers that turn out to be one', () => {
  const apart = saved(saved(emptyLibrary, ['doi:10.1000/a'], 1), ['arxiv:2407.21783'], 2);
  const tagged = setTag(apart, 'doi:10.1000/a', 'nlp', true, moment(3)).library;
  const noted = writeNote(tagged, 'arxiv:2407.21783', 'a note', moment(4)).library;
  const joined = saved(noted, ['arxiv:2407.21783', 'doi:10.1000/a'], 5);

  test('the first by rank survives and shows both; the other stays whole', () => {
    expect(row(joined, 'arxiv:2407.21783')).toMatchObject({
      shelf: 'saved',
      ids: ['arxiv:2407.21783', 'doi:10.1000/a'],
      tags: ['nlp'],
      note: 'a note',
    });
    expect(row(joined, 'doi:10.1000/a')).toMatchObject({
      shelf: 'joined',
      joinedTo: 'arxiv:2407.21783',
      tags: ['nlp'],
      note: '',
    });
    expect(joined.papers.get('doi:10.1000/a')?.registers.joinedTo).toEqual({
      value: 'arxiv:2407.21783',
      stamp: moment(5),
    });
  });

  test('either identifier leads to it, and edits go to the survivor', () => {
    const groups = groupRows(joined.papers);
    expect(resolveIds(groups, ['doi:10.1000/a'])).toBe('arxiv:2407.21783');
    const read = setStatus(joined, 'doi:10.1000/a', 'read', moment(6));
    expect(read.key).toBe('arxiv:2407.21783');
    expect(row(read.library, 'arxiv:2407.21783')?.status).toBe('read');
  });

  test('separated, each is as it was, and no shared identifier joins them again', () => {
    const separated = separate(joined, 'arxiv:2407.21783', 'doi:10.1000/a', moment(7));
    expect(row(separated, 'arxiv:2407.21783')).toMatchObject({ shelf: 'saved', tags: [] });
    expect(row(separated, 'doi:10.1000/a')).toMatchObject({ shelf: 'saved', tags: ['nlp'] });
    const again = saved(separated, ['arxiv:2407.21783', 'doi:10.1000/a'], 8);
    expect(row(again, 'doi:10.1000/a')?.shelf).toBe('saved');
    // The earlier claim owns the identifier.
    expect(row(again, 'doi:10.1000/a')?.ids).toEqual(['doi:10.1000/a']);
    expect(row(again, 'arxiv:2407.21783')?.ids).toEqual(['arxiv:2407.21783']);
  });

  test('two devices that each knew half find out by merging', () => {
    const desk = saved(emptyLibrary, ['doi:10.1000/a', 'openreview:abcdefgh'], 1, 'desk');
    const laptop = saved(emptyLibrary, ['arxiv:2407.21783', 'doi:10.1000/a'], 2, 'laptop');
    const merged = mergeLibraries(desk, laptop);
    expect(row(merged, 'arxiv:2407.21783')?.ids).toEqual([
      'arxiv:2407.21783',
      'doi:10.1000/a',
      'openreview:abcdefgh',
    ]);
    expect(row(merged, 'doi:10.1000/a')?.joinedTo).toBe('arxiv:2407.21783');
  });
});

describe('an identifier claimed under two arXiv papers', () => {
  const both = saved(
    saved(emptyLibrary, ['arxiv:2407.21783', 'doi:10.1000/a'], 1),
    ['arxiv:2408.00001', 'doi:10.1000/a'],
    2,
  );

  test('joins nothing and belongs to the earlier claim', () => {
    expect(row(both, 'arxiv:2407.21783')?.ids).toEqual(['arxiv:2407.21783', 'doi:10.1000/a']);
    expect(row(both, 'arxiv:2408.00001')).toMatchObject({
      shelf: 'saved',
      ids: ['arxiv:2408.00001'],
    });
    expect(resolveIds(groupRows(both.papers), ['doi:10.1000/a'])).toBe('arxiv:2407.21783');
    expect(resolveIds(groupRows(both.papers), ['arxiv:2409.00001', 'doi:10.1000/a'])).toBe(
      undefined,
    );
  });

  test('a row that meets both goes with the earlier claim', () => {
    const third = saved(both, ['doi:10.1000/a', 'openreview:abcdefgh'], 3);
    expect(resolveIds(groupRows(third.papers), ['openreview:abcdefgh'])).toBe('arxiv:2407.21783');
  });

  test('a record that names two arXiv papers speaks of the first', () => {
    const library = saved(emptyLibrary, ['arxiv:2408.00001', 'arxiv:2407.21783'], 1);
    expect([...library.papers.keys()]).toEqual(['arxiv:2408.00001']);
    expect(row(library, 'arxiv:2408.00001')?.ids).toEqual(['arxiv:2408.00001']);
  });

  test('replicas that claimed different numbers for one row agree on the earlier', () => {
    const start = saved(emptyLibrary, ['doi:10.1000/b'], 1);
    const claim = (id: PaperId, at: number, device: string) =>
      takeIn(start, sampleRecord({ ids: [id, 'doi:10.1000/b'] }), moment(at, device)).library;
    const merged = mergeLibraries(
      claim('arxiv:2408.00001', 3, 'desk'),
      claim('arxiv:2407.21783', 2, 'laptop'),
    );
    expect(row(merged, 'doi:10.1000/b')?.ids).toEqual(['arxiv:2407.21783', 'doi:10.1000/b']);
  });
});
