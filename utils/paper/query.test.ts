import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fold } from '../text/fold';
import { highlight, matchesTerms, queryTerms, type Searchable, searchText } from './query';

const paper: Searchable = {
  ids: ['arxiv:2407.21783', 'doi:10.1000/182'],
  title: 'Łódź ﬁnds: $\\mathcal{O}(n)$ attention <b>fast</b>',
  authors: [{ name: 'José Núñez' }, { name: '李飞飞' }, { name: 'ΟΔΥΣΣΕΑΣ' }],
  abstract: 'We study the straße problem.',
  tags: ['long context', 'To Cite'],
  note: 'Compare with **Mamba**',
};

const finds = (query: string) => matchesTerms(searchText(paper), queryTerms(query));

describe('search', () => {
  it.each([
    'nunez',
    'JOSÉ',
    '李飞',
    'strasse',
    'finds',
    '\\mathcal{o}',
    '<b>',
    'long context',
    'context long',
    'mamba attention',
    '2407.217',
    '10.1000/182',
    'arxiv:2407.21783',
    'οδυσσεας',
    'cite',
  ])('finds the paper by “%s”', (query) => {
    expect(finds(query)).toBe(true);
  });

  it.each(['mambas', 'attention missing', '2407.21784', 'nunez<b>'])(
    'does not find it by “%s”',
    (query) => {
      expect(finds(query)).toBe(false);
    },
  );

  it('matches no word across two fields', () => {
    expect(finds('núñez李')).toBe(false);
  });

  it('takes every paper for an empty query', () => {
    expect(queryTerms('  \n ')).toEqual([]);
    expect(finds('  ')).toBe(true);
  });

  it('drops words that another word holds', () => {
    expect(queryTerms('atten attention attention')).toEqual(['attention']);
  });

  it('finds every paper by any part of its title', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), fc.nat(), fc.nat(), (title, start, length) => {
        const characters = [...title];
        const part = characters.slice(start, start + length).join('');
        // Where a mark is torn from its letter the parts fold differently from the whole.
        fc.pre(fold(title) === characters.map(fold).join(''));
        return matchesTerms(searchText({ ...paper, title }), queryTerms(part));
      }),
    );
  });
});

describe('highlight', () => {
  const marked = (text: string, query: string) =>
    highlight(text, queryTerms(query))
      .map((piece) => (piece.match ? `[${piece.text}]` : piece.text))
      .join('');

  it.each([
    ['José Núñez', 'nunez', 'José [Núñez]'],
    ['Jose\u0301 Nun\u0303ez', 'jose', '[Jose\u0301] Nun\u0303ez'],
    ['Die Straße', 'ras', 'Die St[raß]e'],
    ['aaa', 'aa', '[aa]a'],
    ['deep learning', 'learn deep', '[deep] [learn]ing'],
    ['👩‍🔬 at work', 'work', '👩‍🔬 at [work]'],
    ['<b>bold</b>', 'b>', '<[b>]bold</[b>]'],
    ['nothing', '', 'nothing'],
  ])('marks in “%s” what “%s” matches', (text, query, expected) => {
    expect(marked(text, query)).toBe(expected);
  });

  it('never changes the text', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), fc.string({ unit: 'binary' }), (text, query) => {
        const pieces = highlight(text, queryTerms(query));
        expect(pieces.map((piece) => piece.text).join('')).toBe(text);
      }),
    );
  });
});
