import { browser } from 'wxt/browser';

/**
 * How long this script works: until its extension is updated, reloaded or removed under the page,
 * or a newer script of it starts in the same world. Everything that listens takes the signal.
 */
const controller = new AbortController();
export const { signal } = controller;

declare global {
  var offprint: AbortController | undefined;
}

/** Ends an older script of ours in this world, which the page's own scripts do not share. */
export function takeOver(): void {
  globalThis.offprint?.abort();
  globalThis.offprint = controller;
}

/** Is the extension still there? Once it is not, this script has ended. */
export function isAlive(): boolean {
  if (!browser.runtime?.id) controller.abort();
  return !signal.aborted;
}
