import { describe, expect, it } from 'vitest';
import type { Paper } from '../../utils/paper/schema';
import { compareFields, markDifferences } from './differences';

const paper: Paper = {
  key: 'arxiv:2601.00001',
  ids: ['arxiv:2601.00001'],
  title: 'Counting Sheep',
  authors: [{ name: 'Ada Lämmchen' }],
  categories: [],
  keywords: [],
  links: { page: 'https://pasture.example/papers/sheep' },
  signals: {},
  sources: [{ site: 'pasture', page: 'https://pasture.example/', seenAt: '2026-01-01T00:00:00Z' }],
  status: 'to-read',
  tags: [],
  note: '',
  savedAt: '2026-01-01T00:00:00.000Z',
  updatedAt: '2026-01-01T00:00:00.000Z',
};

const compared = (changes: Partial<Paper>) =>
  compareFields([paper, { ...paper, ...changes }], new Map([['pasture', 'Pasture Papers']]));

describe('compareFields', () => {
  it('leaves out what neither says', () => {
    expect(compared({}).map(({ name }) => name)).toEqual([
      'title',
      'authors',
      'ids',
      'sources',
      'status',
      'savedAt',
    ]);
  });

  it('tells where two differ, and where one says nothing', () => {
    const differing = compared({ title: 'Counting  Sheep ', venue: 'Pasture', status: 'read' });
    expect(differing.filter(({ differs }) => differs)).toEqual([
      { name: 'venue', label: 'Venue', texts: [undefined, 'Pasture'], differs: true },
      { name: 'status', label: 'Status', texts: ['To read', 'Read'], differs: true },
    ]);
  });

  it('names sites and identifiers as people do', () => {
    const texts = new Map(compared({}).map(({ name, texts: [one] }) => [name, one]));
    expect(texts.get('ids')).toBe('arXiv 2601.00001');
    expect(texts.get('sources')).toBe('Pasture Papers');
  });
});

describe('markDifferences', () => {
  it.each([
    ['We count sheep.', 'We count goats.', ['We count ', '*sheep.']],
    ['“Counting” Sheep', 'counting sheep', ['“Counting” Sheep']],
    [
      'Counting Sheep: Evidence at Night',
      'Counting Sheep',
      ['Counting Sheep: ', '*Evidence at Night'],
    ],
    ['Tall white sheep count', 'Sheep count.', ['*Tall white', ' sheep count']],
    ['数羊', '数山羊', ['*数羊']],
  ])('marks in “%s” what “%s” lacks', (text, other, pieces) => {
    const marked = markDifferences(text, other);
    expect(marked.map(({ text, differs }) => (differs ? `*${text}` : text))).toEqual(pieces);
    expect(marked.map(({ text }) => text).join('')).toBe(text);
  });
});
