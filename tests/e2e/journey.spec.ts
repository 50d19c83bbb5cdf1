import { focusedEditor } from '../browser/editor.ts';
import { expect, test } from '../browser/fixture.ts';
import { exportFile, exportToClipboard, rowOf } from '../browser/popup.ts';
import { samplePage } from '../sample/page.ts';
import { samplePaper, samplePapers } from '../sample/papers.ts';

const attention = samplePaper('1706.03762');
const lora = samplePaper('2106.09685');
const id = `arxiv:${attention.id}`;
const stored = (name: string) => ({ message: `${name} is stored` });

test('a paper is saved, tagged, annotated and read on the page, and shows so after a reload', async ({
  offprint: { serve, open, library },
}) => {
  await serve(samplePage());
  const { page, strips } = await open('/papers/date/2026-01-15');
  expect(await strips.wait(samplePapers.length)).toEqual(
    samplePapers.map((paper) => `arxiv:${paper.id}`),
  );

  await strips.click(id, 'Save');
  await strips.control(id, 'Saved');
  expect(await library.paper(id)).toMatchObject({
    key: id,
    title: attention.title,
    authors: attention.authors.map((name) => ({ name })),
    abstract: attention.summary,
    published: attention.published,
    signals: { upvotes: attention.upvotes, comments: attention.comments },
    status: 'to-read',
  });

  await strips.click(id, 'Tag');
  const editor = await focusedEditor(page);
  await page.keyboard.type('self attention');
  await page.keyboard.press('Enter');
  await page.keyboard.type('transformers');
  await page.keyboard.press('Enter');
  await expect
    .poll(async () => (await library.paper(id))?.tags, stored('tags'))
    .toEqual(['self attention', 'transformers']);
  await expect(editor.getByRole('listitem')).toHaveCount(2);
  await page.keyboard.press('Backspace');
  await expect
    .poll(async () => (await library.paper(id))?.tags, stored('the removal'))
    .toEqual(['self attention']);
  await page.keyboard.press('Escape');
  await expect.poll(() => strips.focused(), { message: 'the focus is back' }).toMatch(/^Tag/);

  await strips.click(id, 'Note');
  await focusedEditor(page);
  await page.keyboard.type('Read *section 3* again.');
  await expect
    .poll(async () => (await library.paper(id))?.note, stored('the note'))
    .toBe('Read *section 3* again.');
  await page.keyboard.press('Escape');
  await expect.poll(() => strips.focused(), { message: 'the focus is back' }).toMatch(/^Note/);

  await strips.click(id, 'Status');
  await expect.poll(async () => (await library.paper(id))?.status).toBe('reading');

  await page.reload();
  await strips.wait(samplePapers.length);
  await strips.control(id, 'Saved');
  await strips.control(id, /^Tag.*self attention/);
  await strips.control(id, /^Status: reading/i);
});

test('the popup shows what was saved, and exports it as JSON and BibTeX', async ({
  offprint: { serve, open, popup: openPopup },
}) => {
  await serve(samplePage());
  const { strips } = await open();
  for (const paper of [attention, lora]) {
    await strips.click(`arxiv:${paper.id}`, 'Save');
    await strips.control(`arxiv:${paper.id}`, 'Saved');
  }

  const popup = await openPopup();
  await expect(popup.getByRole('article')).toHaveCount(2);
  // Newest first.
  await expect(popup.getByRole('article').first()).toContainText(lora.title);

  const json = await exportFile(popup, 'JSON', 'All');
  expect(json.name).toMatch(/\.json$/);
  const file = JSON.parse(json.text);
  expect(file).toMatchObject({ format: 'offprint-library', version: 1 });
  expect(file.papers).toHaveLength(2);
  expect(file.papers.find((paper: { key: string }) => paper.key === id)).toMatchObject({
    ids: [id],
    title: attention.title,
    authors: attention.authors.map((name) => ({ name })),
    abstract: attention.summary,
    published: attention.published,
    status: 'to-read',
    tags: [],
    note: '',
  });

  const bibtex = await exportFile(popup, 'BibTeX');
  expect(bibtex.name).toMatch(/\.bib$/);
  expect(bibtex.text).toContain('eprint = {1706.03762}');
  expect(bibtex.text).toContain('Vaswani, Ashish and Shazeer, Noam');

  // Only what is shown: the search leaves one paper.
  await popup.getByRole('combobox', { name: /search/i }).fill('low-rank');
  await expect(popup.getByRole('article')).toHaveCount(1);
  const copied = await exportToClipboard(popup, 'BibTeX');
  expect(copied.match(/^@/gm)).toHaveLength(1);
  expect(copied).toContain('eprint = {2106.09685}');
});

test('every change is taken back: on the strip, in the popup, and in the popup opened again', async ({
  offprint: { serve, open, popup: openPopup, library },
}) => {
  await serve(samplePage());
  const { strips } = await open();
  await strips.click(id, 'Save');
  await strips.control(id, 'Saved');
  await strips.click(id, 'Status');
  await expect.poll(async () => (await library.paper(id))?.status).toBe('reading');
  await strips.click(id, 'Undo');
  await expect.poll(async () => (await library.paper(id))?.status).toBe('to-read');

  const popup = await openPopup();
  const row = rowOf(popup, attention.title);
  await row.getByRole('combobox', { name: /^Status of/ }).selectOption({ label: 'Read' });
  await expect.poll(async () => (await library.paper(id))?.status).toBe('read');
  await popup.getByRole('status').getByRole('button', { name: 'Undo' }).click();
  await expect.poll(async () => (await library.paper(id))?.status).toBe('to-read');

  // Tag, note and removal, each taken back after the popup was closed.
  await row.getByRole('button', { name: attention.title }).click();
  await row.getByRole('combobox', { name: /tag/i }).fill('kept');
  await popup.keyboard.press('Enter');
  await expect.poll(async () => (await library.paper(id))?.tags).toEqual(['kept']);
  await row.getByRole('textbox', { name: /^Note on/ }).fill('A thought.');
  await expect.poll(async () => (await library.paper(id))?.note).toBe('A thought.');
  await row
    .getByRole('button', { name: /^Remove / })
    .last()
    .click();
  await expect.poll(async () => (await library.saved()).length).toBe(0);
  await popup.close();

  const again = await openPopup();
  await again.getByRole('button', { name: 'Recent changes' }).click();
  const changes = again.getByRole('dialog');
  await changes.getByRole('button', { name: /^Undo: Removed/ }).click();
  await expect
    .poll(async () => await library.paper(id), stored('what removing took away'))
    .toMatchObject({ tags: ['kept'], note: 'A thought.', status: 'to-read' });
  await changes
    .getByRole('button', { name: /^Undo: .*note/i })
    .first()
    .click();
  await expect.poll(async () => (await library.paper(id))?.note).toBe('');
  await changes.getByRole('button', { name: /^Undo: .*kept/ }).click();
  await expect.poll(async () => (await library.paper(id))?.tags).toEqual([]);
  await changes.getByRole('button', { name: /^Undo: Saved/ }).click();
  await expect.poll(async () => (await library.saved()).length).toBe(0);
  // The open page heard of all that.
  await strips.control(id, /^Save(?!d)/);
});
