import type { PaperId } from '../paper/identity';
import type { PaperRow } from './rows';

/**
 * A plain row for tests of what reads rows: `arxiv:2601.<number>`, titled “Paper p<number>.”, saved
 * `number` minutes into 2026.
 */
export function exampleRow(number: number, changes: Partial<PaperRow> = {}): PaperRow {
  const key: PaperId = `arxiv:2601.${String(number).padStart(5, '0')}`;
  const at = new Date(Date.UTC(2026, 0, 1, 0, number)).toISOString();
  return {
    key,
    ids: [key],
    title: `Paper p${number}.`,
    authors: [{ name: 'A. Author' }],
    categories: [],
    keywords: [],
    links: { page: 'https://huggingface.co/papers' },
    signals: {},
    sources: [],
    status: 'to-read',
    tags: [],
    tagKeys: [],
    note: '',
    savedAt: at,
    updatedAt: at,
    shelf: 'saved',
    state: {
      claims: {},
      observed: {},
      signals: {},
      sources: [],
      registers: {},
      tags: {},
      notes: [],
      apart: {},
    },
    ...changes,
  };
}
