import fc from 'fast-check';
import { beforeEach, describe, expect, it } from 'vitest';
import { generateRows } from '../../tests/generate/library';
import { exampleRow } from '../../utils/db/example-row';
import type { PaperRow } from '../../utils/db/rows';
import { parseSort, type Sort } from '../../utils/search/sort';
import { Engine } from './engine';

let engine: Engine;
beforeEach(() => {
  engine = new Engine();
});

const sortBy = (text: string) => parseSort(text) as Sort;

/** The titles found, in order. */
function find(query: string, sort = '-relevance', shelf: 'saved' | 'removed' = 'saved'): string[] {
  const list = engine.list({ query, shelf, sort: sortBy(sort), rows: { from: 0, to: 1_000 } });
  expect(list.rows).toHaveLength(list.numbers.length);
  return list.rows.map(({ title }) => title);
}

const row = (number: number, changes: Partial<PaperRow> = {}) => exampleRow(number, changes);

describe('finding', () => {
  it('finds words in every field, and tags by their names', () => {
    engine.take([
      row(1, { title: 'Diffusion beats GANs' }),
      row(2, { abstract: 'We use diffusion.' }),
      row(3, { tags: ['Diffusion/Fast'], tagKeys: ['diffusion/fast'] }),
      row(4, { note: 'compare with diffusion' }),
      row(5, { authors: [{ name: 'Ada Diffusion' }] }),
      row(6, { keywords: ['diffusion'] }),
      row(7, { title: 'Something else' }),
    ]);
    expect(find('diffusion')).toHaveLength(6);
    expect(find('fusio')).toHaveLength(6);
    expect(find('')).toHaveLength(7);
    expect(find('diffusion gans')).toEqual(['Diffusion beats GANs']);
  });

  it('keeps phrases within one text', () => {
    engine.take([
      row(1, { title: 'One', authors: [{ name: 'Wei Li' }, { name: 'Bo Chen' }] }),
      row(2, { title: 'Two', authors: [{ name: 'Li Bo' }, { name: 'Chen Wei' }] }),
    ]);
    expect(find('"li bo"')).toEqual(['Two']);
    expect(find('"wei li"')).toEqual(['One']);
  });

  it('leaves removed papers to their own list, and joined ones to none', () => {
    engine.take([
      row(1),
      row(2, { shelf: 'removed' }),
      row(3, { shelf: 'joined', joinedTo: 'arxiv:2601.00001' }),
    ]);
    expect(find('')).toEqual(['Paper p1.']);
    expect(find('', '-updated', 'removed')).toEqual(['Paper p2.']);
    expect(engine.papers).toBe(2);
  });
});

describe('following changes', () => {
  it('forgets the old texts of a paper, and papers that are gone', () => {
    engine.take([row(1, { title: 'Before' }), row(2, { title: 'Other' })]);
    engine.take([row(1, { title: 'After' })]);
    expect(find('before')).toEqual([]);
    expect(find('after')).toEqual(['After']);
    engine.take([], [row(2).key]);
    expect(find('')).toEqual(['After']);
    expect(engine.keys(Int32Array.of(0, 1, 2))).toEqual([row(1).key]);
  });

  it('keeps the number of a paper of which only facts changed', () => {
    engine.take([row(1), row(2)]);
    const numbers = () => [
      ...engine.list({
        query: '',
        shelf: 'saved',
        sort: sortBy('-saved'),
        rows: { from: 0, to: 0 },
      }).numbers,
    ];
    const before = numbers();
    engine.take([row(2, { tags: ['Odd'], tagKeys: ['odd'], status: 'read', rating: 4 })]);
    expect(numbers()).toEqual(before);
    expect(find('odd')).toEqual(['Paper p2.']);
    expect(engine.segments).toHaveLength(1);
  });

  it('says by its version when lists may have changed', () => {
    const { version } = engine;
    engine.take([], ['arxiv:2601.09999']);
    expect(engine.version).toBe(version);
    engine.take([row(1)]);
    expect(engine.version).toBeGreaterThan(version);
  });

  it('answers the same, however the papers came and changed', () => {
    const one = fc.record({
      number: fc.nat(30),
      title: fc.constantFrom('Alpha beta', 'Beta gamma', 'Gamma alpha delta'),
      note: fc.constantFrom('', 'alpha note', 'zeta'),
      tag: fc.constantFrom('x', 'x/y', 'z'),
      upvotes: fc.nat(3),
      gone: fc.boolean(),
    });
    fc.assert(
      fc.property(fc.array(fc.array(one, { maxLength: 12 }), { maxLength: 20 }), (batches) => {
        const changing = new Engine();
        const last = new Map<string, PaperRow>();
        for (const batch of batches) {
          for (const { number, title, note, tag, upvotes, gone } of batch) {
            const written = row(number, {
              title,
              note,
              tags: [tag],
              tagKeys: [tag],
              signals: { upvotes },
            });
            if (gone) changing.take([], [written.key]);
            else changing.take([written]);
            if (gone) last.delete(written.key);
            else last.set(written.key, written);
          }
        }
        const fresh = new Engine();
        fresh.take([...last.values()]);
        for (const query of ['alpha', '"beta gamma"', 'tag:x', 'alph', 'zeta', '']) {
          for (const sort of ['-relevance', 'title', '-upvotes', 'saved', 'author']) {
            const request = {
              query,
              shelf: 'saved',
              sort: sortBy(sort),
              rows: { from: 0, to: 50 },
            } as const;
            expect(changing.list(request).rows).toEqual(fresh.list(request).rows);
          }
          const asked = { query, shelf: 'saved' } as const;
          expect(changing.facets(asked)).toEqual(fresh.facets(asked));
        }
      }),
      { numRuns: 40 },
    );
  });
});

