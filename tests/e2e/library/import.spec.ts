import { readFile } from 'node:fs/promises';
import type { Page } from '@playwright/test';
import { axeFindings } from '../../browser/axe.ts';
import { expect, type Offprint, test } from '../../browser/fixture.ts';
import { openLibrary, save, seed, toast, undoByToast } from '../../browser/shelf.ts';

/** Papers come into the library: read, looked at, decided, taken in, taken back. */

const dialog = (page: Page) => page.getByRole('dialog', { name: /^Import/ });
const entries = (page: Page) => dialog(page).getByRole('region', { name: 'Entries' });
const choose = (page: Page, name: string, text: string) =>
  dialog(page)
    .locator('input[type=file]')
    .setInputFiles({ name, mimeType: 'text/plain', buffer: Buffer.from(text) });

const items = [
  {
    id: 'shepherd2026',
    type: 'article',
    title: 'Sheep at night, corrected',
    author: [{ family: 'Shepherd', given: 'Ann' }],
    issued: { 'date-parts': [[2026, 1, 6]] },
    number: 'arXiv:2601.00002',
    archive: 'arXiv',
    archive_location: '2601.00002',
    keyword: 'theirs',
    note: 'Their note.',
  },
  {
    id: 'goat2020',
    type: 'article-journal',
    title: 'Goats by day',
    author: [{ family: 'Ziege', given: 'Zoë' }],
    issued: { 'date-parts': [[2020]] },
    DOI: '10.1000/goats',
    'container-title': 'Acta Caprina',
    keyword: 'hay, milk',
    note: 'Count them.',
  },
];

/** A library with one paper, and the import opened by its key. */
async function openImport(offprint: Offprint): Promise<Page> {
  const page = await openLibrary(offprint);
  await save(page, [
    seed(2, { title: 'Sheep at night', authors: ['Ann Shepherd'], tags: ['mine'] }),
  ]);
  await page.keyboard.press('ArrowDown');
  await expect(page.locator('article:focus')).toHaveCount(1);
  await page.keyboard.press('i');
  await expect(dialog(page)).toBeVisible();
  return page;
}

test('a file is looked at before anything changes, decided by field, and taken in as one', async ({
  offprint,
}) => {
  const page = await openImport(offprint);
  await choose(page, 'shelf.json', JSON.stringify([...items, { type: 'article' }]));
  await expect(dialog(page)).toContainText('Read as CSL-JSON. Nothing is changed yet.');
  const kinds = dialog(page).getByRole('group', { name: 'Which entries' });
  await expect(kinds.getByRole('button')).toHaveText([
    /New\s*1/,
    /Different\s*1/,
    /Unreadable\s*1/,
  ]);
  const goats = entries(page).getByRole('button', { name: /^Goats by day/ });
  await expect(goats).toContainText('Zoë Ziege · Acta Caprina · 2020');
  await expect(goats).toContainText('Note · hay, milk');
  await goats.click();
  const coming = dialog(page).getByRole('region', { name: 'Goats by day' });
  await expect(coming.getByRole('row').nth(1)).toHaveText(/^DOI\s*10\.1000\/goats$/);
  await expect(coming.getByRole('row', { name: 'Tags hay, milk' })).toBeVisible();
  await expect(coming.getByRole('row', { name: 'Note Count them.' })).toBeVisible();
  await kinds.getByRole('button', { name: 'Unreadable' }).click();
  await entries(page).getByRole('button').first().click();
  await expect(dialog(page).getByRole('region', { name: /^Line/ })).toContainText(
    'neither a title nor an identifier',
  );

  await kinds.getByRole('button', { name: 'Different' }).click();
  await entries(page)
    .getByRole('button', { name: /^Sheep at night, corrected/ })
    .click();
  const detail = dialog(page).getByRole('region', { name: 'Sheep at night, corrected' });
  const row = detail.getByRole('row', { name: /^Title/ });
  await expect(row).toContainText('Sheep at night');
  await expect(detail).toContainText(/Differs: Title · Adds: .*Tags/);
  await expect(detail.getByRole('row', { name: 'Tags theirs' })).toBeVisible();
  await expect(detail.getByRole('row', { name: 'Note Their note.' })).toBeVisible();
  await row.getByRole('combobox').selectOption('Take theirs');
  expect(await offprint.library.saved()).toHaveLength(1);
  await dialog(page).getByRole('button', { name: 'Import 2 papers' }).click();

  await expect(toast(page, 'Imported 2 papers from “shelf.json”')).toBeVisible();
  expect(await offprint.library.paper('arxiv:2601.00002')).toMatchObject({
    title: 'Sheep at night, corrected',
    tags: ['mine', 'theirs'],
    note: 'Their note.',
    citationKey: 'shepherd2026',
  });
  expect(await offprint.library.paper('doi:10.1000/goats')).toMatchObject({
    venue: 'Acta Caprina',
    published: '2020',
  });
  await expect(page.locator('.shelf').getByRole('article')).toHaveCount(2);

  await undoByToast(page);
  await expect.poll(() => offprint.library.saved()).toHaveLength(1);
  expect(await offprint.library.paper('arxiv:2601.00002')).toMatchObject({
    title: 'Sheep at night',
    tags: ['mine'],
    note: '',
  });
});

