import { expect, it } from 'vitest';
import { refusalOf } from './refused';

it.each([
  [
    'Zotero RDF',
    '<?xml version="1.0"?>\n<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns:z="http://www.zotero.org/namespaces/export#">',
    /RDF.*BibLaTeX, BibTeX, RIS, CSL JSON or CSV/,
  ],
  ['Zotero’s database', 'SQLite format 3\u0010', /database/],
  ['PubMed', 'PMID- 23579284\nOWN - NLM\n', /NBIB.*CSV/],
  ['EndNote XML', '<?xml version="1.0" encoding="UTF-8" ?><xml><records><record>', /BibTeX or RIS/],
  ['MODS', '<?xml version="1.0"?>\n<modsCollection xmlns="x">', /BibTeX or RIS/],
  ['EndNote', '%0 Journal Article\n%T Sheep', /RIS or BibTeX/],
  ['the Web of Science', '\nFN Clarivate Analytics Web of Science\nVR 1.0', /RIS or BibTeX/],
  ['a PDF', '%PDF-1.7\n%âãÏÓ', /not the papers themselves/],
])('%s is refused with a sentence that says what to do', (_, beginning, message) => {
  expect(refusalOf(beginning)).toMatch(message);
  expect(refusalOf(beginning)).toMatch(/^This is .*\.$/);
});

it.each([
  'See PMID- 23579284',
  '<?xml version="1.0"?><rss>',
  '<!DOCTYPE NETSCAPE-Bookmark-file-1>',
  '% Encoding: UTF-8\n@misc{a,}',
  '',
])('%s is not', (beginning) => expect(refusalOf(beginning)).toBeUndefined());
