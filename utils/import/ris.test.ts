import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { ImportedPaper } from './imported';
import { risFile } from './ris';
import { tagsOf } from './tags';

/** The records follow the structure of what each program and archive writes; the papers are ours. */

const read = (text: string) => [...risFile.read(text)];

function readOne(text: string): ImportedPaper {
  const [item, ...rest] = read(text);
  expect(rest).toEqual([]);
  if (item?.kind !== 'paper') throw new Error(item?.problem.message);
  return item.paper;
}

const record = (...lines: string[]) => `TY  - JOUR\nTI  - T\n${lines.join('\n')}\nER  - \n`;

describe('the records of programs and archives', () => {
  it('Zotero', () => {
    const text = [
      'TY  - JOUR',
      'TI  - Counting Sheep',
      'AU  - Lämmchen, Ada',
      'AU  - van den Oord, Aaron',
      'AU  - Flock Team',
      'T2  - Journal of Sheep',
      'AB  - We count sheep.',
      'And goats.',
      '',
      'Twice.',
      'DA  - 2020/09/12/',
      'PY  - 2020',
      'DO  - 10.1000/Sheep.1',
      'DP  - DOI.org (Crossref)',
      'VL  - 4',
      'IS  - 2',
      'SP  - 10',
      'EP  - 20',
      'J2  - J. Sheep',
      'SN  - 1234-5678',
      'UR  - https://sheep.example/1',
      'Y2  - 2024/02/03/10:11:12',
      'L1  - /home/ada/Zotero/storage/AB/sheep.pdf',
      'N1  - <div data-schema-version="8"><p>Read <b>this</b> &amp; that.</p>\n<ul>\n<li>a</li>\n</ul></div>',
      'KW  - wool',
      'KW  - Sheep, white',
      'ER  - ',
      '',
    ].join('\r\n');
    expect(readOne(text)).toEqual({
      line: 1,
      ids: ['doi:10.1000/sheep.1'],
      facts: {
        title: 'Counting Sheep',
        authors: [{ name: 'Ada Lämmchen' }, { name: 'Aaron van den Oord' }, { name: 'Flock Team' }],
        abstract: 'We count sheep. And goats.\n\nTwice.',
        published: '2020-09-12',
        type: 'article-journal',
        venue: 'Journal of Sheep',
        links: { page: 'https://sheep.example/1' },
        csl: { volume: '4', issue: '2', page: '10-20', ISSN: '1234-5678' },
      },
      own: { tags: ['wool', 'Sheep, white'], note: 'Read this & that.\n\n- a' },
    });
  });

  it('PubMed', () => {
    const text = `TY  - JOUR
DB  - PubMed
AU  - Lämmchen, Ada
AU  - Doe, John, Jr.
T1  - Counting sheep: A structural perspective.
LA  - eng
SN  - 1555-8584
SN  - 1547-6286
Y1  - 2013/04/01
ET  - 2013/03/22
AB  - We count sheep.
SP  - 636
EP  - 651
VL  - 10
IS  - 4
AN  - 23579284
UR  - https://pubmed.ncbi.nlm.nih.gov/23579284
DO  - 10.4161/sheep.24538
U1  - 23579284[pmid]
U2  - PMC3710371[pmcid]
J2  - Sheep Biol
JF  - Sheep biology
KW  - Sheep/*genetics
KW  - *Wool
ER  - 
`;
    expect(readOne(text)).toEqual({
      line: 1,
      ids: ['doi:10.4161/sheep.24538', 'pmid:23579284'],
      facts: {
        title: 'Counting sheep: A structural perspective',
        authors: [{ name: 'Ada Lämmchen' }, { name: 'John Doe Jr.' }],
        abstract: 'We count sheep.',
        published: '2013-04-01',
        type: 'article-journal',
        venue: 'Sheep biology',
        // Its indexers' words are no tags of the user's.
        keywords: ['Sheep/genetics', 'Wool'],
        links: { page: 'https://pubmed.ncbi.nlm.nih.gov/23579284' },
        csl: { volume: '10', issue: '4', page: '636-651', ISSN: '1555-8584' },
      },
      own: { tags: [] },
    });
  });

  it('EndNote, with keywords on lines of their own and the day without its year', () => {
    const text = `TY  - CONF
A1  - Lämmchen, A.
A2  - Shepherd, N.
PY  - 2019
DA  - Sep 12
T1  - Counting Sheep
T2  - Sheep Conference
C3  - Proceedings of the Sheep Conference
KW  - wool
flock
SN  - 978-3-16-148410-0
PB  - Wool Press
CY  - Kiel
T3  - Lecture Notes in Sheep
M3  - 10.1000/sheep.2
ID  - 42
ER  - 

`;
    expect(readOne(text)).toEqual({
      line: 1,
      ids: ['doi:10.1000/sheep.2'],
      facts: {
        title: 'Counting Sheep',
        authors: [{ name: 'A. Lämmchen' }],
        published: '2019-09-12',
        type: 'paper-conference',
        venue: 'Sheep Conference',
        csl: {
          publisher: 'Wool Press',
          'publisher-place': 'Kiel',
          ISBN: '978-3-16-148410-0',
          'collection-title': 'Lecture Notes in Sheep',
          editor: [{ family: 'Shepherd', given: 'N.' }],
        },
      },
      own: { tags: ['wool', 'flock'] },
    });
  });

  it('DBLP', () => {
    const text = `Provider: Schloss Dagstuhl - Leibniz Center for Informatics
Database: dblp computer science bibliography
Content:text/plain; charset="utf-8"

TY  - JOUR
ID  - DBLP:journals/corr/abs-2303-00763
AU  - Lämmchen, Ada
TI  - Counting Sheep.
JO  - CoRR
VL  - abs/2303.00763
PY  - 2023//
UR  - https://doi.org/10.48550/arXiv.2303.00763
ER  - 
`;
    expect(readOne(text)).toEqual({
      line: 5,
      ids: ['arxiv:2303.00763', 'dblp:journals/corr/abs-2303-00763'],
      facts: {
        title: 'Counting Sheep',
        authors: [{ name: 'Ada Lämmchen' }],
        published: '2023',
        type: 'article',
        links: { page: 'https://doi.org/10.48550/arXiv.2303.00763' },
      },
      own: { tags: [], citationKey: 'DBLP:journals/corr/abs-2303-00763' },
    });
  });
});

