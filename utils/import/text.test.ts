import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { text } from './testing/files';
import { papersIn } from './testing/reading';
import { anyText } from './text';

const idsIn = (written: string) => papersIn(anyText, written).flatMap(({ ids }) => ids);
const titleIn = (written: string) => papersIn(anyText, written)[0]?.facts.title;

describe('a text', () => {
  it('gives each paper once, with its line', () => {
    expect(papersIn(anyText, text)).toEqual([
      { line: 1, ids: ['arxiv:2101.00001'], facts: { version: 2 }, own: { tags: [] } },
      {
        line: 1,
        ids: ['doi:10.1000/tea.1'],
        facts: { links: { page: 'https://doi.org/10.1000/TEA.1' } },
        own: { tags: [] },
      },
      {
        line: 2,
        ids: ['openreview:abcDEF_123'],
        facts: {
          title: 'Leaves *of* Time',
          links: { page: 'https://openreview.net/forum?id=abcDEF_123' },
        },
        own: { tags: [] },
      },
      {
        line: 3,
        ids: ['arxiv:hep-th/9901001'],
        facts: {
          title: 'Milk in First Place',
          links: { page: 'https://arxiv.org/abs/hep-th/9901001' },
        },
        own: { tags: [] },
      },
    ]);
  });

  it.each([
    ['arXiv:2407.21783', 'arxiv:2407.21783'],
    ['arXiv: 2407.21783v2 [cs.AI]', 'arxiv:2407.21783'],
    ['arXiv preprint arXiv:0905.1234, 2009', 'arxiv:0905.1234'],
    ['arxiv 2407.21783.', 'arxiv:2407.21783'],
    ['(arXiv:math.GT/0309136)', 'arxiv:math/0309136'],
    ['see hep-th/9901001v1.', 'arxiv:hep-th/9901001'],
    ['2407.21783', 'arxiv:2407.21783'],
    ['- 2407.21783v3', 'arxiv:2407.21783'],
    ['> [2407.21783]', 'arxiv:2407.21783'],
    ['2407.21783.pdf', 'arxiv:2407.21783'],
    ['as shown in (2407.21783), and later', 'arxiv:2407.21783'],
    ['0905.1234', 'arxiv:0905.1234'],
    ['3. 0905.1234v2', 'arxiv:0905.1234'],
    ['[0905.1234]', 'arxiv:0905.1234'],
    ['0905.1234 [hep-th]', 'arxiv:0905.1234'],
    ['arxiv.org/abs/2407.21783', 'arxiv:2407.21783'],
    ['www.arxiv.org/pdf/2407.21783v1.pdf)', 'arxiv:2407.21783'],
    ['https://huggingface.co/papers/2407.21783?x=1#y', 'arxiv:2407.21783'],
    ['\\url{https://arxiv.org/abs/2407.21783}', 'arxiv:2407.21783'],
    ['参见https://arxiv.org/abs/2407.21783。', 'arxiv:2407.21783'],
    ['<https://arxiv.org/abs/2407.21783>', 'arxiv:2407.21783'],
    ['doi:10.1000/ABC.', 'doi:10.1000/abc'],
    ['DOI 10.1016/S0140-6736(20)30183-5).', 'doi:10.1016/s0140-6736(20)30183-5'],
    ['  doi = {10.1000/abc},', 'doi:10.1000/abc'],
    ['https://dx.doi.org/10.1000/abc*', 'doi:10.1000/abc'],
    ['**10.1000/abc**', 'doi:10.1000/abc'],
    ['10.48550/arXiv.2407.21783', 'arxiv:2407.21783'],
    ['PMID: 31452104;', 'pmid:31452104'],
    ['https://aclanthology.org/2020.acl-main.405/', 'acl:2020.acl-main.405'],
  ])('%s', (written, id) => expect(idsIn(written)).toEqual([id]));

  it('ends an identifier where the words of a Markdown link end', () => {
    const links =
      '[doi:10.1038/s41586-020-2649-2](https://doi.org/10.1038/s41586-020-2649-2), [Tea, 10.1000/tea(1)](https://doi.org/10.1000/tea(1))';
    expect([...new Set(idsIn(links))]).toEqual([
      'doi:10.1038/s41586-020-2649-2',
      'doi:10.1000/tea(1)',
    ]);
  });

  it('finds the members of lists', () => {
    const both = ['arxiv:2407.21783', 'arxiv:2408.00001'];
    expect(idsIn('2407.21783, 2408.00001')).toEqual(both);
    expect(idsIn('2407.21783,2408.00001')).toEqual(both);
    expect(idsIn('2407.21783 2408.00001')).toEqual(both);
    expect(idsIn('| 2407.21783 | 2408.00001 |')).toEqual(both);
  });

  it.each([
    '3.14159 and 1234.5678',
    'It costs $1503.12345 or €2407.21783.',
    'weighs 1503.12345 kg, 2407.21783 %, 2407.21783 MHz',
    '1503.12345%',
    'x = 1503.12345',
    'the loss was 1503.12345',
    'about 0905.1234 of them',
    '0.88231 1503.12345 7.1',
    '2024.01.15, 2011-12-05, 2011.12.05',
    '192.168.1.1 and 1921.16801.1.1',
    'v2407.21783 and version 2407.21783 and 1.2407.21783',
    '2407.217835, 12407.21783, 2407.21783.1',
    '1,503.12345 and 12:1503.12345',
    '-2407.21783, +2407.21783, 2407.21783e5, 2407.21783-b',
    '2413.21783 and 2400.21783 and 0703.1234',
    'https://example.org/2407.21783/10.1000/abc?arXiv:2407.21783',
    'user@10.1000/abc.10.1000/abc',
    'and/or/1234567 cs/12345678',
    'https://arxiv.org/list/cs.CL/recent',
    'http://',
  ])('no paper is in: %s', (written) => {
    expect(idsIn(written).filter((id) => !id.startsWith('doi:10.1000/abc.10'))).toEqual([]);
  });
});

