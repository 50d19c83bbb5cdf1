import { readFile } from 'node:fs/promises';
import type { Page } from '@playwright/test';
import { axeFindings } from '../../browser/axe.ts';
import { expect, type Offprint, test } from '../../browser/fixture.ts';
import { fill, openLibrary, save, seed, toast, undoByToast } from '../../browser/shelf.ts';

const bar = (page: Page) => page.getByRole('region', { name: 'Selection' });
const seeds = [seed(1, { tags: ['old'] }), seed(2, { tags: ['old'] }), seed(3)];

async function openPapers(offprint: Offprint): Promise<Page> {
  const page = await openLibrary(offprint);
  await save(page, seeds);
  await expect(page.getByRole('article')).toHaveCount(3);
  return page;
}

/** What each of the papers has in one field now, in the order they were saved. */
async function each<Field extends 'tags' | 'status' | 'rating'>(
  { library }: Offprint,
  field: Field,
): Promise<unknown[]> {
  return Promise.all(seeds.map(async ({ id }) => (await library.paper(id))?.[field]));
}

/** Puts the keyboard on the first paper, out of the search field. */
async function toFirst(page: Page): Promise<void> {
  await page.keyboard.press('/');
  await page.keyboard.press('ArrowDown');
  await expect(page.getByRole('article').first()).toBeFocused();
}

test('papers are selected by keys, and all that are found at once', async ({ offprint }) => {
  const page = await openPapers(offprint);
  await toFirst(page);
  await page.keyboard.press('x');
  await expect(bar(page)).toContainText('1 paper selected');
  await page.keyboard.press('j');
  await page.keyboard.press('x');
  await expect(bar(page)).toContainText('2 papers selected');
  await page.keyboard.press('Control+a');
  await expect(bar(page)).toContainText('3 papers selected');
  await expect(bar(page).getByRole('button', { name: /^Select all/ })).toHaveCount(0);
  await page.keyboard.press('Escape');
  await expect(bar(page)).toHaveCount(0);
  await page.getByRole('article').last().getByRole('checkbox').check();
  await bar(page).getByRole('button', { name: 'Select all 3' }).click();
  await expect(bar(page)).toContainText('3 papers selected');
  await bar(page).getByRole('button', { name: 'Clear selection' }).click();
  await expect(bar(page)).toHaveCount(0);
});

test('a tag goes on all of them at once, says who has it already, and is taken back as one', async ({
  offprint,
}) => {
  const page = await openPapers(offprint);
  await toFirst(page);
  await page.keyboard.press('Control+a');
  await page.keyboard.press('t');
  const panel = page.getByRole('dialog', { name: 'Tag 3 papers' });
  await expect(panel.getByRole('combobox')).toBeFocused();
  await expect(panel.getByRole('option', { name: 'old' })).toContainText('2 of 3');

  await page.keyboard.type('to teach');
  await page.keyboard.press('Enter');
  await expect(panel.getByRole('option', { name: 'to teach' })).toContainText('all have it');
  expect(await each(offprint, 'tags')).toEqual([
    ['old', 'to teach'],
    ['old', 'to teach'],
    ['to teach'],
  ]);
  await page.keyboard.type('old');
  await page.keyboard.press('Enter');
  await expect(panel.getByRole('option', { name: 'old' })).toContainText('all have it');
  await page.keyboard.press('Escape');
  await expect(panel).toHaveCount(0);
  await expect(toast(page, 'Tagged 1 paper “old”')).toBeVisible();

  await page.keyboard.press('u');
  await expect.poll(async () => (await each(offprint, 'tags'))[2]).toEqual(['to teach']);
  await page.keyboard.press('u');
  await expect.poll(() => each(offprint, 'tags')).toEqual([['old'], ['old'], []]);
});

test('a tag is taken off all that have it, and undo puts it back', async ({ offprint }) => {
  const page = await openPapers(offprint);
  await toFirst(page);
  await page.keyboard.press('Control+a');
  await bar(page).getByRole('button', { name: 'Untag' }).click();
  const panel = page.getByRole('dialog', { name: 'Untag 3 papers' });
  await expect(panel.getByRole('option')).toHaveCount(1);
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Enter');
  await expect.poll(() => each(offprint, 'tags')).toEqual([[], [], []]);
  await expect(panel.getByText('None has a tag.')).toBeVisible();
  await page.keyboard.press('Escape');
  await undoByToast(page);
  await expect.poll(() => each(offprint, 'tags')).toEqual([['old'], ['old'], []]);
});

test('what is said stays clear of the panel that tags are picked in', async ({ offprint }) => {
  const page = await openPapers(offprint);
  for (const width of [1280, 420]) {
    await page.setViewportSize({ width, height: 800 });
    await toFirst(page);
    await page.keyboard.press('Control+a');
    await page.keyboard.press('t');
    const panel = page.getByRole('dialog', { name: 'Tag 3 papers' });
    await expect(panel.getByRole('combobox')).toBeFocused();
    await page.keyboard.type(`at ${width}`);
    await page.keyboard.press('Enter');
    await expect(toast(page, `Tagged 3 papers “at ${width}”`)).toBeVisible();
    const [said, picked] = [
      await page.locator('.toast').boundingBox(),
      await panel.boundingBox(),
    ] as const;
    if (!said || !picked) throw new Error('One of the two is not there.');
    const apart =
      said.x >= picked.x + picked.width ||
      said.x + said.width <= picked.x ||
      said.y >= picked.y + picked.height ||
      said.y + said.height <= picked.y;
    expect(apart, `at ${width} pixels: ${JSON.stringify({ said, picked })}`).toBe(true);
    await page.keyboard.press('Escape');
    await page.keyboard.press('Escape');
  }
});