test('another volume is a difference, which is decided before there is anything to import', async ({
  offprint,
}) => {
  const page = await openImport(offprint);
  const article = { ...items[1], volume: '37', page: '173-198' };
  await choose(page, 'first.json', JSON.stringify([article]));
  await dialog(page).getByRole('button', { name: 'Import 1 paper' }).click();
  await expect(toast(page, 'Imported 1 paper from “first.json”')).toBeVisible();

  await page.keyboard.press('i');
  await choose(page, 'other.json', JSON.stringify([{ ...article, volume: '38' }]));
  await expect(dialog(page)).toContainText('As decided, nothing would change.');
  await expect(dialog(page).getByRole('button', { name: 'Import', exact: true })).toBeDisabled();
  await entries(page)
    .getByRole('button', { name: /^Goats by day/ })
    .click();
  const row = dialog(page).getByRole('row', { name: /^Volume, issue and the like/ });
  await expect(row).toContainText(/volume 37\s*volume 38/);
  await row.getByRole('combobox').selectOption('Take theirs');
  await dialog(page).getByRole('button', { name: 'Import 1 paper' }).click();
  await expect(toast(page, 'Imported 1 paper from “other.json”')).toBeVisible();
  const csl = async () => (await offprint.library.paper('doi:10.1000/goats'))?.csl;
  expect(await csl()).toMatchObject({ volume: '38', page: '173-198' });
  await undoByToast(page);
  await expect.poll(csl).toMatchObject({ volume: '37', page: '173-198' });
});

test('a paper that stands in the file twice is one, shown both times with what it brings', async ({
  offprint,
}) => {
  const page = await openImport(offprint);
  await choose(page, 'shelf.json', JSON.stringify([items[1], { ...items[1], keyword: 'straw' }]));
  await expect(dialog(page).getByRole('status').filter({ hasText: 'shown' })).toHaveText(
    '1 entry shown',
  );
  await dialog(page).getByRole('button', { name: 'Adds something' }).click();
  await entries(page)
    .getByRole('button', { name: /^Goats by day/ })
    .click();
  const detail = dialog(page).getByRole('region', { name: 'Goats by day' });
  await expect(detail).toContainText('Stands in the file once more');
  await expect(detail.getByRole('row', { name: 'Tags straw' })).toBeVisible();
  await dialog(page).getByRole('button', { name: 'Import 1 paper' }).click();
  await expect(toast(page, 'Imported 1 paper from “shelf.json”')).toBeVisible();
  expect(await offprint.library.saved()).toHaveLength(2);
});

for (const width of [1280, 420]) {
  test(`nothing moves from under the pointer, ${width} pixels wide`, async ({ offprint }) => {
    const page = await openImport(offprint);
    await page.setViewportSize({ width, height: 760 });
    const goats = Array.from({ length: 12 }, (_, at) => ({
      ...items[1],
      DOI: `10.1000/${at}`,
      title: `Goat ${at}`,
    }));
    await choose(page, 'shelf.json', JSON.stringify([...goats, items[0]]));
    const kinds = dialog(page).getByRole('group', { name: 'Which entries' });
    const places = async () => [await dialog(page).boundingBox(), await kinds.boundingBox()];
    await expect(entries(page).getByRole('button').first()).toBeVisible();
    const before = await places();
    await entries(page).getByRole('button').first().click();
    await expect(dialog(page).getByRole('table')).toBeVisible();
    expect(await places()).toEqual(before);
    await kinds.getByRole('button', { name: 'Different' }).click();
    await expect(entries(page).getByRole('button')).toHaveCount(1);
    expect(await places()).toEqual(before);
  });
}

