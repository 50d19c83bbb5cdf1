import { bundle } from './bundle';
import type { BenchBrowser, Tab } from './devtools';
import { type Installed, worldOf } from './extensions';
import { median } from './numbers';
import type { Measured } from './report';
import { type BenchPage, serve } from './site';
import { type Longest, longestTasks } from './trace';

/**
 * What annotating a page costs its main thread: script, style, layout and paint, from the scan to
 * the last strip painted, on a page that is idle otherwise. Each repetition is a page of its own
 * (code and caches as cold as a reader meets them), and ours, the floor and nothing take turns.
 */

const repetitions = 11;
const traced = 5;
/** A page with very many papers takes long, and says much each time. */
const many = 1_000;
const fewer = (count: number, papers: number) => (papers < many ? count : Math.ceil(count / 2));

type Work = 'annotateCards' | 'addBareButtons' | 'doNothing';
/** How many ms after a settled page the strips in view may take. */
const visibleAim = 50;
const works: readonly Work[] = ['annotateCards', 'addBareButtons', 'doNothing'];

/** Two frames, so that what was done is painted, and a pause in which late answers come in. */
const painted =
  'new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(() => setTimeout(done, 300))))';

export async function measureAnnotation(
  browser: BenchBrowser,
  extension: Installed,
  pages: readonly BenchPage[],
): Promise<Measured[]> {
  const script = await bundle('./in-page.ts');
  const findings: Measured[] = [];
  for (const page of pages) {
    const { name, papers: size } = page;
    console.log(`  ${name}, ${size} papers`);
    const onFreshPage = async <Value>(
      use: (tab: Tab, run: (work: Work) => Promise<void>, world: number) => Promise<Value>,
    ) => {
      const { tab, world } = await openListing(browser, extension, page, script);
      const run = async (work: Work) => {
        const count = await tab.evaluate(`bench.${work}()`, world);
        if (work !== 'doNothing' && count !== size) {
          throw new Error(`${work} found ${count} of ${size} cards.`);
        }
        await tab.evaluate(painted);
      };
      const value = await use(tab, run, world);
      await tab.close();
      return value;
    };

    const times: Record<Work, number[]> = { annotateCards: [], addBareButtons: [], doNothing: [] };
    for (let round = 0; round < fewer(repetitions, size); round++) {
      for (const work of works) {
        times[work].push(await onFreshPage((tab, run) => mainThreadTime(tab, () => run(work))));
      }
    }
    const longest: Record<'ours' | 'floor', Longest[]> = { ours: [], floor: [] };
    for (let round = 0; round < fewer(traced, size); round++) {
      for (const [side, work] of [
        ['ours', 'annotateCards'],
        ['floor', 'addBareButtons'],
      ] as const) {
        longest[side].push(await onFreshPage((tab, run) => longestTasks(tab, () => run(work))));
      }
    }
    const visible: number[] = [];
    for (let round = 0; round < fewer(traced, size); round++) {
      visible.push(
        await onFreshPage(async (tab, _, world) => {
          const after = await tab.evaluate('bench.annotateVisible()', world);
          return Number(after);
        }),
      );
    }
    const worst = (kind: keyof Longest) => ({
      value: Math.max(...longest.ours.map((tasks) => tasks[kind])),
      floor: Math.max(...longest.floor.map((tasks) => tasks[kind])),
      aim: { value: 50 },
    });
    const idle = median(times.doNothing);
    findings.push(
      {
        name,
        size,
        value: median(times.annotateCards) - idle,
        unit: 'ms',
        floor: median(times.addBareButtons) - idle,
        aim: { ratio: 2 },
      },
      { name: `${name}: longest task of script`, size, unit: 'ms', ...worst('script') },
      { name: `${name}: longest frame`, size, unit: 'ms', ...worst('frame') },
      {
        name: `${name}: strips in view`,
        size,
        value: median(visible),
        unit: 'ms',
        aim: { value: visibleAim },
      },
    );
  }
  return findings;
}

async function openListing(
  browser: BenchBrowser,
  extension: Installed,
  { address, html }: BenchPage,
  script: string,
): Promise<{ tab: Tab; world: number }> {
  let world: Promise<number> | undefined;
  const tab = await browser.open(address, async (prepared) => {
    await serve(prepared, html);
    world = worldOf(prepared, extension);
    await prepared.send('Runtime.enable');
    await prepared.send('Performance.enable', { timeDomain: 'threadTicks' });
  });
  const context = await world;
  if (context === undefined) throw new Error('The content script did not start.');
  // The real content script does its work first: it must not start in the middle of a repetition.
  await tab.evaluate(painted);
  await tab.evaluate(script, context);
  await tab.evaluate('bench.replaceContentScript()', context);
  await tab.send('HeapProfiler.collectGarbage');
  await tab.evaluate(painted);
  return { tab, world: context };
}

/** The processor time that tasks of the page's main thread took while `work` ran, in ms. */
async function mainThreadTime(tab: Tab, work: () => Promise<void>): Promise<number> {
  const taken = async (): Promise<number> => {
    const { metrics } = await tab.send('Performance.getMetrics');
    const metric = metrics.find(({ name }: { name: string }) => name === 'TaskDuration');
    return metric.value * 1_000;
  };
  const before = await taken();
  await work();
  return (await taken()) - before;
}
