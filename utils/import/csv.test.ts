import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  type ColumnField,
  columnFields,
  csvFile,
  guessColumns,
  papersOf,
  readCsv,
  readTable,
  sharingOf,
} from './csv';
import { csv } from './testing/files';
import { papersIn, problemsIn } from './testing/reading';

const cellsOf = (text: string) =>
  Array.from(readTable(text).rows, (row) => (row.kind === 'row' ? row.cells : row.problem.line));

describe('a table', () => {
  it.each([
    ['a,b\n1,2\n', [['1', '2']]],
    [
      'a,b\r\n1,2\r\n\r\n3,4',
      [
        ['1', '2'],
        ['3', '4'],
      ],
    ],
    ['a,b\r1,2\r', [['1', '2']]],
    ['a;b\n1,5;2\n', [['1,5', '2']]],
    ['a\tb\n1\t\n', [['1', '']]],
    ['\ufeffa,b\n1', [['1']]],
    ['sep=;\na,b;c\n1;2\n', [['1', '2']]],
    ['"a;x;y",b\n"1\n""2""","3"\n', [['1\n"2"', '3']]],
    ['a,b\n"1"x,2 "3"\n', [['1x', '2 "3"']]],
    ['a,b\n"",\n', [['', '']]],
    ['', []],
  ])('%j', (text, rows) => expect(cellsOf(text)).toEqual(rows));

  it('reports a quote that is never closed at its line, and reads on below it', () => {
    const text = 'a,b\n"1\n1",2\n3,"4\n5,6\n7,8 9\n';
    expect(cellsOf(text)).toEqual([['1\n1', '2'], 4, ['5', '6'], ['7', '8 9']]);
    expect(cellsOf('"a,b\n1,2\n')).toEqual([1, ['1', '2']]);
  });

  it('can be read again', () => {
    const { rows } = readTable('a,b\n1,2\n');
    expect([...rows]).toEqual([...rows]);
  });

  it('gives back what was written', () => {
    const cell = fc.oneof(
      fc.string(),
      fc.string({ unit: fc.constantFrom('"', ',', ';', '\t', '\n', '\r', ' ', 'a', 'é') }),
    );
    const table = fc
      .integer({ min: 1, max: 5 })
      .chain((width) =>
        fc.array(fc.array(cell, { minLength: width, maxLength: width }), { minLength: 1 }),
      );
    const style = fc.record({
      delimiter: fc.constantFrom(',', ';', '\t'),
      lineBreak: fc.constantFrom('\n', '\r\n', '\r'),
      mark: fc.constantFrom('', '\ufeff'),
    });
    fc.assert(
      fc.property(table, style, (cells, { delimiter, lineBreak, mark }) => {
        const quote = (text: string) => `"${text.replaceAll('"', '""')}"`;
        const text = mark + cells.map((row) => row.map(quote).join(delimiter) + lineBreak).join('');
        const { header } = readTable(text);
        expect([header, ...cellsOf(text)]).toEqual(cells);
      }),
      { numRuns: 500 },
    );
  });
});

