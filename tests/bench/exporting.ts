import { exportFormats } from '../../utils/export';
import type { BenchBrowser, Tab } from './devtools';
import { peakHeap } from './heap';
import { openPage, type Shelf, timeOfMark } from './libraries';
import type { Measured } from './report';
import { longestTasks } from './trace';
import { choose, press, says } from './ui';

/**
 * What it takes to save a whole library as a file from the library's page, from the press of the button to
 * the page's word that it is saved. The first export in a format with citation keys gives every paper one.
 */

/** At most so many ms for one task of the page. */
export const taskAim = 50;

export async function measureExporting(
  browser: BenchBrowser,
  { extension, papers }: Shelf,
  downloads: string,
): Promise<Measured[]> {
  await browser.session.send('Browser.setDownloadBehavior', {
    behavior: 'allow',
    downloadPath: downloads,
  });
  const tab = await openPage(browser, extension, 'library');
  await tab.evaluate(timeOfMark('offprint:search-ready'));
  const floor = await tab.evaluate(`(${readAndStringify})()`);
  await press(tab, 'Export');
  const findings: Measured[] = [];
  const [first] = exportFormats;
  if (first) {
    findings.push(...(await once(tab, first.label, `first as ${first.label}`, papers, floor)));
  }
  for (const { label } of exportFormats) {
    findings.push(...(await once(tab, label, `as ${label}`, papers, floor)));
  }
  await tab.close();
  return findings;
}

async function once(
  tab: Tab,
  label: string,
  what: string,
  papers: number,
  floor: number,
): Promise<Measured[]> {
  await choose(tab, label);
  let value = 0;
  let heap = 0;
  const longest = await longestTasks(tab, async () => {
    heap = await peakHeap([tab], async () => {
      const begun = performance.now();
      await press(tab, 'Save');
      await says(tab, '[role=status]', `Saved ${papers.toLocaleString('en')} papers.`);
      value = performance.now() - begun;
    });
  });
  const name = `export from the library page, ${what}`;
  const [ms, bytes] = [
    { size: papers, unit: 'ms' },
    { size: papers, unit: 'bytes' },
  ] as const;
  return [
    { ...ms, name, value, floor },
    {
      ...ms,
      name: `${name}: longest task`,
      value: Math.max(longest.script, longest.frame),
      aim: { value: taskAim },
    },
    { ...bytes, name: `${name}: peak heap`, value: heap },
  ];
}

/** Runs in the page: reads all rows at once and makes JSON of them; ms. */
async function readAndStringify(): Promise<number> {
  const done = <Value>(request: IDBRequest<Value>) =>
    new Promise<Value>((resolve, reject) => {
      request.onsuccess = () => resolve(request.result);
      request.onerror = () => reject(request.error);
    });
  const database = await done(indexedDB.open('offprint'));
  const begun = performance.now();
  JSON.stringify(await done(database.transaction('papers').objectStore('papers').getAll()));
  const time = performance.now() - begun;
  database.close();
  return time;
}
