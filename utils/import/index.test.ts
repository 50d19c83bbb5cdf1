import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { importFormats, recogniseFormat } from '.';
import { bookmarks, csl, csv, files, library, paperMemory, text } from './testing/files';
import { readAll } from './testing/reading';

it('every format has a name of its own', () => {
  const ids = importFormats.map(({ id }) => id);
  expect(new Set(ids).size).toBe(ids.length);
});

it.each([
  ['library', library, 'x.txt'],
  ['paper-memory', paperMemory, 'memory.json'],
  ['csl-json', csl, 'export.json'],
  ['csl-json', '{"id":"a","type":"article-journal","title":"A"}', ''],
  ['bookmarks', bookmarks, 'bookmarks.html'],
  ['csv', csv, 'My Library.csv'],
  ['csv', 'title;doi\nA;10.1000/1\n', 'data'],
  ['text', text, 'links.md'],
  ['text', '', ''],
  ['text', 'Dear all,\nsee arXiv:2407.21783', 'mail.eml'],
  ['csv', 'A,B\n1,2\n', 'data.CSV'],
  ['csl-json', '{"x":1}', 'a.json'],
  ['bookmarks', '<html>', 'page.html'],
])('%s', (id, beginning, fileName) => expect(recogniseFormat(beginning, fileName).id).toBe(id));

/** A file with a stretch of it left out, doubled, or taken from elsewhere. */
const damaged = fc
  .record({
    file: fc.constantFrom(...files),
    other: fc.constantFrom(...files),
    from: fc.nat(3_000),
    length: fc.nat(400),
    kind: fc.constantFrom('cut', 'double', 'foreign', 'end'),
  })
  .map(({ file, other, from, length, kind }) => {
    const [before, part, after] = [
      file.slice(0, from),
      file.slice(from, from + length),
      file.slice(from + length),
    ];
    if (kind === 'cut') return before + after;
    if (kind === 'double') return before + part + part + after;
    return kind === 'end' ? before : before + other.slice(from, from + length) + after;
  });

const signs = fc.string({
  unit: fc.constantFrom(
    ...[
      '{',
      '}',
      '[',
      ']',
      '"',
      '\\',
      ',',
      ';',
      ':',
      '\n',
      '\r',
      '\t',
      ' ',
      '<',
      '>',
      '/',
      '=',
      "'",
    ],
    ...[
      '<a href="',
      '<dl>',
      '<h3>',
      '</dl>',
      '"title":',
      '"papers":',
      '"a"',
      '1',
      'é',
      '\ud83c',
      '茶',
    ],
    ...[
      'title,doi\n',
      'arXiv:',
      '2407.21783',
      '10.1000/',
      'https://',
      'arxiv.org/abs/',
      '&#x1f375;',
    ],
  ),
  maxLength: 60,
});

const json = fc.oneof(
  fc.json(),
  fc
    .array(
      fc.dictionary(
        fc.constantFrom(
          ...['title', 'author', 'issued', 'DOI', 'URL', 'note', 'keyword', 'id', 'number', 'type'],
          ...[
            'abstract',
            'container-title',
            'PMID',
            'archive',
            'archive_location',
            'tags',
            '__proto__',
          ],
          ...['pdfLink', 'addDate', 'favorite', 'year', 'bibtex', 'codeLink', 'key', 'venue'],
        ),
        fc.jsonValue(),
      ),
    )
    .map((items) => JSON.stringify(items)),
);

/** What a text has to stand in for a reader to look at it closely. */
const within: Readonly<Record<string, readonly (readonly [string, string])[]>> = {
  library: [
    ['{"format":"offprint-library","version":1,"papers":[', ']}'],
    ['{"format":"offprint-library","version":1,"papers":[{"title":"', '"}]}'],
  ],
  bibtex: [
    ['@misc{a, title = {', '}}'],
    ['@misc{a, title = "b", author = "', '"}'],
  ],
  ris: [
    ['TY  - JOUR\nTI  - ', '\nER  - \n'],
    ['TY  - JOUR\nTI  - a\nN1  - ', '\nER  - \n'],
  ],
  'paper-memory': [
    ['{"a":{"title":"b","author":"', '"}}'],
    ['{"a":{"title":"b","bibtex":"', '"}}'],
  ],
  'csl-json': [
    ['[{"title":"', '"}]'],
    ['[{"title":"a","note":"', '"}]'],
    ['[{"title":"a","keyword":"', '"}]'],
    ['[{"title":"a","author":["', '"]}]'],
  ],
  bookmarks: [
    ['<dl><dt><a href="https://arxiv.org/abs/2407.21783">', '</a>'],
    ['<dl><dt><a href="https://arxiv.org/abs/2407.21783" tags="', '">a</a>'],
  ],
  csv: [
    ['title,authors,note\na,"', '"'],
    ['title,authors,note\na,b,"', '"'],
  ],
};

describe.each(importFormats.map((format) => [format.id, format] as const))('%s', (_, format) => {
  it('reads any text without failing, and gives what the library can take', () => {
    fc.assert(
      fc.property(
        fc.oneof(damaged, signs, json, fc.string({ unit: 'binary' }), fc.string()),
        (written) => {
          expect(typeof format.recognises(written)).toBe('boolean');
          readAll(format, written);
        },
      ),
      { numRuns: 400 },
    );
  });

  it('ends with any text, however it is made to take long', () => {
    const many = 100_000;
    const nasty = [
      ...['[', '{"a":', '"', '\\', '"\\', '{', ']', ',', ':', '[]', '{},', '"a"', '"a":', '{"a" '],
      ...[
        '<',
        '<a ',
        '<a "',
        "<a href='",
        '<a href="x" ',
        '<dl>',
        '<h3>x<dl>',
        '<!--',
        '</dl>',
        '&#1',
      ],
      ...['"\n', 'a,"\n', '"",', ';', '\n', '\r', ' ', '\t', 'a,b\n', '"a""', ' "'],
      ...['1', '1.', '2407.21783 ', '2407.21783', '10.', '10.1000.', '10.1000/', '10.1000/a ', '.'],
      ...[
        'https://',
        'https://arxiv.org/abs/2407.21783 ',
        'arxiv.org/',
        'arXiv:',
        'a-',
        'a.',
        '))))',
      ],
      ...['[', '](', '[a](https://arxiv.org/abs/', 'and ', ' and', 'é', '\ud83c', 'Title: a\n'],
      ...['arXiv:2407.21783\n', '10.1000/))))))))))))))))))))))) '],
    ];
    let count = 0;
    for (const part of nasty) {
      for (const [before, after] of [['', ''], ...(within[format.id] ?? [])] as const) {
        const written = before + part.repeat(many / part.length) + after;
        format.recognises(written);
        for (const _item of format.read(written)) count += 1;
      }
    }
    expect(count).toBeGreaterThan(0);
  });
});
