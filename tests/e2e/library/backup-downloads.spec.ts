import { readFile } from 'node:fs/promises';
import { gunzipSync } from 'node:zlib';
import { test as base, build, expect } from '../../browser/fixture.ts';
import { grantedCopy } from '../../browser/granted.ts';
import { openLibrary, save, seed } from '../../browser/shelf.ts';

/** Backups among the downloads, for a browser that was allowed to put them there. */

declare const chrome: {
  downloads: {
    search: (query: object) => Promise<readonly { filename: string; state: string }[]>;
  };
  runtime: { sendMessage: (message: object) => Promise<object> };
};

const test = base.extend({
  // biome-ignore lint/correctness/noEmptyPattern: Playwright reads the fixtures' names from here.
  extension: async ({}, use) => {
    const { folder, remove } = await grantedCopy(build);
    await use(folder);
    await remove();
  },
});

test('one is downloaded by itself, and not again within the week', async ({ offprint }) => {
  const page = await openLibrary(offprint);
  await save(page, [seed(1, { title: 'Sheep' })]);
  await page.evaluate(() => chrome.runtime.sendMessage({ offprint: 'backUp', request: {} }));
  await page.reload();
  const downloaded = () => page.evaluate(() => chrome.downloads.search({}));
  // It waits until everything else had its turn.
  await expect
    .poll(async () => (await downloaded()).map(({ state }) => state), { timeout: 30_000 })
    .toEqual(['complete']);
  const [file] = await downloaded();
  expect(gunzipSync(await readFile(file?.filename ?? '')).toString()).toContain('Sheep');

  await page.reload();
  await page.getByRole('button', { name: 'Settings' }).click();
  await expect(page.getByRole('checkbox', { name: /downloads every week/ })).toBeChecked();
  await page.waitForTimeout(12_000);
  expect(await downloaded()).toHaveLength(1);
});
