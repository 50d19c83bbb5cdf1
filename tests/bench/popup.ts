import { generateRows } from '../generate/library';
import type { BenchBrowser } from './devtools';
import type { Installed } from './extensions';
import { median } from './numbers';
import type { Measured } from './report';

/**
 * How long the popup takes from its navigation to the first rows in the document, by the mark that
 * it sets itself. Each library belongs to a copy of the extension, so that they can take turns.
 */

const repetitions = 15;
const chunk = 500;

export interface Shelf {
  readonly extension: Installed;
  readonly papers: number;
}

/** Puts made-up papers into the database of a copy, which its own popup has made first. */
export async function fill(browser: BenchBrowser, { extension, papers }: Shelf): Promise<void> {
  await firstRows(browser, extension);
  // A file of the extension: its origin, and none of its code.
  const tab = await browser.open(`${extension.origin}/manifest.json`);
  await tab.evaluate(`globalThis.put = ${put}`);
  let rows: unknown[] = [];
  let tags: ReadonlyMap<string, unknown> = new Map();
  const flush = async () => {
    await tab.evaluate(`put(${JSON.stringify({ papers: rows, tags: [...tags.values()] })})`);
    rows = [];
  };
  for (const generated of generateRows(papers, 3)) {
    rows.push(generated.row);
    tags = generated.tags;
    if (rows.length === chunk) await flush();
  }
  await flush();
  await tab.close();
}

/** Runs in the page. */
const put = `async (tables) => {
  const opening = indexedDB.open('offprint');
  await new Promise((resolve, reject) => {
    opening.onsuccess = resolve;
    opening.onerror = () => reject(opening.error);
  });
  const transaction = opening.result.transaction(Object.keys(tables), 'readwrite');
  for (const [table, rows] of Object.entries(tables)) {
    for (const row of rows) transaction.objectStore(table).put(row);
  }
  await new Promise((resolve, reject) => {
    transaction.oncomplete = resolve;
    transaction.onabort = () => reject(transaction.error);
  });
  opening.result.close();
}`;

/** Opens the popup's page once; answers when its first rows stood, in ms since the navigation. */
async function firstRows(browser: BenchBrowser, { origin }: Installed): Promise<number> {
  const tab = await browser.open(`${origin}/library.html?place=popup`);
  const time = await tab.evaluate(`new Promise((resolve) => {
    const look = () => {
      const [mark] = performance.getEntriesByName('offprint:first-rows');
      if (mark) resolve(mark.startTime);
      else setTimeout(look, 20);
    };
    look();
  })`);
  await tab.close();
  return time;
}

/** Measures all shelves in turn; the first is the floor of the others. */
export async function measurePopup(
  browser: BenchBrowser,
  shelves: readonly Shelf[],
): Promise<Measured[]> {
  const times = shelves.map((): number[] => []);
  for (let round = 0; round < repetitions; round++) {
    for (const [index, { extension }] of shelves.entries()) {
      times[index]?.push(await firstRows(browser, extension));
    }
  }
  const [floor = 0, ...others] = times.map(median);
  const name = 'popup to first rows';
  return shelves.map(({ papers }, index) =>
    index === 0
      ? { name, size: papers, value: floor, unit: 'ms' }
      : {
          name,
          size: papers,
          value: others[index - 1] ?? 0,
          unit: 'ms',
          floor,
          aim: { ratio: 1.3 },
        },
  );
}