test('what is left out stays out, and closing the panel leaves nothing behind', async ({
  offprint,
}) => {
  const page = await openImport(offprint);
  await choose(page, 'shelf.json', JSON.stringify(items));
  await entries(page).getByRole('checkbox', { name: 'Import Goats by day' }).uncheck();
  await dialog(page).getByRole('button', { name: 'Cancel' }).click();
  await expect(dialog(page)).toHaveCount(0);
  expect(await offprint.library.saved()).toHaveLength(1);
  await expect
    .poll(() =>
      page.evaluate(
        () =>
          new Promise<number>((resolve) => {
            const opening = indexedDB.open('offprint-imports');
            opening.onsuccess = () => {
              const counting = opening.result.transaction('pages').objectStore('pages').count();
              counting.onsuccess = () => resolve(counting.result);
            };
          }),
      ),
    )
    .toBe(0);

  await page.keyboard.press('i');
  await choose(page, 'shelf.json', JSON.stringify(items));
  await entries(page).getByRole('checkbox', { name: 'Import Goats by day' }).uncheck();
  await dialog(page).getByRole('button', { name: 'Import 1 paper' }).click();
  await expect(toast(page, 'Imported 1 paper from “shelf.json”')).toBeVisible();
  expect(await offprint.library.paper('doi:10.1000/goats')).toBeUndefined();
});

test('text is pasted, and a file that holds no paper is refused with a sentence', async ({
  offprint,
}) => {
  const page = await openImport(offprint);
  await choose(page, 'nothing.txt', 'Nothing in here is a paper.');
  await expect(dialog(page).getByRole('alert')).toContainText(
    'No paper was found in “nothing.txt”',
  );
  await dialog(page)
    .getByRole('textbox', { name: /^Or paste text/ })
    .fill('Read this: https://arxiv.org/abs/2407.21783 and doi:10.1000/goats, please.');
  await dialog(page).getByRole('button', { name: 'Read the text' }).click();
  await dialog(page).getByRole('button', { name: 'Import 2 papers' }).click();
  await expect.poll(() => offprint.library.saved()).toHaveLength(3);
});

test('what is exported comes back the same, by a file dropped on the library', async ({
  offprint,
}) => {
  const page = await openImport(offprint);
  await choose(page, 'shelf.json', JSON.stringify(items));
  await dialog(page).getByRole('button', { name: 'Import 2 papers' }).click();
  await expect.poll(() => offprint.library.saved()).toHaveLength(2);
  await page.getByRole('button', { name: 'Export', exact: true }).click();
  await page.getByRole('radio', { name: 'JSON', exact: true }).check();
  const coming = page.waitForEvent('download');
  await page.getByRole('button', { name: 'Save', exact: true }).click();
  const text = await readFile(await (await coming).path(), 'utf8');
  await page.keyboard.press('Escape');

  await page.locator('.library').evaluate((library, text) => {
    const dataTransfer = new DataTransfer();
    dataTransfer.items.add(new File([text], 'library.json', { type: 'application/json' }));
    library.dispatchEvent(new DragEvent('drop', { dataTransfer, bubbles: true, cancelable: true }));
  }, text);
  await expect(dialog(page)).toContainText('Read as Offprint');
  const kinds = dialog(page).getByRole('group', { name: 'Which entries' });
  await expect(kinds.getByRole('button')).toHaveText([/Already there\s*2/]);
});

test('the columns of a table are put right by eye, and it is read anew each time', async ({
  offprint,
}) => {
  const page = await openImport(offprint);
  const rows = [
    'What;Herder;When',
    'Goats by day, goats by night;Zoë Ziege;2020',
    'Hay;Ann Shepherd;2021',
  ];
  await choose(page, 'herd.csv', rows.join('\n'));
  const columns = dialog(page).getByRole('region', { name: 'Columns' });
  const fieldOf = (name: string) => columns.getByRole('combobox', { name });
  // Its title is guessed by its length, the date by its heading; a herder is none that tells.
  await expect(fieldOf('Read column 1, “What”, as')).toHaveValue('title');
  await expect(fieldOf('Read column 2, “Herder”, as')).toHaveValue('');
  await expect(fieldOf('Read column 3, “When”, as')).toHaveValue('published');
  await expect(columns).toContainText('Zoë Ziege · Ann Shepherd');
  await expect(entries(page).getByRole('button')).toHaveCount(2);

  await fieldOf('Read column 2, “Herder”, as').focus();
  await fieldOf('Read column 2, “Herder”, as').selectOption('Title');
  await expect(fieldOf('Read column 2, “Herder”, as')).toHaveAccessibleDescription(
    'Read only where “What” is empty',
  );
  await fieldOf('Read column 2, “Herder”, as').selectOption('Authors');
  await expect(entries(page)).toContainText('Zoë Ziege · 2020');
  await expect(fieldOf('Read column 2, “Herder”, as')).toBeFocused();
  await fieldOf('Read column 3, “When”, as').selectOption('Leave out');
  await expect(entries(page)).not.toContainText('2020');

  await columns.getByRole('checkbox', { name: 'The first row names the columns' }).uncheck();
  await expect(entries(page).getByRole('button')).toHaveCount(3);
  await expect(fieldOf('Read column 1, “Column 1”, as')).toHaveValue('title');
  await columns.getByRole('radio', { name: 'Comma' }).check();
  await expect(columns.getByRole('combobox')).toHaveCount(2);
  await columns.getByRole('radio', { name: 'Semicolon' }).check();
  await columns.getByRole('checkbox', { name: 'The first row names the columns' }).check();
  await expect(fieldOf('Read column 3, “When”, as')).toHaveValue('published');
  await fieldOf('Read column 2, “Herder”, as').selectOption('Authors');
  await expect(entries(page)).toContainText('Zoë Ziege · 2020');
  await dialog(page).getByRole('button', { name: 'Import 2 papers' }).click();
  await expect(toast(page, 'Imported 2 papers from “herd.csv”')).toBeVisible();
  const saved = await offprint.library.saved();
  expect(saved.map(({ title, authors }) => [title, authors[0]?.name]).sort()).toEqual([
    ['Goats by day, goats by night', 'Zoë Ziege'],
    ['Hay', 'Ann Shepherd'],
    ['Sheep at night', 'Ann Shepherd'],
  ]);
});

