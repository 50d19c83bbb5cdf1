/**
 * How far a change to many papers has come. The background tells it while the change goes on, over
 * a channel that only pages of the extension hear; the answer to the command comes by itself.
 */

/** A command at work: how many of its papers are done. */
export interface Progress {
  readonly command: string;
  readonly done: number;
  readonly total: number;
  /** What it does first: a backup of how things are. */
  readonly phase?: 'backup';
}

const channelName = 'offprint:progress';

/** Below this many papers nothing is told: it is done before anyone could read it. */
export const toldAbove = 500;

/** Calls `listener` with every step of every such command until `signal` aborts. */
export function onProgress(listener: (progress: Progress) => void, signal: AbortSignal): void {
  const channel = new BroadcastChannel(channelName);
  channel.onmessage = ({ data }: MessageEvent<Progress>) => listener(data);
  signal.addEventListener('abort', () => channel.close());
}

/** What the background tells progress by. */
export function openProgress(): (progress: Progress) => void {
  const channel = new BroadcastChannel(channelName);
  return (progress) => channel.postMessage(progress);
}
