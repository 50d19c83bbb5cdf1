import { readFile } from 'node:fs/promises';
import { gunzipSync } from 'node:zlib';
import type { Page } from '@playwright/test';
import { axeFindings } from '../../browser/axe.ts';
import { expect, type Offprint, test } from '../../browser/fixture.ts';
import { openLibrary, save, seed, tell, toast, undoByToast } from '../../browser/shelf.ts';

/** The library is backed up, lost, and brought back. */

const settings = (page: Page) => page.getByRole('dialog', { name: 'Settings' });
const listed = (page: Page) => settings(page).getByRole('list', { name: 'Backups' });
/** The backup of the day is made whenever the worker wakes: there may be an older one than asked for. */
const newest = (page: Page) => listed(page).getByRole('listitem').first();
const restoring = (page: Page) => page.getByRole('dialog', { name: /^Restore/ });

const papers = [
  seed(1, { title: 'Sheep by day', authors: ['Ann Shepherd'], tags: ['sheep', 'day'] }),
  seed(2, { title: 'Sheep at night' }),
  seed(3, { title: 'Goats' }),
];

async function saveAll(page: Page) {
  await save(page, papers);
  await tell(page, 'setStatus', { paper: ['arxiv:2601.00002'], status: 'read' });
  await tell(page, 'writeNote', {
    paper: ['arxiv:2601.00002'],
    sequence: 0,
    note: 'Count **them**.',
  });
  await tell(page, 'setRating', { paper: ['arxiv:2601.00003'], rating: 4 });
}

async function openSettings(page: Page) {
  await page.getByRole('button', { name: 'Settings' }).click();
  await expect(settings(page)).toBeVisible();
}

/** A library with some papers, and a backup of them; the settings are open. */
async function backedUp(offprint: Offprint): Promise<Page> {
  const page = await openLibrary(offprint);
  await saveAll(page);
  await openSettings(page);
  await settings(page).getByRole('button', { name: 'Back up now' }).click();
  await expect(settings(page)).toContainText('Everything is backed up.');
  await expect(newest(page)).toContainText('Made by you · 3 papers');
  return page;
}

/** Deletes the library's database, as somebody cleaning up might. */
const loseLibrary = (page: Page) =>
  page.evaluate(
    () =>
      new Promise<void>((resolve, reject) => {
        const request = indexedDB.deleteDatabase('offprint');
        request.onsuccess = () => resolve();
        request.onerror = () => reject(request.error);
      }),
  );

/** Changes a byte in the middle of every chunk that only the newest backup has. */
const damageNewest = (page: Page) =>
  page.evaluate(async () => {
    const settled = <Value>(request: IDBRequest<Value>) =>
      new Promise<Value>((resolve, reject) => {
        request.onsuccess = () => resolve(request.result);
        request.onerror = () => reject(request.error);
      });
    const database = await settled(indexedDB.open('offprint-backups'));
    const transaction = database.transaction(['backups', 'chunks'], 'readwrite');
    const all: { at: string; text: string }[] = await settled(
      transaction.objectStore('backups').getAll(),
    );
    const [newest, ...others] = all.sort((one, other) => (one.at < other.at ? 1 : -1));
    const chunks = transaction.objectStore('chunks');
    let damaged = 0;
    for (const chunk of await settled(chunks.getAll())) {
      if (!newest?.text.includes(chunk.id) || others.some(({ text }) => text.includes(chunk.id))) {
        continue;
      }
      chunk.bytes[chunk.bytes.length >> 1] ^= 1;
      await settled(chunks.put(chunk));
      damaged += 1;
    }
    database.close();
    return damaged;
  });

const tables = async (offprint: Offprint) =>
  (await offprint.library.rows()).sort((one, other) => (one.key < other.key ? -1 : 1));

test('a library whose database was deleted comes back by a click, tags, notes and stamps included', async ({
  offprint,
}) => {
  const page = await backedUp(offprint);
  const before = await tables(offprint);
  await loseLibrary(page);
  await page.reload();
  const offer = page.getByRole('complementary', { name: 'Backup' });
  await expect(offer).toContainText('with 3 papers');
  await offer.getByRole('button', { name: 'Restore it' }).click();
  await expect(toast(page, 'Restored 3 papers.')).toBeVisible();
  await expect(page.locator('.shelf').getByRole('article')).toHaveCount(3);
  expect(await tables(offprint)).toEqual(before);

  await undoByToast(page);
  await expect.poll(() => offprint.library.saved()).toHaveLength(0);
});