test('a paper that came in tells where it appeared, and where to look for it', async ({
  offprint,
}) => {
  const page = await openImport(offprint);
  const hay = {
    type: 'article-journal',
    title: 'Hay in winter',
    issued: { 'date-parts': [[2019, 3]] },
    'container-title': 'Acta Caprina',
    ...{ volume: 12, issue: 3, page: '1-20' },
  };
  await choose(page, 'hay.json', JSON.stringify([hay]));
  await dialog(page).getByRole('button', { name: 'Import 1 paper' }).click();
  const row = page.getByRole('article', { name: 'Hay in winter' }).first();
  await expect(
    row.getByRole('link', { name: 'Search for Hay in winter on Google Scholar' }),
  ).toHaveAttribute('href', /^https:\/\/scholar\.google\.com\/scholar\?q=Hay/);
  await row.getByRole('button', { name: 'Hay in winter' }).click();
  const pane = page.getByRole('complementary', { name: 'Open paper' });
  await expect(pane).toContainText('Acta Caprina · 12(3) · pp. 1–20 · Mar 2019');
  const links = pane.getByRole('list', { name: 'Links' }).getByRole('link');
  await expect(links).toHaveText(['Search on Google Scholar']);
  await page.setViewportSize({ width: 420, height: 760 });
  await expect(row).toContainText('Acta Caprina · 12(3) · pp. 1–20 · Mar 2019');
});

test('an entry that is open stays so while the list is scrolled', async ({ offprint }) => {
  const page = await openImport(offprint);
  const many = Array.from({ length: 400 }, (_, at) => ({
    ...items[1],
    DOI: `10.1000/${at}`,
    title: `Goat ${at}`,
  }));
  await choose(page, 'goats.json', JSON.stringify(many));
  await entries(page)
    .getByRole('button', { name: /^Goat 0/ })
    .click();
  const detail = dialog(page).getByRole('region', { name: 'Goat 0' });
  await expect(detail).toBeVisible();
  await entries(page).evaluate((list) => list.scrollTo(0, list.scrollHeight));
  await expect(entries(page).getByRole('button', { name: /^Goat 399/ })).toBeVisible();
  await expect(detail).toBeVisible();
});

for (const theme of ['light', 'dark'] as const) {
  test(`axe finds nothing on the import (${theme})`, async ({ offprint }) => {
    const page = await openImport(offprint);
    await page.emulateMedia({ colorScheme: theme });
    expect(await axeFindings(page), 'source').toEqual([]);
    await choose(page, 'shelf.json', JSON.stringify(items));
    await dialog(page).getByRole('button', { name: 'Different' }).click();
    await entries(page).getByRole('button').first().click();
    await expect(dialog(page).getByRole('table')).toHaveCount(2);
    expect(await axeFindings(page), 'preview').toEqual([]);
    await page.setViewportSize({ width: 360, height: 640 });
    expect(await axeFindings(page), 'narrow').toEqual([]);
    await page.keyboard.press('Escape');
    await page.keyboard.press('i');
    await choose(page, 'herd.csv', 'Title;Paper;Who\nGoats;Goats by day;Zoë Ziege');
    await expect(dialog(page).getByRole('region', { name: 'Columns' })).toBeVisible();
    expect(await axeFindings(page), 'columns').toEqual([]);
  });
}
