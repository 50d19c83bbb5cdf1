import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type ExportFormat, writeFile } from '../../utils/export';
import { biblatex } from '../../utils/export/biblatex';
import { bibtex } from '../../utils/export/bibtex';
import { cslJson } from '../../utils/export/csl-json';
import { csv } from '../../utils/export/csv';
import { examplePaper } from '../../utils/export/example';
import { json } from '../../utils/export/json';
import { toLibraryPaper } from '../../utils/export/library-paper';
import { ris } from '../../utils/export/ris';
import { cleanLine, cleanText } from '../../utils/export/text';
import { recogniseFormat } from '../../utils/import';
import type { ImportedPaper } from '../../utils/import/imported';
import { withinLimits } from '../../utils/import/within-limits';
import type { Paper } from '../../utils/paper/schema';
import { hostilePaper, hostileText } from '../generate/hostile';

/** What is exported comes back, but for what `docs/formats.md` says that the format cannot hold. */

const exportedAt = '2026-01-02T03:04:05.000Z';

function reread(format: ExportFormat, papers: readonly Paper[]): readonly ImportedPaper[] {
  const text = writeFile(format, papers, { exportedAt });
  return [...recogniseFormat(text.slice(0, 65_536), `x.${format.extension}`).read(text)].map(
    (item) => {
      if (item.kind === 'unreadable') throw new Error(JSON.stringify(item.problem));
      return withinLimits(item.paper);
    },
  );
}

const word = fc.oneof(
  fc.constantFrom(
    'BERT',
    'of',
    'GPT-4',
    '50%',
    'R&D',
    'a_b',
    'naïve',
    '王伟',
    'مرحبا',
    '🎉',
    '=1',
    '-2',
  ),
  fc.stringMatching(/^[A-Za-z]{2,9}$/),
);
const line = fc.array(word, { minLength: 1, maxLength: 9 }).map((words) => words.join(' '));
const name = fc
  .array(fc.stringMatching(/^[A-ZÀ-Þ][a-zß-öø-ÿ]{3,8}$/), { minLength: 2, maxLength: 3 })
  .map((words) => words.join(' '));
const tag = fc.stringMatching(/^[a-z]{2,8}(?: [a-z]{2,8})?$/);

const paper: fc.Arbitrary<Paper> = fc
  .record({
    whole: hostilePaper,
    title: line,
    authors: fc.uniqueArray(name, { minLength: 1, maxLength: 5 }),
    abstract: line,
    note: line,
    tags: fc.uniqueArray(tag, { maxLength: 4 }),
    year: fc.integer({ min: 1950, max: 2099 }),
    number: fc.integer({ min: 10_000, max: 99_999 }),
  })
  .map(({ whole, authors, year, number, ...fields }) => {
    const { authorCount: _, version: __, venue: ___, type: ____, csl: _____, ...rest } = whole;
    return {
      ...rest,
      ...fields,
      authors: authors.map((each) => ({ name: each })),
      published: `${year}-05-06`,
      key: `arxiv:2407.${number}` as const,
      ids: [`arxiv:2407.${number}` as const],
    };
  });
const papers = fc.uniqueArray(paper, { maxLength: 4, selector: ({ key }) => key });

it('the library file gives back each paper as it was, whatever is in it', () => {
  fc.assert(
    fc.property(fc.array(hostilePaper, { maxLength: 4 }), (list) => {
      const back = reread(json, list).map(({ whole }) => whole);
      expect(back).toEqual(list.map((each) => JSON.parse(JSON.stringify(toLibraryPaper(each)))));
    }),
    { numRuns: 300 },
  );
});

const capitalised = fc.stringMatching(/^[A-ZÀ-Þ][a-zß-öø-ÿ]{3,8}$/);
const words = (count: number) =>
  fc.array(capitalised, { minLength: 1, maxLength: count }).map((all) => all.join(' '));

/** An author whose family's name a file stated, of several words and with a particle as it may be. */
const statedAuthor = fc
  .record({
    given: words(2),
    particle: fc.constantFrom('', 'de ', 'van den ', 'de la ', 'von '),
    family: fc.tuple(capitalised, capitalised).map((all) => all.join(' ')),
    suffix: fc.constantFrom('', '', ' Jr.', ' III'),
  })
  .map(({ given, particle, family, suffix }) => ({
    name: `${given} ${particle}${family}${suffix}`,
    family: `${particle}${family}`,
  }));

/** Formats that say which part of a name is the family's, and how. */
describe.each([
  [bibtex, 'García Márquez, Gabriel and de la Vallée Poussin, Charles'],
  [biblatex, 'García Márquez, Gabriel and de la Vallée Poussin, Charles'],
  [ris, 'AU  - García Márquez, Gabriel\r\nAU  - de la Vallée Poussin, Charles\r\n'],
  [cslJson, '"García Márquez"'],
  [json, '"García Márquez"'],
] as const)('families as files state them', (format, written) => {
  const write = (one: Paper) => writeFile(format, [one], { exportedAt });

  it(`${format.label} has them as they were`, () => {
    const authors = [
      { name: 'Gabriel García Márquez', family: 'García Márquez' },
      { name: 'Charles de la Vallée Poussin', family: 'de la Vallée Poussin' },
    ];
    const one = examplePaper({ authors });
    expect(write(one)).toContain(written);
    expect(reread(format, [one])[0]?.facts.authors).toEqual(authors);
  });

  it(`${format.label} gives them back, and is written again to the letter`, () => {
    fc.assert(
      fc.property(fc.array(statedAuthor, { minLength: 1, maxLength: 4 }), (authors) => {
        const one = examplePaper({ authors });
        const [back] = reread(format, [one]);
        expect(back?.facts.authors).toEqual(authors);
        expect(write({ ...one, authors: [...(back?.facts.authors ?? [])] })).toBe(write(one));
      }),
      { numRuns: 300 },
    );
  });
});

