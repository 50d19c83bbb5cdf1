import { setTimeout as pause } from 'node:timers/promises';
import type { PageRecord } from '../../utils/paper/schema';
import type { Envelope } from '../../utils/protocol/client';
import { generateRecords } from '../generate/records';
import type { BenchBrowser, Tab } from './devtools';
import { type Installed, worldOf } from './extensions';
import { percentile } from './numbers';
import type { Measured } from './report';
import { dailyPapers, serve } from './site';

/**
 * How long a save takes from the content script's message to the answer that it is stored. Beside
 * each save stands a put of the same record by an extension whose worker does nothing else. No page
 * of either extension is open, so that a sleeping worker's process has to start too.
 */

const warm = 240;
const cold = 30;
/** Between two saves, so that what follows one (the badge, the beacon) is over before the next. */
const breath = 40;

interface Side {
  readonly extension: Installed;
  readonly world: number;
  readonly message: (record: PageRecord) => unknown;
}

export async function measureSaving(
  browser: BenchBrowser,
  offprint: Installed,
  floor: Installed,
): Promise<Measured[]> {
  const worlds: Promise<number>[] = [];
  const { address, html } = dailyPapers(0);
  const tab = await browser.open(address, async (prepared) => {
    await serve(prepared, html);
    worlds.push(worldOf(prepared, offprint), worldOf(prepared, floor));
    await prepared.send('Runtime.enable');
    await prepared.send('ServiceWorker.enable');
  });
  const [ourWorld = 0, floorWorld = 0] = await Promise.all(worlds);
  const ours: Side = { extension: offprint, world: ourWorld, message: saveMessage };
  const bare: Side = {
    extension: floor,
    world: floorWorld,
    message: (record) => ({ ...record, key: record.ids[0] }),
  };
  // The content script waits for the page to come to rest; nothing is measured meanwhile.
  await pause(2_000);

  const records = generateRecords(2 * (warm + cold) + 2, 2);
  const next = (): PageRecord => {
    const { value } = records.next();
    if (!value) throw new Error('The made-up papers have run out.');
    return value;
  };
  for (const side of [ours, bare]) await acknowledged(tab, side, next());

  const measure = async (count: number, prepare: () => Promise<void>) => {
    const times = { ours: [] as number[], floor: [] as number[] };
    for (let round = 0; round < count; round++) {
      await prepare();
      times.ours.push(await acknowledged(tab, ours, next()));
      await prepare();
      times.floor.push(await acknowledged(tab, bare, next()));
    }
    return times;
  };
  const awake = await measure(warm, async () => {
    await pause(breath);
  });
  const asleep = await measure(cold, () => sleep(browser, tab));
  await tab.close();

  return [
    finding('save, worker awake, p50', awake, 0.5),
    { ...finding('save, worker awake, p95', awake, 0.95), aim: { value: 10 } },
    { ...finding('save, worker asleep, p50', asleep, 0.5), aim: { ratio: 1.5 } },
    { ...finding('save, worker asleep, p95', asleep, 0.95), aim: { ratio: 1.5 } },
  ];
}

function finding(
  name: string,
  times: { readonly ours: readonly number[]; readonly floor: readonly number[] },
  share: number,
): Measured {
  return {
    name,
    size: times.ours.length,
    value: percentile(times.ours, share),
    unit: 'ms',
    floor: percentile(times.floor, share),
  };
}

const saveMessage = (record: PageRecord): Envelope<'save'> => ({
  offprint: 'save',
  request: { command: crypto.randomUUID(), record },
});

/** Sends from the content script's world, and answers how long the acknowledgement took, in ms. */
async function acknowledged(tab: Tab, { world, message }: Side, record: PageRecord) {
  const { answer, time } = await tab.evaluate(
    `(async (message) => {
      const start = performance.now();
      const answer = await chrome.runtime.sendMessage(message);
      return { answer, time: performance.now() - start };
    })(${JSON.stringify(message(record))})`,
    world,
  );
  if (answer?.ok !== true) throw new Error(`A save was not stored: ${JSON.stringify(answer)}`);
  return time as number;
}

/** Ends all workers, as the browser does after half a minute without work, and waits for the end. */
async function sleep(browser: BenchBrowser, tab: Tab): Promise<void> {
  await pause(500);
  await tab.send('ServiceWorker.stopAllWorkers');
  const awake = async () => {
    const { targetInfos } = await browser.session.send('Target.getTargets');
    return targetInfos.some(({ type }: { type: string }) => type === 'service_worker');
  };
  while (await awake()) await pause(50);
  await pause(500);
}
