import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { test as base, expect } from '@playwright/test';
import { requireBrowser } from '../../scripts/browsers.ts';
import { loadSites } from '../../scripts/sites.ts';
import { type Bidi, startFirefox } from './bidi.ts';
import { readPapers, type StoredPaper } from './library.ts';
import { startRecorder } from './recorder.ts';

/** The Firefox build under test in a Firefox of its own, with no network but the pages of a test. */

const addOn = 'offprint@offprint.example';
const uuid = '0ff9a1d7-0000-4000-8000-000000000001';
export const build = resolve(import.meta.dirname, '../../.output/firefox-mv3');

/** Keys of WebDriver, https://www.w3.org/TR/webdriver2/#keyboard-actions */
export const keys = { enter: '\uE007', escape: '\uE00C', tab: '\uE004', space: ' ' };

interface RemoteNode {
  readonly type: string;
  readonly sharedId?: string;
  readonly value?: { readonly shadowRoot?: RemoteNode } & Readonly<Record<string, unknown>>;
}

export class FirefoxTab {
  readonly #bidi: Bidi;
  readonly context: string;

  constructor(bidi: Bidi, context: string) {
    this.#bidi = bidi;
    this.context = context;
  }

  async go(url: string): Promise<void> {
    await this.#bidi.send('browsingContext.navigate', {
      context: this.context,
      url,
      wait: 'complete',
    });
  }

  /** Brings the tab to the front. */
  async front(): Promise<void> {
    await this.#bidi.send('browsingContext.activate', { context: this.context });
  }

  /** Goes back by one page and waits until that is shown. */
  async back(): Promise<void> {
    const from = await this.evaluate<string>('location.href');
    await this.#bidi.send('browsingContext.traverseHistory', { context: this.context, delta: -1 });
    await expect.poll(() => this.evaluate<string>('location.href')).not.toBe(from);
  }

  /** Runs an expression in the page; its value comes back as JSON. */
  async evaluate<Answer>(expression: string): Promise<Answer> {
    const { result, exceptionDetails } = await this.#bidi.send<{
      result?: { value?: string };
      exceptionDetails?: { text: string };
    }>('script.evaluate', {
      expression: `Promise.resolve(${expression}).then((value) => JSON.stringify(value ?? null))`,
      target: { context: this.context },
      awaitPromise: true,
    });
    if (exceptionDetails) throw new Error(exceptionDetails.text);
    return JSON.parse(result?.value ?? 'null') as Answer;
  }

  /** The names of the buttons inside one strip's closed shadow root. */
  async stripNames(paper: string): Promise<string[]> {
    const root = await this.#stripRoot(paper);
    const names = await this.#call<{ value: { value: string }[] }>(
      'root => [...root.querySelectorAll("button")].map(b => b.getAttribute("aria-label") ?? b.textContent.trim())',
      root,
    );
    return names.value.map(({ value }) => value);
  }

  /** Clicks a control of a strip with the mouse once it is there. */
  async clickStrip(paper: string, name: string): Promise<void> {
    await expect
      .poll(async () => (await this.stripNames(paper)).some((found) => found.startsWith(name)), {
        message: `${paper} has a control ${name}`,
      })
      .toBe(true);
    const root = await this.#stripRoot(paper);
    const button = await this.#call<RemoteNode>(
      `root => [...root.querySelectorAll("button")].find(b => (b.getAttribute("aria-label") ?? b.textContent.trim()).startsWith(${JSON.stringify(name)}))`,
      root,
    );
    await this.#click(button);
  }

  /** Clicks what has this role and exactly this accessible name. */
  async click(role: string, name: string): Promise<void> {
    await expect
      .poll(async () => (await this.#locate(role, name)).length, { message: `${role} “${name}”` })
      .toBeGreaterThan(0);
    const [node] = await this.#locate(role, name);
    if (node) await this.#click(node);
  }

  /** Chooses a file in the page's field for files, as the browser's own dialog does. */
  async chooseFile(path: string): Promise<void> {
    const find = async () => {
      const { nodes } = await this.#bidi.send<{ nodes: RemoteNode[] }>(
        'browsingContext.locateNodes',
        { context: this.context, locator: { type: 'css', value: 'input[type=file]' } },
      );
      return nodes[0]?.sharedId;
    };
    await expect.poll(find, { message: 'a field for files' }).toBeTruthy();
    await this.#bidi.send('input.setFiles', {
      context: this.context,
      element: { sharedId: await find() },
      files: [path],
    });
  }

  /** Presses keys one after the other, wherever the focus is. */
  async type(text: string): Promise<void> {
    const strokes = [...text].flatMap((value) => [
      { type: 'keyDown', value },
      { type: 'keyUp', value },
    ]);
    await this.#perform([{ type: 'key', id: 'keyboard', actions: strokes }]);
  }

  /** The frame of the extension's editor in this page, once it is there. */
  async editor(): Promise<FirefoxTab> {
    const find = async () => {
      const { contexts } = await this.#bidi.send<{
        contexts: { children: { context: string; url: string }[] }[];
      }>('browsingContext.getTree', { root: this.context });
      return contexts[0]?.children.find(({ url }) => url.endsWith('/editor.html'));
    };
    await expect.poll(find, { message: 'the editor frame is there' }).toBeTruthy();
    const frame = await find();
    if (!frame) throw new Error('The editor frame went away while it was looked at.');
    return new FirefoxTab(this.#bidi, frame.context);
  }

  async #stripRoot(paper: string): Promise<RemoteNode> {
    const message = `the strip of ${paper} is there`;
    await expect.poll(() => this.#findStripRoot(paper), { message }).toBeTruthy();
    const root = await this.#findStripRoot(paper);
    if (!root) throw new Error(`The strip of ${paper} went away while it was looked at.`);
    return root;
  }

  async #findStripRoot(paper: string): Promise<RemoteNode | undefined> {
    const { result } = await this.#bidi.send<{ result: RemoteNode }>('script.evaluate', {
      expression: `document.querySelector('offprint-card[data-paper="${paper}"]')`,
      target: { context: this.context },
      awaitPromise: false,
      serializationOptions: { maxDomDepth: 0, includeShadowTree: 'all' },
    });
    return result.value?.shadowRoot ?? undefined;
  }

  async #call<Answer>(declaration: string, node: RemoteNode): Promise<Answer> {
    const { result } = await this.#bidi.send<{ result: Answer }>('script.callFunction', {
      functionDeclaration: declaration,
      arguments: [{ sharedId: node.sharedId }],
      target: { context: this.context },
      awaitPromise: false,
    });
    return result;
  }

  async #locate(role: string, name: string): Promise<RemoteNode[]> {
    const { nodes } = await this.#bidi.send<{ nodes: RemoteNode[] }>(
      'browsingContext.locateNodes',
      { context: this.context, locator: { type: 'accessibility', value: { role, name } } },
    );
    return nodes;
  }

  async #click(node: RemoteNode): Promise<void> {
    await this.#call('element => element.scrollIntoView({ block: "center" })', node);
    await this.#perform([
      {
        type: 'pointer',
        id: 'mouse',
        actions: [
          {
            type: 'pointerMove',
            x: 0,
            y: 0,
            origin: { type: 'element', element: { sharedId: node.sharedId } },
          },
          { type: 'pointerDown', button: 0 },
          { type: 'pointerUp', button: 0 },
        ],
      },
    ]);
  }

  async #perform(actions: readonly object[]): Promise<void> {
    await this.#bidi.send('input.performActions', { context: this.context, actions });
  }
}