describe('identifiers', () => {
  it.each<[string, string[]]>([
    ['DO  - https://doi.org/10.1000/A', ['doi:10.1000/a']],
    ['DO  - doi:10.1000/a', ['doi:10.1000/a']],
    ['M1  - arXiv:2303.00763', ['arxiv:2303.00763']],
    ['C7  - arXiv:2303.00763v2', ['arxiv:2303.00763']],
    ['JO  - arXiv preprint arXiv:2303.00763', ['arxiv:2303.00763']],
    ['DB  - arXiv\nAN  - 2303.00763', ['arxiv:2303.00763']],
    ['AN  - arXiv:2303.00763', ['arxiv:2303.00763']],
    ['AN  - 23579284', []],
    ['AN  - PMID:23579284', ['pmid:23579284']],
    ['ID  - 10.1000/a', ['doi:10.1000/a']],
    ['N1  - doi: 10.1000/a', ['doi:10.1000/a']],
    ['L3  - 10.1000/a', ['doi:10.1000/a']],
    [
      'UR  - https://arxiv.org/abs/2303.00763; https://doi.org/10.1000/a',
      ['arxiv:2303.00763', 'doi:10.1000/a'],
    ],
    ['L2  - https://openreview.net/forum?id=abcDEF-12', ['openreview:abcDEF-12']],
    ['UR  - https://sheep.example/a', ['url:https://sheep.example/a']],
    ['UR  - https://sheep.example', []],
  ])('%s', (line, ids) => expect(readOne(record(line)).ids).toEqual(ids));
});

