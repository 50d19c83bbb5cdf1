import Papa from 'papaparse';
import { describe, expect, it } from 'vitest';
import { exportFormats, usualChoices, writeFile } from '../../utils/export';
import { arxivNumber, doiOf, homeAddress } from '../../utils/export/identifiers';
import { generateRows } from '../generate/library';
import {
  bib2xml,
  biber,
  biblatex2xml,
  bibtexparser,
  itWith,
  pandoc,
  pandocBiblatex,
  pandocCiteproc,
  pandocCsl,
  pybtex,
  pythonCsv,
  ris2xml,
} from './tools';

/**
 * A thousand papers of a made-up library, as programs of other people read them: every title, name, date
 * and identifier, to the letter. What a program cannot hold is said beside it.
 */

const papers = [...generateRows(1_000, 11)].map(({ row }) => row);

/** What a program reads of one paper. */
interface Read {
  readonly title: string;
  /** Each name as its words by the alphabet: programs part them, and put them, in ways of their own. */
  readonly authors: readonly string[];
  readonly date: string;
  readonly doi?: string | undefined;
  readonly arxiv?: string | undefined;
}

const wordsOf = (name: string): string => name.trim().split(/\s+/).sort().join(' ');

const expected: readonly Required<Read>[] = papers.map((paper) => ({
  title: paper.title,
  authors: paper.authors.map(({ name }) => wordsOf(name)),
  date: paper.published ?? '',
  doi: doiOf(paper) ?? '',
  arxiv: arxivNumber(paper) ?? '',
}));
const years = expected.map((paper) => ({ ...paper, date: paper.date.slice(0, 4) }));

const exportedAt = '2026-01-02T03:04:05.000Z';

/** Abstracts are most of a file, and of the time that a program takes with it: only where they matter. */
const write = (id: string, { abstracts = false } = {}): string => {
  const format = exportFormats.find((each) => each.id === id);
  if (!format) throw new Error(`There is no format ${id}`);
  const choices = { ...usualChoices, abstracts };
  return writeFile(format, papers, { exportedAt, choices });
};

/** Without a field that a program does not keep. */
const without = <Field extends keyof Read>(list: readonly Read[], field: Field) =>
  list.map(({ [field]: _, ...rest }) => rest);

