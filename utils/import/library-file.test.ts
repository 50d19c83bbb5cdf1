import { describe, expect, it } from 'vitest';
import { examplePaper } from '../export/example';
import { json } from '../export/json';
import { writeFile } from '../export/write';
import { libraryFile } from './library-file';
import { library } from './testing/files';
import { papersIn, problemsIn } from './testing/reading';

const fileOf = (...papers: unknown[]) =>
  JSON.stringify({
    format: 'offprint-library',
    version: 1,
    exportedAt: '2026-01-01T00:00:00Z',
    papers,
  });

describe('a library file', () => {
  it('gives each paper, whole and in the fields that others fill too', () => {
    const [first, last] = papersIn(libraryFile, library);
    expect(first).toMatchObject({
      line: 6,
      ids: ['arxiv:1609.03499', 'doi:10.1000/wave'],
      facts: { title: 'Waves of Tea', version: 2, csl: { volume: 1 }, categories: ['cs.SD'] },
      own: { tags: ['tea/green'], status: 'reading', rating: 4, citationKey: 'lamm2016' },
      whole: { ofAnotherProgram: true, authors: [{ orcid: '0000' }], signals: { upvotes: 3 } },
    });
    expect(last).toMatchObject({ line: 31, own: { tags: [], status: 'to-read' } });
    expect(last?.own).not.toHaveProperty('note');
  });

  it('reports a paper that is not as it should be, and reads on', () => {
    const [problem] = problemsIn(libraryFile, library);
    expect(problem?.line).toBe(30);
    expect(problem?.message).toContain('“authors”');
    expect(problem?.excerpt).toContain('No status');
  });

  it('reads what the export writes', () => {
    const papers = [examplePaper(), examplePaper({ rating: 2, tags: ['a'], note: 'b' })];
    const text = writeFile(json, papers, { exportedAt: '2026-01-01T00:00:00Z' });
    expect(libraryFile.recognises(text)).toBe(true);
    expect(papersIn(libraryFile, text).map(({ whole }) => whole)).toEqual(papers);
  });

  it('cuts what is too long', () => {
    const long = examplePaper({
      title: 't'.repeat(3_000),
      tags: ['g'.repeat(300)],
      keywords: Array.from({ length: 600 }, () => 'k'),
    });
    const [paper] = papersIn(libraryFile, fileOf(long));
    expect(paper?.whole?.title).toHaveLength(2_000);
    expect(paper?.own.tags[0]).toHaveLength(200);
    expect(paper?.facts.keywords).toHaveLength(500);
  });

  it('is not taken for papers of another version or of another program', () => {
    const messages = (text: string) => problemsIn(libraryFile, text).map(({ message }) => message);
    expect(messages('{"format":"offprint-library","version":2,"papers":[{}]}')).toEqual([
      expect.stringContaining('version 2'),
    ]);
    expect(messages('{"format":"offprint-library","papers":[{}]}')).toHaveLength(1);
    expect(messages('{"format":"offprint-library","version":1}')).toHaveLength(1);
    expect(messages('{"papers":[{}]}')).toEqual([expect.stringContaining('not a library file')]);
    expect(messages('')).toHaveLength(1);
  });

  it('keeps the papers before the place where it was cut off', () => {
    const text = library.slice(0, library.indexOf('No status'));
    expect(papersIn(libraryFile, text)).toHaveLength(1);
    expect(problemsIn(libraryFile, text)[0]?.message).toContain('cut off');
  });

  it('lets nothing reach a prototype', () => {
    const text = fileOf(examplePaper()).replace('"key"', '"__proto__":{"polluted":true},"key"');
    const [paper] = papersIn(libraryFile, text);
    expect(Object.getPrototypeOf(paper?.whole)).toBe(Object.prototype);
    expect(paper?.whole).not.toHaveProperty('polluted');
  });
});
