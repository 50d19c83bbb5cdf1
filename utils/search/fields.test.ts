import { describe, expect, it } from 'vitest';
import { exampleRow } from '../db/example-row';
import { fieldsOf } from './fields';

describe('fieldsOf', () => {
  it('names every text of a paper once, each field in its place', () => {
    const paper = exampleRow(1, {
      ids: ['arxiv:2601.00001', 'doi:10.1000/182', 'url:https://pasture.example/papers/sheep?a=1'],
      title: 'Counting Sheep',
      authors: [{ name: 'Ada Lämmchen' }, { name: 'Bo Peep' }],
      abstract: 'We count.',
      venue: 'ICSH 2026',
      journalReference: 'J. Sheep 1 (2026) 2',
      comment: '12 pages',
      categories: ['cs.CL'],
      keywords: ['wool'],
      note: 'Ask Bo',
      sources: [
        { site: 'a', page: 'https://a.example/', seenAt: '', organisation: 'Pasture Lab' },
        {
          ...{ site: 'b', page: 'https://b.example/', seenAt: '' },
          ...{ organisation: 'Pasture Lab', submitter: 'shepherd' },
        },
      ],
    });
    expect(fieldsOf(paper)).toEqual([
      { field: 'title', texts: ['Counting Sheep'] },
      { field: 'author', texts: ['Ada Lämmchen', 'Bo Peep'] },
      { field: 'abstract', texts: ['We count.'] },
      { field: 'note', texts: ['Ask Bo'] },
      { field: 'venue', texts: ['ICSH 2026', 'J. Sheep 1 (2026) 2'] },
      {
        field: 'other',
        texts: [
          ...['wool', 'cs.CL', '12 pages', '2601.00001', '10.1000/182'],
          ...['pasture.example/papers/sheep', 'Pasture Lab', 'shepherd'],
        ],
      },
    ]);
  });

  it('leaves out what is not known', () => {
    const texts = fieldsOf(exampleRow(1, { authors: [] })).flatMap((field) => field.texts);
    expect(texts).toEqual(['Paper p1.', '2601.00001']);
  });
});
