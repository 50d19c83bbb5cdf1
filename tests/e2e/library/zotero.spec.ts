import type { Page } from '@playwright/test';
import { zoteroAddress } from '../../../utils/hand-off/zotero-address.ts';
import { axeFindings } from '../../browser/axe.ts';
import { fill } from '../../browser/filled.ts';
import { test as base, build, expect, type Offprint } from '../../browser/fixture.ts';
import { grantedCopy } from '../../browser/granted.ts';
import { openLibrary, save, seed, tell } from '../../browser/shelf.ts';
import { standInAtItsPort } from '../../zotero/at-its-port.ts';
import type { ZoteroStandIn } from '../../zotero/server.ts';

/** Papers are handed to Zotero: a stand-in for it listens where it would. */

declare const chrome: { permissions: Record<'contains' | 'request', () => Promise<boolean>> };

const test = base.extend<{ zotero: ZoteroStandIn }>({
  direct: new URL(zoteroAddress).host,
  // biome-ignore lint/correctness/noEmptyPattern: Playwright reads the fixtures' names from here.
  extension: async ({}, use) => {
    const { folder, remove } = await grantedCopy(build);
    await use(folder);
    await remove();
  },
  // biome-ignore lint/correctness/noEmptyPattern: Playwright reads the fixtures' names from here.
  zotero: async ({}, use) => {
    const zotero = await standInAtItsPort();
    await use(zotero);
    await zotero.close();
  },
});

// There is but one such port.
test.describe.configure({ mode: 'default' });

const seeds = [
  seed(1, { title: 'Sheep at night', authors: ['Ann Shepherd'], tags: ['to cite', 'sheep'] }),
  seed(2, { title: 'Goats by day', authors: ['Ann Shepherd'] }),
  seed(3, { title: 'Cows at noon' }),
];

async function openSelected(offprint: Offprint, count = 2): Promise<Page> {
  const page = await openLibrary(offprint);
  await save(page, seeds);
  await tell(page, 'writeNote', { paper: [seeds[0]?.id], sequence: 1, note: 'Read <again>.' });
  await expect(page.locator('.shelf').getByRole('article')).toHaveCount(3);
  for (const { title } of seeds.slice(0, count)) {
    await page.getByRole('checkbox', { name: `Select ${title}` }).check();
  }
  return page;
}

async function sendSelected(page: Page): Promise<void> {
  const bar = page.getByRole('region', { name: 'Selection' });
  await bar.getByRole('button', { name: 'Send to' }).click();
  await page.getByRole('menuitem', { name: 'Zotero…' }).click();
}

const dialog = (page: Page) =>
  page.getByRole('dialog', { name: /^Send \d[\d,]* papers? to Zotero/ });
const button = (page: Page, name: string | RegExp) => dialog(page).getByRole('button', { name });
const outcome = (page: Page) => dialog(page).getByRole('status');

test('papers go with tags and notes where the user chooses, and only on the click', async ({
  offprint,
  zotero,
}) => {
  zotero.targets = [
    { id: 'L1', name: 'My Library', level: 0 },
    { id: 'C12', name: 'Livestock', level: 1 },
  ];
  const page = await openSelected(offprint);
  expect(zotero.asked).toEqual([]);
  await sendSelected(page);
  const into = dialog(page).getByRole('combobox', { name: 'Into' });
  await expect(into.getByRole('option')).toHaveText([
    '“Reading”, which is selected in Zotero',
    'My Library',
    /Livestock/,
  ]);
  await into.selectOption('C12');
  expect(zotero.items).toEqual([]);
  await button(page, 'Send 2 papers').click();
  await expect(outcome(page)).toHaveText('Sent 2 papers to “Livestock”.');
  const byTitle = Object.fromEntries(zotero.items.map((item) => [item.title, item]));
  expect(byTitle['Sheep at night']).toMatchObject({
    itemType: 'preprint',
    creators: [{ creatorType: 'author', firstName: 'Ann', lastName: 'Shepherd' }],
    tags: [{ tag: 'to cite' }, { tag: 'sheep' }],
    notes: [{ note: '<p>Read &lt;again&gt;.</p>' }],
    url: 'https://arxiv.org/abs/2601.00001',
  });
  expect(byTitle['Goats by day']).toMatchObject({ tags: [], notes: [] });
  expect([...zotero.moves.values()]).toEqual(['C12']);
});

