import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { type ExportFormat, exportFormats, writeFile } from '../../utils/export';
import { examplePaper } from '../../utils/export/example';
import type { Paper } from '../../utils/paper/schema';

/** The table of `docs/formats.md`: what each format holds of a paper, found out by writing papers. */

const page = join(import.meta.dirname, '../../docs/formats.md');

const write = (format: ExportFormat, fields: Partial<Paper>): string =>
  writeFile(format, [examplePaper({ citationKey: 'fixed', ...fields })], {
    exportedAt: '2026-01-02T03:04:05.000Z',
  });

/** Whether it shows in a file which of two values a field has. */
const holds =
  (one: Partial<Paper>, other: Partial<Paper>) =>
  (format: ExportFormat): string =>
    write(format, one) === write(format, other) ? '–' : 'yes';

/** As `holds`, and whether text of several lines stays so. */
const holdsLines =
  (fieldsOf: (text: string) => Partial<Paper>) =>
  (format: ExportFormat): string => {
    const text = write(format, fieldsOf('qqone\n\nqqtwo'));
    if (!text.includes('qqtwo')) return '–';
    const between = text.slice(text.indexOf('qqone') + 5, text.indexOf('qqtwo'));
    return /\n|\\n/.test(between) ? 'yes' : 'in one line';
  };

const named = (...names: string[]): Partial<Paper> => ({
  authors: names.map((name) => ({ name })),
});
const people = (family: string) => [{ family, given: 'Ann' }];
const report = (csl: Paper['csl']): Partial<Paper> => ({
  ids: ['doi:10.1000/1'],
  type: 'report',
  csl,
});
const five = ['Ann One', 'Ben Two', 'Cem Three', 'Dan Four'];
const source = (site: string): Paper['sources'] => [
  { site, page: 'https://example.org/', seenAt: '2026-01-02T03:04:05.000Z' },
];

const fields: readonly (readonly [name: string, held: (format: ExportFormat) => string])[] = [
  ['title', holds({ title: 'One' }, { title: 'Two' })],
  [
    'authors',
    (format) => {
      if (holds(named('Ann One'), named('Ben Two'))(format) === '–') return '–';
      const last = holds(named(...five, 'Eve Five'), named(...five, 'Eva Six'))(format);
      return last === 'yes' ? 'yes' : 'the first three';
    },
  ],
  ['that there are more authors', holds({ authorCount: 9 }, {})],
  [
    'date',
    (format) => {
      const day = holds({ published: '2024-05-06' }, { published: '2024-05-07' })(format);
      if (day === 'yes') return 'yes';
      return holds({ published: '2024' }, { published: '2025' })(format) === 'yes'
        ? 'the year'
        : '–';
    },
  ],
  ['abstract', holdsLines((abstract) => ({ abstract }))],
  ['venue', holds({ venue: 'Acta' }, { venue: 'Nature' })],
  ['arXiv number', holds({ ids: ['arxiv:2401.00001'] }, { ids: ['arxiv:2401.00002'] })],
  ['DOI', holds({ ids: ['doi:10.1000/1'] }, { ids: ['doi:10.1000/2'] })],
  [
    'further identifiers',
    holds(
      { ids: ['arxiv:2401.00001', 'dblp:conf/nips/A17'] },
      { ids: ['arxiv:2401.00001', 'dblp:conf/nips/B17'] },
    ),
  ],
  ['version', holds({ version: 1 }, { version: 2 })],
  ['type', holds({ type: 'thesis' }, { type: 'report' })],
  ['primary class', holds({ categories: ['cs.CL'] }, { categories: ['cs.LG'] })],
  [
    'further classes',
    holds({ categories: ['cs.CL', 'cs.LG'] }, { categories: ['cs.CL', 'cs.AI'] }),
  ],
  ['keywords of the authors', holds({ keywords: ['one'] }, { keywords: ['two'] })],
  ['volume, issue, pages', holds({ csl: { volume: 1 } }, { csl: { volume: 2 } })],
  ['editors', holds({ csl: { editor: people('One') } }, { csl: { editor: people('Two') } })],
  ['edition', holds({ csl: { edition: '2' } }, { csl: { edition: '3' } })],
  ['series', holds({ csl: { 'collection-title': 'One' } }, { csl: { 'collection-title': 'Two' } })],
  ['publisher', holds(report({ publisher: 'One' }), report({ publisher: 'Two' }))],
  [
    'place of the publisher',
    holds({ csl: { 'publisher-place': 'Bern' } }, { csl: { 'publisher-place': 'Rome' } }),
  ],
  ['ISBN, ISSN', holds({ csl: { ISBN: '1', ISSN: '1' } }, { csl: { ISBN: '2', ISSN: '2' } })],
  ['number of a report', holds(report({ number: '1' }), report({ number: '2' }))],
  ['comment', holds({ comment: '9 pages' }, { comment: '10 pages' })],
  [
    'address of the paper',
    holds({ ids: ['url:https://a.example/'] }, { ids: ['url:https://b.example/'] }),
  ],
  [
    'PDF',
    holds(
      { links: { page: 'https://a.example/', pdf: 'https://a.example/1.pdf' } },
      { links: { page: 'https://a.example/', pdf: 'https://a.example/2.pdf' } },
    ),
  ],
  [
    'code',
    holds(
      { links: { page: 'https://a.example/', code: 'https://a.example/1' } },
      { links: { page: 'https://a.example/', code: 'https://a.example/2' } },
    ),
  ],
  ['upvotes, citations', holds({ signals: { upvotes: 1 } }, { signals: { upvotes: 2 } })],
  ['where it was seen', holds({ sources: source('arxiv') }, { sources: source('dblp') })],
  ['tags', holds({ tags: ['one'] }, { tags: ['two'] })],
  ['status', holds({ status: 'read' }, { status: 'reading' })],
  ['rating', holds({ rating: 1 }, { rating: 2 })],
  ['note', holdsLines((note) => ({ note }))],
  ['citation key', holds({ citationKey: 'one' }, { citationKey: 'two' })],
  [
    'day of saving',
    holds({ savedAt: '2026-01-02T03:04:05.000Z' }, { savedAt: '2026-02-02T03:04:05.000Z' }),
  ],
];

function table(): string {
  const rows = [
    ['', ...exportFormats.map(({ label }) => label)],
    ['---', ...exportFormats.map(() => '---')],
    ...fields.map(([name, held]) => [name, ...exportFormats.map(held)]),
  ];
  return rows.map((row) => `| ${row.join(' | ')} |`).join('\n');
}

// `vitest run tests/export/fields.test.ts --update` writes the table into the page.
test('docs/formats.md says of every field which formats hold it', async () => {
  const text = readFileSync(page, 'utf8');
  expect(text).toContain('<!-- fields:begin -->');
  const filled = text.replace(
    /(<!-- fields:begin -->\n).*(<!-- fields:end -->)/s,
    (_, begin, end) => `${begin}\n${table()}\n\n${end}`,
  );
  await expect(filled).toMatchFileSnapshot(page);
});

test('the library file holds everything', () => {
  const json = exportFormats.find(({ id }) => id === 'json');
  expect(fields.filter(([, held]) => json && held(json) !== 'yes').map(([name]) => name)).toEqual(
    [],
  );
});
