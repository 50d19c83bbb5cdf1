import { ok, type Result } from '../result';
import { askZotero, type Caller, errorIn, fieldOf } from './zotero-answer';
import {
  brokenOff,
  failureOf,
  notRunning,
  notZotero,
  readOnly,
  type ZoteroFailure,
} from './zotero-failure';
import type { ZoteroItem } from './zotero-item';

export type { ZoteroFailure } from './zotero-failure';
export { toZoteroItem, type ZoteroItem } from './zotero-item';

/**
 * Hands papers to the Zotero that runs on this computer, through the server that is there for its
 * own browser extension. What is known of the protocol:
 *
 * - `ping` answers 200 with preferences, `getSelectedCollection` says where things go.
 * - `saveItems` answers 201 once all items of the request are stored, in one transaction, else 500.
 * - A session id is good for one `saveItems`. The second time it answers 409 `SESSION_EXISTS`, also
 *   when the first is still being stored; where the first failed it may be used again, unless that
 *   was for a read-only library. Zotero forgets ids after ten minutes, or one when it has ten.
 * - Tags come in as automatic ones, and not at all where the user turned those off.
 */

/** Where Zotero listens, unless the user changed its port. */
export const zoteroAddress = 'http://127.0.0.1:23119';

/** Zotero answers when all items of a request are stored: this many take it a moment. */
const batchSize = 50;

export interface ZoteroOptions {
  readonly fetch: typeof globalThis.fetch;
  /**
   * New for each hand-over, and kept for trying it again, with all items or the rest of them: what
   * was saved is then not saved twice, as long as Zotero remembers. After `read-only` and
   * `cancelled` it is used up.
   */
  readonly sessionId: string;
  readonly address?: string;
  /** Milliseconds until a request counts as unanswered. */
  readonly patience?: number;
}

export interface ZoteroReceipt {
  readonly saved: number;
  /** Items that Zotero had from an earlier try with the same session id. */
  readonly savedBefore: number;
  /** The library or collection that is selected in Zotero. */
  readonly target: string;
}

/** Why not all were saved, and how many were all the same, from the first on. */
export type ZoteroShortfall = ZoteroFailure & { readonly saved: number };

/** Saves items into what is selected in Zotero. Only what Zotero confirmed counts. Never throws. */
export async function sendToZotero(
  items: readonly ZoteroItem[],
  { sessionId, address = zoteroAddress, patience = 60_000, fetch }: ZoteroOptions,
): Promise<Result<ZoteroReceipt, ZoteroShortfall>> {
  const caller: Caller = { fetch, address, patience };
  const target = await findTarget(caller);
  if (!target.ok) return { ok: false, error: { ...target.error, saved: 0 } };
  const counts = { saved: 0, savedBefore: 0 };
  for (let start = 0; start < items.length; start += batchSize) {
    const batch = items.slice(start, start + batchSize);
    const outcome = await saveBatch(batch, sessionId, caller);
    if (!outcome.ok) return { ok: false, error: shortfall(outcome.error, start, items.length) };
    counts[outcome.value] += batch.length;
  }
  return ok({ ...counts, target: target.value });
}

function shortfall(failure: ZoteroFailure, saved: number, all: number): ZoteroShortfall {
  const part = saved ? ` (${saved} of ${all} papers were saved before that.)` : '';
  return { ...failure, message: failure.message + part, saved };
}

/** Whether Zotero is there, and where in it things go. */
async function findTarget(caller: Caller): Promise<Result<string, ZoteroFailure>> {
  const pong = await askZotero('ping', {}, caller);
  if (pong.status === 0) return { ok: false, error: notRunning };
  if (pong.brokenOff || pong.status === 403) return { ok: false, error: failureOf(pong) };
  if (pong.status !== 200 || !fieldOf(pong, 'prefs')) return { ok: false, error: notZotero };
  const selected = await askZotero('getSelectedCollection', {}, caller);
  if (selected.status !== 200 || selected.brokenOff) {
    return { ok: false, error: failureOf(selected) };
  }
  const name = fieldOf(selected, 'name');
  const libraryEditable = fieldOf(selected, 'libraryEditable');
  if (typeof name !== 'string' || typeof libraryEditable !== 'boolean') {
    return { ok: false, error: brokenOff };
  }
  // Zotero would take “My Library” instead, where nobody looks for what was sent to a group.
  const editable = libraryEditable && fieldOf(selected, 'editable') !== false;
  return editable ? ok(name) : { ok: false, error: readOnly(`“${name}”`) };
}

async function saveBatch(
  items: readonly ZoteroItem[],
  sessionId: string,
  caller: Caller,
): Promise<Result<'saved' | 'savedBefore', ZoteroFailure>> {
  const sessionID = `${sessionId}-${digest(items.map(({ id }) => id).join('\n'))}`;
  const answer = await askZotero('saveItems', { sessionID, items }, caller);
  if (answer.status === 201 && !answer.brokenOff) return ok('saved');
  if (answer.status === 409 && errorIn(answer) === 'SESSION_EXISTS') return ok('savedBefore');
  return { ok: false, error: failureOf(answer) };
}

/** So that a batch's session is its own, whatever is sent beside it (FNV-1a). */
function digest(text: string): string {
  let hash = 0x811c9dc5;
  for (const character of text) {
    hash = Math.imul(hash ^ (character.codePointAt(0) ?? 0), 0x01000193);
  }
  return (hash >>> 0).toString(36);
}
