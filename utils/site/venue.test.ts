import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { codeIn, venueInComment, venueOfDecision, venueOfReference } from './venue';

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

describe('the venue of a decision', () => {
  test.each([
    ['ICLR 2026 Poster', 'ICLR 2026'],
    ['NeurIPS 2025 oral', 'NeurIPS 2025'],
    ['ICML 2025 spotlightposter', 'ICML 2025'],
    ['ICLR 2023 notable top 5%', 'ICLR 2023'],
    ['ICLR 2024 Conference Oral Presentation', 'ICLR 2024'],
    ['NeurIPS 2025 Workshop on Sheep (Spotlight)', 'NeurIPS 2025 Workshop on Sheep'],
    ['EMNLP 2023 Findings', 'EMNLP 2023 Findings'],
    ['Accepted by TMLR', 'TMLR'],
    ['CVPR 2020', 'CVPR 2020'],
    ['Poster Design Letters 3', 'Poster Design Letters 3'],
    ['Submitted to ICLR 2026', undefined],
    ['ICLR 2026 Conference Withdrawn Submission', undefined],
    ['ICLR 2026 Conference Desk Rejected Submission', undefined],
    ['ICLR 2026 Conference Submission123', undefined],
    ['Under review for TMLR', undefined],
    ['Rejected by TMLR', undefined],
    ['CoRR 2021', undefined],
    ['OpenReview Archive Direct Upload', undefined],
    ['', undefined],
    [undefined, undefined],
  ])('%s', (decision, venue) => {
    expect(venueOfDecision(decision)).toBe(venue);
  });

  test('kinds of presentation change nothing, however many there are', () => {
    const kind = fc.constantFrom('Poster', 'oral', '(Spotlight)', 'Conference', 'notable top-25%');
    const name = fc.constantFrom('ICLR 2026', 'TMLR', 'RLC 2025 Workshop on Wool', 'Sheep & Co');
    fc.assert(
      fc.property(name, fc.array(kind), (venue, kinds) => {
        expect(venueOfDecision([venue, ...kinds].join(' '))).toBe(venue);
      }),
    );
  });
});

test.each([
  ['Code: https://github.com/pasture/sheep.', 'https://github.com/pasture/sheep'],
  ['(https://gitlab.example.org/a/b)', 'https://gitlab.example.org/a/b'],
  ['https://github.io/x', undefined],
])('the code in %j is %j', (text, code) => {
  expect(codeIn(text)).toBe(code);
});
