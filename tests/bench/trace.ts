import type { Answer, Session } from './devtools';

/** An event of the trace format; times in microseconds. */
interface TraceEvent {
  readonly name: string;
  readonly pid: number;
  readonly tid: number;
  readonly ts: number;
  readonly dur?: number;
  /** Processor time: unlike `dur` it does not grow while the machine does something else. */
  readonly tdur?: number;
}

const start = 'offprint-bench:start';
const end = 'offprint-bench:end';

/** The longest tasks of a page's main thread, in ms of processor time. */
export interface Longest {
  /** Of those that ran script. */
  readonly script: number;
  /** Of those that drew a frame: style, layout and paint. */
  readonly frame: number;
}

/** Watches the page's main thread while `work` runs. */
export async function longestTasks(tab: Session, work: () => Promise<unknown>): Promise<Longest> {
  const events: TraceEvent[] = [];
  const stop = tab.on('Tracing.dataCollected', ({ value }: Answer) => events.push(...value));
  await tab.send('Tracing.start', {
    transferMode: 'ReportEvents',
    categories: 'disabled-by-default-devtools.timeline,devtools.timeline,blink.user_timing',
  });
  await tab.evaluate(`void performance.mark('${start}')`);
  await work();
  await tab.evaluate(`void performance.mark('${end}')`);
  const complete = new Promise<void>((resolve) => {
    const done = tab.on('Tracing.tracingComplete', () => {
      done();
      resolve();
    });
  });
  await tab.send('Tracing.end');
  await complete;
  stop();
  return longestBetweenMarks(events);
}

/** The marks tell which thread is the page's, and when it was watched. */
export function longestBetweenMarks(events: readonly TraceEvent[]): Longest {
  const from = events.find(({ name }) => name === start);
  const to = events.find(({ name }) => name === end);
  if (!from || !to) throw new Error('The trace lacks the marks of the benchmark.');
  const watched = events.filter(
    ({ pid, tid, ts }) => pid === from.pid && tid === from.tid && ts >= from.ts && ts < to.ts,
  );
  const drawn = watched.filter(({ name }) => name === 'PrePaint').map(({ ts }) => ts);
  const longest = { script: 0, frame: 0 };
  for (const { name, ts, dur = 0, tdur = 0 } of watched) {
    if (name !== 'RunTask') continue;
    const kind = drawn.some((time) => time >= ts && time < ts + dur) ? 'frame' : 'script';
    longest[kind] = Math.max(longest[kind], tdur / 1_000);
  }
  return longest;
}
