import type { Page } from '@playwright/test';
import { axeFindings } from '../../browser/axe.ts';
import { expect, type Offprint, test } from '../../browser/fixture.ts';
import { openLibrary, save, seed, toast, undoByToast } from '../../browser/shelf.ts';

const paper = seed(1, { title: 'counting sheep at nite', venue: 'Pasture', published: '2025' });
const dialog = (page: Page) => page.getByRole('dialog', { name: /^Correct/ });

/** Opens the form for the only paper. */
async function openForm(offprint: Offprint): Promise<Page> {
  const page = await openLibrary(offprint);
  await save(page, [paper]);
  await page.getByRole('button', { name: paper.title, exact: true }).click();
  await page.getByRole('button', { name: `Correct ${paper.title}` }).click();
  await expect(dialog(page).getByRole('textbox', { name: 'Title' })).toBeFocused();
  return page;
}

const stored = ({ library }: Offprint) => library.paper(paper.id);

test('fields are corrected as one change, stay so when pages say otherwise, and are undone', async ({
  offprint,
}) => {
  const page = await openForm(offprint);
  await page.keyboard.press('Control+a');
  await page.keyboard.type('Counting Sheep at Night');
  await dialog(page).getByRole('textbox', { name: 'Authors' }).fill('Ada Lämmchen\n李 明');
  await dialog(page).getByRole('textbox', { name: 'Code' }).fill('https://code.example.org/sheep');
  await dialog(page).getByRole('textbox', { name: 'Venue' }).fill('');
  await expect(dialog(page).getByText('Pages said: Pasture')).toBeVisible();
  await dialog(page).getByRole('button', { name: 'Save' }).click();
  await expect(dialog(page)).toHaveCount(0);
  await expect(toast(page, 'Corrected')).toBeVisible();
  const corrected = {
    title: 'Counting Sheep at Night',
    authors: [{ name: 'Ada Lämmchen' }, { name: '李 明' }],
    links: { code: 'https://code.example.org/sheep' },
  };
  expect(await stored(offprint)).toMatchObject(corrected);
  expect(await stored(offprint)).not.toHaveProperty('venue');

  await save(page, [{ ...paper, venue: 'Pasture Conference', rank: 'embedded' }]);
  expect(await stored(offprint)).toMatchObject(corrected);
  expect(await stored(offprint)).not.toHaveProperty('venue');

  await page.keyboard.press('u');
  await expect
    .poll(() => stored(offprint))
    .toMatchObject({ title: paper.title, authors: [{ name: 'Ada Lämmchen' }] });
});

test('one field goes back to what the page said', async ({ offprint }) => {
  const page = await openForm(offprint);
  await page.keyboard.press('Control+a');
  await page.keyboard.type('Wrong');
  await dialog(page).getByRole('button', { name: 'Save' }).click();
  await expect.poll(async () => (await stored(offprint))?.title).toBe('Wrong');

  await page.getByRole('button', { name: 'Correct Wrong' }).click();
  await dialog(page).getByRole('button', { name: 'Title: back to what the page said' }).click();
  await expect(dialog(page).getByRole('textbox', { name: 'Title' })).toHaveValue(paper.title);
  await expect(dialog(page).getByRole('textbox', { name: 'Title' })).toBeFocused();
  await dialog(page).getByRole('button', { name: 'Save' }).click();
  await expect.poll(async () => (await stored(offprint))?.title).toBe(paper.title);
  await undoByToast(page);
  await expect.poll(async () => (await stored(offprint))?.title).toBe('Wrong');
});

test('what is wrong is said at its field, and nothing is stored until it is right', async ({
  offprint,
}) => {
  const page = await openForm(offprint);
  const published = dialog(page).getByRole('textbox', { name: 'Published' });
  await published.fill('31 July 2025');
  await dialog(page).getByRole('textbox', { name: 'Venue' }).fill('Pasture 2025');
  await dialog(page).getByRole('button', { name: 'Save' }).click();
  await expect(published).toBeFocused();
  await expect(published).toHaveAccessibleDescription(/Write the date as 2024-07-31/);
  expect(await stored(offprint)).toMatchObject({ venue: 'Pasture', published: '2025' });
  await published.fill('2025-07-31');
  await page.keyboard.press('Enter');
  await expect(dialog(page)).toHaveCount(0);
  await expect.poll(() => stored(offprint)).toMatchObject({ published: '2025-07-31' });
});

test('Escape does not throw away what was typed', async ({ offprint }) => {
  const page = await openForm(offprint);
  await page.keyboard.type('X');
  await page.keyboard.press('Escape');
  await expect(dialog(page).getByText('Close without saving?')).toBeVisible();
  await expect(dialog(page).getByRole('button', { name: 'Keep editing' })).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(dialog(page).getByRole('textbox', { name: 'Title' })).toBeFocused();
  await page.keyboard.press('Escape');
  await dialog(page).getByRole('button', { name: 'Discard' }).click();
  await expect(dialog(page)).toHaveCount(0);
  await expect(page.getByRole('button', { name: `Correct ${paper.title}` })).toBeFocused();
  expect((await stored(offprint))?.title).toBe(paper.title);
});

for (const theme of ['light', 'dark'] as const) {
  test(`axe finds nothing on the form (${theme})`, async ({ offprint }) => {
    const page = await openForm(offprint);
    await page.emulateMedia({ colorScheme: theme });
    await dialog(page).getByRole('textbox', { name: 'Published' }).fill('soon');
    await dialog(page).getByRole('button', { name: 'Save' }).click();
    expect(await axeFindings(page)).toEqual([]);
  });
}
