import type { Locator, Page } from '@playwright/test';
import { fill } from '../../browser/filled.ts';
import { expect, test } from '../../browser/fixture.ts';
import { openLibrary, save, seed, toast, undoByToast } from '../../browser/shelf.ts';

/** The sidebar: what the papers found have in common, and the searches that are kept. */

const rows = (page: Page) => page.locator('.shelf').getByRole('article');
const field = (page: Page) => page.getByRole('combobox', { name: 'Search your papers' });
const sidebar = (page: Page) => page.getByRole('complementary', { name: 'Views and filters' });
const facet = (page: Page, name: string) => sidebar(page).getByRole('region', { name });
const value = (list: Locator, name: string, count: number) =>
  list.getByRole('button', { name: `${name} ${count}`, exact: true });

const papers = [
  seed(1, {
    tags: ['nlp', 'to cite'],
    published: '2024-03-05',
    authors: ['Ada Lämmchen', 'Bo Ram'],
  }),
  seed(2, { tags: ['nlp/parsing'], published: '2024-06-01' }),
  seed(3, { tags: ['vision'], published: '2023-07-01', authors: ['Zoë Ziege'] }),
  seed(4, { published: '2025-01-01', authors: ['Zoë Ziege'] }),
];

test('each value counts the papers of the present search, and a click writes it into the search', async ({
  offprint,
}) => {
  const page = await openLibrary(offprint);
  await save(page, papers);
  await expect(rows(page)).toHaveCount(4);
  await expect(value(facet(page, 'Author'), 'Ada Lämmchen', 2)).toBeVisible();
  await expect(value(facet(page, 'Year'), '2024', 2)).toBeVisible();
  await expect(value(facet(page, 'Status'), 'To read', 4)).toBeVisible();

  await value(facet(page, 'Author'), 'Zoë Ziege', 2).click();
  await expect(field(page)).toHaveValue('author:"Zoë Ziege"');
  await expect(rows(page)).toHaveCount(2);
  await expect(value(facet(page, 'Author'), 'Zoë Ziege', 2)).toHaveAttribute(
    'aria-pressed',
    'true',
  );
  await expect(value(facet(page, 'Year'), '2023', 1)).toBeVisible();
  await expect(facet(page, 'Year').getByRole('button', { name: /^2024/ })).toHaveCount(0);

  // Counts follow a change of the library, whoever made it.
  await save(page, [seed(5, { authors: ['Zoë Ziege'], published: '2023-01-01' })]);
  await expect(value(facet(page, 'Year'), '2023', 2)).toBeVisible();
  await expect(rows(page)).toHaveCount(3);

  await value(facet(page, 'Year'), '2023', 2).click();
  await expect(rows(page)).toHaveCount(2);
  await expect(field(page)).toHaveValue(/published:2023/);
  await value(facet(page, 'Author'), 'Zoë Ziege', 2).click();
  await expect(field(page)).toHaveValue('published:2023');
  await page.getByRole('button', { name: 'Clear search' }).click();
  await expect(rows(page)).toHaveCount(5);
});

test('nested tags unfold, and the upper one holds the lower', async ({ offprint }) => {
  const page = await openLibrary(offprint);
  await save(page, papers);
  const tags = facet(page, 'Tags');
  await expect(tags.getByRole('button', { name: /^nlp 2$/ })).toBeVisible();
  await expect(tags.getByRole('button', { name: /^parsing/ })).toHaveCount(0);
  const fold = tags.getByRole('button', { name: 'Tags below nlp' });
  await fold.press('Enter');
  await expect(fold).toHaveAttribute('aria-expanded', 'true');
  await tags.getByRole('button', { name: /^parsing 1$/ }).click();
  await expect(field(page)).toHaveValue('tag:nlp/parsing');
  await expect(rows(page)).toHaveCount(1);
  await tags.getByRole('button', { name: /^parsing/ }).click();
  await tags.getByRole('button', { name: /^nlp 2$/ }).click();
  await expect(field(page)).toHaveValue('tag:nlp');
  await expect(rows(page)).toHaveCount(2);
});

