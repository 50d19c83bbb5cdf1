import { setTimeout } from 'node:timers/promises';
import { zoteroAddress } from '../../utils/hand-off/zotero-address.ts';
import { standInForZotero, type ZoteroStandIn } from './server.ts';

/** So often, a second apart, the port is tried: another test may have it for a while. */
const tries = 60;

/** A stand-in where Zotero itself listens, which is where the built extension looks for it. */
export async function standInAtItsPort(): Promise<ZoteroStandIn> {
  const port = Number(new URL(zoteroAddress).port);
  for (let count = 0; count < tries; count += 1) {
    try {
      return await standInForZotero(port);
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'EADDRINUSE') throw error;
      await setTimeout(1_000);
    }
  }
  throw new Error(`Port ${port} is taken. Close Zotero, and run the tests again.`);
}
