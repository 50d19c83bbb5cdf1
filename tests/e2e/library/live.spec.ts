import type { Page } from '@playwright/test';
import { fill } from '../../browser/filled.ts';
import { expect, test } from '../../browser/fixture.ts';
import { openLibrary, save, seed } from '../../browser/shelf.ts';
import { samplePage } from '../../sample/page.ts';
import { samplePapers } from '../../sample/papers.ts';

/** What happens elsewhere shows at once, and takes nothing from whoever is at work. */

const rows = (page: Page) => page.locator('.shelf').getByRole('article');
const row = (page: Page, title: string) =>
  page.locator('.shelf').getByRole('article', { name: title, exact: true });
const field = (page: Page) => page.getByRole('combobox', { name: 'Search your papers' });
const list = (page: Page) => page.locator('.library-list');
const bar = (page: Page) => page.getByRole('region', { name: 'Selection' });
/** Where the focused row stands in the window. */
const focusedAt = (page: Page) =>
  page.evaluate(() => {
    const key = document.activeElement?.closest<HTMLElement>('[data-key]')?.dataset.key;
    return { key, top: document.activeElement?.getBoundingClientRect().top };
  });

for (const place of ['library', 'popup'] as const) {
  test(`a save on a page appears in an open ${place}, and scroll, focus and selection stay`, async ({
    offprint,
  }) => {
    await fill(offprint, 300);
    await offprint.serve(samplePage());
    const { strips } = await offprint.open();
    await strips.wait(samplePapers.length);
    const page = place === 'popup' ? await offprint.popup() : await openLibrary(offprint);
    await expect(rows(page).first()).toHaveAttribute('aria-setsize', '300');
    await page.keyboard.press('ArrowDown');
    for (let presses = 0; presses < 30; presses += 1) await page.keyboard.press('j');
    await expect(rows(page).locator(':focus').or(page.locator('article:focus'))).toHaveAttribute(
      'aria-posinset',
      '31',
    );
    await page.keyboard.press('x');
    await expect(bar(page)).toContainText('1 paper selected');
    const before = await focusedAt(page);

    const [first, second] = samplePapers;
    for (const [count, paper] of [
      [301, first],
      [302, second],
    ] as const) {
      await strips.click(`arxiv:${paper?.id}`, 'Save');
      await strips.control(`arxiv:${paper?.id}`, 'Saved');
      await expect(rows(page).first()).toHaveAttribute('aria-setsize', String(count));
      await expect.poll(() => focusedAt(page)).toEqual(before);
    }
    await expect(page.locator('article:focus')).toHaveAttribute('aria-posinset', '33');
    await expect(bar(page)).toContainText('1 paper selected');

    // At the top of the list what was saved last comes first.
    await page.bringToFront();
    await list(page).evaluate((element) => element.scrollTo(0, 0));
    await expect(rows(page).first()).toContainText(second?.title ?? '');
  });
}

test('two open libraries agree, whatever is done in either', async ({ offprint }) => {
  const one = await openLibrary(offprint);
  await save(one, [seed(1), seed(2), seed(3)]);
  const two = await openLibrary(offprint, 'q=status:to-read');
  const title = seed(2).title;
  await expect(rows(one)).toHaveCount(3);
  await expect(rows(two)).toHaveCount(3);

  await row(one, title)
    .getByRole('combobox', { name: /^Status of/ })
    .selectOption('Read');
  await expect(rows(two)).toHaveCount(2);
  await expect(row(two, title)).toHaveCount(0);

  await two.bringToFront();
  await two.keyboard.press('ArrowDown');
  await two.keyboard.press('r');
  await expect(rows(two)).toHaveCount(1);
  await expect(rows(one)).toHaveCount(2);
  await two.keyboard.press('u');
  await expect(rows(one)).toHaveCount(3);

  // A text that was written in the one is found in the other.
  await one.bringToFront();
  await row(one, title).getByRole('heading').getByRole('button').click();
  await one.keyboard.press('n');
  await expect(one.getByRole('textbox', { name: /^Note/ })).toBeFocused();
  await one.keyboard.type('zebrafish');
  await field(two).fill('zebrafish');
  await expect(row(two, title)).toBeVisible();
});

test('a search that is open takes in what is saved meanwhile', async ({ offprint }) => {
  const page = await openLibrary(offprint);
  await save(page, [seed(1, { title: 'Counting sheep' })]);
  await field(page).fill('sheep');
  await expect(rows(page)).toHaveCount(1);
  await save(page, [seed(2, { title: 'Sheep' }), seed(3, { title: 'Goats' })]);
  await expect(rows(page)).toHaveCount(2);
  await expect(rows(page).first()).toContainText('Sheep');
  await expect(field(page)).toBeFocused();
  await expect(page.getByRole('status').filter({ hasText: '2 papers shown' })).toBeAttached();
});
