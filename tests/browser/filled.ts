import { expect } from '@playwright/test';
import type { PaperRow, TagRow } from '../../utils/db/rows.ts';
import { generateRows } from '../generate/library.ts';
import { put } from '../generate/put.ts';
import type { Offprint } from './fixture.ts';

/** A library of made-up papers, put into the database before any page of it was opened. */

declare const chrome: { runtime: { sendMessage: (message: object) => Promise<object> } };

/** How one of the made-up rows differs, for what a test looks for; `index` counts from the oldest. */
export type Changes = (row: PaperRow, index: number) => Partial<PaperRow>;

/** So many rows go into the page at a time. */
const chunk = 500;

/** Fills the library with so many papers, and answers with them, the newest first. */
export async function fill(
  { context, id }: Offprint,
  count: number,
  changes: Changes = () => ({}),
): Promise<readonly PaperRow[]> {
  const rows: PaperRow[] = [];
  let tags: ReadonlyMap<string, TagRow> = new Map();
  for (const { row, tags: known } of generateRows(count, 3)) {
    rows.push({ ...row, ...changes(row, rows.length) });
    tags = known;
  }
  // A file of the extension: its origin, and none of its code. The background makes the database.
  const page = await context.newPage();
  await page.goto(`chrome-extension://${id}/manifest.json`);
  const answer = await page.evaluate(() =>
    chrome.runtime.sendMessage({ offprint: 'lookup', request: { papers: [['arxiv:9901.00001']] } }),
  );
  expect(answer).toMatchObject({ ok: true });
  for (let from = 0; from < rows.length; from += chunk) {
    await page.evaluate(put, { papers: rows.slice(from, from + chunk) });
  }
  await page.evaluate(put, {
    tags: [...tags.values()],
    // Without a clock as late as its papers a library is not one that Offprint wrote.
    meta: [
      { name: 'device', value: 'generated' },
      { name: 'clock', value: `${Date.now().toString(36).padStart(9, '0')}-0000-generated` },
    ],
  });
  await page.close();
  return rows.reverse();
}