describe('pandoc', () => {
  interface Item {
    readonly title: string;
    readonly author: readonly Readonly<Record<string, string>>[];
    readonly issued: { readonly 'date-parts': readonly (readonly number[])[] };
    readonly DOI: string;
    readonly URL: string;
  }
  const read = (json: string): readonly Read[] =>
    (JSON.parse(json) as readonly Item[]).map(({ title, author, issued, DOI, URL }) => ({
      title,
      authors: author.map((name) => wordsOf(Object.values(name).join(' '))),
      date: (issued['date-parts'][0] ?? []).map((part) => String(part).padStart(2, '0')).join('-'),
      doi: DOI,
      arxiv: /arxiv\.org\/abs\/(.+)$/.exec(URL)?.[1],
    }));

  /** It takes the capitals from words that are not in braces, as a style would, and maths its dollars. */
  const inLowerCase = (list: readonly Read[]) =>
    list.map((paper) => ({ ...paper, title: paper.title.toLowerCase().replaceAll('$', '') }));

  itWith(pandoc, 'BibTeX', () => {
    expect(inLowerCase(read(pandoc.run(write('bibtex'))))).toEqual(inLowerCase(years));
  });

  itWith(pandocBiblatex, 'BibLaTeX', () => {
    const list = read(pandocBiblatex.run(write('biblatex')));
    expect(inLowerCase(list)).toEqual(inLowerCase(expected));
  });

  itWith(pandoc, 'CSL-JSON', () => {
    expect(read(pandocCsl.run(write('csl-json')))).toEqual(expected);
  });

  itWith(pandoc, 'CSL-JSON, as references in its own style', () => {
    // Chicago's style capitalises titles, and turns quotes in quotes.
    const plain = (text: string) => text.toLowerCase().replace(/[“”‘’"']/g, '');
    const references = pandocCiteproc
      .run(write('csl-json'))
      .trim()
      .split(/\n{2,}/);
    expect(references).toHaveLength(papers.length);
    const ofDoi = new Map(
      references.map((reference) => [/doi\.org\/(.+)\.$/.exec(reference)?.[1], reference]),
    );
    for (const { title, doi, date } of years) {
      const reference = plain(ofDoi.get(doi) ?? '');
      // Maths is set, not copied.
      if (!title.includes('$')) expect(reference).toContain(plain(title));
      expect(reference).toContain(date);
    }
  });
});

describe('bibutils', () => {
  const texts = (xml: string, tag: string): readonly string[] =>
    [...xml.matchAll(new RegExp(`<${tag}>(.*?)</`, 'g'))].map(([, text = '']) =>
      text.replaceAll('&amp;', '&').replaceAll('&lt;', '<').replaceAll('&gt;', '>'),
    );
  /** It parts titles at their colon, reads maths as text, and takes initials without their points. */
  const plain = (list: readonly Read[]): readonly Read[] =>
    list.map(({ title, authors, ...rest }, index) => ({
      ...rest,
      title: papers[index]?.title.includes('$') ? '' : title,
      authors: authors.map((name) => wordsOf(name.replaceAll('.', ''))),
    }));
  const read = (xml: string): readonly Read[] => {
    const entries = xml.split(/(?=<mods )/).slice(1);
    return plain(
      entries.map((entry) => {
        const [own = '', ...hosts] = entry.split('<relatedItem');
        const names = own.split(/<name(?=[ >])/).slice(1);
        const after = hosts.join('').replace(/^[\s\S]*<\/relatedItem>/, '');
        return {
          title: [...texts(own, 'title'), ...texts(own, 'subTitle')].join(': '),
          authors: names.map((name) =>
            wordsOf([...name.matchAll(/<namePart[^>]*>(.*?)</g)].map(([, part]) => part).join(' ')),
          ),
          date: (/<date(?:Issued)?>(.*?)</.exec(entry)?.[1] ?? '').slice(0, 4),
          doi: texts(own + after, 'identifier type="doi"')[0],
          arxiv: texts(own + after, 'identifier type="arXiv"')[0]?.replace('arXiv:', ''),
        };
      }),
    );
  };

  itWith(bib2xml, 'BibTeX, of which it drops the arXiv number', () => {
    const list = read(bib2xml.run(write('bibtex')));
    expect(without(list, 'arxiv')).toEqual(without(plain(years), 'arxiv'));
  });

  itWith(biblatex2xml, 'BibLaTeX', () => {
    expect(read(biblatex2xml.run(write('biblatex')))).toEqual(plain(years));
  });

  itWith(ris2xml, 'RIS, of which it drops the DOI', () => {
    const list = read(ris2xml.run(write('ris')));
    expect(without(list, 'doi')).toEqual(without(plain(years), 'doi'));
  });
});

/** A title as it was before it was written for LaTeX; those of these papers have nothing worse. */
const fromLatex = (latex: string): string =>
  latex
    .replace(/\\?[{}]/g, (brace) => (brace.length > 1 ? brace : ''))
    .replace(/\\([%&#_])/g, '$1');
const namesIn = (authors: string): readonly string[] =>
  authors.split(/\s+and\s+/).map((name) => wordsOf(name.replace(/[{},]/g, ' ')));

describe('pybtex', () => {
  interface Entry {
    readonly fields: Readonly<Record<string, string>>;
    readonly authors: readonly (readonly string[])[];
  }
  itWith(pybtex, 'BibTeX', () => {
    const entries: readonly Entry[] = JSON.parse(pybtex.run(write('bibtex')));
    const list = entries.map(({ fields, authors }) => ({
      title: fromLatex(fields.title ?? ''),
      authors: authors.map((parts) => wordsOf(parts.join(' ').replace(/[{}]/g, ''))),
      date: fields.year,
      doi: fields.doi,
      arxiv: fields.eprint,
    }));
    expect(list).toEqual(years);
  });
});

describe('bibtexparser', () => {
  itWith(bibtexparser, 'BibTeX', () => {
    const entries: readonly Record<string, string>[] = JSON.parse(
      bibtexparser.run(write('bibtex')),
    );
    const list = entries.map(({ title = '', author = '', year, doi, eprint }) => ({
      title: fromLatex(title),
      authors: namesIn(author),
      date: year,
      doi,
      arxiv: eprint,
    }));
    expect(list).toEqual(years);
  });
});

describe('biber', () => {
  itWith(biber, 'BibLaTeX, in which its data model has nothing to complain of', () => {
    const { text, log } = JSON.parse(biber.run(write('biblatex')));
    expect(log).not.toMatch(/WARN|ERROR/);
    const list = text
      .split(/^@/m)
      .slice(1)
      .map((entry: string) => {
        const fields = Object.fromEntries(
          [...entry.matchAll(/^ {2}(\w+) = \{(.*)\},$/gm)].map(([, name, value]) => [name, value]),
        );
        return {
          title: fromLatex(fields.TITLE),
          authors: namesIn(fields.AUTHOR),
          date: fields.DATE,
          doi: fields.DOI,
          arxiv: fields.EPRINT,
        };
      });
    expect(list).toEqual(expected);
  });
});

describe('CSV', () => {
  const read = (records: readonly Record<string, string>[]) =>
    records.map(({ title, authors = '', published, doi, arxiv }) => ({
      title,
      authors: authors.split('; ').map(wordsOf),
      date: published,
      doi,
      arxiv,
    }));
  const text = `\ufeff${write('csv', { abstracts: true })}`;

  itWith(pythonCsv, 'as Python reads it', () => {
    const records: readonly Record<string, string>[] = JSON.parse(pythonCsv.run(text));
    expect(read(records)).toEqual(expected);
    expect(records.map(({ abstract, url }) => [abstract, url])).toEqual(
      papers.map((paper) => [paper.abstract, homeAddress(paper)]),
    );
  });

  it('as Papa Parse reads it', () => {
    const { data, errors } = Papa.parse<Record<string, string>>(text, {
      header: true,
      skipEmptyLines: true,
    });
    expect(errors).toEqual([]);
    expect(read(data)).toEqual(expected);
    expect(data.map(({ note }) => note)).toEqual(papers.map(({ note }) => note));
  });
});
