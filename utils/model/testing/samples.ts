import type { PageRecord } from '../../paper/schema';
import { type Stamp, tick } from '../stamp';

/** A page record with little on it, and what a test says of it. */
export const sampleRecord = (changes: Partial<PageRecord> = {}): PageRecord => ({
  ids: ['arxiv:2407.21783'],
  title: 'The Llama 3 Herd of Models',
  authors: [],
  categories: [],
  keywords: [],
  links: { page: 'https://huggingface.co/papers/2407.21783' },
  signals: {},
  source: { site: 'huggingface', page: 'https://huggingface.co/papers' },
  rank: 'card',
  ...changes,
});

const start = Date.UTC(2026, 0, 1);

/** The stamp of a moment, in seconds since the start of 2026. */
export const moment = (seconds: number, device = 'desk'): Stamp =>
  tick(undefined, start + seconds * 1_000, device);
