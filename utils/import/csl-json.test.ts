import { describe, expect, it } from 'vitest';
import { cslJsonFile } from './csl-json';
import { csl } from './testing/files';
import { papersIn, problemsIn } from './testing/reading';

const read = (...items: unknown[]) => papersIn(cslJsonFile, JSON.stringify(items));

describe('CSL JSON', () => {
  const [article, preprint, page] = papersIn(cslJsonFile, csl);

  it('gives an article as Zotero writes it', () => {
    expect(article).toEqual({
      line: 2,
      ids: ['doi:10.1000/tea.1', 'pmid:31452104', 'arxiv:2101.00002'],
      facts: {
        type: 'article-journal',
        title: 'Milk In First',
        authors: [
          { name: 'Ada van den Lamm' },
          { name: 'Martin Luther King Jr.' },
          { name: '王 伟' },
          { name: 'The Tea Collaboration' },
        ],
        abstract: 'Tea & milk, a<b.\nH2O.',
        published: '2021-03-09',
        venue: 'Journal of Camellia',
        categories: ['cs.SD'],
        links: { page: 'https://journal.example/tea/1' },
        csl: {
          ISSN: '1234-5678',
          issue: '2',
          language: 'en',
          page: '1-20',
          volume: 3,
          editor: [{ family: 'Pot', given: 'T.' }],
          PMCID: 'PMC12345',
        },
      },
      own: { tags: [], note: 'My own words.', citationKey: 'lamm_tea' },
    });
  });

  it('gives a preprint as pandoc writes it', () => {
    expect(preprint).toEqual({
      line: 26,
      ids: ['arxiv:1609.03499'],
      facts: {
        type: 'article',
        title: 'Steeping',
        authors: [{ name: 'Cy de Leaf' }],
        published: '2016-09',
        csl: { publisher: 'arXiv' },
      },
      own: { tags: ['tea', 'sound/waves'], citationKey: 'leaf2020steep' },
    });
  });

  it.each<[object, object]>([
    [
      { family: 'García Márquez', given: 'Gabriel' },
      { name: 'Gabriel García Márquez', family: 'García Márquez' },
    ],
    [
      { 'non-dropping-particle': 'de la', family: 'Vallée Poussin', given: 'Charles' },
      { name: 'Charles de la Vallée Poussin', family: 'de la Vallée Poussin' },
    ],
    [
      { family: 'Lloyd Webber', given: 'Andrew', suffix: 'Jr.' },
      { name: 'Andrew Lloyd Webber Jr.', family: 'Lloyd Webber' },
    ],
    [{ 'dropping-particle': 'van', family: 'Gogh', given: 'V.' }, { name: 'V. van Gogh' }],
    [{ literal: 'Gabriel García Márquez' }, { name: 'Gabriel García Márquez' }],
    [{ family: 'Plato' }, { name: 'Plato' }],
  ])('the name %j', (author, expected) => {
    expect(read({ title: 'T', author: [author, {}, 7] })[0]?.facts.authors).toEqual([
      expected,
      { name: '7' },
    ]);
  });

  it('reports an item that names nothing', () => {
    expect(page).toBeUndefined();
    expect(problemsIn(cslJsonFile, csl)).toMatchObject([
      { line: 38, message: expect.stringContaining('neither a title nor an identifier') },
    ]);
  });

  it('reads a single item, items one after the other, and a list in a field', () => {
    const item = '{"type":"article","title":"A"}';
    for (const text of [item, `[${item}]`, `{"items":[${item}]}`]) {
      expect(papersIn(cslJsonFile, text)).toHaveLength(1);
    }
    expect(papersIn(cslJsonFile, `${item}\n${item}\n`).map(({ line }) => line)).toEqual([1, 2]);
  });

  it.each<[unknown, string | undefined]>([
    [{ 'date-parts': [[2016, 9, 31]] }, '2016-09'],
    [{ 'date-parts': [['2016']], literal: '1999' }, '2016'],
    [{ 'date-parts': [[]], literal: 'Spring 2016' }, '2016'],
    [{ 'date-parts': 'x', raw: '2016-09-19T00:00:00Z' }, '2016-09-19'],
    ['2016-9', '2016-09'],
    [{ season: 2 }, undefined],
    [null, undefined],
  ])('issued %j', (issued, date) => {
    expect(read({ title: 'A', issued })[0]?.facts.published).toBe(date);
  });

  it.each<[Record<string, unknown>, string]>([
    [{ number: 'arXiv:1609.03499v2' }, 'arxiv:1609.03499'],
    [{ archive: 'arXiv', archive_location: 'hep-th/9901001' }, 'arxiv:hep-th/9901001'],
    [{ DOI: '10.48550/arXiv.1609.03499' }, 'arxiv:1609.03499'],
    [{ URL: 'https://arxiv.org/abs/1609.03499' }, 'arxiv:1609.03499'],
    [{ PMID: 31452104 }, 'pmid:31452104'],
    [{ id: '10.1000/182' }, 'doi:10.1000/182'],
    [{ note: 'DOI: 10.1000/182' }, 'doi:10.1000/182'],
  ])('is identified by %j', (item, id) => expect(read(item)[0]?.ids).toEqual([id]));

  it.each([
    ['vaswani2017', 'vaswani2017'],
    ['müller:2020+a', 'müller:2020+a'],
    ['ITEM-1', undefined],
    ['5c9e8f10-3bb7-4f0a-9d8e-0123456789ab', undefined],
    ['1234/ABCD', undefined],
    ['http://zotero.org/users/1/items/A', undefined],
  ])('the id %s is the key %s', (id, key) => {
    expect(read({ id, title: 'A' })[0]?.own.citationKey).toBe(key);
  });

  it('bounds what has no field, and lets nothing reach a prototype', () => {
    const [paper] = papersIn(
      cslJsonFile,
      '[{"title":"A","__proto__":{"x":1},"a":{"__proto__":2,"b":{"c":{"d":{"e":{"f":1}}}}},"n":null}]',
    );
    expect(paper?.facts.csl).toEqual({ a: { b: { c: { d: {} } } } });
  });

  it('reports nesting that no item has', () => {
    const deep = `[{"title":"A","x":${'['.repeat(100)}${']'.repeat(100)}},{"title":"B"}]`;
    expect(problemsIn(cslJsonFile, deep)).toHaveLength(1);
    expect(papersIn(cslJsonFile, deep)).toHaveLength(1);
  });

  it('reports an item that is no JSON, and reads on', () => {
    const text = '[\n{"title": "A",},\n{"title": "B"},\n7,\n{"title": "C"';
    expect(papersIn(cslJsonFile, text).map(({ facts }) => facts.title)).toEqual(['B']);
    expect(problemsIn(cslJsonFile, text).map(({ line }) => line)).toEqual([2, 4, 5]);
    expect(problemsIn(cslJsonFile, 'no JSON at all')).toHaveLength(1);
  });
});
