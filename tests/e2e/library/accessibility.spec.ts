import type { Page } from '@playwright/test';
import { axeFindings } from '../../browser/axe.ts';
import { fill } from '../../browser/filled.ts';
import { expect, test } from '../../browser/fixture.ts';
import { openLibrary } from '../../browser/shelf.ts';

const rows = (page: Page) => page.locator('.shelf').getByRole('article');
const field = (page: Page) => page.getByRole('combobox', { name: 'Search your papers' });
const pane = (page: Page) => page.getByRole('complementary', { name: 'Open paper' });
const sidebar = (page: Page) => page.getByRole('complementary', { name: 'Views and filters' });

for (const theme of ['light', 'dark'] as const) {
  test(`axe finds nothing on the library (${theme})`, async ({ offprint }) => {
    const empty = await openLibrary(offprint);
    await empty.emulateMedia({ colorScheme: theme });
    await expect(
      empty.getByRole('heading', { name: 'Your reading list starts here' }),
    ).toBeVisible();
    expect(await axeFindings(empty), 'empty').toEqual([]);
    await empty.close();

    await fill(offprint, 60, (row, index) =>
      index === 58
        ? { rating: 4, tags: ['nlp/parsing', 'nlp'], tagKeys: ['nlp/parsing', 'nlp'] }
        : row,
    );
    const page = await openLibrary(offprint);
    await page.emulateMedia({ colorScheme: theme });
    await expect(rows(page).first()).toBeVisible();
    await expect(sidebar(page).getByRole('region', { name: 'Author' })).toBeVisible();
    expect(await axeFindings(page), 'papers').toEqual([]);

    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Enter');
    await expect(pane(page).getByRole('textbox', { name: /^Note on/ })).toBeVisible();
    await page.keyboard.press('x');
    await expect(page.getByRole('region', { name: 'Selection' })).toBeVisible();
    expect(await axeFindings(page), 'pane and selection').toEqual([]);
    await page.keyboard.press('s');
    await expect(page.getByRole('menu')).toBeVisible();
    expect(await axeFindings(page), 'menu').toEqual([]);
    await page.keyboard.press('Escape');

    await page.keyboard.press('?');
    await expect(page.getByRole('dialog')).toBeVisible();
    expect(await axeFindings(page), 'help').toEqual([]);
    await page.keyboard.press('Escape');
    await page.keyboard.press('Control+k');
    await page.keyboard.type('a');
    await expect(page.getByRole('option').first()).toBeVisible();
    expect(await axeFindings(page), 'palette').toEqual([]);
    await page.keyboard.press('Escape');

    await field(page).fill('');
    await field(page).focus();
    await page.keyboard.type('model status:');
    await expect(page.getByRole('option').first()).toBeVisible();
    await page.keyboard.press('ArrowDown');
    expect(await axeFindings(page), 'completion').toEqual([]);
    await field(page).fill('model (status:raed');
    await expect(page.getByRole('list', { name: 'About this search' })).toBeVisible();
    expect(await axeFindings(page), 'problems and highlights').toEqual([]);
    await field(page).fill('no such words at all');
    await expect(page.getByRole('heading', { name: 'No paper matches' })).toBeVisible();
    expect(await axeFindings(page), 'no match').toEqual([]);
    await page.close();

    const panel = await offprint.context.newPage();
    await panel.setViewportSize({ width: 360, height: 760 });
    await panel.emulateMedia({ colorScheme: theme });
    await panel.goto(`chrome-extension://${offprint.id}/library.html?place=panel`);
    await expect(rows(panel).first()).toBeVisible();
    await panel.keyboard.press('ArrowDown');
    await panel.keyboard.press('Enter');
    await expect(
      rows(panel)
        .first()
        .getByRole('textbox', { name: /^Note on/ }),
    ).toBeVisible();
    expect(await axeFindings(panel), 'panel').toEqual([]);
    await panel.getByRole('button', { name: 'Views and filters' }).click();
    await expect(panel.getByRole('dialog').getByRole('region', { name: 'Author' })).toBeVisible();
    expect(await axeFindings(panel), 'filters').toEqual([]);
  });
}

test('the accessibility tree reads sensibly', async ({ offprint }) => {
  await fill(offprint, 60);
  const page = await openLibrary(offprint);
  await expect(rows(page).first()).toHaveAttribute('aria-setsize', '60');

  // The parts of the page, each with a name where there are two of a kind.
  await expect(page.locator('body')).toMatchAriaSnapshot(`
    - banner:
      - heading "Offprint" [level=1]
      - navigation "Views":
        - link "Papers"
        - link "Tags"
        - link "Duplicates"
        - link "Removed"
    - complementary "Views and filters"
    - search:
      - combobox "Search your papers"
      - group "Status"
      - combobox "Sort by"
    - main:
      - feed "Papers"
    - status
    - complementary "Open paper"
    - status
  `);
  await expect(rows(page).first()).toMatchAriaSnapshot(`
    - article:
      - checkbox /Select .+/
      - heading [level=2]:
        - button
      - link /Open .+/
      - combobox /Status of .+/
  `);
  await expect(rows(page).first()).toHaveAttribute('aria-posinset', '1');

  // What changes is said: results once the typing pauses, saves, and what was taken back.
  const said = page.getByRole('status');
  await page.keyboard.type('status:reading');
  await expect(said.filter({ hasText: /^\d+ papers shown$/ })).toBeAttached();
  await page.keyboard.press('Enter');
  await expect(rows(page).first()).toBeFocused();
  await page.keyboard.press('4');
  await expect(said.filter({ hasText: /^Rated 4 of 5/ })).toBeVisible();
  await page.keyboard.press('u');
  await expect(said.filter({ hasText: /^Undone/ })).toBeVisible();

  // Every control has a name of its own: nothing is called nothing.
  const nameless = await page.evaluate(() =>
    [...document.querySelectorAll('button, a[href], input, select, textarea')]
      .filter((element) => element.checkVisibility())
      .filter(
        (element) =>
          !(
            element.getAttribute('aria-label') ??
            element.getAttribute('title') ??
            element.textContent
          )?.trim(),
      )
      .map(({ outerHTML }) => outerHTML),
  );
  expect(nameless).toEqual([]);
});
