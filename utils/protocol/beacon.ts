import { browser } from 'wxt/browser';
import type { PaperId } from '../paper/identity';

/**
 * The beacon tells open tabs which papers changed. It is one value in `storage.local`: it reaches
 * content scripts without the `tabs` permission and without a live worker.
 */

const beaconKey = 'offprint:changed';

/** `ids` is every identifier of the papers that changed; `everything` after a change to very many. */
export interface LibraryChange {
  readonly at: string;
  readonly ids: readonly PaperId[];
  readonly everything?: true;
}

/** Lights the beacon. Background only, after the change is stored. */
export async function announce(change: LibraryChange): Promise<void> {
  await browser.storage.local.set({ [beaconKey]: change });
}

/** Calls `listener` on each change until `signal` aborts. */
export function onLibraryChange(
  listener: (change: LibraryChange) => void,
  signal: AbortSignal,
): void {
  const heard = (changes: Record<string, { newValue?: unknown }>) => {
    const change = changes[beaconKey]?.newValue;
    if (change) listener(change as LibraryChange);
  };
  browser.storage.local.onChanged.addListener(heard);
  signal.addEventListener('abort', () => browser.storage.local.onChanged.removeListener(heard));
}