test('what was changed since is shown first, and restored as wished', async ({ offprint }) => {
  const page = await backedUp(offprint);
  await page.keyboard.press('Escape');
  await page.getByRole('article', { name: /Goats/ }).focus();
  await page.keyboard.press('r');
  await expect.poll(() => offprint.library.saved()).toHaveLength(2);
  await page.getByRole('article', { name: /Sheep at night/ }).focus();
  await page.keyboard.press('s');
  await expect
    .poll(async () => (await offprint.library.paper('arxiv:2601.00002'))?.status)
    .toBe('to-read');

  await openSettings(page);
  await newest(page)
    .getByRole('button', { name: /^Restore/ })
    .click();
  await expect(restoring(page)).toContainText('1 paper comes back to the library');
  await restoring(page).getByText('1 paper comes back').click();
  await expect(restoring(page).getByRole('listitem').filter({ visible: true })).toHaveText('Goats');
  await restoring(page).getByText('1 paper was changed since').click();
  await expect(
    restoring(page).getByRole('listitem').filter({ hasText: 'Sheep at night' }),
  ).toHaveText(/^Sheep at night\s*Status$/);
  await restoring(page).getByRole('radio', { name: 'as they are now' }).check();
  await restoring(page).getByRole('button', { name: 'Restore 1 paper' }).click();
  await expect(toast(page, 'Restored 1 paper.')).toBeVisible();
  expect((await offprint.library.paper('arxiv:2601.00003'))?.rating).toBe(4);
  expect((await offprint.library.paper('arxiv:2601.00002'))?.status).toBe('to-read');

  // A backup of how it was before the restore was made as well.
  await openSettings(page);
  await expect(listed(page)).toContainText('Before a restore');
  await listed(page)
    .getByRole('listitem')
    .filter({ hasText: 'Made by you' })
    .getByRole('button', { name: /^Restore/ })
    .click();
  await restoring(page).getByRole('button', { name: 'Restore 1 paper' }).click();
  await expect
    .poll(async () => (await offprint.library.paper('arxiv:2601.00002'))?.status)
    .toBe('read');
});

test('a damaged backup is told from a good one, passed over, and the user is told', async ({
  offprint,
}) => {
  const page = await backedUp(offprint);
  const before = await tables(offprint);
  await save(page, [seed(4, { title: 'Llamas' })]);
  await settings(page).getByRole('button', { name: 'Back up now' }).click();
  await expect(newest(page)).toContainText('4 papers');
  // In this order: while the library is there, the next backup would be made without what is damaged.
  await loseLibrary(page);
  expect(await damageNewest(page)).toBeGreaterThan(0);
  await page.reload();
  await openSettings(page);
  await expect(newest(page)).toContainText('Damaged');
  await expect(listed(page).getByRole('listitem').last()).not.toContainText('Damaged');

  await page.keyboard.press('Escape');
  await page.getByRole('button', { name: 'Restore it' }).click();
  await expect(
    toast(page, 'Restored 3 papers. The newest backup was damaged, so the one before it was used.'),
  ).toBeVisible();
  expect(await tables(offprint)).toEqual(before);
});

test('an import, and removing several papers, are preceded by a backup', async ({ offprint }) => {
  const page = await openLibrary(offprint);
  await saveAll(page);
  await page.getByRole('button', { name: 'Import' }).click();
  await page
    .getByRole('dialog', { name: /^Import/ })
    .locator('input[type=file]')
    .setInputFiles({
      name: 'more.txt',
      mimeType: 'text/plain',
      buffer: Buffer.from('https://arxiv.org/abs/2407.21783'),
    });
  await page.getByRole('button', { name: 'Import 1 paper' }).click();
  await expect(toast(page, /^Imported 1 paper/)).toBeVisible();
  await expect(page.locator('.shelf').getByRole('article')).toHaveCount(4);
  await page.getByRole('article', { name: /Goats/ }).focus();
  await page.keyboard.press('Control+a');
  await expect(page.getByRole('region', { name: 'Selection' })).toContainText('4');
  await page.keyboard.press('r');
  await expect(toast(page, 'Removed 4 papers')).toBeVisible();
  await openSettings(page);
  await expect(newest(page)).toContainText('Before a removal · 4 papers');
  await expect(listed(page)).toContainText('Before an import · 3 papers');
});

