import * as z from 'zod/mini';
import { sortFields } from './sort';

/** A search that the user keeps under a name. */
export const savedViewSchema = z.strictObject({
  name: z.string().check(z.trim(), z.minLength(1), z.maxLength(200)),
  query: z.string().check(z.maxLength(10_000)),
  sort: z.strictObject({ by: z.enum(sortFields), descending: z.boolean() }),
});
export type SavedView = z.infer<typeof savedViewSchema>;
