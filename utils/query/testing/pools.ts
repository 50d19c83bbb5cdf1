import type { PaperId } from '../../paper/identity';

/**
 * What queries and papers for property tests are both made of, so that the ones find the others: few
 * words, in what search has to see through.
 */

export const words: readonly string[] = [
  'attention self-attention attend at Learning learn deep DEEP résumé Müller O’Neill Straße ﬁne',
  '注意力 意 モデル данные Ёлка λόγος 한국어 α $\\alpha$ Schr\\"odinger Schrödinger H$_2$O O(n) C++',
  '2407.1 10 🚀',
].flatMap((line) => line.split(' '));

export const authors: readonly string[] = [
  'Ada Lämmchen',
  'Vincent van den Berg',
  'M. Müller',
  'G\\"{o}del, K.',
  '李 飞飞',
  'Sean O’Neill',
];

export const tags: readonly string[] = [
  'nlp',
  'NLP/Parsing',
  'nlp/parsing/deep',
  'to cite',
  'a (b)',
  'so-called "new"',
];

export const venues = ['NeurIPS 2024', 'J. Deep Learning 10 (2024) 2', 'ACL'] as const;

export const categories = ['cs.CL', 'cs', 'CS.LG', 'stat.ML'] as const;

export const sites = [
  { id: 'arxiv', name: 'arXiv' },
  { id: 'huggingface', name: 'Hugging Face' },
] as const;

export const ids: readonly PaperId[] = [
  'arxiv:2407.21783',
  'arxiv:2407.00001',
  'doi:10.1000/182',
  'doi:10.1016/0370-2693(75)90025-8',
  'url:https://pasture.example/papers/deep?learn=1',
];

export const dates = ['2023', '2024', '2024-02', '2024-02-29', '2024-07-31', '2025-01-01'] as const;

/** In any time zone on both sides of the days above, and beside their edges. */
export const instants: readonly string[] = [
  '2023-06-15T12:00:00.000Z',
  '2024-02-29T12:00:00.000Z',
  '2024-03-01T00:00:00.000Z',
  '2024-07-31T23:59:59.999Z',
  '2025-01-01T12:00:00.000Z',
  '2026-01-01T12:00:00.000Z',
];

export const counts = [0, 1, 3, 4, 5, 50] as const;
