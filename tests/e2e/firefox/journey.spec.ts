import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, keys, test } from '../../browser/firefox.ts';
import { samplePage } from '../../sample/page.ts';
import { samplePaper, samplePapers } from '../../sample/papers.ts';

const attention = samplePaper('1706.03762');
const lora = samplePaper('2106.09685');
const id = `arxiv:${attention.id}`;
const address = 'https://huggingface.co/papers/date/2026-01-15';

test('a paper is saved, tagged, seen in the popup and exported', async ({ offprint }) => {
  await offprint.serve(samplePage());
  const page = await offprint.open(address);
  await expect
    .poll(() => page.evaluate<number>('document.querySelectorAll("offprint-card").length'))
    .toBe(samplePapers.length);
  await page.clickStrip(id, 'Save');
  await expect.poll(() => page.stripNames(id)).toContainEqual(expect.stringMatching(/^Saved/));
  const [saved] = await offprint.saved();
  expect(saved).toMatchObject({
    key: id,
    title: attention.title,
    authors: attention.authors.map((name) => ({ name })),
    abstract: attention.summary,
    published: attention.published,
  });

  await page.front();
  await page.clickStrip(id, 'Tag');
  const editor = await page.editor();
  await expect
    .poll(() => editor.evaluate('document.hasFocus() && document.activeElement.tagName'))
    .toBe('INPUT');
  await page.evaluate(
    '(window.heard = [], addEventListener("keydown", (e) => heard.push(e.key), true))',
  );
  await page.type(`self attention${keys.enter}`);
  await expect.poll(async () => (await offprint.saved())[0]?.tags).toEqual(['self attention']);
  expect(await page.evaluate('window.heard')).toEqual([]);
  for (const text of ['self attention', 'Saved']) {
    expect(await page.evaluate(`window.find(${JSON.stringify(text)}, false, false, true)`)).toBe(
      false,
    );
  }

  const popup = await offprint.popup();
  await expect
    .poll(() => popup.evaluate<string>('document.querySelector("article")?.textContent'))
    .toContain(attention.title);
  await popup.click('button', 'Export');
  await popup.click('radio', 'BibTeX');
  await popup.click('button', 'Save');
  const files = async () =>
    (await readdir(offprint.downloads)).filter((file) => file.endsWith('.bib'));
  await expect.poll(files).toHaveLength(1);
  const [file = ''] = await files();
  await expect
    .poll(() => readFile(join(offprint.downloads, file), 'utf8'))
    .toContain('eprint = {1706.03762}');
});

test('in the library a paper is searched for, opened and tagged by keys, and that is taken back', async ({
  offprint,
}) => {
  await offprint.serve(samplePage());
  const page = await offprint.open(address);
  for (const paper of [id, `arxiv:${lora.id}`]) {
    await page.clickStrip(paper, 'Save');
    await expect.poll(() => page.stripNames(paper)).toContainEqual(expect.stringMatching(/^Saved/));
  }
  const library = await offprint.library();
  await library.front();
  const focused = () =>
    library.evaluate<string>(
      'document.activeElement.getAttribute("aria-label") ?? document.activeElement.dataset.key ?? ""',
    );
  const rows = () =>
    library.evaluate<string[]>(
      '[...document.querySelectorAll(".shelf article")].map((row) => row.dataset.key)',
    );
  await expect.poll(rows).toHaveLength(2);
  await expect.poll(focused).toBe('Search your papers');
  await library.type('title:"attention is"');
  await expect.poll(rows).toEqual([id]);
  await library.type(keys.enter);
  await expect.poll(focused).toBe(id);
  await library.type(keys.enter);
  await expect
    .poll(() => library.evaluate<string>('document.querySelector(".library-pane h2")?.textContent'))
    .toBe(attention.title);
  await library.type('t');
  await expect.poll(focused).toMatch(/^Add a tag/);
  await library.type(`by key${keys.enter}`);
  const tags = async () => (await offprint.saved()).find(({ key }) => key === id)?.tags;
  await expect.poll(tags).toEqual(['by key']);
  await library.front();
  await library.type(keys.escape);
  await expect.poll(focused).toBe(id);
  await library.type('u');
  await expect.poll(tags).toEqual([]);
  expect(await library.evaluate<string>('location.search')).toContain('title%3A');
});

test('the back button brings a page back with live strips', async ({ offprint }) => {
  await offprint.serve(samplePage());
  const page = await offprint.open(address);
  await page.clickStrip(id, 'Save');
  await expect.poll(() => page.stripNames(id)).toContainEqual(expect.stringMatching(/^Saved/));
  await page.evaluate('(addEventListener("pageshow", (e) => { window.kept = e.persisted; }), 1)');
  await page.go('https://huggingface.co/papers/date/2026-01-14');
  await page.clickStrip(id, 'Status');
  await expect
    .poll(() => page.stripNames(id))
    .toContainEqual(expect.stringMatching(/^Status: reading/i));
  await page.back();
  expect(await page.evaluate('window.kept'), 'the page came out of the back/forward cache').toBe(
    true,
  );
  await expect
    .poll(() => page.stripNames(id))
    .toContainEqual(expect.stringMatching(/^Status: reading/i));
  await page.clickStrip(`arxiv:${lora.id}`, 'Save');
  await expect.poll(async () => (await offprint.saved()).length).toBe(2);
  expect(await page.evaluate('document.querySelectorAll("offprint-card").length')).toBe(
    samplePapers.length,
  );
});

test('an extension put in anew under an open page leaves one set of strips', async ({
  offprint,
}) => {
  await offprint.serve(samplePage());
  const page = await offprint.open(address);
  await page.clickStrip(id, 'Save');
  await expect.poll(() => page.stripNames(id)).toContainEqual(expect.stringMatching(/^Saved/));
  await offprint.install();
  // Firefox runs the new script in pages that are open already.
  const counts = () =>
    page.evaluate<number[]>(
      '[...document.querySelectorAll("article")].map((card) => card.querySelectorAll("offprint-card").length)',
    );
  await expect.poll(counts).toEqual(samplePapers.map(() => 1));
  await page.evaluate('new Promise((done) => requestAnimationFrame(() => setTimeout(done, 500)))');
  expect(await counts()).toEqual(samplePapers.map(() => 1));
  expect(
    await page.evaluate<number>('document.querySelectorAll("offprint-notice").length'),
  ).toBeLessThanOrEqual(1);
});