test('status and rating are set for all of them by keys, and undone as one', async ({
  offprint,
}) => {
  const page = await openPapers(offprint);
  await toFirst(page);
  await page.keyboard.press('Control+a');
  await page.keyboard.press('s');
  await expect(page.getByRole('menuitem', { name: 'To read' })).toBeFocused();
  await page.keyboard.press('End');
  await page.keyboard.press('Enter');
  await expect.poll(() => each(offprint, 'status')).toEqual(['read', 'read', 'read']);
  await expect(toast(page, 'Read: 3 papers')).toBeVisible();
  await page.keyboard.press('u');
  await expect.poll(() => each(offprint, 'status')).toEqual(['to-read', 'to-read', 'to-read']);

  await page.keyboard.press('4');
  await expect.poll(() => each(offprint, 'rating')).toEqual([4, 4, 4]);
  await page.keyboard.press('0');
  await expect.poll(() => each(offprint, 'rating')).toEqual([undefined, undefined, undefined]);
  await page.keyboard.press('u');
  await expect.poll(() => each(offprint, 'rating')).toEqual([4, 4, 4]);
});

test('the selected papers are removed by a key, and undo brings them back', async ({
  offprint,
}) => {
  const page = await openPapers(offprint);
  await toFirst(page);
  await page.keyboard.press('x');
  await page.keyboard.press('j');
  await page.keyboard.press('x');
  await page.keyboard.press('r');
  await expect(page.getByRole('article')).toHaveCount(1);
  await expect(bar(page)).toHaveCount(0);
  await expect(toast(page, 'Removed 2 papers')).toBeVisible();
  await page.keyboard.press('u');
  await expect(page.getByRole('article')).toHaveCount(3);
});

test('the selected papers are copied as BibTeX, and exported', async ({ offprint }) => {
  const page = await openPapers(offprint);
  await page.getByRole('article').first().getByRole('checkbox').check();
  await bar(page).getByRole('button', { name: 'Copy' }).click();
  await page.getByRole('menuitem', { name: 'BibTeX' }).click();
  await expect(toast(page, 'Copied 1 paper as BibTeX')).toBeVisible();
  const copied = await page.evaluate(() => navigator.clipboard.readText());
  expect(copied).toContain(seeds[2]?.title);
  expect(copied).not.toContain(seeds[1]?.title);

  await bar(page).getByRole('button', { name: 'Export' }).click();
  await expect(page.getByRole('radio', { name: 'Selected' })).toBeChecked();
  await page.getByRole('radio', { name: 'JSON', exact: true }).check();
  const coming = page.waitForEvent('download');
  await page.getByRole('button', { name: 'Save', exact: true }).click();
  const text = await readFile(await (await coming).path(), 'utf8');
  expect(text).toContain(seeds[2]?.title);
  expect(text).not.toContain(seeds[1]?.title);
});

test('a change to thousands tells how far it is, and stopped it changes nothing', async ({
  offprint,
}) => {
  const page = await openLibrary(offprint);
  await fill(page, 2_000);
  await page.reload();
  // Search is made ready first: until then the list grows.
  await expect(page.getByRole('article').first()).toHaveAttribute('aria-setsize', '2000');
  await toFirst(page);
  await page.keyboard.press('Control+a');
  // A key quicker than the selection is about all of it too.
  await page.keyboard.press('t');
  await expect(page.getByRole('dialog', { name: 'Tag 2,000 papers' })).toBeVisible();
  await expect(bar(page)).toContainText('2,000 papers selected');
  await page.keyboard.type('all of them');
  await page.keyboard.press('Enter');
  await page.keyboard.press('Escape');
  const progress = page.getByRole('progressbar', { name: 'Tagging 2,000 papers' });
  await expect(progress).toBeVisible();
  await page.getByRole('button', { name: 'Stop: Tagging 2,000 papers' }).click();
  await expect(toast(page, 'Stopped. Nothing was changed.')).toBeVisible();
  await expect(progress).toHaveCount(0);
  const tagged = async () =>
    (await offprint.library.saved()).filter(({ tags }) => tags.includes('all of them')).length;
  expect(await tagged()).toBe(0);

  await page.keyboard.press('5');
  await expect(toast(page, 'Rated 2,000 papers 5 of 5')).toBeVisible({ timeout: 60_000 });
  const rated = async () =>
    (await offprint.library.saved()).filter(({ rating }) => rating === 5).length;
  expect(await rated()).toBe(2_000);
  await page.keyboard.press('u');
  await expect(toast(page, 'Undone')).toBeVisible({ timeout: 60_000 });
  expect(await rated()).toBe(0);
});

for (const theme of ['light', 'dark'] as const) {
  test(`axe finds nothing on a selection (${theme})`, async ({ offprint }) => {
    const page = await openPapers(offprint);
    await page.emulateMedia({ colorScheme: theme });
    await toFirst(page);
    await page.keyboard.press('Control+a');
    expect(await axeFindings(page), 'bar').toEqual([]);
    await page.keyboard.press('t');
    await expect(page.getByRole('dialog').getByRole('option')).toHaveCount(1);
    expect(await axeFindings(page), 'tags').toEqual([]);
    await page.keyboard.press('Escape');
    await bar(page).getByRole('button', { name: 'Rate' }).click();
    await expect(page.getByRole('menuitem').first()).toBeFocused();
    expect(await axeFindings(page), 'menu').toEqual([]);
  });
}
