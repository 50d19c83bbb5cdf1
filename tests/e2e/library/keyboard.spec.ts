import type { Locator, Page } from '@playwright/test';
import { fill } from '../../browser/filled.ts';
import { expect, test } from '../../browser/fixture.ts';
import { openLibrary, save, seed, toast } from '../../browser/shelf.ts';

/** Every key of the library, in a wide tab. */

const rows = (page: Page) => page.locator('.shelf').getByRole('article');
const row = (page: Page, title: string) =>
  page.locator('.shelf').getByRole('article', { name: title, exact: true });
const pane = (page: Page) => page.getByRole('complementary', { name: 'Open paper' });
const bar = (page: Page) => page.getByRole('region', { name: 'Selection' });
const field = (page: Page) => page.getByRole('combobox', { name: 'Search your papers' });
const seeds = [1, 2, 3, 4].map((number) => seed(number));
const [oldest, , , newest] = seeds.map(({ title }) => title) as [string, string, string, string];
const place = (locator: Locator) =>
  locator.evaluate((element) => Number(element.getAttribute('aria-posinset')));

test('keys move, open, change and take back', async ({ offprint }) => {
  const page = await openLibrary(offprint);
  await save(page, seeds);
  const keys = page.keyboard;
  const { library } = offprint;
  const id = seeds[3]?.id ?? '';
  await expect(rows(page)).toHaveCount(4);
  await expect(field(page)).toBeFocused();

  await keys.press('ArrowDown');
  await expect(row(page, newest)).toBeFocused();
  await keys.press('End');
  await expect(row(page, oldest)).toBeFocused();
  await keys.press('j');
  await expect(row(page, oldest)).toBeFocused();
  await keys.press('Home');
  await expect(row(page, newest)).toBeFocused();
  await keys.press('k');
  await expect(field(page)).toBeFocused();
  await keys.press('ArrowDown');

  for (const status of ['reading', 'read', 'to-read']) {
    await keys.press('s');
    await expect.poll(async () => (await library.paper(id))?.status).toBe(status);
  }
  // Keys quicker than the screen still count one by one.
  await keys.press('s');
  await keys.press('s');
  await expect.poll(async () => (await library.paper(id))?.status).toBe('read');
  await keys.press('s');
  await expect.poll(async () => (await library.paper(id))?.status).toBe('to-read');
  await keys.press('4');
  await expect.poll(async () => (await library.paper(id))?.rating).toBe(4);
  await keys.press('0');
  await expect.poll(async () => (await library.paper(id))?.rating).toBeUndefined();
  await keys.press('Control+z');
  await expect.poll(async () => (await library.paper(id))?.rating).toBe(4);
  await expect(row(page, newest)).toBeFocused();

  // Enter shows it in the pane and keeps the focus in the list; t and n go to the pane's fields.
  await keys.press('Enter');
  await expect(pane(page).getByRole('article', { name: newest })).toBeVisible();
  await expect(row(page, newest)).toBeFocused();
  await keys.press('t');
  await expect(pane(page).getByRole('combobox', { name: /^Add a tag/ })).toBeFocused();
  await keys.type('by key');
  await keys.press('Enter');
  await expect.poll(async () => (await library.paper(id))?.tags).toEqual(['by key']);
  await keys.press('Escape');
  await expect(row(page, newest)).toBeFocused();
  await keys.press('n');
  const note = pane(page).getByRole('textbox', { name: /^Note on/ });
  await expect(note).toBeFocused();
  await keys.type('First');
  await expect.poll(async () => (await library.paper(id))?.note).toBe('First');
  await keys.type(' and second');
  await expect.poll(async () => (await library.paper(id))?.note).toBe('First and second');
  await expect(note).toBeFocused();
  await keys.press('Escape');
  await expect(row(page, newest)).toBeFocused();
  await keys.press('Enter');
  await expect(pane(page).getByRole('article')).toHaveCount(0);

  // A removed paper leaves the focus to the one that takes its place.
  await keys.press('r');
  await expect(row(page, newest)).toHaveCount(0);
  await expect(row(page, seeds[2]?.title ?? '')).toBeFocused();
  await keys.press('Delete');
  await expect(row(page, seeds[1]?.title ?? '')).toBeFocused();
  await keys.press('End');
  await keys.press('r');
  await expect(rows(page)).toHaveCount(1);
  await expect(row(page, seeds[1]?.title ?? '')).toBeFocused();
  for (const left of [2, 3, 4]) {
    await keys.press('u');
    await expect(rows(page)).toHaveCount(left);
  }
});

