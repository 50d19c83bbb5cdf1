import { readInPages } from '../../../utils/db/queries';
import {
  type ItemChoices,
  sendToZotero,
  toZoteroItem,
  type ZoteroItem,
  type ZoteroReceipt,
  type ZoteroShortfall,
  type ZoteroTarget,
} from '../../../utils/hand-off/zotero';
import type { PaperId } from '../../../utils/paper/identity';
import type { Result } from '../../../utils/result';
import { library } from '../library';
import { rememberSent } from './sent';

export interface SendOrder {
  readonly papers: readonly PaperId[];
  readonly choices: ItemChoices;
  readonly target?: ZoteroTarget;
  readonly signal: AbortSignal;
  /** Told how many papers Zotero has. */
  readonly onProgress: (done: number) => void;
}

/** Kept until a hand-over went well, also while the panel is closed: so it can be tried again. */
let session = crypto.randomUUID();

/** After these Zotero takes nothing more under the same session. */
const spent: ReadonlySet<ZoteroShortfall['code']> = new Set(['read-only', 'cancelled']);

/** The browser's own, which must not be called as a method of anything else. */
const fetch: typeof globalThis.fetch = (address, options) => globalThis.fetch(address, options);

/** Sends papers to Zotero, and remembers those that it confirmed. */
export async function sendPapers(
  order: SendOrder,
): Promise<Result<ZoteroReceipt, ZoteroShortfall>> {
  const items: ZoteroItem[] = [];
  for await (const rows of readInPages(library, order.papers)) {
    items.push(...rows.map((row) => toZoteroItem(row, order.choices)));
  }
  const keeping: Promise<void>[] = [];
  let kept = 0;
  const sent = await sendToZotero(items, {
    ...{ fetch, sessionId: session, signal: order.signal },
    ...(order.target && { target: order.target }),
    onProgress: (done) => {
      keeping.push(rememberSent(items.slice(kept, done).map(({ id }) => id as PaperId)));
      kept = done;
      order.onProgress(done);
    },
  });
  await Promise.all(keeping);
  if (sent.ok || spent.has(sent.error.code)) session = crypto.randomUUID();
  return sent;
}
