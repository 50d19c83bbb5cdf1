import type { Page } from '@playwright/test';
import { fill } from '../../browser/filled.ts';
import { expect, test } from '../../browser/fixture.ts';
import { openLibrary } from '../../browser/shelf.ts';

/** Where someone is in the library: in the address, in the history, and when a place opens again. */

const rows = (page: Page) => page.locator('.shelf').getByRole('article');
const field = (page: Page) => page.getByRole('combobox', { name: 'Search your papers' });
const list = (page: Page) => page.locator('.library-list');
const pane = (page: Page) => page.getByRole('complementary', { name: 'Open paper' });
const scrolled = (page: Page) => list(page).evaluate((element) => element.scrollTop);
/** Until the list is of what is asked: it shows the one before until then. */
const current = (page: Page) =>
  expect(page.getByRole('feed', { name: 'Papers' })).toHaveAttribute('aria-busy', 'false');
/** The paper at the top edge of the list. */
/** The first paper that begins in view, and how far below its top, in pixels. */
const atTop = (page: Page) =>
  list(page).evaluate((element) => {
    const { top } = element.getBoundingClientRect();
    const articles = [...element.querySelectorAll('article')];
    const first = articles.find((each) => each.getBoundingClientRect().top > top);
    return {
      key: first?.dataset.key,
      below: (first?.getBoundingClientRect().top ?? 0) - top,
    };
  });

/** The list stands where it stood, but for the fraction of a pixel that rows are rounded by. */
const isBack = (page: Page, before: Awaited<ReturnType<typeof atTop>>) =>
  expect(async () => {
    const now = await atTop(page);
    expect(now.key).toBe(before.key);
    expect(Math.abs(now.below - before.below)).toBeLessThan(1.5);
  }).toPass({ timeout: 15_000 });

test('every view, search, order and open paper has an address, and the history goes through them', async ({
  offprint,
}) => {
  await fill(offprint, 60);
  const page = await openLibrary(offprint);
  await expect(rows(page).first()).toBeVisible();
  const views = page.getByRole('navigation', { name: 'Views' });

  await field(page).fill('status:reading');
  await expect(page).toHaveURL(/\?q=status%3Areading$/);
  await current(page);
  const reading = (await rows(page).first().getAttribute('aria-setsize')) ?? '';
  await page.getByRole('combobox', { name: 'Sort by' }).selectOption('Title');
  await expect(page).toHaveURL(/sort=title/);
  await rows(page).first().getByRole('heading').getByRole('button').click();
  await expect(page).toHaveURL(/paper=arxiv/);
  const title = await pane(page).getByRole('article').getByRole('heading').first().textContent();
  await views.getByRole('link', { name: 'Tags' }).click();
  await expect(page).toHaveURL(/\?view=tags$/);
  await views.getByRole('link', { name: 'Removed' }).click();
  await expect(page).toHaveURL(/\?view=removed$/);
  await views.getByRole('link', { name: 'Duplicates' }).click();
  await expect(page).toHaveURL(/\?view=duplicates$/);

  await page.goBack();
  await expect(views.getByRole('link', { name: 'Removed' })).toHaveAttribute(
    'aria-current',
    'page',
  );
  await page.goBack();
  await page.goBack();
  await expect(field(page)).toHaveValue('status:reading');
  await expect(
    pane(page)
      .getByRole('heading', { name: title ?? '' })
      .first(),
  ).toBeVisible();
  await page.goBack();
  await expect(pane(page).getByRole('article')).toHaveCount(0);
  await expect(page.getByRole('combobox', { name: 'Sort by' })).toHaveValue('title');
  await page.goBack();
  await expect(page).not.toHaveURL(/sort=/);
  await expect(rows(page).first()).toHaveAttribute('aria-setsize', reading);
  await page.goBack();
  await expect(field(page)).toHaveValue('');
  await page.goForward();
  await expect(field(page)).toHaveValue('status:reading');

  // An address says it all: another tab shows the same.
  const address = new URL(page.url()).search;
  const other = await openLibrary(offprint, `${address.slice(1)}&sort=title`);
  await expect(field(other)).toHaveValue('status:reading');
  await expect(other.getByRole('combobox', { name: 'Sort by' })).toHaveValue('title');
});

