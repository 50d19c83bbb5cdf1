import { describe, expect, it } from 'vitest';
import { bibtexFile } from './bibtex';
import type { ImportedPaper, Unreadable } from './imported';
import { readAll } from './testing/reading';

/** The entries follow the structure of what each program and archive writes; the papers are ours. */

const read = (text: string) => [...bibtexFile.read(text)];

function readOne(text: string): ImportedPaper {
  const [item, ...rest] = read(text);
  expect(rest).toEqual([]);
  if (item?.kind !== 'paper') throw new Error(item?.problem.message);
  return item.paper;
}

const problemsOf = (text: string): Unreadable[] =>
  read(text).flatMap((item) => (item.kind === 'unreadable' ? [item.problem] : []));

describe('the entries of archives and search engines', () => {
  it('arXiv', () => {
    expect(
      readOne(`@misc{laemmchen2023counting,
      title={Counting $n^2$ Sheep in {\\"O}land}, 
      author={Ada Lämmchen and Aaron van den Oord and The Flock Team},
      year={2023},
      eprint={2303.00763},
      archivePrefix={arXiv},
      primaryClass={cs.CL},
      doi={https://doi.org/10.1000/Sheep_1},
      url={https://arxiv.org/abs/2303.00763}, 
}`),
    ).toEqual({
      line: 1,
      ids: ['arxiv:2303.00763', 'doi:10.1000/sheep_1'],
      facts: {
        title: 'Counting $n^2$ Sheep in Öland',
        authors: [
          { name: 'Ada Lämmchen' },
          { name: 'Aaron van den Oord' },
          { name: 'The Flock Team' },
        ],
        published: '2023',
        type: 'article',
        categories: ['cs.CL'],
        links: { page: 'https://arxiv.org/abs/2303.00763' },
      },
      own: { tags: [], citationKey: 'laemmchen2023counting' },
    });
  });

  it('INSPIRE', () => {
    expect(
      readOne(`@article{Schaf:2012tfa,
    author = "Schaf, Georg and others",
    collaboration = "FLOCK",
    title = "{Observation of a new sheep with the FLOCK detector at the LHC}",
    eprint = "1207.7214",
    archivePrefix = "arXiv",
    primaryClass = "hep-ex",
    reportNumber = "CERN-SHEEP-EP-2012-218",
    doi = "10.1016/j.sheep.2012.08.020",
    journal = "Sheep Lett. B",
    volume = "716",
    pages = "1--29",
    year = "2012"
}`),
    ).toEqual({
      line: 1,
      ids: ['arxiv:1207.7214', 'doi:10.1016/j.sheep.2012.08.020'],
      facts: {
        title: 'Observation of a new sheep with the FLOCK detector at the LHC',
        // That there are others does not say how many.
        authors: [{ name: 'Georg Schaf' }],
        authorCount: 2,
        published: '2012',
        type: 'article-journal',
        venue: 'Sheep Lett. B',
        categories: ['hep-ex'],
        csl: { volume: '716', number: 'CERN-SHEEP-EP-2012-218', page: '1-29' },
      },
      own: { tags: [], citationKey: 'Schaf:2012tfa' },
    });
    expect(
      readOne('@article{a, title = "{T}", SLACcitation = "%%CITATION = HEP-TH/9901001;%%"}').ids,
    ).toEqual(['arxiv:hep-th/9901001']);
  });

  it('the ACL Anthology', () => {
    expect(
      readOne(`@inproceedings{laemmchen-etal-2019-counting,
    title = "{SHEEP}: Counting of Deep Flocks for Language Understanding",
    author = {L{\\"a}mmchen, Ada  and
      Chang, Ming-Wei  and
      Lee, Kenton},
    editor = "Burstein, Jill  and
      de Vries, Hanna",
    booktitle = "Proceedings of the 2019 Conference of Sheep, Volume 1 (Long and Short Papers)",
    month = jun,
    year = "2019",
    address = "Minneapolis, Minnesota",
    publisher = "Association for Computational Linguistics",
    url = "https://aclanthology.org/N19-1423/",
    doi = "10.18653/v1/N19-1423",
    pages = "4171--4186",
    abstract = "We introduce SHEEP, which counts 7.7{\\%} more."
}`),
    ).toEqual({
      line: 1,
      ids: ['doi:10.18653/v1/n19-1423', 'acl:N19-1423'],
      facts: {
        title: 'SHEEP: Counting of Deep Flocks for Language Understanding',
        authors: [{ name: 'Ada Lämmchen' }, { name: 'Ming-Wei Chang' }, { name: 'Kenton Lee' }],
        abstract: 'We introduce SHEEP, which counts 7.7% more.',
        published: '2019-06',
        type: 'paper-conference',
        venue: 'Proceedings of the 2019 Conference of Sheep, Volume 1 (Long and Short Papers)',
        links: { page: 'https://aclanthology.org/N19-1423/' },
        csl: {
          page: '4171-4186',
          publisher: 'Association for Computational Linguistics',
          'publisher-place': 'Minneapolis, Minnesota',
          editor: [
            { family: 'Burstein', given: 'Jill' },
            { family: 'Vries', given: 'Hanna', 'non-dropping-particle': 'de' },
          ],
        },
      },
      own: { tags: [], citationKey: 'laemmchen-etal-2019-counting' },
    });
  });

  it('DBLP', () => {
    expect(
      readOne(`@article{DBLP:journals/corr/abs-2303-00763,
  author       = {Ada L{\\"{a}}mmchen and
                  Noam Shepherd},
  title        = {Counting Sheep: {A} Survey of Flocks, {\\(\\mathcal{O}(n)\\)} at a
                  Time},
  journal      = {CoRR},
  volume       = {abs/2303.00763},
  year         = {2023},
  url          = {https://doi.org/10.48550/arXiv.2303.00763},
  doi          = {10.48550/ARXIV.2303.00763},
  eprinttype    = {arXiv},
  eprint       = {2303.00763},
  timestamp    = {Mon, 06 Mar 2023 16:44:04 +0100},
  biburl       = {https://dblp.org/rec/journals/corr/abs-2303-00763.bib},
  bibsource    = {dblp computer science bibliography, https://dblp.org}
}`),
    ).toEqual({
      line: 1,
      ids: ['arxiv:2303.00763', 'dblp:journals/corr/abs-2303-00763'],
      facts: {
        title: 'Counting Sheep: A Survey of Flocks, $\\mathcal{O}(n)$ at a Time',
        authors: [{ name: 'Ada Lämmchen' }, { name: 'Noam Shepherd' }],
        published: '2023',
        type: 'article',
        links: { page: 'https://doi.org/10.48550/arXiv.2303.00763' },
      },
      // Its timestamp is of DBLP's record, not of anybody's saving it.
      own: { tags: [], citationKey: 'DBLP:journals/corr/abs-2303-00763' },
    });
  });

  it('DBLP, with the proceedings in an entry of their own below', () => {
    const [paper, volume] = readAll(
      bibtexFile,
      `@inproceedings{DBLP:conf/sheep/Laemmchen19,
  author       = {Ada L{\\"{a}}mmchen},
  title        = {Counting Sheep},
  pages        = {1--9},
  crossref     = {DBLP:conf/sheep/2019-1},
  url          = {https://doi.org/10.1000/sheep.19.1},
  doi          = {10.1000/SHEEP.19.1},
  biburl       = {https://dblp.org/rec/conf/sheep/Laemmchen19.bib},
  bibsource    = {dblp computer science bibliography, https://dblp.org}
}

@proceedings{DBLP:conf/sheep/2019-1,
  editor       = {Noam Shepherd},
  title        = {Proceedings of the Sheep Conference, {SHEEP} 2019},
  publisher    = {Wool Press},
  year         = {2019},
  url          = {https://doi.org/10.1000/sheep.19},
  doi          = {10.1000/SHEEP.19},
  isbn         = {978-3-16-148410-0}
}
`,
    );
    expect(paper).toEqual({
      kind: 'paper',
      paper: {
        line: 1,
        // Not those of the proceedings, by which all papers in them would be one.
        ids: ['doi:10.1000/sheep.19.1', 'dblp:conf/sheep/Laemmchen19'],
        facts: {
          title: 'Counting Sheep',
          authors: [{ name: 'Ada Lämmchen' }],
          published: '2019',
          type: 'paper-conference',
          venue: 'Proceedings of the Sheep Conference, SHEEP 2019',
          links: { page: 'https://doi.org/10.1000/sheep.19.1' },
          csl: {
            page: '1-9',
            publisher: 'Wool Press',
            ISBN: '978-3-16-148410-0',
            editor: [{ family: 'Shepherd', given: 'Noam' }],
          },
        },
        own: { tags: [], citationKey: 'DBLP:conf/sheep/Laemmchen19' },
      },
    });
    expect(volume).toMatchObject({
      paper: { ids: expect.arrayContaining(['doi:10.1000/sheep.19']) },
    });
  });

  it('Google Scholar and Semantic Scholar', () => {
    const scholar = readOne(`@article{touvron2023sheep,
  title={Sheep: Open and efficient flocks},
  author={Lavril, Thibaut and Izacard, Gautier and others},
  journal={arXiv preprint arXiv:2302.13971},
  year={2023}
}`);
    expect(scholar.ids).toEqual(['arxiv:2302.13971']);
    expect(scholar.facts).toEqual({
      title: 'Sheep: Open and efficient flocks',
      authors: [{ name: 'Thibaut Lavril' }, { name: 'Gautier Izacard' }],
      authorCount: 3,
      published: '2023',
      type: 'article',
    });
    const semantic = readOne(`@article{Lavril2023Sheep, title={Sheep}, journal={ArXiv}, year={2023},
      volume={abs/2302.13971}, url={https://api.semanticscholar.org/CorpusID:257219404}}`);
    expect(semantic.ids).toEqual(['arxiv:2302.13971']);
    expect(semantic.facts.csl).toBeUndefined();
  });
});

