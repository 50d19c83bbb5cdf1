/**
 * The built extension in a Chromium that answers Hugging Face from the bundled sample digest: what
 * the first run and the screenshots have in common.
 */
import { spawnSync } from 'node:child_process';
import type { Page } from '@playwright/test';
import { type Chromium, type ChromiumOptions, launchChromium } from '../tests/browser/chromium.ts';
import { Strips } from '../tests/browser/strips.ts';
import { type SamplePage, samplePage } from '../tests/sample/page.ts';
import { requireBrowser } from './browsers.ts';

export const listing = 'https://huggingface.co/papers';
const build = new URL('../.output/chrome-mv3', import.meta.url).pathname;

/** Builds the extension for Chromium. Ends the process when that fails: the builder said why. */
export function buildExtension(): void {
  const { status } = spawnSync('wxt', ['build'], { stdio: 'inherit' });
  if (status !== 0) process.exit(status ?? 1);
}

interface Size {
  readonly width: number;
  readonly height: number;
}

export interface Stage {
  readonly browser: Chromium;
  /** Opens the sample digest. */
  readonly openListing: () => Promise<{ page: Page; strips: Strips }>;
  /** Opens a page of the extension in a tab of some size. */
  readonly openPage: (path: string, size: Size) => Promise<Page>;
  /** Opens the popup's page in a tab of the popup's size. */
  readonly openPopup: () => Promise<Page>;
}

/** Starts the browser and answers every address of the site with the sample digest. */
export async function raiseStage(
  options: Partial<ChromiumOptions> = {},
  sample: SamplePage = {},
): Promise<Stage> {
  const browser = await launchChromium({
    executable: requireBrowser('chromium'),
    extension: build,
    ...options,
  });
  const { context, id } = browser;
  await context.route(/^https:\/\/(?:[\w-]+\.)*huggingface\.co\//, async (route) => {
    if (route.request().resourceType() === 'document') {
      const body = samplePage(sample);
      await route.fulfill({ contentType: 'text/html; charset=utf-8', body });
    } else await route.fulfill({ status: 404, body: '' });
  });
  const openPage = async (path: string, size: Size) => {
    const page = await context.newPage();
    await page.setViewportSize(size);
    await page.goto(`chrome-extension://${id}${path}`);
    return page;
  };
  return {
    browser,
    async openListing() {
      const page = context.pages().find((open) => open.url() === 'about:blank');
      const shown = page ?? (await context.newPage());
      await shown.goto(listing);
      return { page: shown, strips: new Strips(shown) };
    },
    openPage,
    openPopup: () => openPage('/library.html?place=popup', { width: 420, height: 600 }),
  };
}
