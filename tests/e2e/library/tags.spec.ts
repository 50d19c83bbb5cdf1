import type { Locator, Page } from '@playwright/test';
import { axeFindings } from '../../browser/axe.ts';
import { expect, type Offprint, test } from '../../browser/fixture.ts';
import { openLibrary, save, seed, tell, toast, undoByToast } from '../../browser/shelf.ts';

const row = (page: Page, name: string): Locator =>
  page.getByRole('row').filter({ has: page.getByRole('button', { name, exact: true }) });

/** The tags as the table lists them, with how many papers have each; all read at one moment. */
const listed = (page: Page): Promise<string[]> =>
  page.locator('[data-tag]').evaluateAll((rows) =>
    rows.map((each) => {
      const name = each.querySelector('.tag-row-name')?.getAttribute('aria-label');
      const count = each.querySelector('.tag-table-count')?.textContent ?? '';
      return `${name} ${Number.parseInt(count, 10)}`;
    }),
  );

const tagsOf = async ({ library }: Offprint, number: number) =>
  (await library.paper(seed(number).id))?.tags;

/** The tags of three papers: “attention” on all, “rnn” on two, “RNNs” and “to cite” on one. */
async function openTags(offprint: Offprint): Promise<Page> {
  const page = await openLibrary(offprint, 'view=tags');
  await save(page, [
    seed(1, { tags: ['attention', 'rnn', 'to cite'] }),
    seed(2, { tags: ['attention', 'rnn'] }),
    seed(3, { tags: ['attention', 'RNNs'] }),
  ]);
  await expect.poll(() => listed(page)).toEqual(['attention 3', 'rnn 2', 'RNNs 1', 'to cite 1']);
  return page;
}

/** Goes to a row as the keyboard does: from the filter down. */
async function focusRow(page: Page, name: string): Promise<void> {
  await page.keyboard.press('/');
  await expect(page.getByRole('textbox', { name: 'Filter tags' })).toBeFocused();
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Home');
  for (let step = 0; step < 20; step += 1) {
    if (await row(page, name).evaluate((element) => element === document.activeElement)) return;
    await page.keyboard.press('j');
  }
  await expect(row(page, name)).toBeFocused();
}

test('a tag is renamed everywhere, by the keyboard, and its row keeps the focus', async ({
  offprint,
}) => {
  const page = await openTags(offprint);
  await focusRow(page, 'attention');
  await page.keyboard.press('n');
  await expect(page.getByRole('textbox', { name: 'New name of attention' })).toBeFocused();
  await page.keyboard.press('Escape');
  await expect(row(page, 'attention')).toBeFocused();
  await page.keyboard.press('F2');
  await expect(page.getByRole('textbox', { name: 'New name of attention' })).toBeFocused();
  await page.keyboard.type('self-attention');
  await page.keyboard.press('Enter');
  await expect(row(page, 'self-attention')).toBeFocused();
  await expect(toast(page, 'Renamed “attention” to “self-attention” on 3 papers')).toBeVisible();
  expect(await tagsOf(offprint, 1)).toEqual(['self-attention', 'rnn', 'to cite']);
  await page.keyboard.press('u');
  await expect.poll(() => tagsOf(offprint, 1)).toEqual(['attention', 'rnn', 'to cite']);
  await expect(row(page, 'attention')).toBeVisible();
});

test('a name that another tag has says that the two become one, and undo parts them', async ({
  offprint,
}) => {
  const page = await openTags(offprint);
  await focusRow(page, 'RNNs');
  await page.keyboard.press('n');
  await expect(page.getByRole('textbox', { name: 'New name of RNNs' })).toBeFocused();
  await page.keyboard.type('RNN');
  await expect(page.getByText('Merges into “RNN”, which 2 papers have.')).toBeVisible();
  await page.keyboard.press('Enter');
  await expect.poll(() => tagsOf(offprint, 3)).toEqual(['attention', 'RNN']);
  await expect.poll(() => listed(page)).toEqual(['attention 3', 'RNN 3', 'to cite 1']);
  await expect(row(page, 'RNN')).toBeFocused();
  await undoByToast(page);
  await expect.poll(() => tagsOf(offprint, 3)).toEqual(['attention', 'RNNs']);
  await expect.poll(() => listed(page)).toEqual(['attention 3', 'rnn 2', 'RNNs 1', 'to cite 1']);
});

