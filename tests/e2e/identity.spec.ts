import { expect, test } from '../browser/fixture.ts';
import { documentHtml } from '../fixtures/fixture.ts';
import { dailyPage } from '../fixtures/huggingface/digest.ts';

/** One paper as five sites show it: each knows something of it that the others do not. */

const paper = 'arxiv:2601.90001';
const page = (main: string) => documentHtml('A listing', `<main>${main}</main>`);

const sites = {
  arxiv: {
    address: 'https://arxiv.org/list/cs/new',
    html: page(`<h3>Showing new listings for Thursday, 15 January 2026</h3><dl id="articles"><h3>New submissions</h3>
<dt><a name="item1">[1]</a> <a href="/abs/2601.90001" title="Abstract" id="2601.90001">arXiv:2601.90001</a> [<a href="/pdf/2601.90001v1">pdf</a>]</dt>
<dd><div class="meta"><div class="list-title"><span class="descriptor">Title:</span> Counting Sheep</div>
<div class="list-authors"><a href="#">Ada Lämmchen</a>, <a href="#">Björn Ullrich</a></div>
<div class="list-comments"><span class="descriptor">Comments:</span> 9 pages</div>
<div class="list-subjects"><span class="primary-subject">Machine Learning (cs.LG)</span></div>
<p class="mathjax">We count the sheep, one after the other, all night.</p></div></dd></dl>`),
  },
  huggingface: {
    address: 'https://huggingface.co/papers/date/2026-01-16',
    html: dailyPage(
      [
        {
          id: '2601.90001',
          title: 'Counting Sheep',
          abstract: 'We count the sheep.',
          authors: ['Ada Lämmchen', 'Björn Ullrich'],
          published: '2026-01-14',
          upvotes: 41,
          code: 'https://github.com/pasture/sheep',
        },
      ],
      { day: '2026-01-16' },
    ),
  },
  scholar: {
    address: 'https://scholar.google.com/scholar?q=sheep',
    html: page(`<div id="gs_res_ccl_mid"><div class="gs_r gs_or gs_scl" data-cid="WoLLe1j8HoAJ"><div class="gs_ri">
<h3 class="gs_rt"><a id="WoLLe1j8HoAJ" href="https://arxiv.org/abs/2601.90001">Counting Sheep</a></h3>
<div class="gs_a">A Lämmchen… - Annals of Grazing, 2026 - arxiv.org</div><div class="gs_rs">… count the sheep …</div>
<div class="gs_fl"><a href="/scholar?cites=1">Cited by 12</a></div></div></div></div>`),
  },
  openreview: {
    address: 'https://openreview.net/forum?id=8BGcwMaAnb',
    html: page(`<div class="forum-note"><div class="forum-title"><h2 class="citation_title">Counting Sheep</h2> <a href="/pdf?id=8BGcwMaAnb">pdf</a></div>
<div class="forum-authors"><a href="/profile?id=~1">Ada Lämmchen</a>, <a href="/profile?id=~2">Björn Ullrich</a></div>
<div class="forum-meta"><span>Published: 22 Jan 2026</span><span>ICLR 2026 Poster</span></div>
<div class="note-content"><div><strong class="note-content-field">Keywords:</strong> <span class="note-content-value">sheep, sleep</span></div>
<div><strong class="note-content-field">Preprint:</strong> <span class="note-content-value"><a href="https://arxiv.org/abs/2601.90001v2">arXiv</a></span></div></div></div>`),
  },
  dblp: {
    address: 'https://dblp.org/search?q=sheep',
    html: page(`<ul class="publ-list"><li class="entry" id="conf/iclr/LammchenU26"><nav class="publ"><ul><li class="ee"><a href="https://doi.org/10.5555/SHEEP.1">DOI</a></li>
<li class="ee"><a href="https://doi.org/10.48550/arXiv.2601.90001">arXiv</a></li><li><a href="https://dblp.org/rec/conf/iclr/LammchenU26.html">details</a></li></ul></nav>
<cite><span itemprop="author">Ada Lämmchen 0001</span>, <span itemprop="author">Björn Ullrich</span>: <span class="title">Counting Sheep.</span>
<span itemprop="isPartOf"><span itemprop="name">ICLR</span></span> <span itemprop="datePublished">2026</span></cite></li></ul>`),
  },
} as const;