/** Of a paper whose title shows nothing, and that no register knows, there is nothing to find it by. */
const visible = hostilePaper.filter(({ title }) => cleanLine(title) !== '');

describe.each([biblatex, ris, cslJson, csv])('$label', (format) => {
  it('gives back title, authors, date, number, tags, note and abstract', () => {
    fc.assert(
      fc.property(papers, (list) => {
        const back = reread(format, list);
        expect(back).toHaveLength(list.length);
        for (const [index, { ids, facts, own }] of back.entries()) {
          const one = list[index];
          expect(ids).toContain(one?.key);
          expect(facts).toMatchObject({
            title: one?.title,
            authors: one?.authors,
            published: one?.published,
            abstract: one?.abstract,
          });
          expect([...own.tags].sort()).toEqual([...(one?.tags ?? [])].sort());
          expect(own.note).toBe(one?.note);
        }
      }),
      { numRuns: 200 },
    );
  });

  it('is one entry a paper, whatever is in it', () => {
    fc.assert(
      fc.property(fc.array(visible, { maxLength: 4 }), (list) => {
        expect(reread(format, list)).toHaveLength(list.length);
      }),
      { numRuns: 200 },
    );
  });
});

/** Without what a reader would take for HTML. */
const noHtml = (text: string): string =>
  text.replace(/<(?=\/?(?!script\b)[a-z])/gi, '< ').replace(/&(?=[#a-z])/gi, '& ');

/** A paper with these texts, whatever is in them. */
const texts = fc.record({
  title: hostileText()
    .map(noHtml)
    .filter((text) => cleanLine(text) !== ''),
  abstract: hostileText(40).map(noHtml),
  note: hostileText(40).map(noHtml),
});

describe.each([
  [ris, cleanLine],
  [cslJson, cleanText],
  [csv, cleanText],
] as const)('texts', (format, block) => {
  it(`${format.label} gives back title, abstract and note, whatever is in them`, () => {
    fc.assert(
      fc.property(paper, texts, (one, { title, abstract, note }) => {
        const [back] = reread(format, [{ ...one, title, abstract, note }]);
        expect(back?.facts.title).toBe(cleanLine(title));
        expect(back?.facts.abstract ?? '').toBe(block(abstract));
        expect(back?.own.note ?? '').toBe(block(note));
      }),
      { numRuns: 1_000 },
    );
  });
});

it.each([
  'Compare with\n\narXiv:2407.21783',
  'arXiv:2407.21783\nsays otherwise',
  '| a<br>b |\n| --- |\n\nMore',
])('a note stays a note of its paper: %j', (note) => {
  const whole = examplePaper({ note });
  for (const format of [bibtex, biblatex, cslJson, csv]) {
    const [back] = reread(format, [whole]);
    expect([format.id, back?.own.note]).toEqual([format.id, note]);
    expect(back?.ids).toEqual(whole.ids);
  }
});

it.each([bibtex, biblatex, ris, cslJson])(
  '$label gives back where a paper was published',
  (format) => {
    const where = {
      publisher: 'Meadow Press',
      'publisher-place': 'Bern',
      edition: '2nd',
      'collection-title': 'Lectures on Sheep',
      volume: '12',
      ISBN: '978-3-16-148410-0',
      editor: [
        { family: 'Shepherd', given: 'Ann' },
        { family: 'Goat', given: 'Ben' },
      ],
    };
    const book = examplePaper({
      ids: ['doi:10.1000/1'],
      key: 'doi:10.1000/1',
      type: 'book',
      csl: where,
    });
    expect(reread(format, [book])[0]?.facts.csl).toEqual(where);
    const place = { volume: '7', issue: '3', page: '1-1, 5, 7-9', ISSN: '1234-5678' };
    const article = { ...book, type: 'article-journal', venue: 'Acta Ovium', csl: place };
    expect(reread(format, [article])[0]?.facts.csl).toEqual(place);
    const report = { ...book, type: 'report', csl: { number: 'TR-7', publisher: 'Meadow Lab' } };
    expect(reread(format, [report])[0]?.facts.csl).toEqual(report.csl);
  },
);

it.each([bibtex, biblatex, ris, cslJson, csv, json])(
  '$label gives back a page that no register knows, as it was',
  (format) => {
    const page = 'http://example.org/momentum/?id=1&x=2';
    const id = 'url:https://example.org/momentum?id=1&x=2';
    const [back] = reread(format, [examplePaper({ key: id, ids: [id], links: { page } })]);
    expect(back?.facts.links?.page).toBe(page);
  },
);
