/**
 * The pictures of the README and of a store listing (`npm run screenshots`), made by using the built
 * extension on the bundled sample digest: cards, editor, popup and library, light, dark and narrow.
 */
import { mkdir } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import type { Page } from '@playwright/test';
import { focusedEditor } from '../tests/browser/editor.ts';
import type { Strips } from '../tests/browser/strips.ts';
import { type SamplePaper, samplePapers } from '../tests/sample/papers.ts';
import { buildExtension, listing, raiseStage } from './stage.ts';

/** As much of the browser's API as is used here, in a page of the extension. */
interface ExtensionRuntime {
  sendMessage(message: unknown): Promise<{ ok: boolean } | undefined>;
}

const folder = new URL('../docs/screenshots/', import.meta.url);
const wide = { width: 1240, height: 760 };
const narrow = { width: 390, height: 760 };

const key = (paper: SamplePaper | undefined) => `arxiv:${paper?.id}`;
const [attention, lora, wavenet, diffusion, flash] = samplePapers.map(key);

async function picture(page: Page, name: string): Promise<void> {
  await page.screenshot({ path: fileURLToPath(new URL(`${name}.png`, folder)) });
  console.log(`  ${name}.png`);
}

/** Types tags into the open editor, one after the other. */
async function type(page: Page, tags: readonly string[]): Promise<void> {
  const frame = await focusedEditor(page);
  for (const tag of tags) {
    await page.keyboard.type(tag);
    await page.keyboard.press('Enter');
    await frame.getByText(tag, { exact: true }).first().waitFor();
  }
}

async function tag(page: Page, strips: Strips, paper: string, tags: readonly string[]) {
  await strips.click(paper, 'Tag');
  await type(page, tags);
  await page.keyboard.press('Escape');
  await strips.control(paper, new RegExp(`^Tag.*${tags.at(-1)}`));
}

/** Uses the strips as on an ordinary morning. */
async function readMorning(page: Page, strips: Strips): Promise<void> {
  await strips.wait(samplePapers.length);
  for (const paper of [attention, lora, diffusion, flash]) {
    await strips.click(paper ?? '', 'Save');
    await strips.control(paper ?? '', 'Saved');
  }
  await tag(page, strips, attention ?? '', ['transformers', 'to teach']);
  await tag(page, strips, flash ?? '', ['transformers', 'kernels', 'memory']);
  await strips.click(diffusion ?? '', 'Status');
  await strips.control(diffusion ?? '', /^Status.*reading/i);
  await strips.click(attention ?? '', 'Note');
  await focusedEditor(page);
  await page.keyboard.type('Figure 1 for the *first* lecture.');
  await page.keyboard.press('Escape');
  await page.mouse.move(0, 0);
}

async function theme(page: Page, dark: boolean): Promise<void> {
  await page.evaluate((on) => document.documentElement.classList.toggle('dark', on), dark);
  await page.emulateMedia({ colorScheme: dark ? 'dark' : 'light' });
  await page.waitForTimeout(400);
}

/** Saves the sample many times over, through the same message that a strip sends. */
async function fill(popup: Page, count: number): Promise<void> {
  const records = Array.from({ length: count }, (_, index) => {
    const paper = samplePapers[index % samplePapers.length] as SamplePaper;
    const number = `2401.${String(index + 10_000)}`;
    return {
      ids: [`arxiv:${number}`],
      title: paper.title,
      authors: paper.authors.map((name) => ({ name })),
      abstract: paper.summary,
      published: paper.published,
      categories: [],
      keywords: [],
      links: { page: `https://huggingface.co/papers/${number}` },
      signals: { upvotes: paper.upvotes, comments: paper.comments },
      source: { site: 'huggingface', page: listing },
      rank: 'embedded',
    };
  });
  await popup.evaluate(async (all) => {
    for (const record of all) {
      const request = { command: crypto.randomUUID(), record };
      const { chrome } = globalThis as unknown as { chrome: { runtime: ExtensionRuntime } };
      const answer = await chrome.runtime.sendMessage({ offprint: 'save', request });
      if (!answer?.ok) throw new Error(JSON.stringify(answer));
    }
  }, records);
}

buildExtension();
await mkdir(folder, { recursive: true });
const { browser, openListing, openPage, openPopup } = await raiseStage({
  viewport: wide,
  deviceScaleFactor: 1.5,
});
try {
  const popup = await openPopup();
  await popup.waitForTimeout(600);
  await picture(popup, 'popup-empty');

  const { page, strips } = await openListing();
  await readMorning(page, strips);
  await page.waitForTimeout(13_000); // until the strips offer no Undo any more
  await page.evaluate(() => scrollTo(0, 0));
  await picture(page, 'cards-light');
  await theme(page, true);
  await picture(page, 'cards-dark');
  await theme(page, false);

  await strips.click(wavenet ?? '', 'Tag');
  await focusedEditor(page);
  await page.keyboard.type('tr');
  await page.waitForTimeout(400);
  await picture(page, 'editor-tags');
  await page.keyboard.press('Escape');
  await page.keyboard.press('Escape');
  await theme(page, true);
  await strips.click(attention ?? '', 'Note');
  await focusedEditor(page);
  await page.waitForTimeout(400);
  await picture(page, 'editor-note-dark');
  await page.keyboard.press('Escape');
  await theme(page, false);

  await page.setViewportSize(narrow);
  await page.evaluate(() => scrollTo(0, 0));
  await page.waitForTimeout(400);
  await picture(page, 'cards-narrow');

  await popup.bringToFront();
  await popup.reload();
  await popup.getByRole('article').first().waitFor();
  await picture(popup, 'popup-few');
  await fill(popup, 60);
  await popup.reload();
  await popup.getByRole('article').nth(5).waitFor();
  await popup.waitForTimeout(400);
  await picture(popup, 'popup-many');
  await popup.emulateMedia({ colorScheme: 'dark' });
  await popup.waitForTimeout(400);
  await picture(popup, 'popup-dark');
  await popup.close();

  const shown = await openPage('/library.html', { width: 1360, height: 820 });
  const field = shown.getByRole('combobox', { name: 'Search your papers' });
  await field.fill('attention');
  await shown.getByRole('article').first().getByRole('button').first().click();
  await shown.getByRole('region', { name: 'Status' }).waitFor();
  await shown.waitForTimeout(800);
  await picture(shown, 'library-light');
  await shown.emulateMedia({ colorScheme: 'dark' });
  await shown.waitForTimeout(400);
  await picture(shown, 'library-dark');
  await shown.emulateMedia({ colorScheme: 'light' });
  await field.fill('tag:');
  await shown.waitForTimeout(600);
  await picture(shown, 'library-completion');
  await shown.goto(new URL('?view=tags', shown.url()).href);
  await shown.waitForTimeout(800);
  await picture(shown, 'library-tags');
} finally {
  await browser.close();
}
