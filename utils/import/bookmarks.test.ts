import { describe, expect, it } from 'vitest';
import { bookmarksFile } from './bookmarks';
import { bookmarks } from './testing/files';
import { papersIn, problemsIn } from './testing/reading';

describe('bookmarks', () => {
  it('give papers with their folders as tags', () => {
    expect(papersIn(bookmarksFile, bookmarks)).toEqual([
      {
        line: 9,
        ids: ['arxiv:2101.00001'],
        facts: {
          title: 'Steeping & Time',
          version: 2,
          links: { page: 'https://arxiv.org/abs/2101.00001v2' },
        },
        own: { tags: [], savedAt: '2020-09-13T12:26:41.000Z' },
      },
      {
        line: 14,
        ids: ['openreview:abcDEF_123'],
        facts: {
          title: 'Leaves',
          links: { page: 'https://openreview.net/forum?id=abcDEF_123&x=1' },
        },
        own: { tags: ['Tea/Green', 'to cite', 'leaf'], note: 'Ask Bo\nabout this.' },
      },
      {
        line: 23,
        ids: ['doi:10.1000/tea.1'],
        facts: { links: { page: 'https://doi.org/10.1000/tea.1' } },
        own: { tags: [] },
      },
    ]);
  });

  it('that lead to no paper are counted, and said once', () => {
    expect(problemsIn(bookmarksFile, bookmarks)).toEqual([
      {
        line: 18,
        message: expect.stringMatching(/^2 bookmarks/),
        excerpt: 'https://shop.example/',
      },
    ]);
    expect(problemsIn(bookmarksFile, '<a href="x">y</a>')[0]?.message).toMatch(/^One bookmark/);
    expect(problemsIn(bookmarksFile, '')).toEqual([]);
  });

  const link = '<A HREF="https://arxiv.org/abs/2101.00001">T</A>';
  it.each([
    ["<a class=x href = 'https://arxiv.org/abs/2101.00001' >", 1],
    ['<a href=https://arxiv.org/abs/2101.00001>', 1],
    ['<a x="y" href="https://arxiv.org/abs/2101.00001" href="https://x.org/">', 1],
    [`<a href="unclosed ${'\n'}<dt>`, 0],
    [`<dt<a${link}`, 1],
    [`< a > b <3 & &nothing; ${link}`, 1],
    [`</dl></dl></a></h3>${link}`, 1],
    ['<abbr href="https://arxiv.org/abs/2101.00001">', 0],
    ['<a name="x">', 0],
  ])('%s', (text, count) => expect(papersIn(bookmarksFile, text)).toHaveLength(count));

  it('keep the path of folders within the length of a tag', () => {
    const folder = `<H3>${'f'.repeat(80)}</H3><DL>`;
    const text = `<DL>${folder.repeat(5)}${link}`;
    expect(papersIn(bookmarksFile, text)[0]?.own.tags[0]).toHaveLength(200);
  });
});
