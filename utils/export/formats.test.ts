import { describe, expect, it } from 'vitest';
import type { Paper } from '../paper/schema';
import { searchFor } from '../paper/search-address';
import { exportFormats } from '.';
import { biblatex } from './biblatex';
import { csv } from './csv';
import { examplePaper } from './example';
import type { ExportChoices, ExportFormat } from './format';
import { usualChoices } from './format';
import { html } from './html';
import { links } from './links';
import { markdownList, markdownTable } from './markdown';
import { ris } from './ris';
import { FileWriter, writeFile } from './write';

const exportedAt = '2026-01-02T03:04:05.000Z';

const preprint: Partial<Paper> = {
  authors: ['Aaron van den Oord', 'Gemma Team', 'Martin Luther King Jr.'].map((name) => ({ name })),
  categories: ['cs.SD'],
  version: 2,
  tags: ['audio', 'to cite'],
  rating: 4,
  note: 'Read *again*.\n\nTwice.',
  abstract: 'A deep [network], 50% better.\nER  - ',
  links: { page: 'https://arxiv.org/abs/1609.03499', pdf: 'https://arxiv.org/pdf/1609.03499' },
};
const article: Partial<Paper> = {
  ids: ['doi:10.1000/182'],
  key: 'doi:10.1000/182',
  title: 'Old',
  venue: 'Annals of Testing',
  published: '1999',
  csl: { volume: 4, issue: 2, page: '1-20', publisher: 'Test Press' },
};

const write = (
  format: ExportFormat,
  fields: Partial<Paper>,
  choices: Partial<ExportChoices> = {},
): string =>
  writeFile(format, [examplePaper(fields)], {
    exportedAt,
    choices: { ...usualChoices, ...choices },
  });

