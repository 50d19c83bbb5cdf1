import type { Page } from '@playwright/test';
import { axeFindings } from '../../browser/axe.ts';
import { fill } from '../../browser/filled.ts';
import { expect, type Offprint, test } from '../../browser/fixture.ts';
import { openLibrary, save, seed, tell, toast } from '../../browser/shelf.ts';

/**
 * Papers become notes: by Obsidian's address, and as files in a folder. The folder is one of the
 * browser's own for the extension, in the place of what the user would choose in a window of the
 * system's that no test can reach; all else is as with any other folder.
 */

declare const chrome: { tabs: { update: (change: { url: string }) => Promise<void> } };

const seeds = [
  seed(1, { title: 'Sheep: at night', abstract: 'They sleep.', tags: ['to cite'] }),
  seed(2, { title: 'Goats by day' }),
  seed(3, { title: 'Cows at noon' }),
];

/** Puts the folder in the place of the system's window; what was handed to other programs is kept. */
async function prepare(page: Page): Promise<void> {
  await page.addInitScript(() => {
    if (!location.protocol.startsWith('chrome-extension')) return;
    Object.assign(window, {
      showDirectoryPicker: async () =>
        (await navigator.storage.getDirectory()).getDirectoryHandle('Vault', { create: true }),
    });
    Object.assign(window, { opened: [] });
    // No program is there that the address would be for.
    chrome.tabs.update = async ({ url }) => void Reflect.get(window, 'opened').push(url);
  });
  await page.reload();
}

async function openNotes(offprint: Offprint): Promise<Page> {
  const page = await openLibrary(offprint);
  await save(page, seeds);
  await prepare(page);
  await expect(page.locator('.shelf').getByRole('article')).toHaveCount(3);
  return page;
}

/** Every file of the folder. */
const files = (page: Page): Promise<Record<string, string>> =>
  page.evaluate(async () => {
    const root = await navigator.storage.getDirectory();
    const folder = await root.getDirectoryHandle('Vault', { create: true });
    const found: Record<string, string> = {};
    for await (const [name, handle] of folder.entries()) {
      if (handle instanceof FileSystemFileHandle) {
        found[name] = await (await handle.getFile()).text();
      }
    }
    return found;
  });

const change = (page: Page, name: string, text: string): Promise<void> =>
  page.evaluate(
    async ([name, text]) => {
      const root = await navigator.storage.getDirectory();
      const folder = await root.getDirectoryHandle('Vault', { create: true });
      const file = await (await folder.getFileHandle(name, { create: true })).createWritable();
      await file.write(text);
      await file.close();
    },
    [name, text] as const,
  );

async function palette(page: Page, words: string): Promise<void> {
  await page.keyboard.press('Control+k');
  await expect(page.getByRole('dialog', { name: 'Commands' })).toBeVisible();
  await page.keyboard.type(words);
  await page.keyboard.press('Enter');
}

const dialog = (page: Page) => page.getByRole('dialog', { name: 'Notes for Obsidian' });
const button = (page: Page, name: string) =>
  dialog(page).getByRole('button', { name, exact: true });
const chosen = (page: Page) => dialog(page).locator('.hand-off-folder bdi');
const outcome = (page: Page) => dialog(page).getByRole('status');
const opened = (page: Page): Promise<string[]> =>
  page.evaluate(() => Reflect.get(window, 'opened') as string[]);

test('a folder chosen once is kept in step, and what the user wrote there stays', async ({
  offprint,
}) => {
  const page = await openNotes(offprint);
  await palette(page, 'notes in a folder');
  await expect(button(page, 'Write notes')).toBeDisabled();
  await button(page, 'Choose a folder').click();
  await expect(chosen(page)).toHaveText('Vault');
  await button(page, 'Write notes').click();
  await expect(outcome(page)).toHaveText('3 new.');
  const first = await files(page);
  expect(Object.keys(first).sort()).toEqual([
    'Cows at noon.md',
    'Goats by day.md',
    'Sheep - at night.md',
  ]);
  expect(first['Sheep - at night.md']).toMatch(
    /^---\ntitle: "Sheep: at night"\n.+\noffprint: "arxiv:2601\.00001"\n---\n.+> They sleep\./s,
  );

  await change(page, 'Sheep - at night.md', `${first['Sheep - at night.md']}\nMy own words.\n`);
  await tell(page, 'writeNote', { paper: [seeds[0]?.id], sequence: 1, note: 'Count them.' });
  await page.reload();
  await expect(page.locator('.shelf').getByRole('article')).toHaveCount(3);
  await palette(page, 'notes in a folder');
  await expect(chosen(page)).toHaveText('Vault');
  await button(page, 'Write notes').click();
  await expect(outcome(page)).toHaveText('1 changed, 2 unchanged.');
  const then = await files(page);
  expect(then['Sheep - at night.md']).toMatch(/\nCount them\.\n.+-->\n\nMy own words\.\n$/s);
  expect(then['Goats by day.md']).toBe(first['Goats by day.md']);
});

