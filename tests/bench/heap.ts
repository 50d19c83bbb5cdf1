import { setTimeout as pause } from 'node:timers/promises';
import type { BenchBrowser, Session } from './devtools';
import { type Shelf, timeOfMark } from './libraries';
import type { Measured } from './report';

/**
 * What a library that is open and was searched holds in memory after a collection: the page, its
 * search worker and the background, each by what its heap uses and the buffers beside it.
 */

const mega = 1_000_000;
const aims: Readonly<Record<number, { readonly page: number; readonly all: number }>> = {
  50000: { page: 40 * mega, all: 160 * mega },
};

export async function measureHeap(
  browser: BenchBrowser,
  { extension, papers }: Shelf,
): Promise<Measured[]> {
  const workers: Session[] = [];
  const tab = await browser.open(`${extension.origin}/library.html?q=model`, (prepared) =>
    attachWorkers(prepared, workers),
  );
  await tab.evaluate(timeOfMark('offprint:search-ready'));
  await pause(4_000);
  const background = await backgroundOf(browser, extension.origin);
  const page = await heapOf(tab);
  const others = await Promise.all([...workers, ...background].map(heapOf));
  const all = others.reduce((sum, one) => sum + one, page);
  await tab.close();
  const aim = aims[papers];
  const unit = 'bytes';
  return [
    {
      name: 'heap of the library page',
      size: papers,
      unit,
      value: page,
      ...(aim && { aim: { value: aim.page } }),
    },
    {
      name: 'heap of all contexts',
      size: papers,
      unit,
      value: all,
      ...(aim && { aim: { value: aim.all } }),
    },
  ];
}

/** Adds the workers of a page to a list, as they start. */
export async function attachWorkers(tab: Session, workers: Session[]): Promise<void> {
  tab.on('Target.attachedToTarget', ({ sessionId }) => {
    workers.push(tab.attached(sessionId));
  });
  await tab.send('Target.setAutoAttach', {
    autoAttach: true,
    waitForDebuggerOnStart: false,
    flatten: true,
  });
}

async function backgroundOf(browser: BenchBrowser, origin: string): Promise<Session[]> {
  const { targetInfos } = await browser.session.send('Target.getTargets');
  const own = targetInfos.filter(
    ({ type, url }: { type: string; url: string }) =>
      type === 'service_worker' && url.startsWith(origin),
  );
  return Promise.all(
    own.map(async ({ targetId }: { targetId: string }) => {
      const { sessionId } = await browser.session.send('Target.attachToTarget', {
        targetId,
        flatten: true,
      });
      return browser.session.attached(sessionId);
    }),
  );
}

/** Bytes in use after a collection, the buffers outside of the heap included. */
async function heapOf(session: Session): Promise<number> {
  await session.send('HeapProfiler.enable');
  await session.send('HeapProfiler.collectGarbage');
  return heapNow(session);
}

async function heapNow(session: Session): Promise<number> {
  const { usedSize, backingStorageSize = 0 } = await session.send('Runtime.getHeapUsage');
  return usedSize + backingStorageSize;
}

/** The most that contexts held together while `work` ran, as far as looking now and then tells. */
export async function peakHeap(
  sessions: readonly Session[],
  work: () => Promise<unknown>,
): Promise<number> {
  let peak = 0;
  let working = true;
  const looking = (async () => {
    while (working) {
      // A worker may have ended meanwhile: it holds nothing any more.
      const heaps = await Promise.all(sessions.map((session) => heapNow(session).catch(() => 0)));
      peak = Math.max(
        peak,
        heaps.reduce((sum, heap) => sum + heap, 0),
      );
      await pause(50);
    }
  })();
  await work().finally(() => {
    working = false;
  });
  await looking;
  return peak;
}