export class OffprintFirefox {
  readonly #bidi: Bidi;
  readonly #extension: string;
  /** Where the browser puts what it downloads. */
  readonly downloads: string;

  constructor(bidi: Bidi, extension: string, downloads: string) {
    this.#bidi = bidi;
    this.#extension = extension;
    this.downloads = downloads;
  }

  /** Installs the build, or puts it in the place of the installed one. */
  async install(): Promise<void> {
    await this.#bidi.send('webExtension.install', {
      extensionData: { type: 'path', path: this.#extension },
    });
  }

  /** Opens an address in a new tab. */
  async open(url: string): Promise<FirefoxTab> {
    const { context } = await this.#bidi.send<{ context: string }>('browsingContext.create', {
      type: 'tab',
    });
    const tab = new FirefoxTab(this.#bidi, context);
    await tab.go(url);
    return tab;
  }

  popup(): Promise<FirefoxTab> {
    return this.open(`moz-extension://${uuid}/library.html?place=popup`);
  }

  /** The library in a tab. */
  library(): Promise<FirefoxTab> {
    return this.open(`moz-extension://${uuid}/library.html`);
  }

  /** The saved papers as they are stored. */
  async saved(): Promise<StoredPaper[]> {
    const page = await this.open(`moz-extension://${uuid}/icon/16.png`);
    const rows = await page.evaluate<StoredPaper[]>(`(${readPapers})()`);
    await this.#bidi.send('browsingContext.close', { context: page.context });
    return rows.filter((row) => row.shelf === 'saved');
  }

  /** Answers requests to the sites with this HTML, or what it is at an address; pictures and the like are an empty 404. */
  async serve(html: string | ((url: URL) => string)): Promise<void> {
    await this.#bidi.send('session.subscribe', { events: ['network.beforeRequestSent'] });
    await this.#bidi.send('network.addIntercept', {
      phases: ['beforeRequestSent'],
      urlPatterns: (await servedHosts()).map((hostname) => ({
        type: 'pattern',
        protocol: 'https',
        hostname,
      })),
    });
    this.#bidi.on(
      'network.beforeRequestSent',
      async (event: {
        isBlocked: boolean;
        request: { request: string; destination: string; url: string };
      }) => {
        if (!event.isBlocked) return;
        const { request, destination, url } = event.request;
        const found = destination === 'document';
        const page = typeof html === 'string' ? html : html(new URL(url));
        await this.#bidi.send('network.provideResponse', {
          request,
          statusCode: found ? 200 : 404,
          reasonPhrase: found ? 'OK' : 'Not Found',
          headers: [
            { name: 'content-type', value: { type: 'string', value: 'text/html; charset=utf-8' } },
          ],
          body: { type: 'string', value: found ? page : '' },
        });
      },
    );
  }
}