test('several tags are merged into one by the keyboard', async ({ offprint }) => {
  const page = await openTags(offprint);
  await focusRow(page, 'rnn');
  await page.keyboard.press('x');
  await page.keyboard.press('j');
  await page.keyboard.press('x');
  await expect(page.getByRole('region', { name: 'Selection' })).toContainText('2 tags selected');
  await page.keyboard.press('m');
  await expect(page.getByRole('combobox', { name: 'Merge 2 tags into' })).toBeFocused();
  await page.keyboard.type('recurrence');
  await page.keyboard.press('Enter');
  await expect(toast(page, 'Merged 2 tags into “recurrence” on 3 papers')).toBeVisible();
  expect(await tagsOf(offprint, 2)).toEqual(['attention', 'recurrence']);
  expect(await tagsOf(offprint, 3)).toEqual(['attention', 'recurrence']);
  await expect(page.getByRole('region', { name: 'Selection' })).toHaveCount(0);
  await page.keyboard.press('u');
  await expect.poll(() => listed(page)).toEqual(['attention 3', 'rnn 2', 'RNNs 1', 'to cite 1']);
  expect(await tagsOf(offprint, 3)).toEqual(['attention', 'RNNs']);
});

test('a tag is merged into the first one that its beginning finds', async ({ offprint }) => {
  const page = await openTags(offprint);
  await focusRow(page, 'RNNs');
  await page.keyboard.press('Space');
  await expect(page.getByRole('region', { name: 'Selection' })).toContainText('1 tag selected');
  await page.keyboard.press('m');
  const panel = page.getByRole('dialog', { name: 'Merge “RNNs” into' });
  const field = panel.getByRole('combobox');
  await expect(field).toBeFocused();
  // Nothing is taken unasked, and nothing typed is not a tag.
  await page.keyboard.press('Enter');
  await expect(panel).toBeVisible();
  await page.keyboard.type('att');
  await expect(panel.getByRole('option', { name: 'attention' })).toHaveAttribute(
    'aria-selected',
    'true',
  );
  await page.keyboard.press('Enter');
  await expect(toast(page, 'Merged “RNNs” into “attention” on 1 paper')).toBeVisible();
  expect(await tagsOf(offprint, 3)).toEqual(['attention']);
  await page.keyboard.press('u');
  await expect.poll(() => tagsOf(offprint, 3)).toEqual(['attention', 'RNNs']);

  // What is typed becomes the name all the same, once an arrow says so.
  await focusRow(page, 'RNNs');
  await page.keyboard.press('m');
  await page.keyboard.type('att');
  await page.keyboard.press('ArrowDown');
  await expect(panel.getByRole('option', { name: 'New name “att”' })).toHaveAttribute(
    'aria-selected',
    'true',
  );
  await page.keyboard.press('Enter');
  await expect.poll(() => tagsOf(offprint, 3)).toEqual(['attention', 'att']);
});

test('a tag gets a colour, which shows wherever the tag does', async ({ offprint }) => {
  const page = await openTags(offprint);
  await focusRow(page, 'rnn');
  await page.keyboard.press('c');
  await expect(page.getByRole('menu', { name: 'Colour of rnn' })).toBeVisible();
  await page.keyboard.press('g');
  await expect(page.getByRole('menuitemradio', { name: 'Green' })).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(row(page, 'rnn').locator('.tag-dot')).toHaveAttribute('data-colour', 'green');
  await expect(row(page, 'rnn')).toBeFocused();

  await page.keyboard.press('Enter');
  await expect(page.getByRole('combobox', { name: 'Search your papers' })).toHaveValue('tag:rnn');
  const papers = page.getByRole('article');
  await expect(papers).toHaveCount(2);
  await expect(papers.first().locator('.tag-dot[data-colour="green"]')).toBeVisible();
  await page.goBack();
  await page.keyboard.press('u');
  await expect(row(page, 'rnn').locator('.tag-dot')).toHaveAttribute('data-colour', 'none');
});