test('a facet with very many values shows few, all of the most frequent, and finds the rest', async ({
  offprint,
}) => {
  await fill(offprint, 300, (_, index) =>
    index === 7 ? { authors: [{ name: 'Quirin Zaunkönig' }] } : {},
  );
  const page = await openLibrary(offprint);
  const authors = facet(page, 'Author');
  await expect(authors.getByRole('listitem')).toHaveCount(6);
  // Names too long for the place are cut, and never the counts.
  await expect(facet(page, 'Venue').getByRole('listitem')).not.toHaveCount(0);
  expect(
    await page.locator('.library-sidebar').evaluate((bar) => bar.scrollWidth - bar.clientWidth),
  ).toBe(0);
  const all = authors.getByRole('button', { name: /^All [\d,]+$/ });
  await all.click();
  expect(await authors.getByRole('listitem').count()).toBeGreaterThan(6);
  await authors.getByRole('textbox', { name: 'Find: Author' }).fill('zaun');
  await expect(authors.getByRole('listitem')).toHaveCount(1);
  await authors.getByRole('button', { name: 'Quirin Zaunkönig 1' }).click();
  await expect(rows(page)).toHaveCount(1);
  // What was typed to find it does not hide the others among its authors.
  await page.getByRole('button', { name: 'Clear search' }).click();
  await field(page).fill('year no such');
  await field(page).fill('published:2015-01');
  await expect(authors.getByRole('listitem').first()).toBeVisible();
});

test('a search is kept under a name, counted, renamed, taken away and brought back', async ({
  offprint,
}) => {
  const page = await openLibrary(offprint);
  await save(page, papers);
  await expect(rows(page)).toHaveCount(4);
  const saved = facet(page, 'Saved searches');
  await field(page).fill('tag:nlp');
  await expect(rows(page)).toHaveCount(2);
  await saved.getByRole('button', { name: 'Save this search' }).click();
  const name = saved.getByRole('textbox', { name: 'Name of the search' });
  await expect(name).toBeFocused();
  await page.keyboard.type('Language');
  await page.keyboard.press('Enter');
  await expect(saved.getByRole('button', { name: 'Language 2', exact: true })).toBeVisible();
  await expect(toast(page, 'Language')).toBeVisible();
  await expect(saved.getByRole('button', { name: 'Save this search' })).toHaveCount(0);

  // It counts what it finds now.
  await save(page, [seed(6, { tags: ['nlp'] })]);
  await expect(saved.getByRole('button', { name: 'Language 3', exact: true })).toBeVisible();
  await page.getByRole('button', { name: 'Clear search' }).click();
  await expect(rows(page)).toHaveCount(5);
  await saved.getByRole('button', { name: 'Language 3', exact: true }).click();
  await expect(rows(page)).toHaveCount(3);
  await expect(saved.getByRole('button', { name: 'Language 3', exact: true })).toHaveAttribute(
    'aria-current',
    'true',
  );

  await saved.getByRole('button', { name: 'Rename Language' }).press('Enter');
  await expect(name).toBeFocused();
  await page.keyboard.type('All language');
  await page.keyboard.press('Enter');
  await expect(saved.getByRole('button', { name: 'All language 3', exact: true })).toBeVisible();
  await saved.getByRole('button', { name: 'Remove the saved search All language' }).press('Enter');
  await expect(saved.getByRole('button', { name: /^All language/ })).toHaveCount(0);
  await undoByToast(page);
  await expect(saved.getByRole('button', { name: 'All language 3', exact: true })).toBeVisible();

  // Another open library knows it as well, and so does the palette.
  const other = await openLibrary(offprint);
  await other.keyboard.press('Control+k');
  await other.keyboard.type('all language');
  await other.getByRole('option', { name: /^All language/ }).click();
  await expect(field(other)).toHaveValue('tag:nlp');
});
