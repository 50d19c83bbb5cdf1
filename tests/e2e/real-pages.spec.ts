import { expect, type Offprint, test } from '../browser/fixture.ts';
import { exportFile } from '../browser/popup.ts';
import { dataIn } from '../fixtures/huggingface/saved.ts';
import { savedPage } from '../fixtures/saved.ts';

/** A saved page of the site itself, or the end of the test: they are not part of the repository. */
function required(path: string): string {
  const html = savedPage(path);
  test.skip(html === undefined, `${path} is not on this machine.`);
  return html ?? '';
}

interface EmbeddedPaper {
  readonly id: string;
  readonly title: string;
  readonly summary: string;
  readonly publishedAt: string;
  readonly authors: readonly { readonly name: string }[];
}

const collapsed = (text = '') => text.replace(/\s+/g, ' ').trim();
/** What a saved page itself asks of other hosts fails at once; whatever else asks is recorded. */
async function serveSaved(offprint: Offprint, html: string): Promise<void> {
  await offprint.context.route(
    (url) => url.protocol.startsWith('http') && html.includes(url.hostname),
    (route) => route.abort(),
  );
  await offprint.serve(html);
}

async function saveAndExport(offprint: Offprint, path: string, papers: readonly EmbeddedPaper[]) {
  const { page, strips } = await offprint.open(path);
  const ids = papers.map((paper) => `arxiv:${paper.id}`);
  expect(await strips.wait(ids.length)).toEqual(ids);
  for (const id of ids) {
    await strips.click(id, 'Save');
    await strips.control(id, 'Saved');
  }
  // Nothing further turned up meanwhile.
  expect(await strips.papers()).toEqual(ids);
  const { text } = await exportFile(await offprint.popup(), 'JSON', 'All');
  const exported: Record<string, unknown>[] = JSON.parse(text).papers;
  expect(exported).toHaveLength(papers.length);
  for (const paper of papers) {
    const record = exported.find(({ key }) => key === `arxiv:${paper.id}`);
    expect(record).toMatchObject({
      title: collapsed(paper.title),
      authors: paper.authors.map(({ name }) => ({ name: collapsed(name) })),
      published: paper.publishedAt.slice(0, 10),
    });
    expect(collapsed(String(record?.abstract))).toBe(collapsed(paper.summary));
  }
  return page;
}

test('the saved daily page: 13 cards, 13 strips, 13 exact records', async ({ offprint }) => {
  const html = required('huggingface/papers-date-2024-08-01.html');
  const dailyPapers: { paper: EmbeddedPaper }[] = dataIn(html, 'DailyPapers').dailyPapers;
  expect(dailyPapers).toHaveLength(13);
  await serveSaved(offprint, html);
  const papers = dailyPapers.map(({ paper }) => paper);
  const page = await saveAndExport(offprint, '/papers/date/2024-08-01', papers);
  const perCard = await page
    .locator('article')
    .evaluateAll((cards) => cards.map((card) => card.querySelectorAll('offprint-card').length));
  expect(perCard).toEqual(papers.map(() => 1));
});

test('the saved page of one paper: one strip, one exact record', async ({ offprint }) => {
  const html = required('huggingface/paper-2509.24002.html');
  const paper: EmbeddedPaper = dataIn(html, 'PaperContent').paper;
  await serveSaved(offprint, html);
  await saveAndExport(offprint, '/papers/2509.24002', [paper]);
});

test('a saved page of the site without papers: no strip', async ({ offprint }) => {
  await serveSaved(offprint, required('huggingface/NEGATIVE-spaces-2025-03-28.html'));
  const { page, strips } = await offprint.open('/papers');
  await expect(page.locator('article')).toHaveCount(24);
  // The script has run its first scan by the time a paper put in afterwards gets its strip.
  await page.evaluate(() => {
    const card = '<article><h3><a href="/papers/2407.21783">A paper</a></h3></article>';
    document.querySelector('main')?.insertAdjacentHTML('beforeend', card);
  });
  await expect.poll(() => strips.papers()).toEqual(['arxiv:2407.21783']);
});
