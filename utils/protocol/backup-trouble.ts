import { browser } from 'wxt/browser';

/** What became of the backup of the day, which nobody waits for: the background tells our pages. */

const name = 'offprint:backup-trouble';

/** Keeps why it could not be made; undefined once it was. */
export const keepBackupTrouble = (trouble: string | undefined): Promise<void> =>
  trouble === undefined
    ? browser.storage.local.remove(name)
    : browser.storage.local.set({ [name]: trouble });

export async function readBackupTrouble(): Promise<string | undefined> {
  const { [name]: trouble } = await browser.storage.local.get(name);
  return typeof trouble === 'string' ? trouble : undefined;
}