test('a backup is saved as a file, and restored from it', async ({ offprint }) => {
  const page = await backedUp(offprint);
  const before = await tables(offprint);
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    newest(page)
      .getByRole('button', { name: /^Save the backup/ })
      .click(),
  ]);
  expect(download.suggestedFilename()).toMatch(
    /^offprint-\d{4}-\d\d-\d\d-\d{6}-[0-9a-f]{4}\.offprint-backup\.gz$/,
  );
  const bytes = await readFile(await download.path());
  const [head, ...lines] = gunzipSync(bytes).toString().trimEnd().split('\n');
  expect(JSON.parse(head ?? '')).toMatchObject({ format: 'offprint-backup', version: 1 });
  expect(lines.filter((line) => line.startsWith('["paper"'))).toHaveLength(3);

  // Everything goes, the backups on this machine too.
  await settings(page).getByRole('button', { name: 'Delete everything…' }).click();
  const asking = page.getByRole('dialog', { name: 'Delete everything?' });
  await asking.getByRole('checkbox', { name: /backups/ }).check();
  await asking.getByRole('button', { name: 'Delete everything' }).click();
  await expect(toast(page, 'Everything was deleted.')).toBeVisible();
  expect(await offprint.library.rows()).toEqual([]);
  await expect(page.getByRole('heading', { name: 'Your reading list starts here' })).toBeVisible();
  await expect(page.getByRole('complementary', { name: 'Backup' })).toHaveCount(0);

  await openSettings(page);
  await expect(settings(page)).toContainText('There is no backup yet.');
  const choose = (buffer: Buffer) =>
    settings(page)
      .locator('input[type=file]')
      .setInputFiles({ name: 'kept.offprint-backup.gz', mimeType: 'application/gzip', buffer });
  await choose(bytes.subarray(0, bytes.length - 30));
  await expect(settings(page)).toContainText('damaged or was not written to its end');
  await choose(Buffer.from('@misc{a, title={B}}'));
  await expect(settings(page)).toContainText('This file is not a backup of Offprint');
  expect(await offprint.library.rows()).toEqual([]);

  await choose(bytes);
  await expect(restoring(page)).toContainText('3 papers come back to the library');
  await restoring(page).getByRole('button', { name: 'Restore 3 papers' }).click();
  await expect(toast(page, 'Restored 3 papers.')).toBeVisible();
  expect(await tables(offprint)).toEqual(before);
  await page.getByRole('combobox', { name: 'Search your papers' }).fill('count');
  await expect(page.locator('.shelf').getByRole('article')).toHaveCount(1);
});

test('backups are written to a folder of the user’s choice, and go from it when they are deleted', async ({
  offprint,
}) => {
  const page = await backedUp(offprint);
  // A folder of the browser's own stands in for the system's window, which no test can reach.
  await page.evaluate(() => {
    Object.assign(window, {
      showDirectoryPicker: async () =>
        (await navigator.storage.getDirectory()).getDirectoryHandle('Safe', { create: true }),
    });
  });
  const files = () =>
    page.evaluate(async () => {
      const root = await navigator.storage.getDirectory();
      const folder = await root.getDirectoryHandle('Safe', { create: true });
      const names: string[] = [];
      for await (const name of folder.keys()) names.push(name);
      return names.sort();
    });
  await page.evaluate(async () => {
    const root = await navigator.storage.getDirectory();
    const folder = await root.getDirectoryHandle('Safe', { create: true });
    await folder.getFileHandle('offprint-2020-01-01-080000.offprint-backup.gz', { create: true });
    await folder.getFileHandle('mine.txt', { create: true });
  });
  await settings(page).getByRole('button', { name: 'Choose a folder…' }).click();
  await expect(settings(page)).toContainText('Written to “Safe”');
  await expect.poll(async () => (await files()).length).toBeGreaterThan(2);
  const written = await files();
  expect(written[0]).toBe('mine.txt');
  // Not written from here: another computer's, or kept by hand.
  expect(written).toContain('offprint-2020-01-01-080000.offprint-backup.gz');
  // One that is deleted goes there too, where another is left.
  await save(page, [seed(4, { title: 'Llamas' })]);
  await settings(page).getByRole('button', { name: 'Back up now' }).click();
  await expect.poll(async () => (await files()).length).toBe(written.length + 1);
  await newest(page)
    .getByRole('button', { name: /^Delete/ })
    .click();
  await expect.poll(files).toEqual(written);
  await settings(page).getByRole('button', { name: 'Stop' }).click();
  await expect(settings(page).getByRole('button', { name: 'Choose a folder…' })).toBeVisible();
});

test('what was deleted without its backups can be brought back; other windows see it', async ({
  offprint,
}) => {
  const page = await openLibrary(offprint);
  await saveAll(page);
  const other = await openLibrary(offprint);
  await expect(other.locator('.shelf').getByRole('article')).toHaveCount(3);
  await openSettings(page);
  await settings(page).getByRole('button', { name: 'Delete everything…' }).click();
  await page.getByRole('button', { name: 'Delete everything', exact: true }).click();
  await expect(toast(page, /^Deleted\./)).toBeVisible();
  await expect(other.locator('.shelf').getByRole('article')).toHaveCount(0);
  await page.getByRole('button', { name: 'Restore it' }).click();
  await expect(page.locator('.shelf').getByRole('article')).toHaveCount(3);
  await expect(other.locator('.shelf').getByRole('article')).toHaveCount(3);
});

for (const theme of ['light', 'dark'] as const) {
  test(`axe finds nothing in the settings (${theme})`, async ({ offprint }) => {
    const page = await backedUp(offprint);
    await page.emulateMedia({ colorScheme: theme });
    expect(await axeFindings(page), 'settings').toEqual([]);
    await newest(page)
      .getByRole('button', { name: /^Restore/ })
      .click();
    await expect(restoring(page)).toContainText('with all that they had then');
    expect(await axeFindings(page), 'restore').toEqual([]);
    await restoring(page).getByRole('button', { name: 'Back' }).click();
    await settings(page).getByRole('button', { name: 'Delete everything…' }).click();
    await expect(page.getByRole('dialog', { name: 'Delete everything?' })).toBeVisible();
    expect(await axeFindings(page), 'delete').toEqual([]);
  });
}