describe('the papers of a table', () => {
  const [milk, leaves] = papersIn(csvFile, csv);

  it('are read by the headings of its columns', () => {
    expect(milk).toEqual({
      line: 2,
      ids: ['doi:10.1000/tea.1', 'arxiv:2101.00002'],
      facts: {
        title: 'Milk, "first"',
        authors: [{ name: 'Ada Lamm' }, { name: 'Bo van Tee' }],
        published: '2021-03-09',
        categories: ['cs.SD'],
        links: { page: 'https://journal.example/1' },
      },
      own: {
        tags: ['tea', 'milk'],
        note: 'Mine.',
        status: 'reading',
        rating: 4,
        savedAt: '2024-01-02T03:04:05.000Z',
      },
    });
    expect(leaves).toEqual({
      line: 4,
      ids: ['arxiv:2001.00003'],
      facts: {
        title: '=Sum of Leaves',
        authors: [{ name: 'Cy Leaf' }, { name: 'Dee Bag' }],
        published: '2020',
        version: 2,
        links: { pdf: 'https://arxiv.org/pdf/2001.00003v2' },
      },
      own: { tags: [], status: 'read', rating: 2 },
    });
  });

  it('are those of Zotero, with its notes and the tags that were put by hand', () => {
    const header =
      '"Key","Item Type","Publication Year","Author","Title","Publication Title","ISBN","ISSN","DOI","Url","Abstract Note","Date","Date Added","Date Modified","Access Date","Pages","Num Pages","Issue","Volume","Number Of Volumes","Journal Abbreviation","Short Title","Series","Series Number","Series Text","Series Title","Publisher","Place","Language","Rights","Type","Archive","Archive Location","Library Catalog","Call Number","Extra","Notes","File Attachments","Link Attachments","Manual Tags","Automatic Tags","Editor"';
    const row =
      '"ABCD2345","preprint","2023","Lämmchen, Ada; van den Oord, Aaron","Counting Sheep","","","","10.48550/arXiv.2303.00763","http://arxiv.org/abs/2303.00763","We count.","2023-03-01","2024-02-03 10:11:12","2024-02-03 10:11:13","2024-02-03 10:11:12","","","","","","","","","","","","arXiv","","en","","","","","arXiv.org","","arXiv:2303.00763 [cs]","<p>Read <b>this</b>.</p>","/home/ada/a.pdf; /home/ada/b.html","","to read; wool","Computer Science - Computation and Language",""';
    expect(papersIn(csvFile, `\ufeff${header}\n${row}\n`)).toEqual([
      {
        line: 2,
        ids: ['arxiv:2303.00763'],
        facts: {
          title: 'Counting Sheep',
          authors: [{ name: 'Ada Lämmchen' }, { name: 'Aaron van den Oord' }],
          abstract: 'We count.',
          published: '2023-03-01',
          categories: ['cs'],
          links: { page: 'http://arxiv.org/abs/2303.00763' },
        },
        own: {
          tags: ['to read', 'wool'],
          note: 'Read this.',
          savedAt: '2024-02-03T10:11:12.000Z',
        },
      },
    ]);
  });

  it('need a title or an identifier; empty rows are no rows', () => {
    expect(problemsIn(csvFile, csv)).toMatchObject([{ line: 6 }]);
  });

  it('are read by columns that the user names', () => {
    const { header, rows } = readTable('A,B,C\nTea,x,10.1000/1\n');
    expect(guessColumns(header)).toEqual([undefined, undefined, undefined]);
    const papers = { read: () => papersOf(rows, ['title', undefined, 'doi']) };
    expect(papersIn(papers, '\n\n')).toMatchObject([
      { line: 2, ids: ['doi:10.1000/1'], facts: { title: 'Tea' } },
    ]);
    expect(problemsIn(csvFile, 'A,B,C\nTea,x,y\n')).toMatchObject([
      { line: 1, message: expect.stringContaining('No column') },
    ]);
  });

  it('are guessed by what stands in the columns where no heading names a paper', () => {
    const rows = 'Why we count sheep at night;Ann;2024;10.1000/1\nTea;Bo;1999;10.1000/2\n';
    const { shown, items } = readCsv(rows);
    expect(shown).toEqual({
      delimiter: ';',
      hasHeader: false,
      columns: [
        { heading: 'Column 1', values: ['Why we count sheep at night', 'Tea'], field: 'title' },
        { heading: 'Column 2', values: ['Ann', 'Bo'], field: undefined },
        { heading: 'Column 3', values: ['2024', '1999'], field: 'published' },
        { heading: 'Column 4', values: ['10.1000/1', '10.1000/2'], field: 'doi' },
      ],
    });
    expect([...items]).toMatchObject([
      { paper: { line: 1, ids: ['doi:10.1000/1'], facts: { published: '2024' } } },
      { paper: { line: 2, ids: ['doi:10.1000/2'], facts: { title: 'Tea' } } },
    ]);
  });

  it('are read as the user says, whatever would be guessed', () => {
    const text = 'Title,Year\nTea,2020\n';
    const { shown } = readCsv(text, { hasHeader: false });
    expect(shown.columns.map(({ values }) => values)).toEqual([
      ['Title', 'Tea'],
      ['Year', '2020'],
    ]);
    const { items } = readCsv(text, { delimiter: ';', hasHeader: false, columns: ['title'] });
    expect(Array.from(items, (item) => item.kind === 'paper' && item.paper.facts.title)).toEqual([
      'Title,Year',
      'Tea,2020',
    ]);
    const [left] = readCsv(text, { columns: [undefined, 'published'] }).items;
    expect(left).toMatchObject({ kind: 'unreadable' });
  });

  it.each<readonly [string, ColumnField | undefined]>([
    ['Paper', 'title'],
    ['Paper name', 'title'],
    ['Who', 'authors'],
    ['Author(s)', 'authors'],
    ['When', 'published'],
    ['Publication year', 'published'],
    ['My remarks', 'note'],
    ['Comments', 'note'],
    ['Labels', 'tags'],
    ['My tags', 'tags'],
    ['Folder', 'tags'],
    ['Link', 'url'],
    ['Read?', 'status'],
    ['My rating', 'rating'],
    ['My', undefined],
    ['Mystery', undefined],
  ])('the heading %s', (heading, field) => {
    expect(guessColumns([heading])).toEqual([field]);
  });

  it('share a field that several columns are read as, as is told of it', () => {
    const twice: Record<ColumnField, readonly [string, string]> = {
      title: ['Tea', 'Milk'],
      authors: ['Ada Lamm', 'Bo Tee'],
      abstract: ['One.', 'Two.'],
      published: ['2020', '2021-03'],
      venue: ['Acta', 'Folia'],
      doi: ['10.1000/1', '10.1000/2'],
      arxiv: ['2101.00001', '2101.00002'],
      url: ['https://doi.org/10.1000/1', 'https://doi.org/10.1000/2'],
      tags: ['a', 'b'],
      note: ['One.', 'Two.'],
      status: ['read', 'reading'],
      rating: ['3', '4'],
      savedAt: ['2024-01-02', '2024-01-03'],
      citationKey: ['a', 'b'],
    };
    const read = (field: ColumnField, ...cells: readonly string[]) => {
      const row = [...cells, 'Name'].join(',');
      const columns = [field, field, field === 'title' ? undefined : ('title' as const)];
      const [item] = readCsv(`A,B,C\n${row}\n`, { columns }).items;
      return item?.kind === 'paper' ? item.paper : undefined;
    };
    for (const field of columnFields) {
      const [one, other] = twice[field];
      const [both, first, second] = [
        read(field, one, other),
        read(field, one, ''),
        read(field, '', other),
      ];
      const sharing = sharingOf(field);
      if (sharing === 'first') expect(both, field).toEqual(first);
      else if (sharing === 'fullest') expect(both, field).toEqual(second);
      else {
        expect(both, field).not.toEqual(first);
        expect(both, field).not.toEqual(second);
      }
      expect(second, field).not.toEqual(first);
    }
  });

  it.each([
    ['★★★★☆', 4],
    ['3', 3],
    ['8/10', 4],
    ['4 stars', 4],
    ['0', undefined],
    ['9', undefined],
    ['3/0', undefined],
    ['good', undefined],
  ])('rating %s', (rating, expected) => {
    expect(papersIn(csvFile, `Title,Rating\nA,${rating}\n`)[0]?.own.rating).toBe(expected);
  });

  it.each([
    ['To read', 'to-read'],
    ['In progress', 'reading'],
    ['READ', 'read'],
    ['unread', 'to-read'],
    ['lost', undefined],
  ])('status %s', (status, expected) => {
    expect(papersIn(csvFile, `Title,Status\nA,${status}\n`)[0]?.own.status).toBe(expected);
  });
});
