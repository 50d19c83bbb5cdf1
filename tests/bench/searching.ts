import { setTimeout as pause } from 'node:timers/promises';
import type { BenchBrowser, Tab } from './devtools';
import { openPage, type Shelf, timeOfMark } from './libraries';
import { percentile } from './numbers';
import type { Measured } from './report';

/**
 * How long each key of a search takes from its event to the rows laid out, as the page marks it in a
 * layout effect; the wait for the frame is not in it. The keys are real ones, pressed in the field.
 */

/** What is typed, one key after the other, and then taken away again. */
const queries = {
  'a common word': 'model',
  'a rare word': 'umlautnull',
  'a phrase': '"of the',
  operators: 'tag:"to cite" -status:read mo',
  'no match': 'zzqxj',
} as const;

const rounds = 4;
/** Once it opened, the page is left alone for so many ms. */
const settling = 3_000;
/** Between two keys, so that each is answered by itself. */
const breath = 120;

/** At most so many ms a key, at the sizes that have an aim. */
const keyAims: Readonly<Record<number, number>> = { 10000: 16.7, 50000: 50 };
const firstAim = 500;

export async function measureSearching(
  browser: BenchBrowser,
  { extension, papers }: Shelf,
): Promise<Measured[]> {
  const first: number[] = [];
  for (let round = 0; round < 5; round++) {
    const tab = await openPage(browser, extension, 'library');
    await tab.evaluate(timeOfMark('offprint:first-rows'));
    await prepare(tab);
    first.push(await press(tab, 'm', 'm'));
    await tab.close();
  }
  const tab = await openPage(browser, extension, 'library');
  await tab.evaluate(timeOfMark('offprint:search-ready'));
  await prepare(tab);
  // The first key has its row; these are of somebody who is at it.
  await pause(settling);
  await press(tab, 'z', 'z');
  await clear(tab);
  const findings: Measured[] = [];
  const aim = keyAims[papers];
  for (const [name, text] of Object.entries(queries)) {
    const times: number[] = [];
    for (let round = 0; round < rounds; round++) {
      for (const [index, key] of [...text].entries()) {
        times.push(await press(tab, key, text.slice(0, index + 1)));
      }
      await clear(tab);
    }
    const finding = { name: `key, ${name}`, size: papers, unit: 'ms' as const };
    findings.push(
      { ...finding, name: `${finding.name}, p50`, value: percentile(times, 0.5) },
      {
        ...finding,
        name: `${finding.name}, p95`,
        value: percentile(times, 0.95),
        ...(aim && { aim: { value: aim } }),
      },
    );
  }
  await tab.close();
  return [
    {
      name: 'first search after opening',
      size: papers,
      unit: 'ms',
      value: percentile(first, 0.5),
      ...(papers === 50_000 && { aim: { value: firstAim } }),
    },
    ...findings,
  ];
}

/** Puts the focus into the search field, and listens for keys. */
async function prepare(tab: Tab): Promise<void> {
  await tab.evaluate(`(() => {
    document.querySelector('.search-field-input').focus();
    addEventListener('keydown', (event) => { globalThis.pressed = event.timeStamp; }, true);
  })()`);
}

/** Presses one key, which makes `text` of the query; answers with the ms from its event to the rows. */
async function press(tab: Tab, key: string, text: string): Promise<number> {
  await tab.send('Input.dispatchKeyEvent', { type: 'keyDown', text: key, key });
  await tab.send('Input.dispatchKeyEvent', { type: 'keyUp', key });
  return tab.evaluate(`new Promise((resolve) => {
    const look = () => {
      const mark = performance.getEntriesByName('offprint:rows').find(({ detail }) => detail === ${JSON.stringify(text)});
      if (!mark) return setTimeout(look, 5);
      setTimeout(() => resolve(mark.startTime - pressed), ${breath});
    };
    look();
  })`);
}

async function clear(tab: Tab): Promise<void> {
  await tab.evaluate(`document.querySelector('.search-field-input').select()`);
  await tab.send('Input.dispatchKeyEvent', {
    type: 'keyDown',
    key: 'Backspace',
    code: 'Backspace',
    windowsVirtualKeyCode: 8,
  });
  await tab.send('Input.dispatchKeyEvent', { type: 'keyUp', key: 'Backspace' });
  await tab.evaluate(`new Promise((resolve) => setTimeout(resolve, ${2 * breath}))`);
}
