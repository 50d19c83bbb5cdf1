import * as z from 'zod/mini';
import { ok, type Result } from '../result';
import { askZotero, type Caller, fieldOf } from './zotero-answer';
import { brokenOff, failureOf, notRunning, notZotero, type ZoteroFailure } from './zotero-failure';

/** A library or collection that papers can be put into. */
export interface ZoteroTarget {
  /** `L1` for a library, `C12` for a collection. */
  readonly id: string;
  readonly name: string;
  /** How many others it lies in. */
  readonly level: number;
}

/** Where in Zotero papers would go, and where else they could. */
export interface ZoteroPlace {
  /** The library or collection that is selected. */
  readonly name: string;
  readonly editable: boolean;
  readonly targets: readonly ZoteroTarget[];
}

const answered = z.object({
  name: z.string(),
  libraryEditable: z.boolean(),
  editable: z.optional(z.boolean()),
});

const target = z.object({
  id: z.string().check(z.regex(/^[LC]\d+$/)),
  name: z.string(),
  level: z.catch(z.int().check(z.nonnegative()), 0),
});

/** Whether Zotero is there, and where in it things go. */
export async function findPlace(caller: Caller): Promise<Result<ZoteroPlace, ZoteroFailure>> {
  const pong = await askZotero('ping', {}, caller);
  if (pong.status === 0) return { ok: false, error: notRunning };
  if (pong.brokenOff || pong.status === 403) return { ok: false, error: failureOf(pong) };
  if (pong.status !== 200 || !fieldOf(pong, 'prefs')) return { ok: false, error: notZotero };
  const selected = await askZotero('getSelectedCollection', {}, caller);
  if (selected.status !== 200 || selected.brokenOff) {
    return { ok: false, error: failureOf(selected) };
  }
  const place = answered.safeParse(selected.body).data;
  if (!place) return { ok: false, error: brokenOff };
  const { name, libraryEditable, editable = true } = place;
  return ok({ name, editable: libraryEditable && editable, targets: targetsIn(selected.body) });
}

/** Those that can be read: an older Zotero names none. */
function targetsIn(body: unknown): readonly ZoteroTarget[] {
  const { targets } = z.object({ targets: z.catch(z.array(z.unknown()), []) }).parse(body);
  return targets.flatMap((one) => target.safeParse(one).data ?? []);
}
