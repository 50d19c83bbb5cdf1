import { expect, it } from 'vitest';
import { readExtra } from './extra';

it('leaves what stands in the midst of a note', () => {
  const text = 'Compare with\n\narXiv:hep-th/9901001\nDOI: 10.1000/1';
  expect(readExtra([text])).toMatchObject({ note: text, identifiers: [] });
});

it('leaves what names another paper', () => {
  const text = 'arXiv:hep-th/9901001\nDOI: 10.1000/1';
  expect(readExtra([text], ['arxiv:1609.03499'])).toMatchObject({
    note: 'arXiv:hep-th/9901001',
    identifiers: ['DOI:10.1000/1'],
  });
  expect(readExtra(['DOI: 10.1000/1', 'DOI: 10.1000/2'])).toMatchObject({
    note: 'DOI: 10.1000/2',
    identifiers: ['DOI:10.1000/1'],
  });
});

it('takes out the lines that name the paper, and leaves the others', () => {
  const text =
    'arXiv:hep-th/9901001 [hep-th]\r\nDOI: 10.1000/1\nPMID: 12\nPMCID: PMC1\nMine: read\nCitation Key: a2020\narXiv: none\nDOI: none yet';
  expect(readExtra([text])).toEqual({
    note: 'Mine: read\narXiv: none\nDOI: none yet',
    identifiers: ['arXiv:hep-th/9901001', 'DOI:10.1000/1', 'PMID:12'],
    categories: ['hep-th'],
    citationKey: 'a2020',
    csl: { PMCID: 'PMC1' },
  });
});
