import { expect, it } from 'vitest';
import { readExtra } from './extra';

it('takes out the lines that name the paper, and leaves the others', () => {
  const text =
    'arXiv:hep-th/9901001 [hep-th]\r\nDOI: 10.1000/1\nPMID: 12\nPMCID: PMC1\nCitation Key: a2020\n\nMine: read\narXiv: none\nDOI: none yet';
  expect(readExtra(text)).toEqual({
    note: 'Mine: read\narXiv: none\nDOI: none yet',
    identifiers: ['arXiv:hep-th/9901001', 'DOI:10.1000/1', 'PMID:12'],
    categories: ['hep-th'],
    citationKey: 'a2020',
    csl: { PMCID: 'PMC1' },
  });
});