describe('the entries of reference managers', () => {
  it('Zotero', () => {
    const paper = readOne(`
@misc{lammchen_counting_2023,
	title = {Counting {Sheep}},
	url = {http://arxiv.org/abs/2303.00763},
	doi = {10.48550/arXiv.2303.00763},
	abstract = {We count sheep.
Twice.},
	urldate = {2024-02-03},
	publisher = {arXiv},
	author = {Lämmchen, Ada and {Flock Team}},
	month = mar,
	year = {2023},
	note = {arXiv:2303.00763 [cs]},
	keywords = {Computer Science - Computation and Language, to read},
	annote = {Comment: 15 pages},
	file = {Full Text PDF:/home/ada/Zotero/storage/AB:application/pdf},
}
`);
    expect(paper).toEqual({
      line: 2,
      ids: ['arxiv:2303.00763'],
      facts: {
        title: 'Counting Sheep',
        authors: [{ name: 'Ada Lämmchen' }, { name: 'Flock Team' }],
        abstract: 'We count sheep.\nTwice.',
        published: '2023-03',
        type: 'article',
        links: { page: 'http://arxiv.org/abs/2303.00763' },
      },
      own: {
        tags: ['Computer Science - Computation and Language', 'to read'],
        note: 'Comment: 15 pages',
        citationKey: 'lammchen_counting_2023',
      },
    });
  });

  it('Better BibTeX and BibLaTeX', () => {
    const paper = readOne(`@online{lammchen23,
  title = {Counting {{Sheep}}},
  subtitle = {A Survey},
  author = {family=Oord, given=Aaron, prefix=van den, useprefix=true and {{Flock Team}}},
  date = {2023-03-01/2023-04-02},
  eprint = {2303.00763v4},
  eprinttype = {arXiv},
  eprintclass = {cs},
  doi = {10.48550/arXiv.2303.00763},
  langid = {english},
  pubstate = {prepublished},
  keywords = {flock,{wool, white}}
}`);
    expect(paper.ids).toEqual(['arxiv:2303.00763']);
    expect(paper.facts).toEqual({
      title: 'Counting Sheep: A Survey',
      authors: [{ name: 'Aaron van den Oord' }, { name: 'Flock Team' }],
      published: '2023-03-01',
      version: 4,
      type: 'article',
      categories: ['cs'],
    });
    expect(paper.own.tags).toEqual(['flock', 'wool, white']);
  });

  it('JabRef', () => {
    const text = `% Encoding: UTF-8

@String{jsheep = {Journal of Sheep}}

@Article{Laemmchen2020,
  author       = {Lämmchen, Ada},
  journal      = jsheep,
  title        = {Wool},
  year         = {2020},
  month        = {#sep#},
  comment      = {My own words.},
  creationdate = {2021-11-24T16:33:06},
  groups       = {Wool, To cite},
  issn         = {1234-5678},
  number       = {3},
  ranking      = {rank5},
  readstatus   = {read},
  priority     = {prio1},
}

@Comment{jabref-meta: databaseType:biblatex;}
`;
    expect(readOne(text)).toEqual({
      line: 5,
      ids: [],
      facts: {
        title: 'Wool',
        authors: [{ name: 'Ada Lämmchen' }],
        published: '2020-09',
        type: 'article-journal',
        venue: 'Journal of Sheep',
        csl: { issue: '3', ISSN: '1234-5678' },
      },
      own: {
        tags: ['Wool', 'To cite'],
        note: 'My own words.',
        status: 'read',
        rating: 5,
        savedAt: '2021-11-24T16:33:06.000Z',
        citationKey: 'Laemmchen2020',
      },
    });
  });

  it('Mendeley and BibDesk', () => {
    const mendeley = readOne(`@article{Lammchen2023,
archivePrefix = {arXiv},
arxivId = {2303.00763},
author = {L{\\"{a}}mmchen, Ada},
eprint = {2303.00763},
file = {:home/ada/Documents/sheep.pdf:pdf},
keywords = {Sheep},
annote = {NULL},
mendeley-groups = {Flock},
mendeley-tags = {counting;Sheep},
pmid = {12345678},
title = {{Counting Sheep}},
year = {2023}
}`);
    expect(mendeley.ids).toEqual(['arxiv:2303.00763', 'pmid:12345678']);
    expect(mendeley.own).toEqual({
      tags: ['Sheep', 'counting', 'Flock'],
      citationKey: 'Lammchen2023',
    });
    const bibdesk = readOne(`@article{a, Title = {Wool}, Date-Added = {2016-09-19 12:34:56 +0200},
      Rating = {4}, Read = {1}, Annote = {Good.}}`).own;
    expect(bibdesk).toEqual({
      tags: [],
      note: 'Good.',
      status: 'read',
      rating: 4,
      savedAt: '2016-09-19T10:34:56.000Z',
      citationKey: 'a',
    });
  });
});

