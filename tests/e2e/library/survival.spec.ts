import type { Page } from '@playwright/test';
import { axeFindings } from '../../browser/axe.ts';
import { fill } from '../../browser/filled.ts';
import { expect, type Offprint, test } from '../../browser/fixture.ts';
import { openLibrary, save, seed } from '../../browser/shelf.ts';

/** The search data may be lost or broken at any moment: they are made anew, and nothing else is. */

const rows = (page: Page) => page.locator('.shelf').getByRole('article');
const field = (page: Page) => page.getByRole('combobox', { name: 'Search your papers' });
const damaged = 'The search data was damaged and had to be made anew. Your library is untouched.';
const shown = (page: Page, count: string) =>
  page.getByRole('status').filter({ hasText: `${count} papers shown` });

/** Runs something on the stored search data while no page of the library is open. */
async function onSearchData(
  { context, id }: Offprint,
  action: (database: IDBDatabase) => IDBTransaction,
): Promise<void> {
  const page = await context.newPage();
  await page.goto(`chrome-extension://${id}/manifest.json`);
  await page.evaluate(`(async () => {
    const opening = indexedDB.open('offprint-search');
    await new Promise((done) => { opening.onsuccess = done; });
    const transaction = (${action})(opening.result);
    await new Promise((done) => { transaction.oncomplete = done; });
    opening.result.close();
  })()`);
  await page.close();
}

/** Waits until the search data of an open library are on disk, then closes it. */
async function storeAndClose({ context, id }: Offprint, page: Page): Promise<void> {
  await expect(shown(page, '300')).toBeAttached();
  const look = await context.newPage();
  await look.goto(`chrome-extension://${id}/manifest.json`);
  await expect
    .poll(() =>
      look.evaluate(async () => {
        const opening = indexedDB.open('offprint-search');
        await new Promise((done) => {
          opening.onsuccess = done;
        });
        const names = [...opening.result.objectStoreNames];
        const counting = names.includes('segments')
          ? opening.result.transaction('segments').objectStore('segments').count()
          : undefined;
        if (counting) {
          await new Promise((done) => {
            counting.onsuccess = done;
          });
        }
        opening.result.close();
        return counting?.result ?? 0;
      }),
    )
    .toBeGreaterThan(0);
  await look.close();
  await page.close();
}

test('search data that lost a part are made anew, and the page says so', async ({ offprint }) => {
  await fill(offprint, 300);
  await storeAndClose(offprint, await openLibrary(offprint));
  await onSearchData(offprint, (database) => {
    const transaction = database.transaction('segments', 'readwrite');
    transaction.objectStore('segments').clear();
    return transaction;
  });
  const page = await openLibrary(offprint, 'q=model');
  await expect(rows(page).first()).toBeVisible();
  await expect(page.getByText(damaged)).toBeVisible();
  await field(page).fill('');
  await expect(shown(page, '300')).toBeAttached();
  expect(await offprint.library.saved()).toHaveLength(300);
  await page.close();

  const again = await openLibrary(offprint, 'q=model');
  await expect(rows(again).first()).toBeVisible();
  await expect(again.getByText(damaged)).toHaveCount(0);
});

test('search data of another library, or none at all, are made without a word', async ({
  offprint,
}) => {
  await fill(offprint, 300);
  await storeAndClose(offprint, await openLibrary(offprint));
  await onSearchData(offprint, (database) => {
    const transaction = database.transaction(['manifest', 'segments', 'blocks'], 'readwrite');
    for (const name of ['manifest', 'segments', 'blocks']) transaction.objectStore(name).clear();
    return transaction;
  });
  const page = await openLibrary(offprint);
  await expect(shown(page, '300')).toBeAttached();
  await expect(page.getByText(damaged)).toHaveCount(0);
});

test('a search worker that dies is replaced, and the search goes on', async ({ offprint }) => {
  const page = await openLibrary(offprint);
  await save(page, [seed(1, { title: 'Counting sheep' }), seed(2, { title: 'Goats' })]);
  await field(page).fill('sheep');
  await expect(rows(page)).toHaveCount(1);
  const [worker] = page.workers();
  const gone = worker?.waitForEvent('close');
  await worker?.evaluate(() => {
    setTimeout(() => {
      throw new Error('This worker dies for a test.');
    });
  });
  await gone;
  await field(page).fill('goats');
  await expect(rows(page)).toHaveText([/Goats/]);
  // It still hears of what is saved.
  await save(page, [seed(3, { title: 'More goats' })]);
  await expect(rows(page)).toHaveCount(2);
});

/** Opens the library where the browser refuses the database, as it does in some private windows. */
async function openRefused({ context, id }: Offprint): Promise<Page> {
  const page = await context.newPage();
  await page.addInitScript(() => {
    const open = IDBFactory.prototype.open;
    Reflect.set(window, 'mend', () => {
      IDBFactory.prototype.open = open;
    });
    IDBFactory.prototype.open = () => {
      throw new DOMException('No.', 'InvalidStateError');
    };
  });
  await page.goto(`chrome-extension://${id}/library.html`);
  await expect(page.getByRole('heading', { name: 'Your library could not be read' })).toBeVisible();
  return page;
}

for (const theme of ['light', 'dark'] as const) {
  test(`axe finds nothing on a library that cannot be read (${theme})`, async ({ offprint }) => {
    const page = await openRefused(offprint);
    await page.emulateMedia({ colorScheme: theme });
    expect(await axeFindings(page)).toEqual([]);
  });
}

test('a library that cannot be read says so, and can be tried again', async ({ offprint }) => {
  const first = await openLibrary(offprint);
  await save(first, [seed(1)]);
  await first.close();
  const page = await openRefused(offprint);
  await expect(page.getByText('Open Offprint in an ordinary window.')).toBeVisible();
  await page.getByRole('button', { name: 'Try again' }).click();
  await expect(page.getByRole('heading', { name: 'Your library could not be read' })).toBeVisible();
  await page.evaluate(() => Reflect.get(window, 'mend')());
  await page.getByRole('button', { name: 'Try again' }).press('Enter');
  await expect(rows(page)).toHaveCount(1);
});