describe('order', () => {
  it('puts the very title first, then titles that begin with the words, then others', () => {
    engine.take([
      row(1, { title: 'Attention is all you need' }),
      row(2, { title: 'Is attention all you need to attention? Attention attention' }),
      row(3, { title: 'Attention is all you need in speech separation' }),
      row(4, { title: 'Something', abstract: 'Attention is all you need.' }),
      row(5, { title: 'Why attention is all you need' }),
    ]);
    expect(find('attention is all you need')).toEqual([
      'Attention is all you need',
      'Attention is all you need in speech separation',
      'Why attention is all you need',
      'Is attention all you need to attention? Attention attention',
      'Something',
    ]);
  });

  it('prefers whole words to beginnings, and those to the inside of words', () => {
    engine.take([
      row(1, { title: 'Magnets' }),
      row(2, { title: 'Netting' }),
      row(3, { title: 'Net' }),
      row(4, { title: 'No', abstract: 'net' }),
    ]);
    expect(find('net')).toEqual(['Net', 'Netting', 'Magnets', 'No']);
  });

  it.each([
    ['title', ['“A” first', 'Ä last', 'b', 'C']],
    ['-title', ['C', 'b', 'Ä last', '“A” first']],
    ['author', ['C', 'Ä last', '“A” first', 'b']],
    ['-published', ['b', 'Ä last', '“A” first', 'C']],
    ['published', ['“A” first', 'Ä last', 'b', 'C']],
    ['-upvotes', ['C', 'b', 'Ä last', '“A” first']],
    ['-rating', ['b', 'Ä last', 'C', '“A” first']],
    ['-saved', ['Ä last', 'C', 'b', '“A” first']],
    ['saved', ['“A” first', 'b', 'C', 'Ä last']],
  ])('sorts by %s, what is not known last', (sort, titles) => {
    const by = (name: string) => [{ name }];
    engine.take([
      row(1, { title: '“A” first', published: '2020', authors: by('Zoë Nest') }),
      row(2, { title: 'b', published: '2024-05', signals: { upvotes: 3 }, rating: 5, authors: [] }),
      row(3, { title: 'C', signals: { upvotes: 30 }, authors: by('Anna Abel') }),
      row(4, { title: 'Ä last', published: '2024-01-31', authors: by('Bo Cain') }),
    ]);
    expect(find('', sort)).toEqual(titles);
  });
});

describe('facets', () => {
  it('count what was found, the most frequent first', () => {
    engine.take([
      row(1, { tags: ['LLM'], tagKeys: ['llm'], published: '2024-01', venue: 'ICLR' }),
      row(2, { tags: ['LLM', 'b'], tagKeys: ['llm', 'b'], published: '2023', status: 'read' }),
      row(3, { title: 'Other', published: '2024-12-31' }),
    ]);
    const facets = engine.facets({ query: '', shelf: 'saved' });
    expect(facets.tag).toEqual({
      total: 2,
      values: [
        { value: 'llm', name: 'LLM', count: 2 },
        { value: 'b', name: 'b', count: 1 },
      ],
    });
    expect(facets.year.values).toEqual([
      { value: '2024', name: '2024', count: 2 },
      { value: '2023', name: '2023', count: 1 },
    ]);
    expect(facets.status.values.map(({ count }) => count)).toEqual([2, 0, 1]);
    expect(facets.author.values).toEqual([{ value: 'A. Author', name: 'A. Author', count: 3 }]);
    expect(engine.facets({ query: 'other', shelf: 'saved' }).venue.total).toBe(0);
    expect(engine.counts(['', 'other', 'tag:llm'])).toEqual([3, 1, 2]);
    expect(engine.statuses('')).toEqual({ 'to-read': 2, reading: 0, read: 1 });
  });

  it('can be searched by the words of their values', () => {
    const authors = [{ name: 'Jürgen Müller' }, { name: 'Mu Li' }];
    engine.take([row(1, { authors }), row(2, { authors: [{ name: 'Mu Li' }] })]);
    const names = (prefix: string, limit = 9) =>
      engine.values({ facet: 'author', prefix, limit }).map(({ name }) => name);
    expect(names('mu')).toEqual(['Mu Li', 'Jürgen Müller']);
    expect(names('mull')).toEqual(['Jürgen Müller']);
    expect(names('', 1)).toEqual(['Mu Li']);
    expect(names('rgen')).toEqual([]);
  });

  it('tell how many of some papers have each tag, whatever else the others have', () => {
    const rows = [
      row(1, { tags: ['LLM'], tagKeys: ['llm'] }),
      row(2, { tags: ['LLM', 'b'], tagKeys: ['llm', 'b'] }),
      row(3, { tags: ['c'], tagKeys: ['c'] }),
    ];
    engine.take(rows);
    const keys = rows.map(({ key }) => key);
    expect(engine.tagsAmong([...keys.slice(0, 2), 'arxiv:2601.99999'])).toEqual([
      { value: 'llm', name: 'LLM', count: 2 },
      { value: 'b', name: 'b', count: 1 },
    ]);
    expect(engine.tagsAmong(keys.slice(2))).toEqual([{ value: 'c', name: 'c', count: 1 }]);
  });
});