describe('what entries inherit', () => {
  it('is what they do not say themselves, by crossref and xdata, one after the other', () => {
    const paper = readAll(
      bibtexFile,
      `@xdata{press, publisher = {Wool Press}, location = {Kiel}, xdata = {more}}
@xdata{more, series = {Notes on Sheep}, xdata = {press}}
@inproceedings{a, title = {T}, year = {2020}, crossref = {VOLUME}, doi = {10.1000/a}}
@proceedings{Volume, title = {P}, year = {2019}, xdata = {press}, doi = {10.1000/p}, keywords = {x}}
@article{b, title = {T}, xdata = "press, nowhere", crossref = {issue}}
@periodical{issue, title = {J}, date = {2021-05}, number = {3}, crossref = {issue}}`,
    ).flatMap((item) => (item.kind === 'paper' ? [item.paper] : []));
    const press = { publisher: 'Wool Press', 'publisher-place': 'Kiel' };
    expect(paper.map(({ facts }) => facts)).toMatchObject([
      {
        venue: 'P',
        published: '2020',
        csl: { ...press, 'collection-title': 'Notes on Sheep' },
      },
      { title: 'P' },
      { venue: 'J', published: '2021-05', csl: { ...press, issue: '3' } },
      { title: 'J' },
    ]);
    expect(paper[0]).toMatchObject({ ids: ['doi:10.1000/a'], own: { tags: [] } });
  });
});

