import { expect, test } from 'vitest';
import { codeIn, venueInComment, venueInLine, venueOfReference } from './venue';

test.each([
  ['Accepted at ICML 2026, 9 pages', 'ICML 2026'],
  ["to appear in NeurIPS'25", 'NeurIPS 2025'],
  ['Published as a conference paper at ICLR-2024', 'ICLR 2024'],
  ['accepted at ICPM2025', 'ICPM 2025'],
  ['Accepted at the sheep workshop, ICML 2026', undefined],
  ['Accepted to AJ 20/11/25', undefined],
  ['Submitted to VLDB 2026', undefined],
  ['9 pages. See CVPR 2026', undefined],
  [undefined, undefined],
])('the meeting in the comment %j is %j', (comment, venue) => {
  expect(venueInComment(comment)).toBe(venue);
});

test.each([
  ['Phys. Rev. D 79, 075009 (2009)', 'Phys. Rev. D'],
  ['JHEP0703:089,2007', 'JHEP'],
  ['In 2025 Conference on Tea, pp. 1-9', 'Conference on Tea'],
  ['Bulletin of Grazing, Vol. 46, No. 2', 'Bulletin of Grazing'],
  ['12', undefined],
  [undefined, undefined],
])('the journal of the reference %j is %j', (reference, venue) => {
  expect(venueOfReference(reference)).toBe(venue);
});

test.each([
  ['ICLR 2026 Poster', 'ICLR 2026'],
  ['NeurIPS 2025 oral', 'NeurIPS 2025'],
  ['ICLR 2023 notable top 5%', 'ICLR 2023'],
  ['ICLR 2024 Conference Accepted Paper', 'ICLR 2024'],
  ['Accepted by TMLR', 'TMLR'],
  ['NeurIPS 2025 Workshop on Tea Poster', 'NeurIPS 2025 Workshop on Tea'],
  ['Submitted to ICLR 2026', undefined],
  ['ICLR 2026 Conference Withdrawn Submission', undefined],
  ['Under review for TMLR', undefined],
  ['CoRR 2023', undefined],
  ['', undefined],
])('the venue of the line %j is %j', (line, venue) => {
  expect(venueInLine(line)).toBe(venue);
});

test.each([
  ['Code: https://github.com/pasture/sheep.', 'https://github.com/pasture/sheep'],
  ['(https://gitlab.example.org/a/b)', 'https://gitlab.example.org/a/b'],
  ['https://github.io/x', undefined],
])('the code in %j is %j', (text, code) => {
  expect(codeIn(text)).toBe(code);
});
