import { generateRows } from '../generate/library';
import { put } from '../generate/put';
import type { BenchBrowser, Tab } from './devtools';
import type { Installed } from './extensions';

/** A copy of the extension and how many papers its library holds. */
export interface Shelf {
  readonly extension: Installed;
  readonly papers: number;
}

const chunk = 500;

/**
 * Puts made-up papers into the databases of the copies, which their backgrounds have made first. A
 * larger library begins with the papers of a smaller one, so that all of them are filled at once.
 */
export async function fillShelves(browser: BenchBrowser, shelves: readonly Shelf[]): Promise<void> {
  const tabs = await Promise.all(shelves.map((shelf) => openStore(browser, shelf)));
  const largest = Math.max(...shelves.map(({ papers }) => papers));
  let rows: unknown[] = [];
  let done = 0;
  const flush = async (tags: ReadonlyMap<string, unknown>) => {
    const text = JSON.stringify({ papers: rows, tags: [...tags.values()] });
    for (const [index, { papers }] of shelves.entries()) {
      if (papers >= done) await tabs[index]?.evaluate(`put(${text})`);
    }
    rows = [];
  };
  for (const { row, tags } of generateRows(largest, 3)) {
    rows.push(row);
    done += 1;
    const isFull = shelves.some(({ papers }) => papers === done) || rows.length === chunk;
    if (isFull) await flush(tags);
  }
  for (const tab of tabs) await tab.close();
}

async function openStore(browser: BenchBrowser, { extension }: Shelf): Promise<Tab> {
  // A file of the extension: its origin, and none of its code, so that no search data are made yet.
  const tab = await browser.open(`${extension.origin}/manifest.json`);
  const message = { offprint: 'lookup', request: { papers: [['arxiv:9901.00001']] } };
  const made = await tab.evaluate(`chrome.runtime.sendMessage(${JSON.stringify(message)})`);
  if (made?.ok !== true) throw new Error(`No database was made: ${JSON.stringify(made)}`);
  await tab.evaluate(`globalThis.put = ${put}`);
  return tab;
}

const addresses = { popup: '/library.html?place=popup', library: '/library.html' } as const;
export type Page = keyof typeof addresses;

export const openPage = (browser: BenchBrowser, { origin }: Installed, page: Page): Promise<Tab> =>
  browser.open(origin + addresses[page]);

/** Runs in the page: when a mark was made first, in ms since the navigation. */
export const timeOfMark = (name: string): string => `new Promise((resolve) => {
  const look = () => {
    const [mark] = performance.getEntriesByName('${name}');
    if (mark) resolve(mark.startTime);
    else setTimeout(look, 10);
  };
  look();
})`;

/** Opens a page once; answers when its first rows stood, in ms since the navigation. */
export async function firstRows(
  browser: BenchBrowser,
  extension: Installed,
  page: Page,
): Promise<number> {
  const tab = await openPage(browser, extension, page);
  const time = await tab.evaluate(timeOfMark('offprint:first-rows'));
  await tab.close();
  return time;
}
