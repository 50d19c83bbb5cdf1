import { hashTexts } from '../hash';
import { ok, type Result } from '../result';
import { zoteroAddress } from './zotero-address';
import { askZotero, type Caller, errorIn } from './zotero-answer';
import { failureOf, notMoved, readOnly, stopped, type ZoteroFailure } from './zotero-failure';
import type { ZoteroItem } from './zotero-item';
import { findPlace, type ZoteroPlace, type ZoteroTarget } from './zotero-place';

export type { ZoteroFailure } from './zotero-failure';
export { type ItemChoices, toZoteroItem, type ZoteroItem } from './zotero-item';
export type { ZoteroPlace, ZoteroTarget } from './zotero-place';

/**
 * Hands papers to the Zotero that runs on this computer, through the server that is there for its
 * own browser extension. What is known of the protocol:
 *
 * - `ping` answers 200 with preferences, `getSelectedCollection` says where things go and, in
 *   `targets`, where they may go besides.
 * - `saveItems` answers 201 once all items of the request are stored, in one transaction, else 500.
 *   It knows of no target: things go where Zotero's own window stands.
 * - A session id is good for one `saveItems`. The second time it answers 409 `SESSION_EXISTS`, also
 *   when the first is still being stored; where the first failed it may be used again, unless that
 *   was for a read-only library. Zotero forgets ids after ten minutes, or one when it has ten.
 * - `updateSession` moves what a session saved to another target, and answers 200.
 * - Tags come in as automatic ones, and not at all where the user turned those off.
 * - Whether the library has a paper already, no answer says: only the session tells of itself.
 */

/** Zotero answers when all items of a request are stored: this many take it a moment. */
const batchSize = 50;

export interface Connection {
  readonly fetch: typeof globalThis.fetch;
  readonly address?: string;
  /** Milliseconds until a request counts as unanswered. */
  readonly patience?: number;
}

export interface ZoteroOptions extends Connection {
  /**
   * New for each hand-over, and kept for trying it again, with all items or the rest of them: what
   * was saved is then not saved twice, as long as Zotero remembers. After `read-only` and
   * `cancelled` it is used up.
   */
  readonly sessionId: string;
  /** Where the papers go; without it, what is selected in Zotero. */
  readonly target?: ZoteroTarget;
  /** Stops before the next request: one on its way is waited for, so that what became of it is known. */
  readonly signal?: AbortSignal;
  /** Told how many items Zotero has. */
  readonly onProgress?: (done: number) => void;
}

export interface ZoteroReceipt {
  readonly saved: number;
  /** Items that Zotero had from an earlier try with the same session id. */
  readonly savedBefore: number;
  /** The library or collection that has them. */
  readonly target: string;
}

/** Why not all were saved, and how many were all the same, from the first on. */
export type ZoteroShortfall = ZoteroFailure & { readonly saved: number };

const callerOf = ({ fetch, address = zoteroAddress, patience = 60_000 }: Connection): Caller => ({
  fetch,
  address,
  patience,
});

/** Whether Zotero is there, where in it things go, and where they could. Never throws. */
export const findZotero = (connection: Connection): Promise<Result<ZoteroPlace, ZoteroFailure>> =>
  findPlace(callerOf(connection));

/** Saves items into Zotero. Only what Zotero confirmed counts. Never throws. */
export async function sendToZotero(
  items: readonly ZoteroItem[],
  options: ZoteroOptions,
): Promise<Result<ZoteroReceipt, ZoteroShortfall>> {
  const caller = callerOf(options);
  const place = await findPlace(caller);
  if (!place.ok) return { ok: false, error: { ...place.error, saved: 0 } };
  // Zotero would take “My Library” instead, where nobody looks for what was sent to a group.
  if (!place.value.editable) {
    return { ok: false, error: { ...readOnly(`“${place.value.name}”`), saved: 0 } };
  }
  const counts = { saved: 0, savedBefore: 0 };
  for (let start = 0; start < items.length; start += batchSize) {
    if (options.signal?.aborted) return short(stopped, start, items.length);
    const batch = items.slice(start, start + batchSize);
    const outcome = await saveBatch(batch, options, caller);
    if (!outcome.ok) return short(outcome.error, start, items.length);
    counts[outcome.value] += batch.length;
    const done = start + batch.length;
    options.onProgress?.(done);
    if (options.target) {
      const moved = await moveBatch(batch, options.target, options, caller);
      if (!moved) return short(notMoved(options.target.name, place.value.name), done, items.length);
    }
  }
  return ok({ ...counts, target: (options.target ?? place.value).name });
}

function short(failure: ZoteroFailure, saved: number, all: number): Result<never, ZoteroShortfall> {
  const part = saved ? ` (${saved} of ${all} papers were saved before that.)` : '';
  return { ok: false, error: { ...failure, message: failure.message + part, saved } };
}

async function saveBatch(
  items: readonly ZoteroItem[],
  options: ZoteroOptions,
  caller: Caller,
): Promise<Result<'saved' | 'savedBefore', ZoteroFailure>> {
  const answer = await askZotero(
    'saveItems',
    { sessionID: sessionOf(items, options), items },
    caller,
  );
  if (answer.status === 201 && !answer.brokenOff) return ok('saved');
  if (answer.status === 409 && errorIn(answer) === 'SESSION_EXISTS') return ok('savedBefore');
  return { ok: false, error: failureOf(answer) };
}

/** Whether Zotero moved them. It takes the tags of its own pop-up along: none here. */
async function moveBatch(
  items: readonly ZoteroItem[],
  target: ZoteroTarget,
  options: ZoteroOptions,
  caller: Caller,
): Promise<boolean> {
  const sessionID = sessionOf(items, options);
  const answer = await askZotero(
    'updateSession',
    { sessionID, target: target.id, tags: '' },
    caller,
  );
  return answer.status === 200 && !answer.brokenOff;
}

/** A batch's session is its own, whatever is sent beside it. */
const sessionOf = (items: readonly ZoteroItem[], { sessionId }: ZoteroOptions): string =>
  `${sessionId}-${hashTexts(items.map(({ id }) => id)).toString(36)}`;
