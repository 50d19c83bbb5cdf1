import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type BrowserContext, chromium, type Page, type Worker } from '@playwright/test';

/** A Chromium that runs the built extension, in a profile of its own. */
export interface Chromium {
  readonly context: BrowserContext;
  /** The extension's id, the host of its addresses. */
  readonly id: string;
  /** The version the executable reports. */
  readonly version: string;
  readonly close: () => Promise<void>;
}

export interface ChromiumOptions {
  readonly executable: string;
  /** The folder of the unpacked build. */
  readonly extension: string;
  /** host:port of the proxy that every request not answered by a route goes to. */
  readonly proxy?: string;
  /** host:port on this computer that is reached all the same. */
  readonly direct?: string;
  readonly headless?: boolean;
  readonly colorScheme?: 'light' | 'dark';
  readonly viewport?: { readonly width: number; readonly height: number };
  readonly deviceScaleFactor?: number;
}

/** A port that nothing listens on: the browser's own errands end there at once. */
const nowhere = 'http://127.0.0.1:1/';

/** How long an extension's worker may take to appear before the browser is taken not to load it. */
const workerPatience = 20_000;

/** Starts the browser and waits for the extension's service worker. Throws when none appears. */
export async function launchChromium(options: ChromiumOptions): Promise<Chromium> {
  const profile = await mkdtemp(join(tmpdir(), 'offprint-chromium-'));
  await mkdir(join(profile, 'Default'));
  const preferences = {
    // No connections on suspicion: a preconnect goes out before a route can answer.
    net: { network_prediction_options: 2 },
    // The first text field would fetch a dictionary.
    browser: { enable_spellchecking: false },
    spellcheck: { dictionaries: [], use_spelling_service: false },
    // Without it an unpacked extension that reloads stays off.
    extensions: { ui: { developer_mode: true } },
  };
  await writeFile(join(profile, 'Default/Preferences'), JSON.stringify(preferences));
  const headless = options.headless ?? true;
  const context = await chromium.launchPersistentContext(profile, {
    executablePath: options.executable,
    // Playwright's own headless mode picks a shell without extensions; the new mode is the browser.
    headless: false,
    args: [
      ...(headless ? ['--headless=new'] : []),
      `--disable-extensions-except=${options.extension}`,
      `--load-extension=${options.extension}`,
      '--disable-sync',
      // What the browser itself would ask its makers, so that every request a recorder sees was
      // made by a page or by the extension.
      `--gaia-url=${nowhere}`,
      `--google-apis-url=${nowhere}`,
      `--apps-gallery-update-url=${nowhere}`,
      `--component-updater=url-source=${nowhere}`,
      // Whence it fetches dictionaries and hints on forms, whatever the preferences say: there is no such host here.
      '--host-resolver-rules=MAP redirector.gvt1.com ~NOTFOUND,MAP content-autofill.googleapis.com ~NOTFOUND',
    ],
    ...(options.proxy
      ? {
          proxy: {
            server: `http://${options.proxy}`,
            // Of rules that meet the last one holds: nothing here is reached but what is named.
            bypass: [
              ...['redirector.gvt1.com', 'content-autofill.googleapis.com', '<-loopback>'],
              ...(options.direct ? [options.direct] : []),
            ].join(),
          },
        }
      : {}),
    colorScheme: options.colorScheme ?? 'light',
    viewport: headless ? (options.viewport ?? { width: 1280, height: 900 }) : null,
    ...(options.deviceScaleFactor && headless
      ? { deviceScaleFactor: options.deviceScaleFactor }
      : {}),
  });
  const close = async () => {
    await context.close();
    await rm(profile, { recursive: true, force: true, maxRetries: 5 });
  };
  const version = context.browser()?.version() ?? 'unknown';
  try {
    const worker = await extensionWorker(context);
    return { context, id: new URL(worker.url()).host, version, close };
  } catch {
    await close();
    throw new Error(
      `${options.executable} (version ${version}) started, but no service worker of the extension appeared. Google Chrome ignores --load-extension since version 137: use Chromium or Chrome for Testing, or name one in OFFPRINT_CHROMIUM.`,
    );
  }
}

async function extensionWorker(context: BrowserContext): Promise<Worker> {
  const ours = (worker: Worker) => worker.url().startsWith('chrome-extension://');
  return (
    context.serviceWorkers().find(ours) ??
    (await context.waitForEvent('serviceworker', { predicate: ours, timeout: workerPatience }))
  );
}

/**
 * Ends every service worker of the browser at once, as a browser does to save memory. The next
 * message starts ours again.
 */
export async function stopWorkers(page: Page): Promise<void> {
  const session = await page.context().newCDPSession(page);
  await session.send('ServiceWorker.enable');
  await session.send('ServiceWorker.stopAllWorkers');
  await session.detach();
}
