import { setTimeout as pause } from 'node:timers/promises';
import type { PageRecord } from '../../utils/paper/schema';
import { generateRecords } from '../generate/records';
import type { BenchBrowser, Tab } from './devtools';
import { openPage, type Shelf, timeOfMark } from './libraries';
import { median } from './numbers';
import type { Measured } from './report';

/**
 * What changes cost in a library of some size: one save, a tag renamed over very many papers, and
 * what the search worker takes to build its projection, to read it, and to take one change in.
 */

const saves = 40;
/** Apart from those that the libraries are filled with. */
const seed = 77;
const renamed = 'to cite';

/** The search worker of a page that does nothing else. */
const openWorker = `(() => {
  const start = performance.now();
  const worker = new Worker('/search-worker.js');
  const states = [];
  worker.onmessage = ({ data }) => data.state && states.push({ ...data.state, at: performance.now() - start });
  worker.postMessage({ start: true });
  globalThis.search = { worker, states };
})()`;

const until = (condition: string) => `new Promise((resolve) => {
  const look = () => (${condition}) ? resolve(search.states.at(-1)) : setTimeout(look, 2);
  look();
})`;

/** Builds the projection from nothing, and reads it again; ms each. */
export async function measureProjection(
  browser: BenchBrowser,
  { extension, papers }: Shelf,
): Promise<Measured[]> {
  const blank = `${extension.origin}/manifest.json`;
  const once = async (): Promise<number> => {
    const tab = await browser.open(blank);
    await tab.evaluate(openWorker);
    const { at } = await tab.evaluate(until(`search.states.at(-1)?.phase === 'ready'`));
    // What was built is stored by then.
    await pause(500);
    await tab.close();
    return at;
  };
  const build = await once();
  const read = [await once(), await once(), await once()];
  const unit = 'ms';
  return [
    { name: 'search data, first build', size: papers, unit, value: build },
    { name: 'search data, read again', size: papers, unit, value: median(read) },
  ];
}

/** One save and its way into the projection; `floor` is what the same cost in the smallest library. */
export async function measureSave(
  browser: BenchBrowser,
  { extension, papers }: Shelf,
  floor: number | undefined,
): Promise<Measured[]> {
  const tab = await browser.open(`${extension.origin}/manifest.json`);
  await tab.evaluate(openWorker);
  await tab.evaluate(until(`search.states.at(-1)?.phase === 'ready'`));
  await pause(1_500);
  const records = [...generateRecords(saves, seed)].map(elsewhere);
  const stored: number[] = [];
  const followed: number[] = [];
  for (const record of records) {
    const { answered, known } = await tab.evaluate(`(async (record) => {
      const { version } = search.states.at(-1);
      const start = performance.now();
      const request = { command: crypto.randomUUID(), record };
      const answer = await chrome.runtime.sendMessage({ offprint: 'save', request });
      if (answer?.ok !== true) throw new Error(JSON.stringify(answer));
      const answered = performance.now() - start;
      while (search.states.at(-1).version === version) await new Promise((resume) => setTimeout(resume, 1));
      return { answered, known: performance.now() - start };
    })(${JSON.stringify(record)})`);
    stored.push(answered);
    followed.push(known);
    await pause(40);
  }
  await tab.close();
  const unit = 'ms';
  const save = { name: 'one save', size: papers, unit, value: median(stored) } as const;
  return [
    floor === undefined ? save : { ...save, floor, aim: { ratio: 1.3 } },
    {
      name: 'a save into the search data',
      size: papers,
      unit,
      value: median(followed),
      aim: { value: 100 },
    },
  ];
}

/** Papers under other numbers than those in the libraries. */
const elsewhere = (record: PageRecord, index: number): PageRecord => ({
  ...record,
  ids: [`arxiv:2612.${String(10_000 + index)}`],
});

/**
 * Renames the most used tag, and takes that back. The least that it could cost is to write the same rows
 * and what tells of their change, without a look at them.
 */
export async function measureRename(
  browser: BenchBrowser,
  { extension, papers }: Shelf,
): Promise<Measured[]> {
  const tab = await openPage(browser, extension, 'library');
  await tab.evaluate(timeOfMark('offprint:first-rows'));
  const send = (message: object) => command(tab, message);
  const rename = await send({
    offprint: 'renameTag',
    request: { tag: renamed, name: 'cited later' },
  });
  const undo = await send({ offprint: 'undo', request: { entry: rename.answer.undoable } });
  const floor = await tab.evaluate(`(${writeBack})(${JSON.stringify(renamed)})`);
  await tab.close();
  const unit = 'ms';
  const of = `${rename.answer.count ?? '?'} papers`;
  return [
    { name: `a tag renamed over ${of}`, size: papers, unit, value: rename.time, floor },
    { name: `that undone`, size: papers, unit, value: undo.time, floor },
  ];
}

/** Runs in the page: writes the papers that have a tag as they are; ms until they are stored. */
async function writeBack(tag: string): Promise<number> {
  const done = <Value>(request: IDBRequest<Value>) =>
    new Promise<Value>((resolve, reject) => {
      request.onsuccess = () => resolve(request.result);
      request.onerror = () => reject(request.error);
    });
  const database = await done(indexedDB.open('offprint'));
  const tagged = database.transaction('papers').objectStore('papers').index('tagKeys');
  const rows = await done(tagged.getAll(tag));
  const revisions = await done(database.transaction('revisions').objectStore('revisions').getAll());
  const start = performance.now();
  const transaction = database.transaction(['papers', 'revisions'], 'readwrite');
  for (const row of rows) transaction.objectStore('papers').put(row);
  for (const row of revisions.slice(-rows.length)) transaction.objectStore('revisions').put(row);
  await new Promise((resolve, reject) => {
    transaction.oncomplete = resolve;
    transaction.onabort = () => reject(transaction.error);
  });
  return performance.now() - start;
}

interface Answered {
  readonly time: number;
  readonly answer: { readonly undoable?: string; readonly count?: number };
}

async function command(tab: Tab, message: object): Promise<Answered> {
  return tab.evaluate(`(async (message) => {
    message.request.command = crypto.randomUUID();
    const start = performance.now();
    const answer = await chrome.runtime.sendMessage(message);
    if (answer?.ok !== true) throw new Error(JSON.stringify(answer));
    return { time: performance.now() - start, answer: answer.value };
  })(${JSON.stringify(message)})`);
}
