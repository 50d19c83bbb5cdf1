import type { Paper } from '../paper/schema';

/** A plain paper for tests, with whatever fields a test is about. */
export const examplePaper = (fields: Partial<Paper> = {}): Paper => ({
  key: 'arxiv:1609.03499',
  ids: ['arxiv:1609.03499'],
  title: 'WaveNet: A Generative Model for Raw Audio',
  authors: [{ name: 'Aaron van den Oord' }, { name: 'Sander Dieleman' }],
  published: '2016-09-12',
  categories: [],
  keywords: [],
  links: { page: 'https://huggingface.co/papers/1609.03499' },
  sources: [],
  signals: {},
  status: 'to-read',
  tags: [],
  note: '',
  savedAt: '2026-01-02T03:04:05.000Z',
  updatedAt: '2026-01-02T03:04:05.000Z',
  ...fields,
});