describe('facts', () => {
  it.each<[string, string | undefined]>([
    ['PY  - 2016', '2016'],
    ['PY  - 2016/09/12/', '2016-09-12'],
    ['Y1  - 2016/09//', '2016-09'],
    ['Y1  - 2016///Spring', '2016'],
    ['PY  - 2016\nDA  - 2016-09-12', '2016-09-12'],
    ['PY  - 2016\nDA  - 2017/01/01', '2016'],
    ['DA  - 12 September 2016', '2016-09-12'],
    ['PY  - in press', undefined],
  ])('%s', (line, published) => expect(readOne(record(line)).facts.published).toBe(published));

  it.each<[string, string, string | undefined, string | undefined]>([
    ['JOUR', 'JO  - J. Sheep\nJF  - Journal of Sheep', 'article-journal', 'Journal of Sheep'],
    ['JOUR', 'M1  - arXiv:2303.00763', 'article', undefined],
    ['GEN', 'M1  - arXiv:2303.00763', 'article', undefined],
    ['UNPB', 'M1  - arXiv:2303.00763', 'article', undefined],
    ['UNPB', '', 'manuscript', undefined],
    ['GEN', '', undefined, undefined],
    ['CHAP', 'BT  - A Book', 'chapter', 'A Book'],
    ['BOOK', 'T2  - A Series', 'book', undefined],
    ['CPAPER', 'T2  - Proc.', 'paper-conference', 'Proc.'],
    ['THES', '', 'thesis', undefined],
    ['RPRT', '', 'report', undefined],
    ['XYZ', '', undefined, undefined],
  ])('%s with %s', (type, lines, csl, venue) => {
    const { facts } = readOne(`TY  - ${type}\nTI  - T\n${lines}\nER  - `);
    expect([facts.type, facts.venue]).toEqual([csl, venue]);
  });

  it.each<[string, string]>([
    ['Lämmchen, Ada', 'Ada Lämmchen'],
    ['King, Martin Luther, Jr.', 'Martin Luther King Jr.'],
    ['King, Jr., Martin Luther', 'Martin Luther King Jr.'],
    ['Doe, Jane, M.D.', 'Jane Doe M.D.'],
    ['Ada Lämmchen', 'Ada Lämmchen'],
    ['ATLAS Collaboration,', 'ATLAS Collaboration'],
    ['王, 伟', '王 伟'],
  ])('the name %s', (name, read) => {
    const { authors } = readOne(record(`AU  - ${name}`, `AU  - ${name}`, 'AU  - et al.')).facts;
    expect(authors).toEqual([{ name: read }, { name: read }]);
  });

  it.each<[string, string, string]>([
    ['García Márquez, Gabriel', 'Gabriel García Márquez', 'García Márquez'],
    ['Lloyd Webber, Andrew, Jr.', 'Andrew Lloyd Webber Jr.', 'Lloyd Webber'],
    ['de Souza Silva, Ana', 'Ana de Souza Silva', 'de Souza Silva'],
  ])('the name %s, whose family it tells', (written, name, family) => {
    expect(readOne(record(`AU  - ${written}`)).facts.authors).toEqual([{ name, family }]);
  });

  it('takes pages and numbers as they come', () => {
    const pageOf = (...lines: string[]) => readOne(record(...lines)).facts.csl?.page;
    expect(pageOf('SP  - 1', 'EP  - 20')).toBe('1-20');
    expect(pageOf('SP  - 1–20', 'EP  - 20')).toBe('1-20');
    expect(pageOf('SP  - 7', 'EP  - 7')).toBe('7');
    expect(pageOf('C7  - e1234')).toBe('e1234');
    expect(
      readOne('TY  - BOOK\nBT  - A Book\nED  - Jane Doe\nSN  - 316148410X\nET  - 2').facts,
    ).toEqual({
      title: 'A Book',
      type: 'book',
      csl: { ISBN: '316148410X', edition: '2', editor: [{ family: 'Doe', given: 'Jane' }] },
    });
  });
});

