import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { parseArxiv } from './arxiv';
import {
  bestId,
  canonicalUrl,
  compareIds,
  homeOf,
  idFromUrl,
  idSchemes,
  type PaperId,
  parseDoi,
  parseIdentifier,
  schemeOf,
  textOf,
} from './identity';

const digits = (length: number) =>
  fc
    .integer({ min: 1, max: 10 ** length - 1 })
    .map((number) => String(number).padStart(length, '0'));
const month = fc.integer({ min: 1, max: 12 }).map((number) => String(number).padStart(2, '0'));
const year = (from: number, to: number) =>
  fc.integer({ min: from, max: to }).map((number) => String(number).padStart(2, '0'));

/** Numbers since April 2007. */
const modernNumber = fc.oneof(
  fc.tuple(year(8, 14), month, digits(4)).map(([yy, mm, n]) => `${yy}${mm}.${n}`),
  fc.tuple(year(15, 40), month, digits(5)).map(([yy, mm, n]) => `${yy}${mm}.${n}`),
);
const archive = fc.constantFrom('hep-th', 'math', 'solv-int', 'cs', 'quant-ph', 'cond-mat', 'nlin');
/** Numbers before April 2007. */
const oldNumber = fc
  .tuple(archive, year(92, 99), month, digits(3))
  .map(([name, yy, mm, n]) => `${name}/${yy}${mm}${n}`);
const arxivNumber = fc.oneof(modernNumber, oldNumber);

/** Every way to write an arXiv paper that Offprint promises to read. */
const writtenForms: readonly ((number: string) => string)[] = [
  (number) => number,
  (number) => ` ${number}\n`,
  (number) => `arXiv:${number}`,
  (number) => `arxiv: ${number}`,
  (number) => `ARXIV:${number}`,
  (number) => `arXiv:${number} [cs.CL]`,
  (number) => `${number}.pdf`,
  (number) => `https://arxiv.org/abs/${number}`,
  (number) => `http://arxiv.org/abs/${number}`,
  (number) => `arxiv.org/abs/${number}`,
  (number) => `https://www.arxiv.org/abs/${number}/`,
  (number) => `https://arxiv.org/abs/${number}?context=cs.LG#comments`,
  (number) => `https://arxiv.org/pdf/${number}`,
  (number) => `https://arxiv.org/pdf/${number}.pdf`,
  (number) => `https://arxiv.org/html/${number}`,
  (number) => `https://arxiv.org/format/${number}`,
  (number) => `https://arxiv.org/ps/${number}`,
  (number) => `https://export.arxiv.org/abs/${number}`,
  (number) => `https://ar5iv.labs.arxiv.org/html/${number}`,
  (number) => `https://ar5iv.org/abs/${number}`,
  (number) => `https://www.alphaxiv.org/abs/${number}`,
  (number) => `https://alphaxiv.org/overview/${number}`,
  (number) => `https://www.alphaxiv.org/pdf/${number}.pdf`,
  (number) => `https://huggingface.co/papers/${number}`,
  (number) => `https://huggingface.co/papers/${encodeURIComponent(number)}#community`,
  (number) => `https://hf.co/papers/${number}`,
  (number) => `https://huggingface.co/papers/${number}.md`,
  (number) => `https://papers.cool/arxiv/${number}`,
  (number) => `10.48550/arXiv.${number}`,
  (number) => `doi:10.48550/arXiv.${number}`,
  (number) => `DOI: 10.48550/ARXIV.${number}.`,
  (number) => `https://doi.org/10.48550/arXiv.${number}`,
];

