import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { exampleRow } from '../../db/example-row';
import { tagKey } from '../../model/tags';
import { parseQuery } from '../parse';
import { type LinkedRow, matches } from './naive';
import { paperRow } from './papers';
import * as pools from './pools';
import { writtenQuery } from './queries';

const tags = ['NLP/Parsing', 'to cite'];
const paper: LinkedRow = {
  ...exampleRow(1),
  ids: ['arxiv:2407.21783', 'doi:10.1000/182', 'url:https://pasture.example/papers/sheep?from=ads'],
  title: 'Łódź ﬁnds: $\\mathcal{O}(n)$ self-attention',
  authors: [{ name: 'José Núñez' }, { name: '李飞飞' }, { name: 'Vincent van den Berg' }],
  abstract: 'We study the straße problem.',
  note: 'Compare with **Mamba**',
  venue: 'NeurIPS 2024',
  categories: ['cs.CL'],
  keywords: ['long context'],
  tags,
  tagKeys: tags.map(tagKey),
  status: 'reading',
  sources: [{ site: 'huggingface', page: 'https://huggingface.co/papers', seenAt: '' }],
  published: '2024-07',
  savedAt: '2026-01-15T12:00:00.000Z',
  signals: { upvotes: 50 },
};

const finds = (query: string, row = paper) => matches(parseQuery(query, pools).query, row);

describe('the naive evaluator', () => {
  it.each([
    ['', 'nunez', 'JOSÉ', '李飞', 'strasse', 'finds', 'łodz', 'mathcal o', 'O(n)', 'attention'],
    ['tent', '"self attention"', 'self-att', 'long context', 'mamba attention', 'neurips'],
    ['2407.217', '10.1000', 'pasture.example', 'parsing', 'cite', '-mambas', 'x OR mamba'],
    ['title:attention', 'author:"van den berg"', 'author:berg', 'note:mamba', 'venue:2024'],
    ['tag:nlp', 'tag:NLP/parsing', 'status:reading', 'site:huggingface', 'category:cs'],
    ['2407.21783', 'id:10.1000/182', 'id:10.1', 'has:note', 'has:abstract', '-has:code'],
    ['-is:untagged', '-is:linked', 'saved:2026-01', 'published:2024-07-01', 'published:<=2024'],
    ['upvotes:50', 'upvotes:>=50', '-upvotes:>50', '-rating:1..'],
  ])('finds a paper by “%s”, “%s” and others', (...queries) => {
    expect(queries.filter((query) => !finds(query))).toEqual([]);
  });

  it.each([
    ['mambas', 'attention missing', '2407.21784', 'ads', 'tt', '"attent"', '"attention self"'],
    ['author:"núñez 李"', 'title:mamba', 'note:attention', 'author:attention', 'tag:parsing'],
    ['tag:nlp/pars', 'status:read', 'site:arxiv', 'category:c', 'id:07.2', 'id:2407.21784'],
    ['has:code', 'is:untagged', 'is:linked', 'saved:2025', 'published:>2024-07', 'rating:<=5'],
    ['comments:0..', '-mamba', 'mamba -attention', 'x OR y'],
  ])('does not find it by “%s”, “%s” and others', (...queries) => {
    expect(queries.filter((query) => finds(query))).toEqual([]);
  });

  it('finds some of the generated papers by the generated queries, and not others', () => {
    const papers = fc.sample(paperRow, { numRuns: 50, seed: 1 });
    const queries = fc.sample(writtenQuery, { numRuns: 500, seed: 1 });
    const telling = queries.filter(({ query }) => {
      const found = papers.filter((row) => matches(query, row)).length;
      return found > 0 && found < papers.length;
    });
    expect(telling.length).toBeGreaterThan(queries.length / 2);
  });

  it('finds some of them by each kind of query alone', () => {
    const papers = fc.sample(paperRow, { numRuns: 200, seed: 1 });
    const found = new Map<string, boolean>();
    for (const { query } of fc.sample(writtenQuery, { numRuns: 2_000, seed: 1 })) {
      const kind = JSON.stringify(query, ['kind', 'field', 'what']);
      if (query.kind === 'and' || query.kind === 'or' || query.kind === 'not') continue;
      found.set(kind, found.get(kind) || papers.some((row) => matches(query, row)));
    }
    expect([...found].filter(([, any]) => !any)).toEqual([]);
  });
});
