import { signal } from './life';

/** Longest wait for a frame, in ms: none comes in a hidden tab. */
const frameLimit = 250;

/**
 * Runs `work` at the next frame after it is asked for, once however often it is asked. Asked for
 * while it runs, it runs once more afterwards. `work` resolves with how long to rest before it runs
 * again, in ms, so that a page which changes all the time is not scanned all the time.
 */
export function createPulse(work: () => Promise<number>): () => void {
  let asked = false;
  let running = false;
  let notBefore = 0;

  const run = async () => {
    running = true;
    asked = false;
    try {
      notBefore = (await work()) + performance.now();
    } finally {
      running = false;
      if (asked) schedule();
    }
  };

  const schedule = () => {
    let due = true;
    const once = () => {
      if (due && !signal.aborted) void run();
      due = false;
    };
    const atFrame = () => {
      requestAnimationFrame(once);
      setTimeout(once, frameLimit);
    };
    const rest = notBefore - performance.now();
    if (rest > 0) setTimeout(atFrame, rest);
    else atFrame();
  };

  return () => {
    if (!asked && !running) schedule();
    asked = true;
  };
}