describe('duplicates', () => {
  const titled = (number: number, title: string, changes: Partial<PaperRow> = {}) =>
    row(number, { title, authors: [{ name: 'Ada Lovelace' }], ...changes });

  it('are papers that share an identifier, then those with the same title and an author', () => {
    engine.take([
      titled(1, 'On the Analytical Engine'),
      titled(2, 'On the analytical engine!', { authors: [{ name: 'Lovelace, A.' }] }),
      titled(3, 'On the Analytical Engine', { authors: [{ name: 'Someone Else' }] }),
      row(4, { ids: ['arxiv:2601.00004', 'doi:10.1000/1'] }),
      row(5, { ids: ['arxiv:2601.00005', 'doi:10.1000/1'] }),
      titled(6, 'Editorial'),
      titled(7, 'Editorial'),
    ]);
    expect(
      engine
        .duplicates(undefined)
        .map(({ reason, papers }) => [reason, papers.map(({ key }) => key)]),
    ).toEqual([
      ['identifier', ['arxiv:2601.00004', 'arxiv:2601.00005']],
      ['title', ['arxiv:2601.00001', 'arxiv:2601.00002']],
    ]);
  });

  it('keep the letters of every script apart', () => {
    engine.take([
      titled(1, '深度学习的优化方法研究'),
      titled(2, '图神经网络的表示能力'),
      titled(3, 'Глубокое обучение без учителя'),
      titled(4, 'Обучение представлений на графах'),
      titled(5, '深度学习的优化方法研究 '),
    ]);
    expect(engine.duplicates(undefined).map(({ papers }) => papers.map(({ key }) => key))).toEqual([
      ['arxiv:2601.00001', 'arxiv:2601.00005'],
    ]);
  });

  it('leave out what the user linked or told apart', () => {
    const register = (value: boolean) => ({ value, stamp: 's' });
    const { state } = row(1);
    engine.take([
      titled(1, 'On the Analytical Engine', {
        state: { ...state, registers: { 'linked:arxiv:2601.00002': register(true) } },
      }),
      titled(2, 'On the Analytical Engine'),
      titled(3, 'On the Difference Engine', {
        state: { ...state, registers: { 'distinct:arxiv:2601.00004': register(false) } },
      }),
      titled(4, 'On the Difference Engine'),
    ]);
    expect(engine.duplicates(undefined).map(({ papers }) => papers.map(({ key }) => key))).toEqual([
      ['arxiv:2601.00003', 'arxiv:2601.00004'],
    ]);
  });
});

it('is the same when packed and restored', () => {
  const rows = [...generateRows(1_500, 11)].map((generated) => generated.row);
  engine.take(rows.slice(0, 1_000));
  engine.take(rows.slice(1_000));
  engine.take(rows.slice(0, 5).map((one) => ({ ...one, note: 'changed' })));
  const restored = new Engine();
  const blocks = structuredClone([...engine.packChanges()].sort(([a], [b]) => a - b));
  restored.restore(
    engine.numbers,
    blocks.map(([, block]) => block),
    engine.segments,
    engine.tagNames,
  );
  for (const query of ['', 'changed', 'attention', 'tag:llm', '"of the"']) {
    const request = {
      query,
      shelf: 'saved',
      sort: sortBy('-relevance'),
      rows: { from: 0, to: 2_000 },
    } as const;
    expect(restored.list(request).rows).toEqual(engine.list(request).rows);
    expect(restored.facets(request)).toEqual(engine.facets(request));
  }
  expect(
    restored.list({ query: '', shelf: 'saved', sort: sortBy('-saved'), rows: { from: 0, to: 1 } })
      .rows[0],
  ).toEqual(
    engine.list({ query: '', shelf: 'saved', sort: sortBy('-saved'), rows: { from: 0, to: 1 } })
      .rows[0],
  );
  expect(engine.packChanges().size).toBe(0);
});