const served = (url: URL) => Object.values(sites).find(({ address }) => address === url.href)?.html;

test('one paper on five sites is one record with all they know, and one state everywhere', async ({
  offprint,
}) => {
  await offprint.serve(served);
  const tabs = [];
  for (const [name, { address }] of Object.entries(sites)) {
    const tab = await offprint.open(address);
    expect(await tab.strips.wait(1), name).toEqual([paper]);
    tabs.push(tab);
  }
  const [first, ...others] = tabs;
  await first?.strips.click(paper, 'Save');
  for (const { strips } of tabs) await strips.control(paper, 'Saved');

  // What is done on a site takes in what the site knows, and shows on the others.
  for (const { strips } of others) {
    await strips.click(paper, 'Status');
    await strips.settled(paper);
  }
  for (const { strips } of tabs) await strips.control(paper, 'Status: Reading');

  const rows = await offprint.library.rows();
  expect(rows).toHaveLength(1);
  expect(rows[0]).toMatchObject({
    key: paper,
    ids: [
      paper,
      'doi:10.5555/sheep.1',
      'openreview:8BGcwMaAnb',
      'dblp:conf/iclr/LammchenU26',
      'scholar:WoLLe1j8HoAJ',
    ],
    title: 'Counting Sheep',
    authors: [{ name: 'Ada Lämmchen' }, { name: 'Björn Ullrich' }],
    comment: '9 pages',
    categories: ['cs.LG'],
    keywords: ['sheep', 'sleep'],
    links: { code: 'https://github.com/pasture/sheep' },
    signals: { upvotes: 41, citations: 12 },
    status: 'reading',
  });
  // A snippet replaced no abstract, and a year no day.
  expect(rows[0]?.abstract).toMatch(/^We count the sheep/);
  expect(rows[0]?.published).toMatch(/^2026-01-\d\d$/);
  expect((rows[0] as { sources?: unknown[] }).sources).toHaveLength(5);
});

test('a page that shows a newer version says so, quietly', async ({ offprint }) => {
  const list = (version: number) =>
    sites.arxiv.html.replace('/pdf/2601.90001v1', `/pdf/2601.90001v${version}`);
  let version = 1;
  await offprint.serve(() => list(version));
  const { page: tab, strips } = await offprint.open(sites.arxiv.address);
  await strips.click(paper, 'Save');
  await strips.control(paper, 'Saved');
  const before = await strips.box(paper);
  version = 3;
  await tab.reload();
  await strips.control(paper, 'Saved');
  const [host] = await strips.hosts();
  if (!host) throw new Error('There is no strip.');
  const told = await strips.evaluate<string | null>(
    { ...host, node: host.inside[0] ?? host.node },
    'function () { return this.querySelector(".newer").title; }',
  );
  expect(told).toBe('This page shows version 3; you saved version 1');
  expect(await strips.box(paper)).toEqual(before);
});

test('two arXiv numbers on one card stay two papers, and the strip says so', async ({
  offprint,
}) => {
  const other = 'arxiv:2601.90002';
  const search = (number: string) =>
    page(`<ol><li class="arxiv-result"><p class="list-title"><a href="https://arxiv.org/abs/${number}">arXiv:${number}</a></p>
<div class="tags"><a href="https://doi.org/10.5555/SHEEP.1">doi</a></div><p class="title">Sheep ${number}</p><p class="authors"><a href="#">Ada Lämmchen</a></p></li></ol>`);
  let number = '2601.90001';
  await offprint.serve(() => search(number));
  const first = await offprint.open('https://arxiv.org/search/?query=sheep');
  await first.strips.click(paper, 'Save');
  await first.strips.control(paper, 'Saved');
  number = '2601.90002';
  const second = await offprint.open('https://arxiv.org/search/?query=sheep');
  await second.strips.click(other, 'Save');
  await second.strips.control(other, 'Saved');
  const [host] = await second.strips.hosts();
  if (!host) throw new Error('There is no strip.');
  await expect
    .poll(() =>
      second.strips.evaluate<string>(
        { ...host, node: host.inside[0] ?? host.node },
        'function () { return this.querySelector(".message").title; }',
      ),
    )
    .toContain('Sheep 2601.90001');
  expect((await offprint.library.saved()).map(({ key }) => key).sort()).toEqual([paper, other]);
});
