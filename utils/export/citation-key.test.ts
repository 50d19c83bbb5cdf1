import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Paper } from '../paper/schema';
import { citationKeys } from './citation-key';
import { examplePaper } from './example';

const keyOf = (fields: Partial<Paper>) => citationKeys([examplePaper(fields)])[0];
const named = (name: string) => [{ name }];

describe('author, year, word', () => {
  it.each<[string, Partial<Paper>]>([
    ['vandenoord2016wavenet', {}],
    [
      'dubey2024llama',
      { authors: named('Abhimanyu Dubey'), published: '2024', title: 'The Llama 3' },
    ],
    ['caglar2016attention', { authors: named('Gülçin Çağlar'), title: 'On Attention' }],
    ['gemmateam2016gemma', { authors: named('Gemma Team'), title: 'Gemma 2' }],
    ['2016wavenet', { authors: [] }],
    ['2016wavenet', { authors: named('王伟') }],
    ['arxiv:1609.03499'.slice(6), { authors: named('王伟'), title: '大模型' }],
    ['vandenoord2016norm', { title: 'The $L_1$ norm' }],
    ['vandenoord2016the', { title: 'The' }],
  ])('%s', (key, fields) => expect(keyOf(fields)).toBe(key));

  it.each<[string, Paper['ids']]>([
    ['vandenoord2016wavenet', ['arxiv:1609.03499']],
    ['vandenoord1999wavenet', ['arxiv:hep-th/9901001']],
    ['vandenoordwavenet', ['doi:10.1000/182']],
  ])('%s without a date', (key, ids) => {
    const { published: _, ...undated } = examplePaper({ ids });
    expect(citationKeys([undated])).toEqual([key]);
  });
});

describe("a paper's own key", () => {
  it('is kept', () => {
    expect(keyOf({ citationKey: 'Oord:2016_wave.net' })).toBe('Oord:2016_wave.net');
  });
  it('loses what BibTeX cannot read', () => {
    expect(keyOf({ citationKey: 'a b{c},"d"%\\~#(e)=@\u{20000}\u4dbfü王' })).toBe('abcdeü王');
  });
  it('is derived when nothing is left of it', () => {
    expect(keyOf({ citationKey: '{},' })).toBe('vandenoord2016wavenet');
  });
  it('wins over a derived one, also when only the case differs', () => {
    const earlier = examplePaper({ savedAt: '2025-01-01T00:00:00Z' });
    const own = examplePaper({ citationKey: 'VanDenOord2016WaveNet' });
    expect(citationKeys([earlier, own])).toEqual([
      'vandenoord2016wavenet-2',
      'VanDenOord2016WaveNet',
    ]);
  });
});

it('gives the plain key to the paper saved first, whatever the order shown', () => {
  const papers = ['2026-03', '2026-01', '2026-02'].map((month) =>
    examplePaper({ savedAt: `${month}-01T00:00:00Z` }),
  );
  expect(citationKeys(papers)).toEqual([
    'vandenoord2016wavenet-3',
    'vandenoord2016wavenet',
    'vandenoord2016wavenet-2',
  ]);
});

it('keeps every key when a paper is saved later', () => {
  const fields = fc.record({
    title: fc.constantFrom('Wave', 'Net', 'Of', '大'),
    citationKey: fc.constantFrom('wave', 'wave-2', 'Wave'),
    savedAt: fc.nat(99_999).map((n) => new Date(1.7e12 + n * 1e6).toISOString()),
  });
  fc.assert(
    fc.property(fc.array(fields, { maxLength: 12 }), fields, (list, extra) => {
      const papers = list.map(examplePaper);
      const later = examplePaper({ title: extra.title, savedAt: '2026-12-31T00:00:00Z' });
      const before = citationKeys(papers);
      const after = citationKeys([later, ...papers]);
      expect(after.slice(1)).toEqual(before);
      expect(new Set(after.map((key) => key.toLowerCase())).size).toBe(after.length);
    }),
  );
});
