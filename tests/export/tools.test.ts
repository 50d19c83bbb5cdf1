import fc from 'fast-check';
import { describe, expect } from 'vitest';
import { biblatex } from '../../utils/export/biblatex';
import { bibtex } from '../../utils/export/bibtex';
import { csv } from '../../utils/export/csv';
import { examplePaper } from '../../utils/export/example';
import { ris } from '../../utils/export/ris';
import { writeFile } from '../../utils/export/write';
import type { Paper } from '../../utils/paper/schema';
import { hostilePaper } from '../generate/hostile';
import {
  bib2xml,
  biblatex2xml,
  bibtexparser,
  itWith,
  pandoc,
  pandocBiblatex,
  pybtex,
  pythonCsv,
  ris2xml,
} from './tools';

/** What other people's programs make of our BibTeX; what each of them cannot do is said beside it. */

const options = { exportedAt: '2026-01-02T03:04:05.000Z' };
const write = (papers: readonly Paper[]) => writeFile(bibtex, papers, options);

const authors = [
  'Aaron van den Oord',
  'José Ortega y Gasset',
  'Martin Luther King Jr.',
  'Gemma Team',
  '王 伟',
  '王伟',
  'Smith and Jones',
  'Quoc V. Le',
];
const title =
  'WaveNet & 50% more, a_b, {1, 2}, 2^8, ~5, <x>, |y|, #1, C\\new, “naïve” 王伟 🎉 مرحبا';
const preprint = examplePaper({
  title,
  authors: authors.map((name) => ({ name })),
  version: 2,
  categories: ['cs.SD'],
  tags: ['audio', 'to cite'],
  note: 'First line\n\n@misc{evil, title={x}}\nlast line',
  abstract: 'With $x_1^{2}$ and \\emph{stress}.',
});
const old = examplePaper({
  ids: ['arxiv:hep-th/9901001', 'doi:10.1000/j.1_2'],
  title: 'Old',
  venue: 'Annals of Testing',
  csl: { volume: 4, issue: 2, page: '1-20' },
});
const many = examplePaper({
  title: 'Many hands',
  authors: Array.from({ length: 3_000 }, (_, index) => ({ name: `Ann B. Author${index}x` })),
});
const file = write([preprint, old, { ...many, authors: [{ name: 'Ann Other' }] }]);
const hostile = fc.sample(hostilePaper, { seed: 20_260_102, numRuns: 200 });

interface CslItem {
  readonly id: string;
  readonly title: string;
  readonly author: readonly Record<string, string>[];
  readonly [variable: string]: unknown;
}
interface PythonEntry {
  readonly key: string;
  readonly type: string;
  readonly fields: Readonly<Record<string, string>>;
  readonly authors: readonly (readonly string[])[];
}

describe('pandoc', () => {
  itWith(pandoc, 'reads every field', () => {
    const [first, second, third] = JSON.parse(pandoc.run(file)) as CslItem[];
    expect(first).toMatchObject({
      title,
      DOI: '10.48550/arXiv.1609.03499',
      URL: 'https://arxiv.org/abs/1609.03499',
      version: '2',
      keyword: 'audio, to cite',
      issued: { 'date-parts': [[2016]] },
      author: [
        { family: 'Oord', given: 'Aaron', 'dropping-particle': 'van den' },
        { family: 'Ortega y Gasset', given: 'José' },
        { family: 'King', given: 'Martin Luther', suffix: 'Jr.' },
        { literal: 'Gemma Team' },
        { family: '王', given: '伟' },
        { literal: '王伟' },
        { literal: 'Smith and Jones' },
        { family: 'Le', given: 'Quoc V.' },
      ],
    });
    expect(second).toMatchObject({
      type: 'article-journal',
      'container-title': 'Annals of Testing',
      DOI: '10.1000/j.1_2',
      volume: '4',
      issue: '2',
      page: '1-20',
    });
    expect(third?.author).toEqual([{ family: 'Other', given: 'Ann' }]);
  });

  itWith(pandoc, 'reads three thousand authors', () => {
    const [item] = JSON.parse(pandoc.run(write([many]))) as CslItem[];
    expect(item?.author).toHaveLength(3_000);
  });

  itWith(pandoc, 'reads every hostile paper', () => {
    expect(JSON.parse(pandoc.run(write(hostile)))).toHaveLength(hostile.length);
  });
});

describe('bibutils', () => {
  const texts = (xml: string, tag: string) =>
    [...xml.matchAll(new RegExp(`<${tag}>(.*?)</`, 'g'))].map((match) => match[1]);

  // It knows neither \textbackslash nor \textasciicircum, and drops `eprint` from BibTeX.
  itWith(bib2xml, 'reads titles, names and the DOI', () => {
    const plain = { ...preprint, title: 'Nets & 50% more, a_b, {1}, <x>, |y|, #1, ~5, naïve 王伟' };
    const xml = bib2xml.run(write([plain, old]));
    expect(texts(xml, 'title')).toEqual([
      'Nets &amp; 50% more, a_b, {1}, &lt;x&gt;, |y|, #1, ~5, naïve 王伟',
      'Old',
      'Annals of Testing',
    ]);
    expect(texts(xml, 'namePart type="family"').slice(0, 4)).toEqual([
      'van den Oord',
      'Ortega y Gasset',
      'King',
      '王',
    ]);
    expect(texts(xml, 'namePart')).toEqual(['Gemma Team', '王伟', 'Smith and Jones']);
    expect(texts(xml, 'identifier type="doi"')).toEqual([
      '10.48550/arXiv.1609.03499',
      '10.1000/j.1_2',
    ]);
  });

  itWith(biblatex2xml, 'keeps the arXiv number, read as BibLaTeX', () => {
    expect(biblatex2xml.run(file)).toMatch(/>(?:arXiv:)?1609\.03499</);
  });

  itWith(bib2xml, 'reads every hostile paper', () => {
    const xml = bib2xml.run(write(hostile));
    expect(xml.match(/<mods /g)).toHaveLength(hostile.length);
  });
});