test('what was sent before is told, left out, and sent again on request', async ({
  offprint,
  zotero,
}) => {
  const page = await openSelected(offprint);
  await sendSelected(page);
  await button(page, 'Send 2 papers').click();
  await expect(outcome(page)).toHaveText('Sent 2 papers to “Reading”.');
  await page.keyboard.press('Escape');
  await page.getByRole('checkbox', { name: `Select ${seeds[2]?.title}` }).check();
  await sendSelected(page);
  await expect(dialog(page).getByRole('group', { name: '2 papers sent before' })).toBeVisible();
  await button(page, 'Send 1 paper').click();
  await expect(outcome(page)).toHaveText('Sent 1 paper to “Reading”. 2 sent before were left out.');
  expect(zotero.items).toHaveLength(3);
  await expect(button(page, 'Send 0 papers')).toBeDisabled();
  await dialog(page).getByRole('checkbox', { name: 'Send them once more' }).check();
  await dialog(page).getByRole('checkbox', { name: 'Tags' }).uncheck();
  await button(page, 'Send 3 papers').click();
  await expect(outcome(page)).toHaveText('Sent 3 papers to “Reading”.');
  expect(zotero.items).toHaveLength(6);
  expect(zotero.items.slice(3).every(({ tags }) => (tags as unknown[]).length === 0)).toBe(true);

  // What was chosen holds for the next time.
  await page.reload();
  await page.getByRole('checkbox', { name: `Select ${seeds[0]?.title}` }).check();
  await sendSelected(page);
  await expect(dialog(page).getByRole('checkbox', { name: 'Tags' })).not.toBeChecked();
});

test('the open paper is sent from its own menu and from the palette', async ({
  offprint,
  zotero,
}) => {
  const page = await openSelected(offprint, 0);
  const sendInPalette = async () => {
    await page.keyboard.press('Control+k');
    await expect(page.getByRole('dialog', { name: 'Commands' })).toBeVisible();
    await page.keyboard.type('zotero');
    await page.keyboard.press('Enter');
  };
  await sendInPalette();
  await expect(
    page.getByText('Select the papers that Zotero is to get, or open one.'),
  ).toBeVisible();
  const row = page.locator('.shelf').getByRole('article', { name: seeds[1]?.title ?? '' });
  await row.getByRole('heading').getByRole('button').click();
  const pane = page.getByRole('complementary', { name: 'Open paper' });
  await pane.getByRole('button', { name: 'Send to' }).click();
  await page.getByRole('menuitem', { name: 'Zotero…' }).click();
  await expect(button(page, 'Send 1 paper')).toBeEnabled();
  await page.keyboard.press('Escape');
  await sendInPalette();
  await button(page, 'Send 1 paper').click();
  await expect(outcome(page)).toHaveText('Sent 1 paper to “Reading”.');
  expect(zotero.items.map(({ title }) => title)).toEqual([seeds[1]?.title]);
});

test('access is asked for in the click, and what is granted is used at once', async ({
  offprint,
  zotero,
}) => {
  const page = await openSelected(offprint);
  // Granted already, the browser answers the request without a question.
  await page.evaluate(() => {
    chrome.permissions.contains = async () => false;
  });
  await sendSelected(page);
  await expect(dialog(page)).toContainText('Your browser asks you once whether it may');
  expect(zotero.asked).toEqual([]);
  await button(page, 'Connect to Zotero').click();
  await expect(button(page, 'Send 2 papers')).toBeEnabled();
  expect(zotero.asked).toEqual(['ping', 'getSelectedCollection']);
});

test.describe('with the build as it is shipped', () => {
  test.use({ extension: build });

  test('nothing is sent where the user refuses', async ({ offprint, zotero }) => {
    const page = await openSelected(offprint);
    await sendSelected(page);
    // The user's answer, which no headless browser can be made to give.
    await page.evaluate(() => {
      chrome.permissions.request = async () => {
        document.title = navigator.userActivation.isActive ? 'asked in a click' : 'asked unasked';
        return false;
      };
    });
    await button(page, 'Connect to Zotero').click();
    await expect(dialog(page).getByRole('alert')).toContainText(
      'Your browser was told not to let Offprint talk to Zotero, so nothing was sent.',
    );
    await expect(page).toHaveTitle('asked in a click');
    await expect(button(page, 'Connect to Zotero')).toBeEnabled();
    expect(zotero.asked).toEqual([]);
    expect(await axeFindings(page)).toEqual([]);
  });
});