test('a note written in a row keeps the focus while it is stored', async ({ offprint }) => {
  const first = await openLibrary(offprint);
  await save(first, seeds);
  await first.close();
  const popup = await offprint.popup();
  await expect(rows(popup)).toHaveCount(4);
  await popup.keyboard.press('ArrowDown');
  await popup.keyboard.press('n');
  const note = row(popup, newest).getByRole('textbox', { name: /^Note on/ });
  await expect(note).toBeFocused();
  const stored = async () => (await offprint.library.paper(seeds[3]?.id ?? ''))?.note;
  let text = '';
  for (const words of ['One. ', 'Two. ', 'Three.']) {
    await popup.keyboard.type(words);
    text += words;
    await expect.poll(stored).toBe(text);
    await expect(note).toBeFocused();
  }
});

test('panels open by a key, keep the keyboard to themselves, and give the focus back', async ({
  offprint,
}) => {
  const page = await openLibrary(offprint);
  await save(page, seeds);
  await expect(rows(page)).toHaveCount(4);
  await page.keyboard.press('ArrowDown');
  for (const [key, name] of [
    ['e', 'Export'],
    ['h', 'Recent changes'],
    ['?', /Keyboard/],
    ['Control+k', 'Commands'],
  ] as const) {
    await page.keyboard.press(key);
    await expect(page.getByRole('dialog', { name })).toBeVisible();
    await page.keyboard.press('j');
    await page.keyboard.press('Escape');
    await expect(page.getByRole('dialog')).toHaveCount(0);
    await expect(row(page, newest), `after ${key}`).toBeFocused();
  }
  expect(await offprint.library.saved()).toHaveLength(4);
});

test('the palette finds commands, tags, saved papers and views by name', async ({ offprint }) => {
  const page = await openLibrary(offprint);
  await save(page, [...seeds, seed(9, { title: 'A paper on goats', tags: ['pasture'] })]);
  await expect(rows(page)).toHaveCount(5);
  const keys = page.keyboard;
  const palette = page.getByRole('dialog', { name: 'Commands' });
  const options = palette.getByRole('option');

  await keys.press('Control+k');
  await expect(palette.getByRole('combobox')).toBeFocused();
  await keys.type('pasture');
  await expect(options.filter({ hasText: 'Tag' }).first()).toContainText('pasture');
  await keys.press('Enter');
  await expect(field(page)).toHaveValue('tag:pasture');
  await expect(rows(page)).toHaveCount(1);

  await keys.press('Control+k');
  await keys.type('goats');
  await expect(options.filter({ hasText: 'A paper on goats' })).toHaveCount(1);
  await keys.press('Enter');
  await expect(pane(page).getByRole('article', { name: 'A paper on goats' })).toBeVisible();

  await keys.press('Control+k');
  await keys.type('show tags');
  await keys.press('Enter');
  await expect(page).toHaveURL(/view=tags/);
  // What had the focus went with its view: the keyboard goes on from the new one.
  await expect(page.getByRole('main', { name: 'Tags' })).toBeFocused();
  await expect(page.getByRole('row').nth(1)).toBeVisible();
  await keys.press('j');
  await expect(page.getByRole('row').nth(1)).toBeFocused();
  await keys.press('Control+k');
  await keys.type('show papers');
  await keys.press('Enter');
  await expect(rows(page)).toHaveCount(5);
  await keys.press('Control+k');
  await keys.type('zzzz');
  await expect(palette.getByText('Nothing is called that.')).toBeVisible();
  await keys.press('Escape');
  await expect(page.getByRole('dialog')).toHaveCount(0);
});

test('the open paper is removed from its pane, set to a status, and followed into a narrow window', async ({
  offprint,
}) => {
  const page = await openLibrary(offprint);
  await save(page, seeds);
  await expect(rows(page)).toHaveCount(4);
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Enter');
  await pane(page)
    .getByRole('combobox', { name: `Status of ${newest}` })
    .selectOption('Reading');
  const { library } = offprint;
  await expect.poll(async () => (await library.paper(seeds[3]?.id ?? ''))?.status).toBe('reading');
  await pane(page)
    .getByRole('button', { name: `Remove ${newest}` })
    .click();
  await expect(rows(page)).toHaveCount(3);
  await expect(row(page, seeds[2]?.title ?? '')).toBeFocused();

  await page.keyboard.press('End');
  await page.keyboard.press('n');
  await expect(pane(page).getByRole('textbox', { name: /^Note on/ })).toBeFocused();
  await page.setViewportSize({ width: 900, height: 560 });
  await expect(row(page, oldest).getByRole('textbox', { name: /^Note on/ })).toBeInViewport();
  await expect(row(page, oldest)).toBeFocused();
});