describe('BibLaTeX', () => {
  it('writes a preprint as something online, with its archive', () => {
    expect(write(biblatex, preprint)).toBe(String.raw`@online{vandenoord2016wavenet,
  title = {{WaveNet}: A Generative Model for Raw Audio},
  author = {van den Oord, Aaron and {Gemma Team} and King, Jr., Martin Luther},
  date = {2016-09-12},
  eprint = {1609.03499},
  eprinttype = {arxiv},
  eprintclass = {cs.SD},
  version = {2},
  doi = {10.48550/arXiv.1609.03499},
  url = {https://arxiv.org/abs/1609.03499},
  keywords = {audio, to cite},
  annotation = {Read *again*.

Twice.},
  abstract = {A deep [network], 50\% better.
ER  -}
}
`);
  });

  it('has its own names of types and fields', () => {
    const entry = write(biblatex, article);
    expect(entry).toMatch(/^@article\{/);
    for (const field of [
      'journaltitle = {Annals of Testing}',
      'date = {1999}',
      'pages = {1--20}',
    ]) {
      expect(entry).toContain(field);
    }
    const thesis = write(biblatex, { type: 'thesis', csl: { publisher: 'MIT' } });
    expect(thesis).toMatch(/^@thesis\{/);
    expect(thesis).toContain('type = {phdthesis}');
    expect(thesis).toContain('institution = {MIT}');
  });
});

describe('RIS', () => {
  it('writes a value a line, none of which can be taken for a tag', () => {
    expect(write(ris, preprint).split('\r\n')).toEqual([
      'TY  - UNPB',
      'ID  - vandenoord2016wavenet',
      'TI  - WaveNet: A Generative Model for Raw Audio',
      'AU  - van den Oord, Aaron',
      'AU  - Gemma Team',
      'AU  - King, Martin Luther, Jr.',
      'PY  - 2016',
      'DA  - 2016/09/12',
      'PB  - arXiv',
      'DO  - 10.48550/arXiv.1609.03499',
      'UR  - https://arxiv.org/abs/1609.03499',
      'L1  - https://arxiv.org/pdf/1609.03499',
      'AN  - 1609.03499',
      'DB  - arXiv',
      'M1  - arXiv:1609.03499',
      'KW  - audio',
      'KW  - to cite',
      'N1  - Read *again*. Twice.',
      'AB  - A deep [network], 50% better. ER -',
      'ER  - ',
      '',
    ]);
  });

  it('writes an article with its journal and pages', () => {
    const text = write(ris, article);
    for (const line of [
      'TY  - JOUR',
      'DA  - 1999//',
      'T2  - Annals of Testing',
      'SP  - 1',
      'EP  - 20',
    ]) {
      expect(text).toContain(`${line}\r\n`);
    }
  });
});

describe('CSV', () => {
  it('quotes what needs it, and makes no formula', () => {
    const text = write(csv, { ...preprint, title: '=HYPERLINK("x"), 1', note: '-1\n+2' });
    expect(text).toMatch(/^title,authors,year,published,venue,arxiv,doi,url,/);
    expect(text).toContain('\r\n"\'=HYPERLINK(""x""), 1",');
    expect(text).toContain(`"Aaron van den Oord; Gemma Team; Martin Luther King Jr.",2016,`);
    expect(text).toContain(`"'-1\n+2"`);
    expect(text.endsWith('\r\n')).toBe(true);
  });

  it('leaves a column that was not chosen empty', () => {
    expect(write(csv, preprint, { abstracts: false, notes: false })).not.toMatch(/again|network/);
  });
});

describe('Markdown', () => {
  it('lists papers, with what was written on them below', () => {
    expect(write(markdownList, preprint)).toBe(
      [
        '- [WaveNet: A Generative Model for Raw Audio](https://arxiv.org/abs/1609.03499) · Aaron van den Oord, Gemma Team, Martin Luther King Jr., 2016 · `audio` `to cite`',
        '',
        '  Read *again*.',
        '',
        '  Twice.',
        '',
        '  > A deep \\[network\\], 50% better.',
        '  > ER -',
        '',
      ].join('\n'),
    );
  });

  it('makes a row of each in a table', () => {
    const text = write(markdownTable, { ...preprint, title: 'A | b', venue: 'x\ny' });
    expect(text.split('\n').map((line) => line.match(/(?<!\\)\|/g)?.length ?? 0)).toEqual([
      9, 9, 9, 0,
    ]);
    expect(text).toContain('[A \\| b](https://arxiv.org/abs/1609.03499)');
    expect(text).toContain('★★★★');
  });

  it('where a paper is only looked for is not cited', () => {
    const paper = examplePaper({
      ids: ['local:0123456789abcdef'],
      links: { page: searchFor('Sheep at night') },
    });
    for (const format of exportFormats) {
      if (!['bibtex', 'biblatex', 'ris', 'csl-json', 'csv'].includes(format.id)) continue;
      const text = writeFile(format, [paper], { exportedAt: '2026-01-02T03:04:05.000Z' });
      expect(text, format.id).not.toContain('scholar.google');
    }
  });

  it('lets no address end its link', () => {
    const ids: Paper['ids'] = ['url:https://example.org/a(b)?c=<d>'];
    expect(write(markdownList, { ids, links: { page: 'https://example.org/' } })).toContain(
      '(https://example.org/a%28b%29?c=%3Cd%3E)',
    );
  });
});

describe('HTML', () => {
  it('is a page by itself in which all text is text', () => {
    const text = write(html, { ...preprint, title: '<script>alert("1")</script> & more' });
    expect(text).toContain('&lt;script&gt;alert(&quot;1&quot;)&lt;/script&gt; &amp; more</a></h2>');
    expect(text).not.toContain('<script');
    expect(text).toMatch(/^<!doctype html>[\s\S]*<\/html>\n$/);
    expect(text).toContain('<p class="note" dir="auto">Read *again*.\n\nTwice.</p>');
  });
});

it('links are addresses, one a line', () => {
  expect(write(links, article)).toBe('https://doi.org/10.1000/182\n');
});

it('a file written a page at a time is the one that is written at once', () => {
  const papers = [preprint, article, {}].map(examplePaper);
  const keys = ['a', 'b', 'c'];
  for (const format of [biblatex, ris, csv, markdownTable, html]) {
    const options = { exportedAt, choices: usualChoices, keys };
    const writer = new FileWriter(format, options);
    const parts = [writer.head(), writer.page(papers.slice(0, 2)), writer.page([])];
    const text = [...parts, writer.page(papers.slice(2)), writer.tail()].join('');
    expect(text).toBe(writeFile(format, papers, options));
  }
});
