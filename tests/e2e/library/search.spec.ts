import type { Page } from '@playwright/test';
import { expect, test } from '../../browser/fixture.ts';
import { openLibrary, type Seed, save, seed, tell } from '../../browser/shelf.ts';

/** Search as someone does it who has only the keyboard and the docs. */

const papers: readonly Seed[] = [
  seed(1, {
    title: 'Counting Sheep at Night',
    authors: ['Ada Lämmchen', 'Jan van den Berg'],
    abstract: 'We count the sheep with a long context window, one after the other.',
    tags: ['to cite', 'nlp/parsing'],
    published: '2024-03-05',
    signals: { upvotes: 120 },
    categories: ['cs.CL'],
  }),
  seed(2, {
    title: 'Sheep',
    authors: ['Björn Müller'],
    abstract: 'A short paper on wool.',
    tags: ['nlp'],
    published: '2025-11-20',
    signals: { upvotes: 3 },
    links: { page: 'https://pasture.example.org/2', code: 'https://github.com/pasture/wool' },
  }),
  seed(3, {
    title: 'A Survey of $\\alpha$-Divergence for Goats',
    authors: ['Zoë Ziege'],
    abstract: 'Goats, long ago, in another context.',
    published: '2023-07-01',
  }),
  seed(4, { title: '注意力机制综述', authors: ['王伟'], tags: ['nlp-tools'] }),
  seed(5, { title: 'Внимание и память', authors: ['Анна Иванова'] }),
];
const [counting, sheep, goats, chinese, russian] = papers.map(({ title }) => title) as [
  string,
  string,
  string,
  string,
  string,
];
/** TeX is shown as it was written. */
const titles = (page: Page) => page.getByRole('article').getByRole('heading').allTextContents();
const field = (page: Page) => page.getByRole('combobox', { name: 'Search your papers' });

async function open(offprint: Parameters<typeof openLibrary>[0], query = ''): Promise<Page> {
  const first = await openLibrary(offprint);
  await save(first, papers);
  await first.close();
  const page = await openLibrary(offprint, query);
  await expect(page.getByRole('article').first()).toBeVisible();
  return page;
}

test('words, phrases and operators find what the docs say', async ({ offprint }) => {
  const page = await open(offprint);
  const cases: readonly (readonly [string, readonly string[]])[] = [
    ['sheep', [sheep, counting]],
    ['wool sheep', [sheep]],
    ['context long', [goats, counting]],
    ['"long context"', [counting]],
    ['title:sheep -night', [sheep]],
    ['night OR wool', [sheep, counting]],
    ['sheep (night OR goats)', [counting]],
    ['author:muller', [sheep]],
    ['author:"van den berg"', [counting]],
    ['author:"Lämmchen Jan"', []],
    ['tag:nlp', [sheep, counting]],
    ['tag:"to cite"', [counting]],
    ['is:untagged', [russian, goats]],
    ['has:code', [sheep]],
    ['upvotes:>50', [counting]],
    ['published:2024..2025', [sheep, counting]],
    ['published:<2024', [goats]],
    ['category:cs', [counting]],
    ['status:to-read', [russian, chinese, goats, sheep, counting]],
    ['id:2601.00002', [sheep]],
    ['2601.00003', [goats]],
    ['alpha divergence', [goats]],
    ['注意', [chinese]],
    ['внимание', [russian]],
    ['NOT sheep -is:untagged', [chinese]],
  ];
  for (const [query, expected] of cases) {
    await field(page).fill(query);
    await expect
      .poll(async () => new Set(await titles(page)), { message: query })
      .toEqual(new Set(expected));
  }
  // The title that is exactly the words comes first, whatever is newer.
  await field(page).fill('sheep');
  await expect.poll(() => titles(page)).toEqual([sheep, counting]);
});

test('what matched is marked in the row and in the open paper', async ({ offprint }) => {
  const page = await open(offprint);
  await page.keyboard.type('"long context" lamm');
  const row = page.getByRole('article', { name: counting, exact: true }).first();
  await expect(page.locator('.shelf').getByRole('article')).toHaveCount(1);
  await expect(row.locator('mark')).toHaveText(['Lämm']);
  await page.keyboard.press('Enter');
  await page.keyboard.press('Enter');
  const pane = page.getByRole('complementary', { name: 'Open paper' });
  await expect(pane.locator('.paper-details-abstract mark')).toHaveText(['long context']);
});

test('completion is chosen by the keyboard: an operator, then its value', async ({ offprint }) => {
  const page = await open(offprint);
  await expect(field(page)).toBeFocused();
  await page.keyboard.type('stat');
  const options = page.getByRole('listbox', { name: 'Completions' }).getByRole('option');
  await expect(options.first()).toContainText('status:');
  await expect(field(page)).toHaveAttribute('aria-expanded', 'true');
  await page.keyboard.press('Tab');
  await expect(field(page)).toHaveValue('status:');
  await expect(options).toHaveCount(3);
  await page.keyboard.press('ArrowDown');
  await expect(options.first()).toHaveAttribute('aria-selected', 'true');
  await page.keyboard.press('Enter');
  await expect(field(page)).toHaveValue(/^status:to-read ?$/);

  // Tags come from the library, with how many papers have each, and are quoted where they must be.
  await field(page).fill('');
  await page.keyboard.type('tag:to');
  await expect(options).toHaveText([/to cite\s*1/]);
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Enter');
  await expect(field(page)).toHaveValue(/^tag:"to cite" ?$/);
  await expect(page.locator('.shelf').getByRole('article')).toHaveCount(1);
  await expect(field(page)).toBeFocused();

  // Escape closes what is offered first, and only then clears the search.
  await field(page).fill('');
  await page.keyboard.type('author:z');
  await expect(options).toHaveText([/Zoë Ziege\s*1/]);
  await page.keyboard.press('Escape');
  await expect(options).toHaveCount(0);
  await expect(field(page)).toHaveValue('author:z');
  await page.keyboard.press('Escape');
  await expect(field(page)).toHaveValue('');
});

