import type { Page } from '@playwright/test';
import { axeFindings } from '../../browser/axe.ts';
import { expect, type Offprint, test } from '../../browser/fixture.ts';
import { openLibrary, save, seed, toast, undoByToast } from '../../browser/shelf.ts';

const title = 'Attention Sinks in Models of Long Contexts';
const preprint = seed(1, { title, tags: ['preprint'], published: '2025-01-31' });
const article = seed(2, {
  id: 'doi:10.1000/sinks',
  title: 'Attention sinks in models of long contexts',
  venue: 'Pasture Conference 2026',
  tags: ['published'],
});
const [one, other] = ['数羊的方法研究', '数羊的方法研究'].map((title, index) =>
  seed(11 + index, { title, authors: ['李 明'] }),
);

const pair = (page: Page) => page.getByRole('region', { name: 'Possible duplicates' });
const position = (page: Page, words: string) =>
  expect(pair(page).getByRole('status')).toContainText(words);

/** Two pairs: a preprint and its article, and two papers with one title and two arXiv numbers. */
async function openDuplicates(offprint: Offprint): Promise<Page> {
  const page = await openLibrary(offprint, 'view=duplicates');
  await expect(page.getByText('No duplicates')).toBeVisible();
  await save(page, [preprint, article]);
  await position(page, '1 of 1');
  return page;
}

test('two papers are merged by a key, with all of both, and undo gives both back', async ({
  offprint,
}) => {
  const page = await openDuplicates(offprint);
  await expect(pair(page).getByRole('row', { name: /^Venue differs/ })).toContainText(
    'Pasture Conference 2026',
  );
  await expect(pair(page)).toContainText('known as arXiv 2601.00001');
  await page.keyboard.press('m');
  await expect(page.getByText('No duplicates')).toBeVisible();
  await expect(toast(page, 'Merged into one')).toBeVisible();
  expect(await offprint.library.paper(preprint.id)).toMatchObject({
    ids: [preprint.id, article.id],
    tags: ['preprint', 'published'],
  });
  await page.keyboard.press('u');
  await expect.poll(() => offprint.library.saved()).toHaveLength(2);
  expect(await offprint.library.paper(preprint.id)).toMatchObject({
    ids: [preprint.id],
    tags: ['preprint'],
  });
  expect(await offprint.library.paper(article.id)).toMatchObject({ tags: ['published'] });
  // Who parts two papers again has told them apart: they are not asked about once more.
  await expect(page.getByText('No duplicates')).toBeVisible();
  await page.locator('.toast').getByRole('button', { name: 'Redo' }).click();
  await expect.poll(() => offprint.library.saved()).toHaveLength(1);
});

test('a preprint and its article are linked, each shows the other, and are unlinked', async ({
  offprint,
}) => {
  const page = await openDuplicates(offprint);
  await page.keyboard.press('l');
  await expect(page.getByText('No duplicates')).toBeVisible();
  await undoByToast(page);
  await position(page, '1 of 1');
  await pair(page).getByRole('button', { name: 'Link as preprint and published' }).click();
  await expect(page.getByText('No duplicates')).toBeVisible();

  await page.getByRole('link', { name: 'Papers' }).click();
  await page.getByRole('button', { name: title, exact: true }).click();
  const linked = page.getByRole('heading', { name: 'Linked with' });
  await expect(linked).toBeVisible();
  await page.getByRole('button', { name: `Unlink ${article.title}` }).click();
  await expect(linked).toHaveCount(0);
  await undoByToast(page);
  await expect(linked).toBeVisible();
});

test('papers that are not the same stay apart, until that is taken back', async ({ offprint }) => {
  const page = await openDuplicates(offprint);
  await page.keyboard.press('d');
  await expect(page.getByText('No duplicates')).toBeVisible();
  await page.reload();
  await expect(page.getByText('No duplicates')).toBeVisible();
  await page.keyboard.press('u');
  await position(page, '1 of 1');
  expect(await offprint.library.saved()).toHaveLength(2);
});

test('two arXiv numbers are linked and not merged; keys go from pair to pair', async ({
  offprint,
}) => {
  const page = await openDuplicates(offprint);
  if (one && other) await save(page, [one, other]);
  await position(page, '1 of 2');
  await expect(pair(page).getByRole('cell', { name: title, exact: true })).toBeVisible();
  await page.keyboard.press('j');
  await position(page, '2 of 2');
  await expect(pair(page).getByRole('cell', { name: '数羊的方法研究' })).toHaveCount(2);
  await expect(pair(page).getByRole('button', { name: 'Merge' })).toBeDisabled();
  await expect(pair(page)).toContainText('One paper has one arXiv number');
  await page.keyboard.press('m');
  await position(page, '2 of 2');
  await page.keyboard.press('k');
  await position(page, '1 of 2');
  await pair(page).getByRole('button', { name: 'Next pair' }).click();
  // A key acts on a pair that is seen.
  await expect(pair(page).getByRole('cell', { name: '数羊的方法研究' })).toHaveCount(2);
  await page.keyboard.press('l');
  await position(page, '1 of 1');
});

for (const theme of ['light', 'dark'] as const) {
  test(`axe finds nothing on the duplicates (${theme})`, async ({ offprint }) => {
    const page = await openLibrary(offprint, 'view=duplicates');
    await page.emulateMedia({ colorScheme: theme });
    await expect(page.getByText('No duplicates')).toBeVisible();
    expect(await axeFindings(page), 'none').toEqual([]);
    await save(page, [preprint, article]);
    await position(page, '1 of 1');
    await expect(pair(page).getByRole('table')).toBeVisible();
    expect(await axeFindings(page), 'pair').toEqual([]);
    await page.setViewportSize({ width: 360, height: 700 });
    expect(await axeFindings(page), 'narrow').toEqual([]);
  });
}