test('files that clash are told, and Offprint’s part alone is written over on request', async ({
  offprint,
}) => {
  const page = await openNotes(offprint);
  await change(page, 'Cows at noon.md', 'Mine alone.');
  await palette(page, 'notes in a folder');
  await button(page, 'Choose a folder').click();
  await button(page, 'Write notes').click();
  await expect(outcome(page)).toHaveText('2 new, 1 left as it is.');
  const clashes = dialog(page).getByRole('region', { name: 'Files left as they are' });
  await expect(clashes.getByRole('listitem')).toHaveText([
    'Cows at noon.md A file that is not Offprint’s has the name.',
  ]);
  const replace = button(page, 'Write Offprint’s part over my changes');
  await expect(replace).toHaveCount(0);

  const sheep = (await files(page))['Sheep - at night.md'] ?? '';
  await change(page, 'Sheep - at night.md', `${sheep.replace('They sleep.', 'They eat.')}Mine.\n`);
  await button(page, 'Write notes').click();
  await expect(outcome(page)).toHaveText('1 unchanged, 2 left as they are.');
  await expect(clashes).toContainText('Offprint’s part was changed in the file.');
  expect((await files(page))['Sheep - at night.md']).toContain('They eat.');
  await replace.click();
  await expect(outcome(page)).toHaveText('1 changed, 1 unchanged, 1 left as it is.');
  const now = await files(page);
  expect(now['Sheep - at night.md']).toBe(`${sheep}Mine.\n`);
  expect(now['Cows at noon.md']).toBe('Mine alone.');
});

test('very many are written with progress, and stopped the rest is left', async ({ offprint }) => {
  await fill(offprint, 1_000);
  const page = await openLibrary(offprint);
  await prepare(page);
  await expect(page.locator('.shelf').getByRole('article').first()).toBeVisible();
  await palette(page, 'notes in a folder');
  await button(page, 'Choose a folder').click();
  await button(page, 'Write notes').click();
  await dialog(page).getByRole('button', { name: 'Stop: Writing notes' }).click();
  await expect(outcome(page)).toHaveText(/^Stopped: (?:\d+ new|nothing to write)\.$/);
  expect(Object.keys(await files(page)).length).toBeLessThan(1_000);
});

test('one click opens a paper as a note in the vault of choice', async ({ offprint }) => {
  const page = await openNotes(offprint);
  const row = page.locator('.shelf').getByRole('article', { name: seeds[1]?.title ?? '' });
  await row.getByRole('heading').getByRole('button').click();
  const pane = page.getByRole('complementary', { name: 'Open paper' });
  const send = async (name: string) => {
    await pane.getByRole('button', { name: 'Send to' }).click();
    await page.getByRole('menuitem', { name }).click();
  };
  await send('Open as note in Obsidian');
  await expect(toast(page, 'Handed “Goats by day” to Obsidian')).toBeVisible();
  await send('Notes in a folder…');
  await dialog(page)
    .getByRole('textbox', { name: 'Vault that “Open as note in Obsidian” opens' })
    .fill('My vault');
  await page.keyboard.press('Escape');
  await palette(page, 'open as note');
  await expect.poll(async () => (await opened(page)).length).toBe(2);
  const [plain = '', named = ''] = await opened(page);
  const asked = new URL(plain).searchParams;
  expect(plain).toMatch(/^obsidian:\/\/new\?name=Goats%20by%20day&content=/);
  expect(asked.get('content')).toContain('title: "Goats by day"');
  expect(named).toMatch(/^obsidian:\/\/new\?vault=My%20vault&name=Goats%20by%20day&content=/);
});

test('a note too long for an address goes by the clipboard', async ({ offprint }) => {
  const page = await openNotes(offprint);
  const note = 'Long. '.repeat(600).trim();
  await tell(page, 'writeNote', { paper: [seeds[2]?.id], sequence: 1, note });
  await page.getByRole('checkbox', { name: `Select ${seeds[2]?.title}` }).check();
  const bar = page.getByRole('region', { name: 'Selection' });
  await bar.getByRole('button', { name: 'Send to' }).click();
  await page.getByRole('menuitem', { name: 'Open as note in Obsidian' }).click();
  await expect(toast(page, 'by the clipboard: it is too long for an address')).toBeVisible();
  expect(await opened(page)).toEqual(['obsidian://new?name=Cows%20at%20noon&clipboard=true']);
  expect(await page.evaluate(() => navigator.clipboard.readText())).toContain(note);
});

test('where no folder can be chosen there is none to choose', async ({ offprint }) => {
  const page = await openNotes(offprint);
  // As in Firefox, and in the popup, which the system’s window would close.
  await page.goto(`${page.url().replace(/\?.*/, '')}?place=popup`);
  await page.getByRole('checkbox', { name: `Select ${seeds[0]?.title}` }).check();
  const bar = page.getByRole('region', { name: 'Selection' });
  await bar.getByRole('button', { name: 'Send to' }).click();
  await expect(page.getByRole('menuitem')).toHaveText([
    'Zotero…',
    'Open as note in Obsidian',
    'Obsidian vault…',
  ]);
  await page.getByRole('menuitem', { name: 'Obsidian vault…' }).click();
  await expect(dialog(page).getByRole('textbox')).toBeVisible();
  await expect(dialog(page)).not.toContainText(/folder/i);
});

for (const theme of ['light', 'dark'] as const) {
  test(`axe finds nothing on the panel of notes (${theme})`, async ({ offprint }) => {
    const page = await openNotes(offprint);
    await page.emulateMedia({ colorScheme: theme });
    await change(page, 'Cows at noon.md', 'Mine alone.');
    await palette(page, 'notes in a folder');
    await button(page, 'Choose a folder').click();
    await button(page, 'Write notes').click();
    await expect(outcome(page)).toHaveText('2 new, 1 left as it is.');
    expect(await axeFindings(page), 'wide').toEqual([]);
    await page.setViewportSize({ width: 360, height: 640 });
    expect(await axeFindings(page), 'narrow').toEqual([]);
  });
}
