import { zoteroAddress } from '../../../utils/hand-off/zotero-address.ts';
import { test as base, build, expect } from '../../browser/firefox.ts';
import { grantedCopy } from '../../browser/granted.ts';
import { standInAtItsPort } from '../../zotero/at-its-port.ts';

const test = base.extend({
  direct: new URL(zoteroAddress).host,
  // biome-ignore lint/correctness/noEmptyPattern: Playwright reads the fixtures' names from here.
  extension: async ({}, use) => {
    const { folder, remove } = await grantedCopy(build);
    await use(folder);
    await remove();
  },
});

test('a paper goes to Zotero; of a folder for notes nothing is said', async ({ offprint }) => {
  const zotero = await standInAtItsPort();
  const page = await offprint.library();
  const record = {
    ...{ ids: ['arxiv:2601.00001'], title: 'Sheep at night', authors: [{ name: 'Ann Shepherd' }] },
    ...{ categories: [], keywords: [], links: { page: 'https://pasture.example/' }, signals: {} },
    ...{ source: { site: 'pasture', page: 'https://pasture.example/' }, rank: 'card' },
  };
  await page.evaluate(
    `browser.runtime.sendMessage({ offprint: 'save', request: { command: crypto.randomUUID(), record: ${JSON.stringify(record)} } })`,
  );
  await page.click('checkbox', 'Select Sheep at night');
  await page.click('button', 'Send to');
  const items = () =>
    page.evaluate<string[]>(
      '[...document.querySelectorAll("[role=menuitem]")].map((item) => item.textContent)',
    );
  await expect.poll(items).toEqual(['Zotero…', 'Open as note in Obsidian', 'Obsidian vault…']);
  await page.click('menuitem', 'Zotero…');
  await page.click('button', 'Send 1 paper');
  await expect.poll(() => zotero.items).toMatchObject([{ title: 'Sheep at night' }]);
  await zotero.close();
});
