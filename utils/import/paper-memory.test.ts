import { describe, expect, it } from 'vitest';
import { paperMemoryFile } from './paper-memory';
import { paperMemory } from './testing/files';
import { papersIn, problemsIn } from './testing/reading';

describe("PaperMemory's export", () => {
  const [steeping, leaves] = papersIn(paperMemoryFile, paperMemory);

  it('gives what it knows of a paper, and what its user did with it', () => {
    expect(steeping).toEqual({
      line: 2,
      ids: ['arxiv:2101.00001', 'doi:10.1000/steep'],
      facts: {
        title: 'Steeping in Time',
        authors: [{ name: 'Ada Lamm' }, { name: 'Bo van Tee' }],
        published: '2021',
        version: 3,
        links: {
          pdf: 'https://arxiv.org/pdf/2101.00001v3.pdf',
          code: 'https://github.com/lamm/steep',
        },
      },
      own: {
        tags: ['tea', 'to-cite'],
        note: 'Read twice.\nStill true.',
        rating: 5,
        savedAt: '2022-08-29T08:35:02.977Z',
        citationKey: 'lamm2021',
      },
    });
  });

  it('names papers of other sites by their address', () => {
    expect(leaves?.ids).toEqual([
      'url:https://proceedings.neurips.cc/paper_files/paper/2019/hash/65699726a3c601b9f31bf04019c8593c-Abstract.html',
    ]);
  });

  it('keeps its own notes and made-up keys out of the user’s', () => {
    expect(leaves?.own).toEqual({ tags: [] });
    expect(leaves?.facts).toMatchObject({ comment: 'Accepted @ NeurIPS (2019)', venue: 'NeurIPS' });
    expect(leaves?.facts).not.toHaveProperty('published');
  });

  it('reports what is no paper', () => {
    expect(problemsIn(paperMemoryFile, paperMemory)).toMatchObject([
      { line: 39, excerpt: expect.stringContaining('Website-1') },
    ]);
    expect(problemsIn(paperMemoryFile, '[]')).toHaveLength(1);
    expect(problemsIn(paperMemoryFile, '{"a": 1, "b": {"title": "B"}}')).toHaveLength(1);
  });

  it.each([
    ['2101.00001', 'arxiv:2101.00001'],
    ['Arxiv-hep-th/9901001', 'arxiv:hep-th/9901001'],
  ])('knows %s', (id, normalised) => {
    const [paper] = papersIn(paperMemoryFile, JSON.stringify({ [id]: { title: 'A' } }));
    expect(paper?.ids).toEqual([normalised]);
  });
});
