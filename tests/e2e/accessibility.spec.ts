import type { Page } from '@playwright/test';
import { axeFindings } from '../browser/axe.ts';
import { focusedEditor } from '../browser/editor.ts';
import { expect, type Offprint, test } from '../browser/fixture.ts';
import { rowOf } from '../browser/popup.ts';
import type { Strips } from '../browser/strips.ts';
import { samplePage } from '../sample/page.ts';
import { samplePaper, samplePapers } from '../sample/papers.ts';

const attention = samplePaper('1706.03762');
const id = `arxiv:${attention.id}`;

async function saveSome({ serve, open }: Offprint, theme: 'light' | 'dark') {
  await serve(samplePage({ theme }));
  const opened = await open();
  for (const paper of samplePapers.slice(0, 3)) {
    await opened.strips.click(`arxiv:${paper.id}`, 'Save');
    await opened.strips.control(`arxiv:${paper.id}`, 'Saved');
  }
  return opened;
}

async function tagAndAnnotate(page: Page, strips: Strips) {
  await strips.click(id, 'Tag');
  await focusedEditor(page);
  for (const tag of ['attention', 'to cite']) {
    await page.keyboard.type(tag);
    await page.keyboard.press('Enter');
  }
  await page.keyboard.press('Escape');
  await strips.control(id, /^Tag.*to cite/);
}

for (const theme of ['light', 'dark'] as const) {
  test(`axe finds nothing on the popup (${theme})`, async ({ offprint }) => {
    const empty = await offprint.popup();
    await empty.emulateMedia({ colorScheme: theme });
    await expect(empty.getByRole('link', { name: 'Open Daily Papers' })).toBeVisible();
    expect(await axeFindings(empty), 'empty').toEqual([]);
    await empty.close();

    const { page, strips } = await saveSome(offprint, theme);
    await tagAndAnnotate(page, strips);
    const popup = await offprint.popup();
    await popup.emulateMedia({ colorScheme: theme });
    await expect(popup.getByRole('article')).toHaveCount(3);
    expect(await axeFindings(popup), 'list').toEqual([]);

    const row = rowOf(popup, attention.title);
    await row.getByRole('button', { name: attention.title }).click();
    await expect(row.getByRole('textbox', { name: /^Note on/ })).toBeVisible();
    expect(await axeFindings(popup), 'details').toEqual([]);

    for (const name of ['Export', 'Recent changes', 'Keyboard help']) {
      await popup.getByRole('button', { name, exact: true }).click();
      await expect(popup.getByRole('dialog')).toBeVisible();
      expect(await axeFindings(popup), name).toEqual([]);
      await popup.getByRole('button', { name: 'Close', exact: true }).click();
    }
    await popup.getByRole('combobox', { name: /search/i }).fill('nothing has these words');
    await expect(popup.getByRole('button', { name: 'Show all papers' })).toBeVisible();
    expect(await axeFindings(popup), 'nothing found').toEqual([]);
  });

  test(`axe finds nothing on the editor (${theme})`, async ({ offprint }) => {
    const { page, strips } = await saveSome(offprint, theme);
    await tagAndAnnotate(page, strips);
    await strips.click(`arxiv:${samplePapers[1]?.id}`, 'Tag');
    const tags = await focusedEditor(page);
    await expect(tags.getByRole('option').first()).toBeVisible();
    expect(await axeFindings(tags), 'tags').toEqual([]);
    await page.keyboard.press('Escape');
    await strips.click(id, 'Note');
    const note = await focusedEditor(page);
    await page.keyboard.type('A note.');
    await expect(note.getByText('Saved', { exact: true })).toBeVisible();
    expect(await axeFindings(note), 'note').toEqual([]);
  });

  test(`axe finds nothing on the strip (${theme})`, async ({ offprint }) => {
    const { page, strips } = await saveSome(offprint, theme);
    await tagAndAnnotate(page, strips);
    await strips.click(id, 'Status');
    await strips.control(id, /^Status: reading/i);
    // axe cannot enter closed shadow roots: it gets exact copies in open ones, on a page of ours.
    const copies = await Promise.all(
      [id, `arxiv:${samplePapers.at(-1)?.id}`].map(async (paper) => {
        const control = await strips.control(paper, /^Saved?/);
        return strips.evaluate<{ html: string; css: string }>(
          control,
          `function () {
            const root = this.getRootNode();
            const css = root.adoptedStyleSheets.flatMap((sheet) => [...sheet.cssRules]);
            return { html: root.innerHTML, css: css.map((rule) => rule.cssText).join('\\n') };
          }`,
        );
      }),
    );
    await offprint.serve(
      `<!doctype html><html lang="en"><title>Strips</title><main style="background:${theme === 'dark' ? '#14171d' : '#fff'}"><h1 style="color:${theme === 'dark' ? '#fff' : '#000'}">Strips</h1></main>`,
    );
    const { page: fixture } = await offprint.open('/front/strips');
    await fixture.evaluate((strips) => {
      for (const { html, css } of strips) {
        const host = document.createElement('div');
        const root = host.attachShadow({ mode: 'open' });
        root.innerHTML = `<style>${css}</style>${html}`;
        document.querySelector('main')?.append(host);
      }
    }, copies);
    await expect(fixture.getByRole('button', { name: /^Saved/ }).first()).toBeVisible();
    expect(await axeFindings(fixture)).toEqual([]);
  });
}
