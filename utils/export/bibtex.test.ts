import { describe, expect, it } from 'vitest';
import type { Paper } from '../paper/schema';
import { bibtex } from './bibtex';
import { examplePaper } from './example';
import { type ExportChoices, usualChoices } from './format';
import { writeFile } from './write';

const options = { exportedAt: '2026-01-02T03:04:05.000Z' };
const write = (fields: Partial<Paper> = {}, choices: Partial<ExportChoices> = {}) =>
  writeFile(bibtex, [examplePaper(fields)], {
    ...options,
    choices: { ...usualChoices, ...choices },
  });

it('writes a preprint as arXiv, Zotero and Better BibTeX read it', () => {
  const paper: Partial<Paper> = {
    authors: ['Aaron van den Oord', 'Gemma Team', 'Martin Luther King Jr.'].map((name) => ({
      name,
    })),
    authorCount: 5,
    categories: ['Sound', 'cs.SD', 'cs.LG'],
    version: 2,
    tags: ['audio', 'speech, music', 'R&D'],
    note: 'Read again.\n\n@me',
    abstract: 'A deep network, 50% better.',
  };
  expect(write(paper)).toBe(String.raw`@misc{vandenoord2016wavenet,
  title = {{WaveNet}: A Generative Model for Raw Audio},
  author = {van den Oord, Aaron and {Gemma Team} and King, Jr., Martin Luther and others},
  year = {2016},
  eprint = {1609.03499},
  archivePrefix = {arXiv},
  eprinttype = {arxiv},
  primaryClass = {cs.SD},
  version = {2},
  doi = {10.48550/arXiv.1609.03499},
  url = {https://arxiv.org/abs/1609.03499},
  keywords = {audio, {speech, music}, R\&D},
  annote = {Read again.

{@}me},
  abstract = {A deep network, 50\% better.}
}
`);
});

it('leaves out what is not known', () => {
  const { published: _, ...undated } = examplePaper({ ids: ['url:https://x.org/'], authors: [] });
  expect(writeFile(bibtex, [{ ...undated, title: 'Short' }], options)).toBe(
    '@misc{short,\n  title = {Short},\n  url = {https://x.org/}\n}\n',
  );
});

it('keeps the number of an old preprint, and the DOI of a published one', () => {
  const entry = write({ ids: ['arxiv:hep-th/9901001', 'doi:10.1000/j.18_2'], published: '1999' });
  expect(entry).toContain('eprint = {hep-th/9901001}');
  expect(entry).toContain('doi = {10.1000/j.18_2}');
});

it('lets no name be parted by a word in it', () => {
  const entry = write({ authors: [{ name: 'Rock AND Roll' }, { name: 'Ann Other' }] });
  expect(entry).toContain('author = {Roll, Rock {AND} and Other, Ann}');
});

it('lets no identifier or address end its field', () => {
  const entry = write({ ids: ['doi:10.1000/a}b{{c\\d'] });
  expect(entry).toContain('doi = {10.1000/a%7Db%7B%7Bc%5Cd}');
});

describe('the type of an entry', () => {
  const journal = { ids: ['doi:10.1000/182'], venue: 'Nature' } satisfies Partial<Paper>;
  it.each<[string, string | undefined, Partial<Paper>]>([
    ['misc', undefined, { venue: 'arXiv' }],
    ['misc', 'howpublished = {Blog}', { venue: 'Blog' }],
    ['misc', undefined, { type: 'preprint' }],
    ['article', 'journal = {Nature}', journal],
    ['article', 'journal = {Nature}', { type: 'article-journal', venue: 'Nature' }],
    ['misc', undefined, { type: 'article-journal' }],
    ['inproceedings', 'booktitle = {NeurIPS 2017}', { venue: 'NeurIPS 2017' }],
    ['inproceedings', 'booktitle = {X}', { type: 'paper-conference', venue: 'X' }],
    ['phdthesis', 'school = {MIT}', { type: 'thesis', csl: { publisher: 'MIT' } }],
    ['techreport', 'institution = {CERN}', { type: 'report', csl: { publisher: 'CERN' } }],
    ['article', 'volume = {4}', { ...journal, csl: { volume: 4, issue: ['not text'] } }],
    ['article', 'pages = {1--20}', { ...journal, csl: { page: '1-20' } }],
    ['article', 'journal = {Acta}', { type: 'journalArticle', csl: { 'container-title': 'Acta' } }],
  ])('is %s with %s', (type, field, paper) => {
    const entry = write(paper);
    expect(entry).toMatch(new RegExp(`^@${type}\\{`));
    if (field) expect(entry).toContain(field);
    else expect(entry).not.toMatch(/journal|booktitle|howpublished/);
  });
});

it('writes nothing for no papers', () => expect(writeFile(bibtex, [], options)).toBe(''));

describe('what can be chosen', () => {
  const preprint: Partial<Paper> = {
    ids: ['arxiv:1609.03499', 'doi:10.1000/182'],
    title: 'Naïve Schrödinger–Bridges: ≤ 5',
    authors: [{ name: 'José Łuk' }, { name: '王伟' }],
    note: 'Mine',
    abstract: 'Theirs',
  };

  it('leaves out abstracts and notes', () => {
    expect(write(preprint, { abstracts: false })).not.toMatch(/abstract|Theirs/);
    expect(write(preprint, { notes: false })).not.toMatch(/note|Mine/);
  });

  it('writes letters beyond ASCII as commands, where there are any', () => {
    const entry = write(preprint, { ascii: true });
    expect(entry).toContain(
      String.raw`title = {Na{\"{\i}}ve {Schr{\"{o}}dinger--Bridges}: $\leq$ 5}`,
    );
    expect(entry).toContain(String.raw`author = {{\L}uk, Jos{\'{e}} and {王伟}}`);
  });

  it('enters a preprint as an article of arXiv', () => {
    const entry = write({ ids: ['arxiv:1609.03499'] }, { preprintsAsArticles: true });
    expect(entry).toMatch(/^@article\{/);
    expect(entry).toContain('journal = {arXiv preprint arXiv:1609.03499}');
    expect(write({ venue: 'Blog' }, { preprintsAsArticles: true })).toMatch(/^@misc/);
  });

  it('takes the DOI that arXiv registers', () => {
    expect(write(preprint)).toContain('doi = {10.1000/182}');
    expect(write(preprint, { publishedDois: false })).toContain(
      'doi = {10.48550/arXiv.1609.03499}',
    );
    expect(write({ ids: ['doi:10.1000/182'] }, { publishedDois: false })).toContain('10.1000/182');
  });
});