test('a tag is nested below another and comes back to the top', async ({ offprint }) => {
  const page = await openTags(offprint);
  await focusRow(page, 'rnn');
  await page.keyboard.press('b');
  await expect(page.getByRole('combobox', { name: 'Put “rnn” below' })).toBeFocused();
  await page.keyboard.type('methods');
  await page.keyboard.press('Enter');
  await expect.poll(() => tagsOf(offprint, 2)).toEqual(['attention', 'methods/rnn']);
  await expect(row(page, 'methods/rnn')).toBeFocused();
  await expect(row(page, 'methods/rnn')).toHaveAttribute('aria-level', '2');

  await page.keyboard.press('ArrowLeft');
  await page.keyboard.press('ArrowLeft');
  await expect(row(page, 'methods')).toHaveAttribute('aria-expanded', 'false');
  await expect(row(page, 'methods/rnn')).toHaveCount(0);
  await page.keyboard.press('ArrowRight');
  await page.keyboard.press('ArrowRight');
  await expect(row(page, 'methods/rnn')).toBeFocused();

  await row(page, 'methods/rnn').getByRole('button', { name: 'Change methods/rnn' }).click();
  await page.getByRole('menuitem', { name: 'Move to the top' }).click();
  await expect.poll(() => tagsOf(offprint, 2)).toEqual(['attention', 'rnn']);
  await undoByToast(page);
  await expect.poll(() => tagsOf(offprint, 2)).toEqual(['attention', 'methods/rnn']);
});

test('deleting says how many papers lose the tag, and undo puts it back', async ({ offprint }) => {
  const page = await openTags(offprint);
  await row(page, 'rnn').getByRole('button', { name: 'Change rnn' }).click();
  await expect(page.getByRole('menuitem', { name: /^Delete, off 2 papers/ })).toBeVisible();
  await page.keyboard.press('Escape');
  await focusRow(page, 'rnn');
  await page.keyboard.press('r');
  await expect(toast(page, 'Deleted the tag “rnn”, off 2 papers')).toBeVisible();
  expect(await tagsOf(offprint, 2)).toEqual(['attention']);
  await expect(row(page, 'rnn')).toHaveCount(0);
  await expect(row(page, 'RNNs')).toBeFocused();
  await page.keyboard.press('u');
  await expect.poll(() => tagsOf(offprint, 2)).toEqual(['attention', 'rnn']);
  await expect(row(page, 'rnn')).toBeVisible();
});

test('tags on no paper and tags that look alike are found, and settled with one click', async ({
  offprint,
}) => {
  const page = await openTags(offprint);
  await tell(page, 'setTag', { paper: [seed(1).id], tag: 'to cite', present: false });
  await page.getByRole('button', { name: /^Unused/ }).click();
  await expect.poll(() => listed(page)).toEqual(['to cite 0']);
  await page.getByRole('button', { name: 'Delete it' }).click();
  await expect(page.getByText('Every tag is in use')).toBeVisible();
  await undoByToast(page);
  await expect.poll(() => listed(page)).toEqual(['to cite 0']);

  await page.getByRole('button', { name: /^Similar/ }).click();
  await page.getByRole('button', { name: 'Merge RNNs into rnn' }).click();
  await expect(page.getByText('No two tags look alike')).toBeVisible();
  expect(await tagsOf(offprint, 3)).toEqual(['attention', 'rnn']);
  await undoByToast(page);
  await expect(page.getByRole('button', { name: 'Merge RNNs into rnn' })).toBeVisible();
});

test('the filter narrows the list, and Escape empties it', async ({ offprint }) => {
  const page = await openTags(offprint);
  await page.keyboard.press('/');
  await page.keyboard.type('rn');
  await expect.poll(() => listed(page)).toEqual(['rnn 2', 'RNNs 1']);
  await page.keyboard.type('x');
  await expect(page.getByText('No tag matches')).toBeVisible();
  await page.keyboard.press('Escape');
  await expect.poll(() => listed(page)).toHaveLength(4);
});

for (const theme of ['light', 'dark'] as const) {
  test(`axe finds nothing on the tags (${theme})`, async ({ offprint }) => {
    const page = await openLibrary(offprint, 'view=tags');
    await page.emulateMedia({ colorScheme: theme });
    await expect(page.getByText('No tags yet')).toBeVisible();
    expect(await axeFindings(page), 'empty').toEqual([]);
    await page.close();

    const tags = await openTags(offprint);
    await tags.emulateMedia({ colorScheme: theme });
    await row(tags, 'rnn').getByRole('checkbox').check();
    expect(await axeFindings(tags), 'table').toEqual([]);
    await row(tags, 'rnn').getByRole('button', { name: 'Change rnn' }).click();
    expect(await axeFindings(tags), 'menu').toEqual([]);
    await tags.keyboard.press('Escape');
    await tags.getByRole('button', { name: 'Merge into…' }).click();
    await expect(tags.getByRole('combobox')).toBeFocused();
    expect(await axeFindings(tags), 'merge').toEqual([]);
    await tags.keyboard.press('Escape');
    await tags.getByRole('button', { name: /^Similar/ }).click();
    expect(await axeFindings(tags), 'similar').toEqual([]);
  });
}
