import { readFile } from 'node:fs/promises';
import type { Page } from '@playwright/test';
import { axeFindings } from '../../browser/axe.ts';
import { expect, type Offprint, test } from '../../browser/fixture.ts';
import { openLibrary, save, seed, tell, toast, undoByToast } from '../../browser/shelf.ts';

const seeds = [seed(1, { tags: ['kept'] }), seed(2), seed(3)];

const shelves = async ({ library }: Offprint) =>
  (await library.rows()).map(({ shelf }) => shelf).sort();

/** Three papers, all removed, the third one last. */
async function openRemoved(offprint: Offprint): Promise<Page> {
  const page = await openLibrary(offprint, 'view=removed');
  await save(page, [...seeds, seed(4)]);
  for (const { id } of seeds) await tell(page, 'remove', { paper: [id] });
  await expect(page.getByRole('article')).toHaveCount(3);
  return page;
}

test('a removed paper is restored by a key, with all it had, and undo removes it again', async ({
  offprint,
}) => {
  const page = await openRemoved(offprint);
  await expect(page.getByRole('article').first()).toHaveAccessibleName(seeds[2]?.title ?? '');
  await page.keyboard.press('/');
  await expect(page.getByRole('textbox', { name: 'Search removed papers' })).toBeFocused();
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('End');
  await expect(page.getByRole('article', { name: seeds[0]?.title ?? '' })).toBeFocused();
  await page.keyboard.press('r');
  await expect.poll(async () => (await offprint.library.paper(seed(1).id))?.tags).toEqual(['kept']);
  await expect(page.getByRole('article')).toHaveCount(2);
  await expect(page.getByRole('article', { name: seeds[1]?.title ?? '' })).toBeFocused();
  await page.keyboard.press('u');
  await expect(page.getByRole('article')).toHaveCount(3);
});

test('the last one restored by its button leaves the focus in the search', async ({ offprint }) => {
  const page = await openRemoved(offprint);
  const restore = page.getByRole('button', { name: /^Restore / });
  await restore.first().click();
  await expect(page.getByRole('article')).toHaveCount(2);
  await expect(page.getByRole('article').first()).toBeFocused();
  await restore.first().click();
  await expect(page.getByRole('article')).toHaveCount(1);
  await restore.first().click();
  await expect(page.getByText('Nothing was removed')).toBeVisible();
  await expect(page.getByRole('textbox', { name: 'Search removed papers' })).toBeFocused();
});

test('all that is found is restored at once', async ({ offprint }) => {
  const page = await openRemoved(offprint);
  await page.getByRole('textbox', { name: 'Search removed papers' }).fill('"number 2"');
  await expect(page.getByRole('article')).toHaveCount(1);
  await page.getByRole('textbox', { name: 'Search removed papers' }).fill('');
  await expect(page.getByRole('article')).toHaveCount(3);
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Control+a');
  await expect(page.getByRole('region', { name: 'Selection' })).toContainText('3 papers selected');
  await page.keyboard.press('r');
  await expect(page.getByText('Nothing was removed')).toBeVisible();
  expect(await shelves(offprint)).toEqual(['saved', 'saved', 'saved', 'saved']);
  await undoByToast(page);
  await expect(page.getByRole('article')).toHaveCount(3);
});

test('a removed paper changes by no other key', async ({ offprint }) => {
  const page = await openRemoved(offprint);
  await page.keyboard.press('/');
  await page.keyboard.press('ArrowDown');
  for (const key of ['s', 't', 'n', '3', 'Enter']) await page.keyboard.press(key);
  await expect(page.getByRole('article').first()).toBeFocused();
  expect(await shelves(offprint)).toEqual(['removed', 'removed', 'removed', 'saved']);
});

test('papers are deleted for good once that was confirmed, and can be exported first', async ({
  offprint,
}) => {
  const page = await openRemoved(offprint);
  await page.keyboard.press('/');
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Delete');
  const dialog = page.getByRole('dialog', { name: 'Delete 1 paper for good?' });
  await expect(dialog.getByRole('button', { name: 'Cancel' })).toBeFocused();
  await expect(dialog).toContainText('This cannot be undone.');
  await page.keyboard.press('Escape');
  await expect(page.getByRole('article').first()).toBeFocused();
  expect(await shelves(offprint)).toEqual(['removed', 'removed', 'removed', 'saved']);

  await page.keyboard.press('x');
  await page.keyboard.press('j');
  await page.keyboard.press('x');
  await page.keyboard.press('Delete');
  const both = page.getByRole('dialog', { name: 'Delete 2 papers for good?' });
  const coming = page.waitForEvent('download');
  await both.getByRole('button', { name: 'Export first' }).click();
  const text = await readFile(await (await coming).path(), 'utf8');
  expect(text).toContain(seeds[2]?.title);
  await expect(both.getByText('Exported 2 papers.')).toBeVisible();
  await both.getByRole('button', { name: 'Delete for good' }).click();
  await expect(toast(page, 'Deleted 2 papers for good')).toBeVisible();
  await expect(page.locator('.toast').getByRole('button', { name: 'Undo' })).toHaveCount(0);
  await expect(page.getByRole('article')).toHaveCount(1);
  expect(await shelves(offprint)).toEqual(['removed', 'saved']);
});

for (const theme of ['light', 'dark'] as const) {
  test(`axe finds nothing on what was removed (${theme})`, async ({ offprint }) => {
    const empty = await openLibrary(offprint, 'view=removed');
    await empty.emulateMedia({ colorScheme: theme });
    await expect(empty.getByText('Nothing was removed')).toBeVisible();
    expect(await axeFindings(empty), 'empty').toEqual([]);
    await empty.close();

    const page = await openRemoved(offprint);
    await page.emulateMedia({ colorScheme: theme });
    await page.getByRole('article').first().getByRole('checkbox').check();
    expect(await axeFindings(page), 'list').toEqual([]);
    await page.keyboard.press('Delete');
    await expect(page.getByRole('dialog')).toBeVisible();
    expect(await axeFindings(page), 'question').toEqual([]);
  });
}