describe('the identifiers of papers', () => {
  test.each([
    ['2407.21783', 'arxiv:2407.21783', undefined],
    ['arXiv:2407.21783v2', 'arxiv:2407.21783', 2],
    ['0704.0001', 'arxiv:0704.0001', undefined],
    ['1412.9999', 'arxiv:1412.9999', undefined],
    ['hep-th/9901001', 'arxiv:hep-th/9901001', undefined],
    ['hep-th/9901001v3', 'arxiv:hep-th/9901001', 3],
    ['math.GT/0309136', 'arxiv:math/0309136', undefined],
    ['MATH.gt/0309136V1', 'arxiv:math/0309136', 1],
    ['cond-mat.mes-hall/0309136', 'arxiv:cond-mat/0309136', undefined],
    ['cond-mat.soft/0309136', 'arxiv:cond-mat/0309136', undefined],
    ['solv-int/9901001', 'arxiv:solv-int/9901001', undefined],
    ['https://arxiv.org/pdf/solv-int/9901001v2.pdf', 'arxiv:solv-int/9901001', 2],
    ['https://arxiv.org/abs/math.GT/0309136v2', 'arxiv:math/0309136', 2],
    ['https://arxiv.org/html/2407.21783v3/', 'arxiv:2407.21783', 3],
    ['https://www.alphaxiv.org/abs/hep-th/9901001v1', 'arxiv:hep-th/9901001', 1],
    ['10.48550/arXiv.hep-th/9901001', 'arxiv:hep-th/9901001', undefined],
    ['https://doi.org/10.48550/arXiv.2407.21783v2', 'arxiv:2407.21783', 2],
    ['10.1000/ABC.def', 'doi:10.1000/abc.def', undefined],
    ['https://dx.doi.org/10.1000%2Fabc', 'doi:10.1000/abc', undefined],
    ['10.1002/(sici)1097<1::aid-x>2.0.co;2', 'doi:10.1002/(sici)1097<1::aid-x>2.0.co;2', undefined],
    ['https://openreview.net/forum?id=rJl-b3RcF7&noteId=x', 'openreview:rJl-b3RcF7', undefined],
    ['https://openreview.net/pdf?id=rJl-b3RcF7', 'openreview:rJl-b3RcF7', undefined],
    ['https://aclanthology.org/2020.acl-main.1.pdf', 'acl:2020.acl-main.1', undefined],
    ['https://aclanthology.org/P19-1001v2.pdf', 'acl:P19-1001', undefined],
    ['https://pubmed.ncbi.nlm.nih.gov/12345678/', 'pmid:12345678', undefined],
    ['https://www.ncbi.nlm.nih.gov/pubmed/12345678', 'pmid:12345678', undefined],
    [
      'https://dblp.org/rec/conf/nips/VaswaniSPUJGKP17.html',
      'dblp:conf/nips/VaswaniSPUJGKP17',
      undefined,
    ],
    [
      `https://www.semanticscholar.org/paper/A-Title/${'aB'.repeat(20)}`,
      `s2:${'ab'.repeat(20)}`,
      undefined,
    ],
    ['scholar:5Gohgn6QFikJ', 'scholar:5Gohgn6QFikJ', undefined],
    [
      'url:http://Example.org/a/?utm_source=x&b=2&a=1#top',
      'url:https://example.org/a?a=1&b=2',
      undefined,
    ],
    ['url:https://arxiv.org/abs/2407.21783', 'arxiv:2407.21783', undefined],
  ])('%s is %s', (text, id, version) => {
    expect(parseIdentifier(text)).toEqual(version === undefined ? { id } : { id, version });
  });

  test.each([
    'We gain 3.14159 points',
    'see arXiv:2407.21783 for more',
    '3.1415',
    '2407.2178', // four digits ended with 2014
    '1412.12345', // five began in 2015
    '2413.12345', // no thirteenth month
    '0703.0001', // before the scheme began
    '2407.21783v0',
    '2407.217834',
    'math/030913',
    'maths/0309136',
    'hep-th/5001001',
    'https://example.org/abs/2407.21783',
    'https://arxiv.org.example.org/abs/2407.21783',
    'https://arxiv.org/list/cs.CL/recent',
    'https://arxiv.org/html/2407.21783v3/x1.png',
    'https://huggingface.co/papers/trending',
    'https://huggingface.co/papers/date/2024-07-30',
    'https://huggingface.co/meta/2407.21783',
    'https://doi.org/10.1000%E0%A4%A/x',
    'ftp://arxiv.org/abs/2407.21783',
    'url:javascript:alert(1)',
    'pmid:0',
    's2:abc',
    'constructor:1',
    '__proto__:1',
    '10.1000/',
    '10.1000/a\u0000b',
    '10.1000/\ud800',
    '',
  ])('%j names no paper', (text) => {
    expect(parseIdentifier(text)).toBeUndefined();
  });

  test('every written form of a paper gives the same identifier, its version kept apart', () => {
    fc.assert(
      fc.property(
        arxivNumber,
        fc.option(fc.integer({ min: 1, max: 99 }), { nil: undefined }),
        (number, version) => {
          const written = version === undefined ? number : `${number}v${version}`;
          const expected = { id: `arxiv:${number}`, ...(version === undefined ? {} : { version }) };
          for (const form of writtenForms) {
            expect(parseIdentifier(form(written)), form(written)).toEqual(expected);
          }
        },
      ),
    );
  });

  test('a decimal in a sentence is never a paper', () => {
    const word = fc.stringMatching(/^[A-Za-z]{1,8}$/);
    fc.assert(
      fc.property(word, modernNumber, word, (before, number, after) => {
        expect(parseIdentifier(`${before} ${number}`)).toBeUndefined();
        expect(parseIdentifier(`${number} ${after}`)).toBeUndefined();
        expect(parseIdentifier(`-${number}`)).toBeUndefined();
        expect(parseIdentifier(`${number}%`)).toBeUndefined();
      }),
    );
  });

  const anyText = fc.oneof(
    fc.string({ unit: 'binary' }),
    fc.string(),
    fc.webUrl({ withQueryParameters: true, withFragments: true }),
    fc
      .tuple(fc.constantFrom(...idSchemes, 'arXiv', 'DOI', 'http'), fc.string({ unit: 'grapheme' }))
      .map(([scheme, rest]) => `${scheme}:${rest}`),
    fc.webUrl({ withQueryParameters: true }).map((address) => `url:${address}`),
    fc.string({ unit: 'grapheme' }).map((rest) => `10.1234/${rest}`),
    fc
      .tuple(fc.constantFrom(...writtenForms), arxivNumber, fc.string())
      .map(([form, number, tail]) => form(number) + tail),
  );

  test('reading an identifier again changes nothing', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        const id = parseIdentifier(text)?.id;
        if (id) expect(parseIdentifier(id)).toEqual({ id });
      }),
      { numRuns: 1_000 },
    );
  });

  test('nothing written anywhere makes it throw', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        for (const read of [parseIdentifier, parseArxiv, parseDoi, idFromUrl, canonicalUrl]) {
          expect(() => read(text)).not.toThrow();
        }
      }),
      { numRuns: 1_000 },
    );
    for (const hostile of ['/'.repeat(200_000), `10.1000/${'.'.repeat(200_000)}x`, '%'.repeat(9)]) {
      expect(parseIdentifier(hostile)).toBeUndefined();
      expect(parseIdentifier(`https://doi.org/${hostile}`)).toBeUndefined();
      expect(idFromUrl(new URL(`https://arxiv.org/abs/${hostile}`))).toBeUndefined();
    }
  });

  test('the home of an identifier names that identifier', () => {
    const ids = fc.oneof(
      arxivNumber.map((number) => `arxiv:${number}` as PaperId),
      fc
        .stringMatching(/^[a-z0-9()<>;:#?%&+_-]{1,20}[a-z0-9]$/)
        .map((text) => `doi:10.1234/${text}` as PaperId),
      fc.constantFrom<PaperId>(
        'openreview:rJl-b3RcF7',
        'acl:2020.acl-main.1',
        'acl:P19-1001',
        'pmid:12345678',
        'dblp:conf/nips/VaswaniSPUJGKP17',
        `s2:${'ab'.repeat(20)}`,
      ),
    );
    fc.assert(
      fc.property(ids, (id) => {
        const home = homeOf(id);
        expect(home && idFromUrl(home)?.id).toBe(id);
      }),
    );
    expect(homeOf('url:https://example.org/a')).toBe('https://example.org/a');
    expect(homeOf('scholar:5Gohgn6QFikJ')).toBeUndefined();
  });

  test('the order of identifiers is total, and the best comes first', () => {
    const ids: PaperId[] = ['url:https://a.org/', 'doi:10.1/b', 'doi:10.1/a', 'arxiv:2407.21783'];
    expect([...ids].sort(compareIds)).toEqual([
      'arxiv:2407.21783',
      'doi:10.1/a',
      'doi:10.1/b',
      'url:https://a.org/',
    ]);
    expect(bestId(ids)).toBe('arxiv:2407.21783');
    expect(() => bestId([])).toThrow();
    expect(schemeOf('url:https://a.org/')).toBe('url');
    expect(textOf('url:https://a.org/')).toBe('https://a.org/');
  });
});