test('a reload brings back search, selection, open paper and scroll', async ({ offprint }) => {
  await fill(offprint, 1_500);
  const page = await openLibrary(offprint);
  await field(page).fill('model');
  await expect(page).toHaveURL(/q=model/);
  await current(page);
  await rows(page).nth(1).getByRole('checkbox').check();
  await rows(page).nth(3).getByRole('checkbox').check();
  await rows(page).nth(2).getByRole('heading').getByRole('button').click();
  const open = await pane(page).getByRole('article').getByRole('heading').first().textContent();
  await list(page).evaluate((element) => element.scrollTo(0, 6_000));
  await expect.poll(() => scrolled(page)).toBeGreaterThan(5_000);
  await expect(page.locator('.shelf-unread')).toHaveCount(0);
  const before = await atTop(page);

  await page.reload();
  await expect(field(page)).toHaveValue('model');
  await expect(
    pane(page)
      .getByRole('heading', { name: open ?? '' })
      .first(),
  ).toBeVisible();
  await expect(page.getByRole('region', { name: 'Selection' })).toContainText('2 papers selected');
  await isBack(page, before);

  // Back in the history too, after another search began at its top.
  await field(page).fill('model network');
  await expect(page).toHaveURL(/network/);
  await current(page);
  await expect.poll(() => scrolled(page)).toBe(0);
  await page.goBack();
  await expect(field(page)).toHaveValue('model');
  await isBack(page, before);
});

test('the popup comes back to where it was', async ({ offprint }) => {
  await fill(offprint, 300);
  const popup = await offprint.popup();
  await field(popup).fill('model');
  await expect(popup).toHaveURL(/q=model/);
  await current(popup);
  await list(popup).evaluate((element) => element.scrollTo(0, 2_000));
  await expect.poll(() => scrolled(popup)).toBeGreaterThan(1_500);
  await expect(popup.locator('.shelf-unread')).toHaveCount(0);
  const before = await atTop(popup);
  await popup.close({ runBeforeUnload: true });

  const again = await offprint.popup();
  await expect(field(again)).toHaveValue('model');
  await isBack(again, before);
  // A tab has an address of its own.
  const tab = await openLibrary(offprint);
  await expect(field(tab)).toHaveValue('');
});

test('the side panel is the same list in a narrow place', async ({ offprint }) => {
  await fill(offprint, 60);
  const page = await offprint.context.newPage();
  await page.setViewportSize({ width: 360, height: 760 });
  await page.goto(`chrome-extension://${offprint.id}/library.html?place=panel`);
  await expect(rows(page).first()).toBeVisible();
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Enter');
  // Open in its row, and the address keeps the place.
  await expect(
    rows(page)
      .first()
      .getByRole('textbox', { name: /^Note on/ }),
  ).toBeVisible();
  await expect(page).toHaveURL(/place=panel.*paper=/);
  expect(
    await page.evaluate(() => document.documentElement.scrollWidth),
    'nothing is cut off at the side',
  ).toBe(360);
  await page.keyboard.press('Escape');
  await expect(rows(page).first()).toBeFocused();

  await page.getByRole('button', { name: 'Views and filters' }).click();
  const dialog = page.getByRole('dialog', { name: 'Views and filters' });
  await dialog.getByRole('combobox', { name: 'Sort by' }).selectOption('Title');
  await dialog
    .getByRole('region', { name: 'Status' })
    .getByRole('button', { name: /^Reading/ })
    .click();
  await page.keyboard.press('Escape');
  await expect(field(page)).toHaveValue('status:reading');
  await expect(page).toHaveURL(/sort=title/);
  await page.getByRole('button', { name: 'Views and filters' }).click();
  await dialog.getByRole('link', { name: 'Tags' }).click();
  await expect(page).toHaveURL(/place=panel.*view=tags/);
});