describe('identifiers', () => {
  it.each<[string, string[]]>([
    ['eprint = {math.GT/0309136}', ['arxiv:math/0309136']],
    ['eprint = {arXiv:2303.00763v2}', ['arxiv:2303.00763']],
    ['eprint = {12345678}, eprinttype = {pubmed}', ['pmid:12345678']],
    ['eprint = {10.2307/2118}, eprinttype = {jstor}', []],
    ['doi = {doi:10.1000/A{\\_}b<c>}', ['doi:10.1000/a_b<c>']],
    ['doi = {10.1000/a, 10.1000/b}', ['doi:10.1000/a', 'doi:10.1000/b']],
    ['doi = {http://dx.doi.org/10.48550/arXiv.2303.00763}', ['arxiv:2303.00763']],
    ['howpublished = {\\url{https://openreview.net/forum?id=abcDEF-12}}', ['openreview:abcDEF-12']],
    ['howpublished = {arXiv:2303.00763 [cs.CL]}', ['arxiv:2303.00763']],
    ['journal = {arXiv e-prints}, eid = {arXiv:2303.00763}', ['arxiv:2303.00763']],
    ['journal = {CoRR}, volume = {cs.CL/0112017}', ['arxiv:cs/0112017']],
    ['note = {PMID: 12345678\nPMCID: PMC123}', ['pmid:12345678']],
    ['note = {extends arXiv:2303.00763}', []],
    ['eprint = {2303.00763}, note = {arXiv:2303.00764}', ['arxiv:2303.00763']],
    ['eprint = {2303.00763}, url = {https://arxiv.org/abs/2303.00764}', ['arxiv:2303.00763']],
    ['biburl = {https://dblp.org/rec/conf/sheep/A21.bib}', ['dblp:conf/sheep/A21']],
    ['url = {https://sheep.example/a/?utm_source=x}', ['url:https://sheep.example/a']],
    ['url = {https://sheep.example/}', []],
    ['url = {https://dblp.org/db/conf/sheep/sheep2009.html#A09}', []],
    ['url = {https://sheep.example/a https://arxiv.org/abs/2303.00763}', ['arxiv:2303.00763']],
    ['ee = {http://doi.acm.org/10.1145/1292591}', ['doi:10.1145/1292591']],
    ['biburl = {https://dblp.org/rec/bib/conf/sheep/A21}', ['dblp:conf/sheep/A21']],
    ['url = {https://sheep.example/a}, doi = {10.1000/a}', ['doi:10.1000/a']],
    ['doi = {none}, eprint = {soon}, pmid = {x}, url = {here}', []],
  ])('%s', (fields, ids) => {
    expect(readOne(`@misc{a, title = {T}, ${fields}}`).ids).toEqual(ids);
  });

  it('takes a note for one, unless it only names the paper', () => {
    const noteOf = (note: string) =>
      readOne(`@misc{a, title = {T}, eprint = {2303.00763}, note = {${note}}}`).own.note;
    expect(noteOf('arXiv:2303.00763 [cs]')).toBeUndefined();
    expect(noteOf('arXiv:2303.00764')).toBe('arXiv:2303.00764');
    expect(noteOf('arXiv is good')).toBe('arXiv is good');
    expect(noteOf('arXiv:2303.00763\n\nRead it')).toBe('arXiv:2303.00763\n\nRead it');
  });
});

