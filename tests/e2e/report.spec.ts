import { expect, test } from '../browser/fixture.ts';
import { loadFixtures } from '../fixtures/load.ts';

/** What the popup tells of the page below it. */

const arxiv = (await loadFixtures()).find(({ site }) => site.id === 'arxiv');
const search = arxiv?.fixtures.kinds.search;
const manuscript = arxiv?.fixtures.kinds.manuscript;

test('a layout that is not fully recognised is told, with a report that names nobody', async ({
  offprint,
}) => {
  if (!search) throw new Error('There is no fixture of a search.');
  const { address, page, records } = search;
  await offprint.serve(page(records.length).replace(/class="[^"]*"/g, 'class="x"'));
  const tab = await offprint.open(address);
  expect(await tab.strips.wait(records.length)).toEqual(records.map(({ ids }) => ids[0]));
  const popup = await offprint.popup();
  const notice = popup.getByText('This layout of arXiv is not fully recognised');
  await expect(notice).toBeVisible();
  await popup.getByRole('button', { name: 'Copy report' }).click();
  await expect(popup.getByRole('button', { name: 'Copied' })).toBeVisible();
  const report = await popup.evaluate(() => navigator.clipboard.readText());
  expect(JSON.parse(report)).toMatchObject({
    site: 'arxiv',
    pageKind: 'search',
    method: 'generic',
    cards: records.length,
    adapted: 0,
    missing: { read: records.length },
  });
  for (const { title, ids } of records) {
    expect(report).not.toContain(title);
    expect(report).not.toContain(ids[0]?.replace('arxiv:', ''));
  }
  expect(report).not.toContain('sheep');
});

test('a page that is recognised is not spoken of', async ({ offprint }) => {
  if (!search) throw new Error('There is no fixture of a search.');
  await offprint.serve(search.page(2));
  const tab = await offprint.open(search.address);
  await tab.strips.wait(2);
  const popup = await offprint.popup();
  await expect(popup.getByRole('heading', { level: 2 })).toBeVisible();
  await popup.waitForTimeout(500);
  await expect(popup.getByText(/recognised|This page links/)).toHaveCount(0);
});

test('a reference list has strips only once the user asks for them', async ({ offprint }) => {
  if (!manuscript) throw new Error('There is no fixture of a manuscript.');
  await offprint.serve(manuscript.page(1));
  const { strips } = await offprint.open(manuscript.address);
  expect(await strips.wait(1)).toEqual(['arxiv:2601.90001']);
  const popup = await offprint.popup();
  await expect(popup.getByText('This page links 2 papers more')).toBeVisible();
  await popup.getByRole('button', { name: 'Show strips' }).click();
  // One of them stands in the text, too.
  expect((await strips.wait(4)).sort()).toEqual([
    'arxiv:2401.00009',
    'arxiv:2401.00009',
    'arxiv:2401.00010',
    'arxiv:2601.90001',
  ]);
});
