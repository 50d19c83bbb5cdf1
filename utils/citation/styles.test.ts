import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { examplePaper } from '../export/example';
import type { Paper } from '../paper/schema';
import { searchFor } from '../paper/search-address';
import { citationStyles, formatReference } from './index';

/** What holds of every style. */

const word = fc.stringMatching(/^[A-Za-z<>&"' ]{0,12}[A-Za-z]$/);
const anything = fc.oneof(word, fc.string({ unit: 'binary', minLength: 1, maxLength: 12 }));
const optional = (text: fc.Arbitrary<string>) => fc.option(text, { nil: undefined });

const paperOf = (text: fc.Arbitrary<string>): fc.Arbitrary<Paper> =>
  fc
    .record({
      ids: fc.constantFrom<Paper['ids']>(
        ['arxiv:1609.03499'],
        ['doi:10.1000/a<b>&c'],
        ['url:https://x.org/?a=1&b=2'],
      ),
      title: text,
      authors: fc.array(fc.record({ name: text }), { maxLength: 24 }),
      authorCount: fc.nat(30),
      type: fc.constantFrom(
        ...['article-journal', 'paper-conference', 'chapter', 'book', 'thesis', 'report', 'x'],
      ),
      venue: optional(text),
      csl: fc.dictionary(
        fc.constantFrom('volume', 'issue', 'page', 'number', 'edition', 'publisher', 'editor'),
        fc.oneof(text, fc.constant([{ family: 'Doe', given: 'Jane' }])),
      ),
    })
    .map(({ venue, ...fields }) => examplePaper({ ...fields, ...(venue && { venue }) }));

const decoded = (html: string) =>
  html
    .replace(/<\/?[ib]>/g, '')
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&quot;', '"')
    .replaceAll('&#39;', "'")
    .replaceAll('&amp;', '&');

const colombian = { name: 'Gabriel García Márquez', family: 'García Márquez' };

describe.each(citationStyles)('$label', (style) => {
  it('cites by the family that a file stated', () => {
    const { text } = formatReference(examplePaper({ authors: [colombian] }), style);
    expect(text).toMatch(/García Márquez, G|G\. García Márquez|Gabriel García Márquez/);
  });

  it('writes any paper, as HTML the same as in plain text', () => {
    fc.assert(
      fc.property(paperOf(anything), (paper) => {
        const { text, html } = formatReference(paper, style);
        expect(decoded(html)).toBe(text);
        expect(html.replace(/<\/?[ib]>/g, '')).not.toMatch(/[<>"]/);
      }),
    );
  });

  it('doubles no punctuation and no blank', () => {
    fc.assert(
      fc.property(paperOf(word.map((text) => text.replace(/["'<>&]/g, ''))), (paper) => {
        fc.pre(/[A-Za-z]/.test(paper.title));
        const { text } = formatReference(paper, style);
        expect(text.replaceAll('. . . ', '')).not.toMatch(
          /\.\.|, ?[.,]|\. \.|\(\)|\[\]|\s\s|^[.,]/,
        );
      }),
    );
  });

  it('ends with where the paper is', () => {
    for (const id of ['arxiv:1609.03499', 'doi:10.1000/182', 'url:https://x.org/a'] as const) {
      const { text } = formatReference(examplePaper({ ids: [id] }), style);
      expect(text).toMatch(
        /(?:10\.48550\/arXiv\.1609\.03499|10\.1000\/182|x\.org\/a)(?: \(2016\))?\.?$/,
      );
    }
  });
});

it('tells the styles apart', () => {
  const references = citationStyles.map((style) => formatReference(examplePaper(), style).text);
  expect(new Set(references).size).toBe(5);
});

it.each(citationStyles)('$label sends nobody to a search, and says which edition', (style) => {
  const book = examplePaper({
    key: 'local:aaaaaaaaaa',
    ids: ['local:aaaaaaaaaa'],
    type: 'book',
    csl: { edition: '2nd', publisher: 'Meadow Press' },
    links: { page: searchFor('WaveNet') },
  });
  const { text } = formatReference(book, style);
  expect(text).not.toMatch(/scholar|undefined|Available|Retrieved/);
  expect(text).toMatch(/2nd (?:ed\.|edn)/);
  const preprint = { ...book, type: 'preprint' };
  expect(formatReference(preprint, style).text).not.toMatch(
    /scholar|undefined|\(\)|Preprint at \(/,
  );
});
