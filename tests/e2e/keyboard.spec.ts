import { readFile } from 'node:fs/promises';
import { focusedEditor } from '../browser/editor.ts';
import { expect, test } from '../browser/fixture.ts';
import { rowOf } from '../browser/popup.ts';
import { samplePage } from '../sample/page.ts';
import { samplePapers } from '../sample/papers.ts';

const [paper, other] = samplePapers;
const id = `arxiv:${paper?.id}`;
const title = paper?.title ?? '';

test('everything on a card is done by the keyboard alone', async ({
  offprint: { serve, open, library },
}) => {
  await serve(samplePage());
  const { page, strips } = await open();
  await strips.wait(samplePapers.length);

  await strips.tabTo('Save');
  const focused = await strips.control(id, 'Save');
  const outline = await strips.evaluate<string>(
    focused,
    'function () { const { outlineStyle, boxShadow } = getComputedStyle(this); return outlineStyle + boxShadow; }',
  );
  expect(outline, 'the focus is visible').not.toBe('nonenone');
  await page.keyboard.press('Enter');
  await expect.poll(async () => (await library.paper(id))?.status).toBe('to-read');

  await strips.tabTo('Status');
  await page.keyboard.press('Space');
  await expect.poll(async () => (await library.paper(id))?.status).toBe('reading');

  await strips.tabTo('Undo');
  await page.keyboard.press('Enter');
  await expect.poll(async () => (await library.paper(id))?.status).toBe('to-read');

  await page.reload();
  await strips.wait(samplePapers.length);
  await strips.tabTo('Note');
  await page.keyboard.press('Enter');
  await focusedEditor(page);
  await page.keyboard.type('By keys.');
  await expect.poll(async () => (await library.paper(id))?.note).toBe('By keys.');
  await page.keyboard.press('Escape');
  await expect.poll(() => strips.focused()).toMatch(/^Note/);

  await strips.tabTo('Tag');
  await page.keyboard.press('Enter');
  const editor = await focusedEditor(page);
  await page.keyboard.type('first tag');
  await page.keyboard.press('Enter');
  await page.keyboard.type('second');
  await page.keyboard.press('Enter');
  await expect.poll(async () => (await library.paper(id))?.tags).toEqual(['first tag', 'second']);
  await expect(editor.getByRole('listitem')).toHaveCount(2);
  await page.keyboard.press('Backspace');
  await expect.poll(async () => (await library.paper(id))?.tags).toEqual(['first tag']);
  // Completion: the tag just taken off is the latest one.
  await page.keyboard.press('ArrowDown');
  await expect(editor.getByRole('option', { selected: true })).toHaveText('second');
  await page.keyboard.press('Enter');
  await expect.poll(async () => (await library.paper(id))?.tags).toEqual(['first tag', 'second']);
  await page.keyboard.press('Escape');
  await expect.poll(() => strips.focused()).toMatch(/^Tag/);
});

test('everything in the popup is done by the keyboard alone', async ({
  offprint: { serve, open, popup: openPopup, library, context },
}) => {
  await serve(samplePage());
  const { strips } = await open();
  for (const each of [other, paper]) {
    await strips.click(`arxiv:${each?.id}`, 'Save');
    await strips.control(`arxiv:${each?.id}`, 'Saved');
  }
  const popup = await openPopup();
  const keys = popup.keyboard;
  const row = rowOf(popup, title);
  await expect(popup.getByRole('article')).toHaveCount(2);

  await keys.press('/');
  await keys.type(title);
  await expect(popup.getByRole('article')).toHaveCount(1);
  await keys.press('Escape');
  await expect(popup.getByRole('article')).toHaveCount(2);

  await keys.press('ArrowDown');
  await expect(row).toBeFocused();
  await keys.press('j');
  await expect(rowOf(popup, other?.title ?? '')).toBeFocused();
  await keys.press('k');
  await expect(row).toBeFocused();

  await keys.press('s');
  await expect.poll(async () => (await library.paper(id))?.status).toBe('reading');
  await keys.press('u');
  await expect.poll(async () => (await library.paper(id))?.status).toBe('to-read');

  await keys.press('t');
  await expect(row.getByRole('combobox', { name: /^Add a tag/ })).toBeFocused();
  await keys.type('popup tag');
  await keys.press('Enter');
  await expect.poll(async () => (await library.paper(id))?.tags).toEqual(['popup tag']);
  await keys.press('Escape');
  await keys.press('n');
  await expect(row.getByRole('textbox', { name: /^Note on/ })).toBeFocused();
  await keys.type('popup note');
  await expect.poll(async () => (await library.paper(id))?.note).toBe('popup note');
  await keys.press('Escape');

  await keys.press('r');
  await expect.poll(async () => await library.paper(id)).toBeUndefined();
  await keys.press('u');
  await expect
    .poll(async () => await library.paper(id))
    .toMatchObject({ tags: ['popup tag'], note: 'popup note' });
  await expect(popup.getByRole('article')).toHaveCount(2);

  await keys.press('Home');
  await expect(row).toBeFocused();
  await keys.press('x');
  await keys.press('e');
  await expect(popup.getByRole('dialog')).toBeVisible();
  await popup.getByRole('radio', { name: 'Selected' }).isChecked();
  const save = popup.getByRole('button', { name: 'Save', exact: true });
  for (let presses = 0; presses < 20 && !(await isFocused(save)); presses += 1) {
    await keys.press('Tab');
  }
  await expect(save).toBeFocused();
  const coming = popup.waitForEvent('download');
  await keys.press('Enter');
  const download = await coming;
  expect(await readFile(await download.path(), 'utf8')).toContain(title);
  await keys.press('Escape');
  await expect(popup.getByRole('dialog')).toHaveCount(0);

  await keys.press('h');
  await expect(popup.getByRole('dialog')).toBeVisible();
  await keys.press('Escape');
  await keys.press('?');
  await expect(popup.getByRole('dialog')).toBeVisible();
  await keys.press('Escape');

  await keys.press('Home');
  // The paper's own home, which is answered here like the site.
  await context.route(/^https:\/\/arxiv\.org\//, (route) => route.fulfill({ body: 'A paper.' }));
  const opening = context.waitForEvent('page');
  await keys.press('o');
  const opened = await opening;
  await expect.poll(() => opened.url()).toContain(paper?.id ?? '');
});

async function isFocused(locator: import('@playwright/test').Locator): Promise<boolean> {
  return locator.evaluate((element) => element === document.activeElement);
}
