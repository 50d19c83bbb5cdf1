import * as z from 'zod/mini';
import { paperIdSchema } from '../../utils/paper/schema';
import { place } from './place';

/** What is remembered of each entry of the history, and of the popup between two openings. */

const entrySchema = z.object({
  /** Where its list was scrolled to. */
  scroll: z.optional(z.object({ index: z.number(), offset: z.number() })),
  selected: z.array(paperIdSchema),
});
export type EntryMemory = z.infer<typeof entrySchema>;

const nothing: EntryMemory = { selected: [] };

const nameOf = (entry: string) => `offprint:entry:${entry}`;

function parse<Value>(text: string | null, schema: z.ZodMiniType<Value>): Value | undefined {
  try {
    return schema.safeParse(JSON.parse(text ?? 'null')).data;
  } catch {
    return undefined; // not even JSON
  }
}

/** What is remembered of an entry of this tab. */
export const recall = (entry: string): EntryMemory =>
  parse(sessionStorage.getItem(nameOf(entry)), entrySchema) ?? nothing;

/** Remembers an entry while this tab lives. Where that does not fit it is forgotten. */
export function remember(entry: string, memory: EntryMemory): void {
  try {
    sessionStorage.setItem(nameOf(entry), JSON.stringify(memory));
  } catch {
    sessionStorage.removeItem(nameOf(entry));
  }
}

/** The popup comes back to where it was for so many milliseconds. */
const kept = 5 * 60_000;
const popupKey = 'offprint:popup';
const popupSchema = z.object({
  at: z.number(),
  address: z.string(),
  memory: entrySchema,
});

/** Remembers where the popup was when it closes; other places have addresses of their own. */
export function rememberPopup(memory: EntryMemory, now = Date.now()): void {
  if (place !== 'popup') return;
  localStorage.setItem(popupKey, JSON.stringify({ at: now, address: location.search, memory }));
}

/** Where the popup was a moment ago: its query string and memory; undefined when that is long past. */
export function recallPopup(
  now = Date.now(),
): { readonly address: string; readonly memory: EntryMemory } | undefined {
  if (place !== 'popup') return undefined;
  const known = parse(localStorage.getItem(popupKey), popupSchema);
  return known && now - known.at < kept ? known : undefined;
}