test('ranges are selected by Shift, single papers by Control, and everything by Control A', async ({
  offprint,
}) => {
  const papers = await fill(offprint, 1_500);
  const page = await openLibrary(offprint);
  await expect(rows(page).first()).toBeVisible();
  await rows(page).nth(1).getByRole('checkbox').click();
  await rows(page)
    .nth(4)
    .click({ modifiers: ['Shift'], position: { x: 200, y: 40 } });
  await expect(bar(page)).toContainText('4 papers selected');
  await rows(page)
    .nth(2)
    .click({ modifiers: ['Control'], position: { x: 200, y: 40 } });
  await expect(bar(page)).toContainText('3 papers selected');
  await expect(pane(page).getByRole('article')).toHaveCount(0);

  await page.keyboard.press('/');
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('x');
  await expect(bar(page)).toContainText('4 papers selected');
  await page.keyboard.press('Shift+ArrowDown');
  await page.keyboard.press('Shift+J');
  await expect(rows(page).nth(2)).toBeFocused();
  await expect(bar(page)).toContainText('5 papers selected');
  await page.keyboard.press('Control+a');
  await expect(bar(page)).toContainText('1,500 papers selected');
  await page.keyboard.press('Escape');
  await expect(bar(page)).toHaveCount(0);

  // All that a search finds, whether their rows were read or not.
  const reading = papers.filter(({ status }) => status === 'reading').length;
  await page.keyboard.press('/');
  await page.keyboard.type('status:reading');
  await expect(
    page.getByRole('status').filter({ hasText: `${reading} papers shown` }),
  ).toBeAttached();
  await page.keyboard.press('Enter');
  await expect(rows(page).first()).toBeFocused();
  await page.keyboard.press('Control+a');
  await expect(bar(page)).toContainText(`${reading} papers selected`);
});

test('keys reach the last of very many papers, and every one on the way', async ({ offprint }) => {
  const papers = await fill(offprint, 5_000);
  const page = await openLibrary(offprint);
  await expect(rows(page).first()).toBeVisible();
  await page.keyboard.press('ArrowDown');
  const focused = page.locator('.shelf article:focus');
  for (let presses = 1; presses <= 120; presses += 1) {
    await page.keyboard.press('j');
    await expect.poll(() => place(focused), { message: `after ${presses}` }).toBe(presses + 1);
  }
  await page.keyboard.press('End');
  await expect(focused).toHaveAttribute('aria-posinset', '5000');
  await expect(row(page, papers.at(-1)?.title ?? '').last()).toBeVisible();
  await page.keyboard.press('k');
  await expect(focused).toHaveAttribute('aria-posinset', '4999');
  await page.keyboard.press('Home');
  await expect(focused).toHaveAttribute('aria-posinset', '1');

  // By the wheel too: the scrollbar's end is the last paper, and the list is never all drawn.
  await page.locator('.library-list').evaluate((list) => {
    list.scrollTop = list.scrollHeight;
  });
  await expect
    .poll(async () => {
      await page.locator('.library-list').evaluate((list) => {
        list.scrollTop = list.scrollHeight;
      });
      return place(rows(page).last());
    })
    .toBe(5_000);
  expect(await rows(page).count()).toBeLessThan(80);
});

test('o opens the paper in a new tab', async ({ offprint }) => {
  const page = await openLibrary(offprint);
  await save(page, seeds);
  await expect(rows(page)).toHaveCount(4);
  await offprint.context.route(/^https:\/\/(arxiv\.org|pasture)/, (route) =>
    route.fulfill({ body: 'A paper.' }),
  );
  await page.keyboard.press('ArrowDown');
  const opening = offprint.context.waitForEvent('page');
  await page.keyboard.press('o');
  expect((await opening).url()).toMatch(/2601\.00004|pasture/);
  await page.bringToFront();
  await page.keyboard.press('u');
  await expect(toast(page, /^Undone/)).toBeVisible();
});