describe('lines', () => {
  it('goes on with what has no tag', () => {
    const text =
      'TY  - JOUR\nTI  - Counting\n  Sheep\nAB  - It\nis - as we show - so.\nI - we\nER  - ';
    const { facts } = readOne(text);
    expect(facts.title).toBe('Counting Sheep');
    expect(facts.abstract).toBe('It is - as we show - so. I - we');
  });

  it.each([
    ['a byte order mark', '\ufeffTY  - JOUR\nTI  - T\nKW  - a\nER  - '],
    ['one space', 'TY - JOUR\nTI - T\nKW - a\nER -'],
    ['small letters', 'ty  - jour\nti  - T\nkw  - a\ner  - '],
    ['no end', 'TY  - JOUR\nTI  - T\nKW  - a'],
    ['CR alone', 'TY  - JOUR\rTI  - T\rKW  - a\rER  - \r'],
    ['tabs and blanks', 'TY  -\tJOUR \n TI  - T \n\nKW  -  a\n\n\nER  -\n'],
  ])('takes %s', (_, text) => {
    expect(readOne(text)).toMatchObject({
      facts: { title: 'T', type: 'article-journal' },
      own: { tags: ['a'] },
    });
  });

  it('reads records without an end, and those after them', () => {
    const text = 'TY  - JOUR\nTI  - A\nTY  - BOOK\nTI  - B\nER  - \n\n\nTY  - JOUR\nTI  - C';
    const found = read(text).map(
      (item) => item.kind === 'paper' && [item.paper.line, item.paper.facts.title],
    );
    expect(found).toEqual([
      [1, 'A'],
      [3, 'B'],
      [8, 'C'],
    ]);
  });

  it('says which records cannot be read', () => {
    const text =
      'AU  - A\nTI  - Without a type\nER  - \nTY  - JOUR\nAU  - B\nER  - \nTY  - JOUR\nTI  - C';
    expect(read(text)).toEqual([
      {
        kind: 'unreadable',
        problem: {
          line: 1,
          message:
            'This record does not say what it is: it has to begin with a line such as “TY  - JOUR”.',
          excerpt: 'AU  - A\nTI  - Without a type',
        },
      },
      {
        kind: 'unreadable',
        problem: {
          line: 4,
          message:
            'This record has neither a title nor an identifier: it needs a line “TI  - …” or “DO  - …”.',
          excerpt: 'TY  - JOUR\nAU  - B',
        },
      },
      { kind: 'paper', paper: expect.objectContaining({ line: 7 }) },
    ]);
  });

  it('reads nothing in a file without records', () => {
    expect(read('')).toEqual([]);
    expect(read('Some words\n\nand ER - more')).toEqual([]);
  });
});

it('gives back what a plain writer wrote', () => {
  const line = fc
    .string({ unit: 'grapheme', minLength: 1 })
    .map((text) => text.replace(/[\p{C}\s;,]+/gu, ' ').trim())
    .filter((text) => text !== '' && !/^(?:others|et al\.?)$/i.test(text));
  const paper = fc.record({
    title: line,
    authors: fc.array(fc.tuple(line, line), { maxLength: 4 }),
    abstract: line,
    note: line,
    tags: fc.uniqueArray(line, { maxLength: 4 }),
  });
  fc.assert(
    fc.property(
      fc.array(paper, { maxLength: 4 }),
      fc.constantFrom('\n', '\r\n', '\r'),
      (papers, end) => {
        const written = papers.flatMap(({ title, authors, abstract, note, tags }) => [
          'TY  - JOUR',
          `TI  - ${title}`,
          ...authors.map(([family, given]) => `AU  - ${family}, ${given}`),
          `AB  - ${abstract}`,
          `N1  - ${note}`,
          ...tags.map((tag) => `KW  - ${tag}`),
          'ER  - ',
        ]);
        const reading = read(written.join(end)).map((item) => item.kind === 'paper' && item.paper);
        expect(reading.map((found) => found && [found.facts.title, found.facts.abstract])).toEqual(
          papers.map(({ title, abstract }) => [title, abstract]),
        );
        expect(reading.map((found) => found && [found.own.note, found.own.tags])).toEqual(
          papers.map(({ note, tags }) => [note, tagsOf(tags)]),
        );
        expect(reading.map((found) => found && (found.facts.authors ?? []).length)).toEqual(
          papers.map(({ authors }) => authors.length),
        );
      },
    ),
  );
});

describe('a file is recognised', () => {
  it.each(['TY  - JOUR\n', '\ufeffTY - GEN\r\n', 'Provider: X\n\nTY  - CONF\n', 'ty  - jour'])(
    '%j',
    (beginning) => expect(risFile.recognises(beginning)).toBe(true),
  );
  it.each(['', 'PMID- 123\nTI  - T', '@misc{a, b}', 'PARTY  - JOUR', 'TY  - A long sentence'])(
    'not %j',
    (beginning) => expect(risFile.recognises(beginning)).toBe(false),
  );
});
