import { readFile } from 'node:fs/promises';
import { expect, type Locator, type Page } from '@playwright/test';

/** The popup as a person uses it. */

/** The row of the paper with this title. */
export const rowOf = (popup: Page, title: string): Locator =>
  popup.getByRole('article', { name: title, exact: true });

/** Opens the export panel and chooses what and how. */
export async function prepareExport(
  popup: Page,
  format: 'BibTeX' | 'JSON',
  scope?: 'What is shown' | 'Selected' | 'All',
): Promise<void> {
  await popup.getByRole('button', { name: 'Export', exact: true }).click();
  if (scope) await popup.getByRole('radio', { name: scope, exact: true }).check();
  await popup.getByRole('radio', { name: format, exact: true }).check();
}

/** Exports to a file, and answers with the file's name and text. The panel is closed again. */
export async function exportFile(
  popup: Page,
  format: 'BibTeX' | 'JSON',
  scope?: 'What is shown' | 'Selected' | 'All',
): Promise<{ name: string; text: string }> {
  await prepareExport(popup, format, scope);
  const coming = popup.waitForEvent('download');
  await popup.getByRole('button', { name: 'Save', exact: true }).click();
  const download = await coming;
  const text = await readFile(await download.path(), 'utf8');
  await closePanel(popup);
  return { name: download.suggestedFilename(), text };
}

/** Exports to the clipboard, and answers with what is on it. The panel is closed again. */
export async function exportToClipboard(popup: Page, format: 'BibTeX' | 'JSON'): Promise<string> {
  await prepareExport(popup, format);
  await popup.getByRole('button', { name: 'Copy', exact: true }).click();
  await expect(popup.getByRole('status').filter({ hasText: 'Copied' })).toBeVisible();
  const text = await popup.evaluate(() => navigator.clipboard.readText());
  await closePanel(popup);
  return text;
}

async function closePanel(popup: Page): Promise<void> {
  await popup.getByRole('button', { name: 'Close', exact: true }).click();
  await expect(popup.getByRole('dialog')).toHaveCount(0);
}