it('finds what stands in any sentence, and no number of one', () => {
  const word = fc.constantFrom(
    'tea',
    'Milk,',
    '(leaf)',
    '3.14',
    '2024',
    '- cup',
    '茶。',
    '12:30',
    '“pot”',
  );
  const words = fc.array(word, { maxLength: 8 }).map((list) => list.join(' '));
  const mention = fc.constantFrom(
    'https://arxiv.org/abs/2407.21783',
    '(arXiv:2407.21783)',
    '<arxiv.org/pdf/2407.21783v1>',
    '10.48550/arXiv.2407.21783.',
  );
  fc.assert(
    fc.property(words, mention, words, (before, written, after) => {
      expect(idsIn(`${before} ${written} ${after}`)).toEqual(['arxiv:2407.21783']);
      expect(idsIn(`${before} ${after}`)).toEqual([]);
    }),
  );
});

describe('the title on the line', () => {
  const address = 'https://arxiv.org/abs/2407.21783';

  it.each([
    [`The Llama 3 Herd of Models ${address}`, 'The Llama 3 Herd of Models'],
    [`  * The Llama 3 Herd of Models: ${address}.`, 'The Llama 3 Herd of Models'],
    [`12. “The Llama 3 Herd of Models” (${address})`, 'The Llama 3 Herd of Models'],
    [`You Only Look Once <${address}>`, 'You Only Look Once'],
    [`Learning to brew tea - ${address}`, 'Learning to brew tea'],
    [`Learning to brew tea\t${address}`, 'Learning to brew tea'],
    [`Learning to brew tea | ${address}`, 'Learning to brew tea'],
    ['Title: Learning How to Brew arXiv:2407.21783 [cs.AI]', 'Learning How to Brew'],
    [`Learning How to Brew arXiv:2407.21783 ${address}`, 'Learning How to Brew'],
    [`${address} - Learning to brew tea`, 'Learning to brew tea'],
    ['2407.21783: Learning to brew tea', 'Learning to brew tea'],
    ['[2407.21783] Learning to brew tea', 'Learning to brew tea'],
    [`I like [Learning [to] brew \\[tea\\]](${address}), and more.`, 'Learning [to] brew [tea]'],
    [`| [Learning](<${address}>) | 2024 |`, 'Learning'],
    [`[The Llama 3 Herd of Models | alphaXiv](${address})`, 'The Llama 3 Herd of Models'],
  ])('%s', (written, title) => expect(titleIn(written)).toBe(title));

  it.each([
    address,
    `[PDF](${address})`,
    `[2407.21783](${address})`,
    `[${address}](${address})`,
    `See ${address}`,
    `See The Llama 3 Herd of Models ${address}`,
    `I enjoyed reading this one a lot: ${address}`,
    `we use the herd of models ${address}`,
    `Lamm et al. The Herd of Models. Tea 2024. ${address}`,
    `The Llama 3 Herd ${address} and The Other 4 Herds`,
    `The Llama 3 Herd ${address} https://doi.org/10.1000/1`,
    `${'Very Long '.repeat(100)} ${address}`,
  ])('is none in: %s', (written) => expect(titleIn(written)).toBeUndefined());

  it('is the one that arXiv gives below the number', () => {
    const message = [
      '\\\\',
      'arXiv:2407.21783',
      'Date: Wed, 31 Jul 2024 17:54:27 GMT   (9000kb)',
      '',
      'Title: Learning how to brew a pot of tea in very',
      '  little time',
      'Authors: Ada Lamm',
    ].join('\r\n');
    expect(titleIn(message)).toBe('Learning how to brew a pot of tea in very little time');
    expect(titleIn('[1] arXiv:2407.21783 [pdf, html]\nTitle:\nTea\nAda')).toBe('Tea');
  });

  it('is not that of the next paper', () => {
    expect(titleIn(`${address}\n\nTitle: Other\narXiv:2408.00001`)).toBeUndefined();
    expect(titleIn('arXiv:2407.21783\narXiv:2408.00001\nTitle: Other')).toBeUndefined();
  });
});
