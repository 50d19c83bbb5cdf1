import { describe, expect, test } from 'vitest';
import { describeSaved } from '../fixtures/describe-saved.ts';
import { authorCountOf, codeIn, doiAt, monthOf, venueOf, versionOf } from './arxiv.ts';
import type { Expected } from './expected.ts';
import { decode, elements, inside, textOf } from './markup.ts';
import { savedListings } from './saved.ts';

/** An oracle that is wrong is worse than none: what can be checked of them without the adapters. */

/** What no reader would see. Only real names: "$<x>$" and "A&A;" are texts. */
const markup =
  /&(?:#\w+|amp|apos|gt|hellip|lt|middot|nbsp|quot);|<\/?(?:a|b|br|div|em|i|p|span|strong|sub|sup)\b[^>]*>/i;
const labels =
  /^(?:title|authors?|abstract|comments|subjects|journal[ -]ref(?:erence)?)\s*:|△ Less|▽ More/i;

const textsOf = ({ title, authors, abstract, venue, comment, journalReference }: Expected) =>
  [title, ...authors, abstract, venue, comment, journalReference].filter(
    (text) => text !== undefined,
  );

for (const { path, papers, expected } of savedListings) {
  describeSaved(`the oracle of ${path}`, path, (html) => {
    const found = expected(html);
    const texts = found.flatMap(textsOf);

    test('finds every paper once, whole', () => {
      expect(found).toHaveLength(papers);
      expect(new Set(found.map(({ ids }) => ids[0])).size).toBe(papers);
      for (const { ids, title, authors, published, pdf } of found) {
        expect(ids.length).toBeGreaterThan(0);
        for (const id of ids) expect(id).toMatch(/^(?:arxiv|doi|scholar|url):[^\s?#]+$/);
        expect(title).not.toBe('');
        expect(authors.length).toBeGreaterThan(0);
        expect(published).toMatch(/^(?:19|20)\d\d(?:-[01]\d(?:-[0-3]\d)?)?$/);
        expect(pdf ?? 'https://').toMatch(/^https:\/\//);
      }
    });

    test('leaves no markup, label or stray space in a text', () => {
      expect(texts.filter((text) => markup.test(text))).toEqual([]);
      expect(texts.filter((text) => labels.test(text))).toEqual([]);
      expect(texts.filter((text) => text === '' || /^\s|\s$|\s\s|[^\S ]/.test(text))).toEqual([]);
    });

    test('has no author cut or glued to another', () => {
      const authors = found.flatMap((paper) => paper.authors);
      expect(authors.filter((name) => /[,;:…]|et al\b|additional/.test(name))).toEqual([]);
    });

    if (path.startsWith('arxiv/')) {
      test('gives every paper its categories and its PDF', () => {
        for (const { ids, categories, pdf } of found) {
          expect(categories.length).toBeGreaterThan(0);
          for (const code of categories) expect(code).toMatch(/^[a-z-]+(?:\.[A-Za-z-]+)?$/);
          expect(pdf).toBe(`https://arxiv.org/pdf/${ids[0]?.slice('arxiv:'.length)}`);
        }
      });
    }
  });
}

const listing = (name: string) => {
  const found = savedListings.find(({ path }) => path.includes(name));
  if (!found) throw new Error(`No saved page is called ${name}`);
  return found;
};

/** Tests on what one oracle says of its page. */
function describeOracle(name: string, body: (papers: Expected[], html: string) => void): void {
  const { path, expected } = listing(name);
  describeSaved(`what the oracle says of ${path}`, path, (html) => body(expected(html), html));
}

const count = (papers: Expected[], has: (paper: Expected) => unknown) => papers.filter(has).length;

describeOracle('astro-ph-new', (papers) => {
  test('only the 53 new papers have the announced day', () => {
    expect(papers.slice(0, 53).every(({ published }) => published === '2023-03-03')).toBe(true);
    for (const { ids, published } of papers.slice(53)) {
      const [, year, month] = /^arxiv:(\d\d)(\d\d)\./.exec(ids[0] ?? '') ?? [];
      expect(published).toBe(`20${year}-${month}`);
    }
  });

  test('only the 40 replaced papers have no abstract', () => {
    expect(papers.slice(0, 57).every(({ abstract }) => abstract !== undefined)).toBe(true);
    expect(papers.slice(57).every(({ abstract }) => abstract === undefined)).toBe(true);
  });

  test('reads the lines that only some papers have', () => {
    expect(count(papers, ({ comment }) => comment)).toBe(84);
    expect(count(papers, ({ journalReference }) => journalReference)).toBe(10);
    expect(count(papers, ({ version }) => version)).toBe(1);
    expect(papers[0]).toMatchObject({
      ids: ['arxiv:2303.00763'],
      title: 'Census of Gaseous Satellites around Local Spiral Galaxies',
      authors: ['Jingyao Zhu', 'Mary E Putman'],
      version: 1,
      comment: '18 pages, 13 figures, accepted by MNRAS',
      categories: ['astro-ph.GA'],
    });
    expect(papers.flatMap(({ code }) => code ?? [])).toEqual([
      'https://github.com/leandros11/lensing1',
    ]);
    expect(
      papers.flatMap(({ authors, authorCount, partial }) =>
        partial ? [[authors.length, authorCount, ...partial]] : [],
      ),
    ).toEqual([
      [46, 130, 'authors'],
      [63, 178, 'authors'],
      [49, 121, 'authors'],
      [63, 83, 'authors'],
    ]);
  });
});

describeOracle('astro-ph-recent', (papers) => {
  test('every paper has the day of its section, the empty one before it has none', () => {
    expect(papers.every(({ published }) => published === '2023-03-02')).toBe(true);
    expect(count(papers, ({ comment }) => comment)).toBe(43);
  });
});

describeOracle('hep-ph-2009-01', (papers) => {
  test('every paper has the month of its number, not that of the page', () => {
    expect(papers.every(({ published }) => published === '2007-04')).toBe(true);
    expect(count(papers, ({ journalReference }) => journalReference)).toBe(23);
  });
});

describeOracle('search-results', (papers) => {
  test('takes the day of the first version, never a version that only an element id tells', () => {
    const revised = papers.find(({ ids }) => ids[0] === 'arxiv:2512.02397');
    expect(revised?.published).toBe('2025-12-01');
    expect(count(papers, ({ version }) => version)).toBe(0);
  });

  test('reads DOIs, hidden authors and the whole abstract', () => {
    expect(count(papers, ({ ids }) => ids[1]?.startsWith('doi:10.'))).toBe(9);
    expect(papers.flatMap(({ authorCount }) => authorCount ?? [])).toEqual([36, 57, 29]);
    expect(papers.every(({ abstract }) => abstract && !/^…|…$/.test(abstract))).toBe(true);
    expect(count(papers, ({ comment }) => comment)).toBe(112);
    expect(count(papers, ({ journalReference }) => journalReference)).toBe(7);
    expect(count(papers, ({ code }) => code)).toBe(2);
  });
});

describeOracle('abs-page', ([paper], html) => {
  test('agrees with what the page says of itself in its head', () => {
    const meta = (name: string) =>
      [...html.matchAll(new RegExp(`<meta name="citation_${name}" content="([^"]*)"`, 'g'))].map(
        ([, content = '']) => textOf(content),
      );
    expect([paper?.title]).toEqual(meta('title'));
    expect([paper?.abstract]).toEqual(meta('abstract'));
    expect([paper?.published?.replaceAll('-', '/')]).toEqual(meta('date'));
    expect([paper?.pdf]).toEqual(meta('pdf_url'));
    expect(paper?.authors.map((name) => name.split(' ').at(-1))).toEqual(
      meta('author').map((name) => name.split(',')[0]),
    );
    expect(paper).toMatchObject({
      version: 2,
      venue: 'NeurIPS 2021',
      categories: ['cs.LG', 'cs.AI', 'cs.CL'],
    });
  });
});

describeOracle('google-scholar', (papers) => {
  test('names papers by DOI where the address holds one, always by cluster', () => {
    expect(count(papers, ({ ids }) => ids[0]?.startsWith('doi:10.'))).toBe(4);
    expect(papers.every(({ ids }) => ids.at(-1)?.startsWith('scholar:'))).toBe(true);
    expect(papers[0]).toMatchObject({
      ids: ['doi:10.1146/annurev-biophys-062215-010822', 'scholar:WMW1j8HoFyIJ'],
      title: 'CRISPR–Cas9 structures and mechanisms',
      authors: ['F Jiang', 'JA Doudna'],
      published: '2017',
      venue: 'Annual review of biophysics',
      citations: 2020,
      partial: ['authors', 'abstract'],
    });
  });

  test('leaves out what the page shows cut, and marks before titles', () => {
    expect(count(papers, ({ venue }) => venue)).toBe(7);
    expect(count(papers, ({ pdf }) => pdf)).toBe(6);
    expect(papers.filter(({ title }) => title.startsWith('['))).toEqual([]);
  });
});

describeOracle('cvpr2020', (papers, html) => {
  test('agrees with the BibTeX that the page shows of each paper', () => {
    const entries = elements(html, 'div', 'bibref').map(({ inner }) => inner);
    expect(entries).toHaveLength(papers.length);
    papers.forEach(({ title, authors }, index) => {
      const field = (name: string) =>
        textOf(
          entries[index]?.match(new RegExp(`^${name} = \\{(.*)\\},?(?:<br>)?$`, 'm'))?.[1] ?? '',
        );
      expect(title).toBe(field('title'));
      const words = (name: string) => name.split(/,? /).filter(Boolean).sort();
      expect(authors.map(words)).toEqual(field('author').split(' and ').map(words));
    });
  });
});

describe('the rules of the oracles', () => {
  test('markup: entities, attributes in either quotes, elements within each other', () => {
    expect(decode('&amp;lt; &#39;&#x2014;&hellip;')).toBe("&lt; '—…");
    expect(() => decode('&unknown;')).toThrow('&unknown;');
    expect(textOf(' two <span class="search-hit">sys</span>tems<br/>of\u00a0$a < b$ ')).toBe(
      'two systems of $a < b$',
    );
    const [outer, inner] = elements(`<div class='a b' title="1 > 0"><div>x</div></div ><p>`, 'div');
    expect(outer).toEqual({
      attributes: { class: 'a b', title: '1 > 0' },
      inner: '<div>x</div>',
    });
    expect(inner?.inner).toBe('x');
    expect(() => inside('<p>', 'div')).toThrow('<div');
  });

  test('identifiers: months, versions, DOIs', () => {
    expect(['2303.00763', 'hep-th/9901001', 'math.GT/0309136'].map(monthOf)).toEqual([
      '2023-03',
      '1999-01',
      '2003-09',
    ]);
    expect(versionOf('2303.00763', '<a href="/abs/2303.00763v2">')).toBeUndefined();
    expect(versionOf('2303.00763', '<a href="/abs/2303.00763v2">abs</a>')).toBe(2);
    expect(versionOf('2303.00763', 'arXiv:2303.00763v3, arXiv:2303.00764v9')).toBe(3);
    expect(versionOf('2303.00763', '<p id="2303.00763v1-abstract-full"></p>')).toBeUndefined();
    expect(doiAt('https://doi.org/10.1109/TIFS.2025')).toEqual(['doi:10.1109/tifs.2025']);
    expect(doiAt('https://doi.org/10.48550/arXiv.2303.00763')).toEqual([]);
    expect(authorCountOf('<a>A</a>, <a>B</a>, et al. (1 additional author not shown)')).toBe(3);
  });

  test('code: the first address of a code host, a link before its text', () => {
    expect(codeIn('Code: <a href="https://github.com/a/b">this https URL</a>.')).toBe(
      'https://github.com/a/b',
    );
    expect(codeIn(undefined, 'see (https://gitlab.inria.fr/a/b).')).toBe(
      'https://gitlab.inria.fr/a/b',
    );
    expect(codeIn('at https://github.com.', 'https://a.github.io/b')).toBeUndefined();
  });

  test.each([
    ['Accepted to CVPR 2026', undefined, 'CVPR 2026'],
    ["Accepted at UCC '25 (18th conference)", undefined, 'UCC 2025'],
    ['accepted at ICPM2025; code online', undefined, 'ICPM 2025'],
    ['presented at ML4H-2023', undefined, 'ML4H 2023'],
    ['Accepted to AJ 20/11/25; 32 pages', undefined, undefined],
    ['Accepted in MNRAS. See CVPR 2026', undefined, undefined],
    ['Submitted to VLDB 2026', undefined, undefined],
    ['Accepted at the tea workshop, ICML 2022', 'In 2023 Tea Letters, vol. 4', 'Tea Letters'],
    ['12 pages', 'Phys.Rev. D79:075009,2009', 'Phys.Rev. D'],
    ['accepted by MNRAS', 'MNRAS 519 (2023) 5922-5930', 'MNRAS'],
    [undefined, 'Bulletin of Geometry, Vol. 46, No. 2', 'Bulletin of Geometry'],
    [undefined, 'JHEP03(2023)007', 'JHEP'],
  ])('venue: of the comment %j and the reference %j it is %j', (comment, reference, venue) => {
    expect(venueOf(comment, reference)).toBe(venue);
  });
});
