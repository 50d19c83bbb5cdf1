/**
 * The first run (`npm start`): the extension in a Chromium with the bundled sample digest, for a
 * person to click through. Without a display it clicks by itself and tells what it did.
 */
import { mkdir, rm, writeFile } from 'node:fs/promises';
import { relative, resolve } from 'node:path';
import { exportFile } from '../tests/browser/popup.ts';
import { samplePapers } from '../tests/sample/papers.ts';
import { buildExtension, listing, raiseStage } from './stage.ts';

const hasDisplay =
  process.platform !== 'linux' || Boolean(process.env.DISPLAY || process.env.WAYLAND_DISPLAY);

try {
  buildExtension();
  await (hasDisplay ? show() : demonstrate());
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exit(1);
}

/** Opens a window and waits until the person closes it. */
async function show(): Promise<void> {
  const { browser, openListing } = await raiseStage({ headless: false });
  await openListing();
  console.log(`
Offprint is running in the window that just opened, on a bundled sample of
${listing}
(the page is answered on your machine; nothing is asked of the site).

  1. Press Save on a card. Tag it, set its status, write a note.
  2. Press Offprint's button in the toolbar (behind the puzzle piece) to see your list.
  3. Press Export there to take it with you.

Close the window to end. What you saved here goes with it.`);
  await new Promise((closed) => browser.context.once('close', closed));
  await browser.close();
}

/** Saves two papers by real clicks, looks at them in the popup and exports them. */
async function demonstrate(): Promise<void> {
  const folder = resolve('.output/first-run');
  await rm(folder, { recursive: true, force: true });
  await mkdir(folder, { recursive: true });
  const say = (text: string) => console.log(`  ${text}`);
  const path = (name: string) => relative(process.cwd(), resolve(folder, name));

  console.log('\nThere is no display, so this runs in the background and clicks by itself.');
  const { browser, openListing, openPopup } = await raiseStage({ headless: true });
  try {
    const { page, strips } = await openListing();
    await strips.wait(samplePapers.length);
    say(`Opened ${listing}: ${samplePapers.length} cards, each with its strip.`);
    for (const { id, title } of samplePapers.slice(0, 2)) {
      await strips.click(`arxiv:${id}`, 'Save');
      await strips.control(`arxiv:${id}`, 'Saved');
      say(`Saved “${title}” by a click on its card.`);
    }
    await page.screenshot({ path: resolve(folder, 'cards.png') });

    const popup = await openPopup();
    await popup.getByRole('article').nth(1).waitFor();
    await popup.screenshot({ path: resolve(folder, 'popup.png') });
    say('Opened the popup: both are there.');

    const file = await exportFile(popup, 'BibTeX', 'All');
    await writeFile(resolve(folder, 'papers.bib'), file.text);
    say('Exported them as BibTeX.');
    console.log(
      `\nLook at ${path('cards.png')} and ${path('popup.png')},\nand at the export in ${path('papers.bib')}.`,
    );
  } finally {
    await browser.close();
  }
}