describe('facts', () => {
  const factsOf = (fields: string, type = 'article') =>
    readOne(`@${type}{a, title = {T}, ${fields}}`).facts;

  it.each<[string, string | undefined]>([
    ['year = {2017}, month = sep', '2017-09'],
    ['year = 2017, month = 9', '2017-09'],
    ['year = {2017}, month = {September}', '2017-09'],
    ['year = {2017}, month = {sep 19}', '2017-09-19'],
    ['year = {2017}, month = "19~" # sep', '2017-09-19'],
    ['year = {2017}, month = {6}, day = {2}', '2017-06-02'],
    ['year = {2017}, month = {June 13--17}', '2017-06-13'],
    ['year = {2017}, month = {feb 30}', '2017-02'],
    ['year = {2017}, month = {spring}', '2017'],
    ['year = {in press}', undefined],
    ['date = {2017-06-12}', '2017-06-12'],
    ['date = {2017-06}, year = {1999}', '2017-06'],
    ['date = {2017-06-12T10:00:00/2018}', '2017-06-12'],
    ['date = {2017-21}', '2017'],
    ['date = {/2017}', '2017'],
  ])('%s', (fields, published) => expect(factsOf(fields).published).toBe(published));

  it.each<[string, string, string | undefined, string | undefined]>([
    ['article', 'journal = {Acta}', 'article-journal', 'Acta'],
    ['article', 'journaltitle = {Acta}, eprint = {2303.00763}', 'article-journal', 'Acta'],
    ['conference', 'booktitle = {Proc.}', 'paper-conference', 'Proc.'],
    ['incollection', 'booktitle = {B}', 'chapter', 'B'],
    ['phdthesis', 'school = {MIT}', 'thesis', undefined],
    ['techreport', '', 'report', undefined],
    ['unpublished', '', 'manuscript', undefined],
    ['unpublished', 'eprint = {2303.00763}', 'article', undefined],
    ['online', '', 'webpage', undefined],
    ['misc', 'howpublished = {Blog}', undefined, 'Blog'],
    ['misc', 'howpublished = {\\url{https://x.example/a}}', undefined, undefined],
    ['misc', 'journal = {CoRR}', undefined, undefined],
    ['nonsense', '', undefined, undefined],
  ])('@%s with %s', (type, fields, csl, venue) => {
    expect(factsOf(fields, type)).toMatchObject({
      ...(csl && { type: csl }),
      ...(venue && { venue }),
    });
    expect(factsOf(fields, type).type).toBe(csl);
    expect(factsOf(fields, type).venue).toBe(venue);
  });

  it('keeps what it has no field for under the names of CSL', () => {
    const fields = `volume = {4}, number = {2}, pages = {1--20}, publisher = {Wool Press},
      address = {Kiel}, series = {LNCS}, edition = {2}, isbn = {978-3-16-148410-0}`;
    expect(factsOf(fields, 'inbook').csl).toEqual({
      volume: '4',
      issue: '2',
      page: '1-20',
      publisher: 'Wool Press',
      'publisher-place': 'Kiel',
      'collection-title': 'LNCS',
      edition: '2',
      ISBN: '978-3-16-148410-0',
    });
    expect(factsOf('number = {TR-7}, institution = {CERN}', 'techreport').csl).toEqual({
      number: 'TR-7',
      publisher: 'CERN',
    });
    expect(factsOf('school = {MIT}', 'mastersthesis').csl).toEqual({
      publisher: 'MIT',
      genre: "Master's thesis",
    });
  });

  it('links to a page or a file', () => {
    expect(factsOf('url = {https://x.example/a.pdf}').links).toEqual({
      pdf: 'https://x.example/a.pdf',
    });
    expect(factsOf('url = {x.example/a}, pdf = {https://x.example/b}').links).toEqual({
      page: 'https://x.example/a',
      pdf: 'https://x.example/b',
    });
    expect(factsOf('url = {javascript:alert(1)}').links).toBeUndefined();
  });

  it('joins the lines of an abstract that a program broke', () => {
    const wrapped = 'abstract = {We count\n      sheep, and\n      goats.\n\n      And more.}';
    expect(factsOf(wrapped).abstract).toBe('We count sheep, and goats.\n\nAnd more.');
    expect(factsOf('abstract = {One.\n\tTwo.}').abstract).toBe('One. Two.');
    expect(factsOf('abstract = {One.\nTwo.\n    Three.}').abstract).toBe('One.\nTwo.\n    Three.');
  });
});

