import { resolve } from 'node:path';
import { type BrowserContext, test as base, expect, type Page } from '@playwright/test';
import { requireBrowser } from '../../scripts/browsers.ts';
import { loadSites } from '../../scripts/sites.ts';
import { type Chromium, launchChromium } from './chromium.ts';
import { Library } from './library.ts';
import { startRecorder } from './recorder.ts';
import { Strips } from './strips.ts';

/** The real host name, where a test names no other: match patterns, address and storage are real. */
export const host = 'https://huggingface.co';

/** A page of the site, made up for a test: its HTML, or what makes it from the address. */
export type Answer = string | ((url: URL) => string | undefined);

/** One browser with the built extension and no network but the pages a test gives it. */
export class Offprint {
  readonly context: BrowserContext;
  readonly id: string;
  readonly library: Library;

  constructor(browser: Chromium) {
    this.context = browser.context;
    this.id = browser.id;
    this.library = new Library(browser.context, browser.id);
  }

  /**
   * Answers requests to the sites from memory: HTML by path (and query), or a function. Anything
   * else of them, pictures for one, is an empty 404. A later call goes before an earlier one.
   */
  readonly serve = async (pages: Answer | Readonly<Record<string, string>>): Promise<void> => {
    const answer = (url: URL): string | undefined => {
      if (typeof pages === 'string') return pages;
      if (typeof pages === 'function') return pages(url);
      return pages[url.pathname + url.search];
    };
    const hosts = await siteHosts();
    const isOfSite = ({ hostname }: URL) =>
      hosts.some((name) => `.${hostname}`.endsWith(`.${name}`));
    await this.context.route(isOfSite, async (route) => {
      const request = route.request();
      const html =
        request.resourceType() === 'document' ? answer(new URL(request.url())) : undefined;
      if (html !== undefined)
        await route.fulfill({ contentType: 'text/html; charset=utf-8', body: html });
      else await route.fulfill({ status: 404, body: '' });
    });
  };

  /** Opens an address (on Hugging Face, where it is but a path) in a new tab. */
  readonly open = async (path = '/papers'): Promise<{ page: Page; strips: Strips }> => {
    const page = await this.context.newPage();
    await page.goto(new URL(path, host).href);
    return { page, strips: new Strips(page) };
  };

  /** Opens the popup's page in a tab of the popup's size. */
  readonly popup = async (): Promise<Page> => {
    const page = await this.context.newPage();
    await page.setViewportSize({ width: 420, height: 600 });
    await page.goto(`chrome-extension://${this.id}/library.html?place=popup`);
    return page;
  };
}

/** The hosts of all sites. */
async function siteHosts(): Promise<string[]> {
  const patterns = (await loadSites()).flatMap(({ site }) => site.matches);
  return patterns.map((pattern) => new URL(pattern.replace('*.', '')).hostname);
}

interface Fixtures {
  /** The folder of the extension that is tried. */
  readonly extension: string;
  /** host:port on this computer that the browser may reach; none if empty. */
  readonly direct: string;
  readonly offprint: Offprint;
}

/** The folder of the build under test. */
export const build = resolve(import.meta.dirname, '../../.output/chrome-mv3');

/**
 * Every test gets a fresh browser. When it ends, nothing may have left the browser: neither from a
 * page nor from the worker.
 */
export const test = base.extend<Fixtures>({
  extension: [build, { option: true }],
  direct: ['', { option: true }],
  offprint: async ({ extension, direct }, use) => {
    const recorder = await startRecorder();
    const browser = await launchChromium({
      executable: requireBrowser('chromium'),
      extension,
      proxy: recorder.address,
      ...(direct && { direct }),
    });
    await browser.context.grantPermissions(['clipboard-read', 'clipboard-write']);
    const offprint = new Offprint(browser);
    // Now, so that it never takes the front from a page that a test works on.
    await offprint.library.rows();
    await use(offprint);
    await browser.close();
    await recorder.close();
    expect(recorder.attempts, 'requests that left the browser').toEqual([]);
  },
});

export { expect };
