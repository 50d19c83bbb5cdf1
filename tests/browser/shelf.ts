import { expect, type Locator, type Page } from '@playwright/test';
import type { Offprint } from './fixture.ts';

/** Papers put into the library for tests of its own page, and that page as a person uses it. */

declare const chrome: { runtime: { sendMessage: (message: object) => Promise<object> } };

/** As much of a page's record as a test cares for. */
export interface Seed {
  readonly id: string;
  readonly title: string;
  readonly authors?: readonly string[];
  readonly tags?: readonly string[];
  readonly [field: string]: unknown;
}

/** A paper that a test has no wishes about: each number has its own. */
export const seed = (number: number, changes: Partial<Seed> = {}): Seed => ({
  id: `arxiv:2601.${String(number).padStart(5, '0')}`,
  title: `Paper number ${number} of a test`,
  authors: ['Ada Lämmchen'],
  ...changes,
});

/** Opens the library in a tab at a view: `view=tags`. */
export async function openLibrary({ context, id }: Offprint, query = ''): Promise<Page> {
  const page = await context.newPage();
  await page.goto(`chrome-extension://${id}/library.html${query && `?${query}`}`);
  await expect(page.getByRole('heading', { name: 'Offprint' })).toBeVisible();
  return page;
}

/** Sends one message as the library's page does. */
export async function tell(page: Page, name: string, request: object): Promise<void> {
  const answer = await page.evaluate(
    ([name, request]) =>
      chrome.runtime.sendMessage({
        offprint: name,
        request: { command: crypto.randomUUID(), ...request },
      }),
    [name, request] as const,
  );
  expect(answer).toMatchObject({ ok: true });
}

/** Saves papers as a page that shows them would, the first one first, and tags them. */
export async function save(page: Page, seeds: readonly Seed[]): Promise<void> {
  for (const { id, title, authors = [], tags = [], ...more } of seeds) {
    await tell(page, 'save', {
      record: {
        ids: [id],
        title,
        authors: authors.map((name) => ({ name })),
        categories: [],
        keywords: [],
        links: { page: 'https://pasture.example.org/' },
        signals: {},
        source: { site: 'pasture', page: 'https://pasture.example.org/' },
        rank: 'card',
        ...more,
      },
    });
    for (const tag of tags) await tell(page, 'setTag', { paper: [id], tag, present: true });
  }
}

/** The message about what happened last. */
export const toast = (page: Page, words: string | RegExp): Locator =>
  page.getByRole('status').filter({ hasText: words });

/** Takes the last change back by the button of its message. */
export const undoByToast = (page: Page): Promise<void> =>
  page.locator('.toast').getByRole('button', { name: 'Undo' }).click();

/**
 * Puts very many plain papers into the database at once, saved `arxiv:2512.…` one after the other.
 * An open page does not hear of them: load it anew.
 */
export async function fill(page: Page, count: number): Promise<void> {
  await page.evaluate(async (count) => {
    const opening = indexedDB.open('offprint');
    const database = await new Promise<IDBDatabase>((resolve, reject) => {
      opening.onsuccess = () => resolve(opening.result);
      opening.onerror = () => reject(opening.error);
    });
    const transaction = database.transaction('papers', 'readwrite');
    const stamp = '000000001-0000-test';
    for (let number = 1; number <= count; number += 1) {
      const key = `arxiv:2512.${String(number).padStart(5, '0')}`;
      const at = new Date(Date.UTC(2025, 11, 1, 0, number)).toISOString();
      const paper = {
        title: `Paper ${number} of very many`,
        authors: [{ name: 'Ada Lämmchen' }],
        links: { page: `https://arxiv.org/abs/${key.slice('arxiv:'.length)}` },
      };
      const observed = {
        title: { value: paper.title, rank: 'card' },
        authors: { value: paper.authors, rank: 'card' },
        'links.page': { value: paper.links.page, rank: 'card' },
      };
      const registers = {
        removed: { value: false, stamp },
        savedAt: { value: at, stamp },
      };
      transaction.objectStore('papers').put({
        ...{ key, ids: [key], ...paper, categories: [], keywords: [], signals: {}, sources: [] },
        ...{ status: 'to-read', tags: [], tagKeys: [], note: '', savedAt: at, updatedAt: at },
        shelf: 'saved',
        state: {
          ...{ claims: { [key]: stamp }, observed, signals: {}, sources: [], registers },
          ...{ tags: {}, notes: [], apart: {} },
        },
      });
    }
    await new Promise<void>((resolve, reject) => {
      transaction.oncomplete = () => resolve();
      transaction.onabort = () => reject(transaction.error);
    });
    database.close();
  }, count);
}
