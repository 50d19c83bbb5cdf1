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