describe('pybtex', () => {
  itWith(pybtex, 'reads fields and the four parts of names', () => {
    const [entry] = JSON.parse(pybtex.run(file)) as PythonEntry[];
    expect(entry).toMatchObject({
      key: 'vandenoord2016wavenet',
      type: 'misc',
      fields: { eprint: '1609.03499', archivePrefix: 'arXiv', primaryClass: 'cs.SD' },
      authors: [
        ['van den', 'Oord', '', 'Aaron'],
        ['', '{Ortega y Gasset}', '', 'José'],
        ['', 'King', 'Jr.', 'Martin Luther'],
        ['', '{Gemma Team}', '', ''],
        ['', '王', '', '伟'],
        ['', '{王伟}', '', ''],
        ['', '{Smith and Jones}', '', ''],
        ['', 'Le', '', 'Quoc V.'],
      ],
    });
  });

  itWith(pybtex, 'reads every hostile paper', () => {
    expect(JSON.parse(pybtex.run(write(hostile)))).toHaveLength(hostile.length);
  });
});

describe('bibtexparser', () => {
  itWith(bibtexparser, 'reads entries and fields', () => {
    const entries = JSON.parse(bibtexparser.run(file)) as Record<string, string>[];
    expect(entries).toHaveLength(3);
    expect(entries[0]).toMatchObject({
      ENTRYTYPE: 'misc',
      ID: 'vandenoord2016wavenet',
      year: '2016',
      eprint: '1609.03499',
      doi: '10.48550/arXiv.1609.03499',
    });
  });

  itWith(bibtexparser, 'reads every hostile paper', () => {
    expect(JSON.parse(bibtexparser.run(write(hostile)))).toHaveLength(hostile.length);
  });
});

describe('BibLaTeX, as its own readers take it', () => {
  itWith(pandocBiblatex, 'pandoc reads titles, names, dates and identifiers', () => {
    const text = writeFile(biblatex, [preprint, old], options);
    const [first, second] = JSON.parse(pandocBiblatex.run(text)) as CslItem[];
    expect(first).toMatchObject({
      title,
      DOI: '10.48550/arXiv.1609.03499',
      URL: 'https://arxiv.org/abs/1609.03499',
      issued: { 'date-parts': [[2016, 9, 12]] },
    });
    expect(first?.author).toHaveLength(authors.length);
    expect(second).toMatchObject({
      type: 'article-journal',
      'container-title': 'Annals of Testing',
      DOI: '10.1000/j.1_2',
      volume: '4',
      issue: '2',
      page: '1-20',
    });
  });

  itWith(pandocBiblatex, 'pandoc reads every hostile paper', () => {
    const text = writeFile(biblatex, hostile, options);
    expect(JSON.parse(pandocBiblatex.run(text))).toHaveLength(hostile.length);
  });

  itWith(biblatex2xml, 'bibutils keeps the arXiv number', () => {
    expect(biblatex2xml.run(writeFile(biblatex, [preprint], options))).toMatch(
      />(?:arXiv:)?1609\.03499</,
    );
  });
});

describe('RIS, as bibutils reads it', () => {
  const texts = (xml: string, tag: string) =>
    [...xml.matchAll(new RegExp(`<${tag}>(.*?)</`, 'g'))].map((match) => match[1]);

  itWith(ris2xml, 'titles, names, year and arXiv number', () => {
    const plain = { ...preprint, title: 'Nets & 50% more, a_b, {1}, <x>, naïve 王伟' };
    const xml = ris2xml.run(writeFile(ris, [plain], options));
    expect(texts(xml, 'title')).toContain('Nets &amp; 50% more, a_b, {1}, &lt;x&gt;, naïve 王伟');
    expect(texts(xml, 'namePart type="family"')).toEqual([
      'van den Oord',
      'Ortega y Gasset',
      'King',
      // RIS does not tell a group; only bibutils takes two words without a comma for a person.
      'Team',
      '王',
      'Le',
    ]);
    expect(xml).toMatch(/1609\.03499/);
    expect(xml).toContain('2016');
  });

  itWith(ris2xml, 'every hostile paper', () => {
    const xml = ris2xml.run(writeFile(ris, hostile, options));
    expect(xml.match(/<mods /g)).toHaveLength(hostile.length);
  });
});

describe('CSV, as Python reads it', () => {
  itWith(pythonCsv, 'titles, authors, identifiers and notes, a record a paper', () => {
    const text = `\ufeff${writeFile(csv, [preprint, old, ...hostile], options)}`;
    const records = JSON.parse(pythonCsv.run(text)) as Record<string, string>[];
    expect(records).toHaveLength(2 + hostile.length);
    expect(records[0]).toMatchObject({
      title,
      authors: authors.join('; '),
      year: '2016',
      arxiv: '1609.03499',
      doi: '10.48550/arXiv.1609.03499',
      note: 'First line\n\n@misc{evil, title={x}}\nlast line',
    });
    for (const record of records) {
      // None is longer than its head.
      expect(Object.keys(record)).toHaveLength(18);
    }
  });
});
