import fc from 'fast-check';
import { expect } from 'vitest';
import { toCslItem } from '../../utils/export/csl-item';
import { examplePaper } from '../../utils/export/example';
import { hostilePaper } from '../generate/hostile';
import { itWith, pandoc, pandocCsl } from './tools';

/** What another program makes of our CSL-JSON. */

const read = (items: readonly unknown[]) =>
  JSON.parse(pandocCsl.run(JSON.stringify(items))) as Readonly<Record<string, unknown>>[];

itWith(pandoc, 'pandoc reads a preprint and a published paper as they were written', () => {
  const preprint = examplePaper({
    authors: ['Aaron van den Oord', 'Gemma Team', '王 伟'].map((name) => ({ name })),
    tags: ['audio', 'to cite'],
    note: 'Read again.',
  });
  const published = examplePaper({
    ids: ['doi:10.1000/182'],
    venue: 'Annals of Testing',
    csl: { volume: 4, issue: 2, page: '1-20' },
  });
  const [first, second] = read([toCslItem(preprint, 'oord'), toCslItem(published, 'other')]);
  expect(first).toMatchObject({
    id: 'oord',
    type: 'article',
    author: [
      { family: 'Oord', given: 'Aaron', 'non-dropping-particle': 'van den' },
      { literal: 'Gemma Team' },
      { family: '王', given: '伟' },
    ],
    issued: { 'date-parts': [[2016, 9, 12]] },
    publisher: 'arXiv',
    number: 'arXiv:1609.03499',
    DOI: '10.48550/arXiv.1609.03499',
    keyword: 'audio, to cite',
    note: 'Read again.',
  });
  expect(second).toMatchObject({
    type: 'article-journal',
    'container-title': 'Annals of Testing',
    volume: '4',
    issue: '2',
    page: '1-20',
  });
});

itWith(pandoc, 'pandoc reads every hostile paper', () => {
  const hostile = fc.sample(hostilePaper, { seed: 20_260_102, numRuns: 200 });
  const items = hostile.map((paper, index) => toCslItem(paper, `paper-${index}`));
  expect(read(items)).toHaveLength(hostile.length);
});