/** The hosts of all sites, and those that Hugging Face's pages take pictures from. */
async function servedHosts(): Promise<string[]> {
  const patterns = (await loadSites()).flatMap(({ site }) => site.matches);
  const hosts = patterns.map((pattern) => new URL(pattern.replace('*.', '')).hostname);
  return [...hosts, 'cdn-thumbnails.huggingface.co', 'cdn-avatars.huggingface.co'];
}

const preferences = (recorder: string, direct: string, downloads: string) => {
  const [hostname = '', port] = recorder.split(':');
  return {
    'extensions.webextensions.uuids': JSON.stringify({ [addOn]: uuid }),
    'network.proxy.type': 1,
    'network.proxy.http': hostname,
    'network.proxy.http_port': Number(port),
    'network.proxy.ssl': hostname,
    'network.proxy.ssl_port': Number(port),
    'network.proxy.no_proxies_on': direct,
    'network.proxy.allow_hijacking_localhost': true,
    // The browser's own errands: plug-ins for video, and updates of itself.
    'media.gmp-manager.updateEnabled': false,
    'media.gmp-manager.url': '',
    'media.gmp-provider.enabled': false,
    'app.update.disabledForTesting': true,
    'services.settings.server': 'data:,#none',
    'browser.download.folderList': 2,
    'browser.download.dir': downloads,
    'browser.download.useDownloadDir': true,
    'browser.download.always_ask_before_handling_new_types': false,
    // Tests may read what the popup put on the clipboard.
    'dom.events.testing.asyncClipboard': true,
  };
};

interface Fixtures {
  /** The folder of the extension that is tried. */
  readonly extension: string;
  /** host:port on this computer that the browser may reach; none if empty. */
  readonly direct: string;
  readonly offprint: OffprintFirefox;
}

export const test = base.extend<Fixtures>({
  extension: [build, { option: true }],
  direct: ['', { option: true }],
  offprint: async ({ extension, direct }, use) => {
    const downloads = await mkdtemp(join(tmpdir(), 'offprint-downloads-'));
    const recorder = await startRecorder();
    const bidi = await startFirefox(
      requireBrowser('firefox'),
      preferences(recorder.address, direct, downloads),
    );
    const offprint = new OffprintFirefox(bidi, extension, downloads);
    await offprint.install();
    await use(offprint);
    await bidi.close();
    await recorder.close();
    await rm(downloads, { recursive: true, force: true });
    expect(recorder.attempts, 'requests that left the browser').toEqual([]);
  },
});

export { expect };