test('Zotero that does not run is missed, and found once it was started', async ({ offprint }) => {
  const page = await openSelected(offprint);
  await sendSelected(page);
  await expect(dialog(page).getByRole('alert')).toContainText(
    'Zotero does not answer on this computer. Start Zotero, and send the papers again.',
  );
  const zotero = await standInAtItsPort();
  await button(page, 'Try again').click();
  await button(page, 'Send 2 papers').click();
  await expect(outcome(page)).toHaveText('Sent 2 papers to “Reading”.');
  await zotero.close();
});

test('another program at its port, and a library that is read-only, get nothing', async ({
  offprint,
  zotero,
}) => {
  const page = await openSelected(offprint);
  zotero.break('ping', { kind: 'answer', status: 200, body: '<p>It works!</p>' });
  await sendSelected(page);
  await expect(dialog(page).getByRole('alert')).toContainText(
    'Another program answers where Zotero should.',
  );
  await button(page, 'Try again').click();
  zotero.selected = { name: 'Group', libraryEditable: false, editable: false };
  await button(page, 'Send 2 papers').click();
  await expect(outcome(page)).toHaveText(/^“Group”, which is selected in Zotero, is read-only\./);
  expect(zotero.items).toEqual([]);
});

test('an answer that is lost does not have the papers twice', async ({ offprint, zotero }) => {
  const page = await openSelected(offprint);
  await sendSelected(page);
  // Half an answer: where none comes the browser itself asks once more.
  zotero.break('saveItems', { kind: 'half' });
  await button(page, 'Send 2 papers').click();
  await expect(outcome(page)).toHaveText(/^Zotero’s answer broke off./);
  await page.keyboard.press('Escape');
  await sendSelected(page);
  await button(page, 'Send 2 papers').click();
  await expect(outcome(page)).toHaveText(
    'Sent 0 papers to “Reading”. Zotero had 2 already, from the try before.',
  );
  expect(zotero.items).toHaveLength(2);
});

test('very many are sent with progress, and stopped the rest stays', async ({
  offprint,
  zotero,
}) => {
  await fill(offprint, 300);
  const page = await openLibrary(offprint);
  await expect(page.locator('.shelf').getByRole('article').first()).toBeVisible();
  await page.locator('.shelf').getByRole('article').first().getByRole('checkbox').check();
  await page.getByRole('button', { name: 'Select all 300' }).click();
  await sendSelected(page);
  let release = () => {};
  const until = new Promise<void>((resolve) => {
    release = resolve;
  });
  zotero.break('saveItems', { kind: 'held', until }, 2);
  await button(page, 'Send 300 papers').click();
  await expect(dialog(page)).toContainText('100 of 300');
  await button(page, 'Stop: Sending to Zotero').click();
  release();
  await expect(outcome(page)).toHaveText('Stopped. (150 of 300 papers were saved before that.)');
  expect(zotero.items).toHaveLength(150);
  await button(page, 'Send 150 papers').click();
  await expect(outcome(page)).toHaveText(
    'Sent 150 papers to “Reading”. 150 sent before were left out.',
  );
  expect(new Set(zotero.items.map(({ id }) => id)).size).toBe(300);
});

for (const theme of ['light', 'dark'] as const) {
  test(`axe finds nothing on the panel (${theme})`, async ({ offprint, zotero }) => {
    zotero.targets = [{ id: 'L1', name: 'My Library', level: 0 }];
    const page = await openSelected(offprint);
    await page.emulateMedia({ colorScheme: theme });
    await sendSelected(page);
    await expect(button(page, 'Send 2 papers')).toBeEnabled();
    expect(await axeFindings(page), 'wide').toEqual([]);
    zotero.break('ping', { kind: 'answer', status: 404 });
    await button(page, 'Send 2 papers').click();
    await page.setViewportSize({ width: 360, height: 640 });
    await expect(outcome(page)).toHaveText(/^Another program/);
    expect(await axeFindings(page), 'narrow, failed').toEqual([]);
  });
}