test('what is wrong with a search is told at its place, and the rest still works', async ({
  offprint,
}) => {
  const page = await open(offprint);
  const problems = page.getByRole('list', { name: 'About this search' }).getByRole('listitem');
  await field(page).fill('sheep status:raed');
  await expect(problems).toHaveCount(1);
  await expect(problems).toContainText('status: does not know “raed”. Did you mean status:read?');
  await problems.getByRole('button', { name: 'Search for sheep status:read' }).click();
  await expect(field(page)).toHaveValue('sheep status:read');
  await expect(field(page)).toBeFocused();
  await expect(problems).toHaveCount(0);
  await field(page).fill('sheep status:raed');
  await expect(problems.locator('mark')).toHaveText('raed');
  await expect(field(page)).toHaveAttribute('aria-invalid', 'true');
  await expect(field(page)).toHaveAccessibleDescription(/Did you mean status:read\?/);
  await expect.poll(() => titles(page)).toEqual([sheep, counting]);

  await field(page).fill('(sheep OR night');
  await expect(problems.locator('mark')).toHaveText('(');
  await expect.poll(() => titles(page)).toHaveLength(2);

  // A hint while it may still become right is no error.
  await field(page).fill('tag:');
  await expect(problems).toContainText('Write what tag: looks for');
  await expect(field(page)).toHaveAttribute('aria-invalid', 'false');
  await expect.poll(() => titles(page)).toHaveLength(5);
});

test('a search that finds nothing says so, and the way back', async ({ offprint }) => {
  const page = await open(offprint);
  await page.keyboard.type('no such words');
  await expect(page.getByRole('heading', { name: 'No paper matches' })).toBeVisible();
  await expect(page.getByRole('status').filter({ hasText: '0 papers shown' })).toBeAttached();
  await page.keyboard.press('Tab');
  await page.getByRole('button', { name: 'Show all papers' }).press('Enter');
  await expect(page.getByRole('article')).toHaveCount(5);
  await field(page).fill('arxiv:1706.03762');
  await expect(page.getByRole('heading', { name: 'Not among your papers' })).toBeVisible();
  await expect(page.getByRole('link', { name: /1706\.03762/ })).toBeVisible();
});

test('the list is sorted by anything, either way', async ({ offprint }) => {
  const page = await open(offprint);
  const order = page.getByRole('combobox', { name: 'Sort by' });
  const turn = page.getByRole('button', { name: /turn round$/ });
  const saved = [russian, chinese, goats, sheep, counting];
  await expect.poll(() => titles(page)).toEqual(saved);
  await turn.click();
  await expect.poll(() => titles(page)).toEqual([...saved].reverse());

  await order.selectOption('Date published');
  await expect.poll(async () => (await titles(page)).slice(0, 3)).toEqual([sheep, counting, goats]);
  await turn.click();
  // What has no date is last both ways.
  await expect.poll(async () => (await titles(page)).slice(0, 3)).toEqual([goats, counting, sheep]);

  await order.selectOption('Title');
  const byTitle = [goats, counting, sheep, russian, chinese];
  await expect.poll(() => titles(page)).toEqual(byTitle);
  await turn.click();
  await expect.poll(() => titles(page)).toEqual([...byTitle].reverse());
  await order.selectOption('First author');
  const byAuthor = [counting, sheep, goats, russian, chinese];
  await expect.poll(() => titles(page)).toEqual(byAuthor);
  await turn.click();
  await expect.poll(() => titles(page)).toEqual([...byAuthor].reverse());
  await order.selectOption('Upvotes');
  await expect.poll(async () => (await titles(page)).slice(0, 2)).toEqual([counting, sheep]);
  await turn.click();
  await expect.poll(async () => (await titles(page)).slice(0, 2)).toEqual([sheep, counting]);

  await tell(page, 'setRating', { paper: [papers[2]?.id], rating: 2 });
  await tell(page, 'setRating', { paper: [papers[4]?.id], rating: 5 });
  await order.selectOption('Rating');
  await expect.poll(async () => (await titles(page)).slice(0, 2)).toEqual([russian, goats]);
  await turn.click();
  await expect.poll(async () => (await titles(page)).slice(0, 2)).toEqual([goats, russian]);
  await order.selectOption('Last changed');
  await expect.poll(async () => (await titles(page)).slice(0, 2)).toEqual([russian, goats]);
  await turn.click();
  await expect.poll(async () => (await titles(page)).slice(3)).toEqual([goats, russian]);

  await page.keyboard.press('/');
  await field(page).fill('sheep');
  await expect.poll(() => titles(page)).toEqual([counting, sheep]);
  await order.selectOption('Best match');
  await expect.poll(() => titles(page)).toEqual([sheep, counting]);
});