describe('what cannot be read', () => {
  it('is said with its line, and the rest is read', () => {
    const text = `@misc{a, title = {A}}

@article{broken,
  title = {Never closed,
  year = {2020}
}

@misc{b, title = {B}}
@misc{empty, year = {2020}}
@misc{, year = {2020}}
`;
    expect(read(text).map(({ kind }) => kind)).toEqual([
      'paper',
      'unreadable',
      'paper',
      'unreadable',
      'unreadable',
    ]);
    expect(problemsOf(text)).toEqual([
      {
        line: 3,
        message:
          'This entry is not closed: one closing brace more is needed before the next entry begins.',
        excerpt: '@article{broken,\n  title = {Never closed,\n  year = {2020}\n}',
      },
      {
        line: 9,
        message:
          'The entry “empty” has neither a title nor an identifier: give it a title, a DOI or an arXiv number.',
        excerpt: '@misc{empty, year = {2020}}',
      },
      {
        line: 10,
        message:
          'The entry has neither a title nor an identifier: give it a title, a DOI or an arXiv number.',
        excerpt: '@misc{, year = {2020}}',
      },
    ]);
  });

  it('is not a paper without a title that has an identifier', () => {
    expect(readOne('@misc{a, doi = {10.1000/a}}')).toEqual({
      line: 1,
      ids: ['doi:10.1000/a'],
      facts: {},
      own: { tags: [], citationKey: 'a' },
    });
  });

  it('has an excerpt of at most 200 characters', () => {
    const [problem] = problemsOf(`@misc{a, title = {${'🎉'.repeat(300)}`);
    expect(problem?.excerpt.length).toBeLessThanOrEqual(200);
    expect(problem?.excerpt.isWellFormed()).toBe(true);
  });

  it('counts lines, whatever breaks them', () => {
    const lines = (text: string) =>
      read(text).map((item) => item.kind === 'paper' && item.paper.line);
    for (const lineBreak of ['\n', '\r\n', '\r']) {
      const text = ['\ufeff% a', '@misc{a, doi = {10.1000/a}}', '', '@misc{b, doi = {10.1000/b}}'];
      expect(lines(text.join(lineBreak))).toEqual([2, 4]);
    }
  });
});

it('is lazy: what comes later is not read before it is asked for', () => {
  const [first] = bibtexFile.read(
    `@misc{a, doi = {10.1000/a}}${'@misc{b, x = {1}}'.repeat(1_000)}`,
  );
  expect(first?.kind).toBe('paper');
});

describe('a file is recognised', () => {
  it.each([
    '@article{a,\n title={A}}',
    '\ufeff% Encoding: UTF-8\n\n@Article{a,',
    'Some words.\r\n  @InProceedings { DBLP:conf/x , a = 1',
    '@misc(a, b = 1)',
    '@string{a = "b"}',
    '@Comment{jabref-meta: x;}',
    '@misc{,\n title = {A}}',
  ])('%j', (beginning) => expect(bibtexFile.recognises(beginning)).toBe(true));

  it.each([
    '',
    'me@example.org, you@example.org',
    'TY  - JOUR\nTI  - @article\nER  - ',
    '{"title": "@article{a, b}"}',
    '<html>@media {a, b}</html>',
    'body { color: red }\n@media screen { a { color: blue } }',
  ])('not %j', (beginning) => expect(bibtexFile.recognises(beginning)).toBe(false));
});
