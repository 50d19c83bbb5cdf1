import { parse } from '@retorquere/bibtex-parser';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { exportFormats, writeFile } from '../../utils/export';
import { bibtex } from '../../utils/export/bibtex';
import { json } from '../../utils/export/json';
import { isBalanced } from '../../utils/export/latex-maths';
import { type LibraryFile, libraryFileSchema, type Paper } from '../../utils/paper/schema';
import { hostilePaper } from '../generate/hostile';

const options = { exportedAt: '2026-01-02T03:04:05.000Z' };
const papers = fc.array(hostilePaper, { maxLength: 6 });
// Those formats that end a line so have a carriage return before the line feed, and no other.
const controls = /[^\P{Cc}\n\r]|\r(?!\n)/u;

it.each(exportFormats)('$label has no control characters and is the same each time', (format) => {
  fc.assert(
    fc.property(papers, (list) => {
      const text = writeFile(format, list, options);
      expect(text).not.toMatch(controls);
      expect(text.isWellFormed()).toBe(true);
      expect(writeFile(format, structuredClone(list), options)).toBe(text);
    }),
    { numRuns: 300 },
  );
});

describe('JSON', () => {
  it('is a library file that holds each paper exactly', () => {
    fc.assert(
      fc.property(papers, (list) => {
        const file: LibraryFile = JSON.parse(writeFile(json, list, options));
        expect(libraryFileSchema.safeParse(file).error).toBeUndefined();
        expect(file).toEqual(
          JSON.parse(
            JSON.stringify({ format: 'offprint-library', version: 1, ...options, papers: list }),
          ),
        );
      }),
      { numRuns: 300 },
    );
  });
});

describe('BibTeX, as an independent parser reads it', () => {
  const read = (list: readonly Paper[]) =>
    parse(writeFile(bibtex, list, options), {
      english: false,
      sentenceCase: false,
      // The parser's own tables lack a few spaces and signs of maths.
      unsupported: (_node, tex) => tex,
    });

  it('is one entry a paper with every author, whatever the text', () => {
    fc.assert(
      fc.property(papers, (list) => {
        const text = writeFile(bibtex, list, options);
        expect(isBalanced(text)).toBe(true);
        expect(text).not.toMatch(/\\(?:input|write)/);
        const { entries, errors } = read(list);
        expect(errors).toEqual([]);
        expect(entries).toHaveLength(list.length);
        expect(new Set(entries.map(({ key }) => key)).size).toBe(list.length);
      }),
      { numRuns: 500 },
    );
  });

  // What TeX writes otherwise on purpose, such as `--`, is not in the words.
  const word = fc.oneof(
    fc.constantFrom('BERT', 'of', 'GPT-4', '50%', 'R&D', 'a_b', '#1', '{x}', '{', '}', '<b>', '~5'),
    fc.constantFrom(
      '2^8',
      '@home',
      'C:\\new',
      '|x|',
      '$5',
      'مرحبا',
      '王伟',
      'Łukasz',
      'naïve',
      '🎉',
    ),
    fc.stringMatching(/^[A-Za-z]{1,9}$/),
  );
  // Shorter words may be a group's or a particle, as in `The`, `Lab` and `Van`.
  const name = fc
    .array(fc.stringMatching(/^[A-ZÀ-Þ][a-zß-öø-ÿ]{3,8}$/), { minLength: 2, maxLength: 3 })
    .map((words) => ({ words, name: words.join(' ') }));

  it('gives back title, authors, year, number and tags', () => {
    fc.assert(
      fc.property(
        hostilePaper,
        fc.array(word, { minLength: 1, maxLength: 9 }),
        fc.array(name, { minLength: 1, maxLength: 5 }),
        fc.integer({ min: 1950, max: 2099 }),
        (paper, words, names, year) => {
          const { authorCount: _, ...rest } = paper;
          const [entry] = read([
            {
              ...rest,
              ids: ['arxiv:2407.21783'],
              title: words.join(' '),
              authors: names.map((author) => ({ name: author.name })),
              published: `${year}-05`,
              tags: ['to cite', 'audio'],
            },
          ]).entries;
          expect(entry?.fields.title).toBe(words.join(' '));
          expect(entry?.fields.author).toEqual(
            names.map((author) => ({
              firstName: author.words.slice(0, -1).join(' '),
              lastName: author.words.at(-1),
            })),
          );
          expect(entry?.fields.year).toBe(String(year));
          expect(entry?.fields.eprint).toBe('2407.21783');
          expect(entry?.fields.keywords?.toSorted()).toEqual(['audio', 'to cite']);
        },
      ),
      { numRuns: 500 },
    );
  });

  it('holds three thousand authors', () => {
    const authors = Array.from({ length: 3_000 }, (_, index) => ({
      name: `Given${'abcdefghij'[index % 10]} Family${index.toString(36).replace(/\d/g, 'x')}`,
    }));
    const paper = fc.sample(hostilePaper, { seed: 1, numRuns: 1 })[0] as Paper;
    expect(
      read([{ ...paper, authors, authorCount: 3_000 }]).entries[0]?.fields.author,
    ).toHaveLength(3_000);
  });
});
