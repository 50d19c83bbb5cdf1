import { describe, expect, it } from 'vitest';
import { exportFormats, writeFile } from '../../utils/export';
import { examplePaper } from '../../utils/export/example';
import { recogniseFormat } from '../../utils/import';
import { compareImported } from '../../utils/import/compare';
import { withinLimits } from '../../utils/import/within-limits';
import type { Paper } from '../../utils/paper/schema';

/** Volume, pages and the like of what Offprint wrote itself are nothing new when they come back. */

const csl = {
  ...{ volume: '38', issue: '2', page: '173-198', publisher: 'Hay & Sons', ISSN: '1234-5678' },
  ...{ 'publisher-place': 'Bern', ISBN: '978-3-16-148410-0', edition: '2', language: 'en' },
  editor: [{ family: 'Hirte', given: 'Ann' }],
};
const comment = '8 pages';
const published = (fields: Partial<Paper>): Paper =>
  examplePaper({
    ...{ key: 'doi:10.1000/x', ids: ['doi:10.1000/x', 'pmid:123456'] },
    links: { page: 'https://www.nature.com/articles/x' },
    ...fields,
  });

const papers = ['article-journal', 'book', 'thesis', 'article'].flatMap(
  (type): [string, Paper][] => [
    [`${type} with variables`, examplePaper({ type, csl, comment })],
    [`${type} without`, examplePaper({ type, comment })],
    [`${type} with a DOI and variables`, published({ type, csl })],
    [`${type} with a DOI alone`, published({ type })],
  ],
);

describe.each(exportFormats.map((format) => [format.label, format] as const))('%s', (_, format) => {
  it.each(papers)('of a paper: %s', (_, paper) => {
    const text = writeFile(format, [paper], { exportedAt: '2026-01-02T03:04:05.000Z' });
    const [back] = recogniseFormat(text, `x.${format.extension}`).read(text);
    if (back?.kind !== 'paper') throw new Error(text);
    const { differences, newVariables } = compareImported(paper, withinLimits(back.paper));
    expect(differences.filter(({ field }) => field === 'csl')).toEqual([]);
    expect(newVariables).toBe('');
  });
});
