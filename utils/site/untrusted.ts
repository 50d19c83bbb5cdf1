/**
 * Guards for a page's embedded data. The page may put anything there, so every value is looked at
 * before use and limited in size; a value of the wrong kind counts as absent. The background checks
 * the whole record again, with its schema.
 */

import { collapse } from './text';

const property = (value: unknown, name: string): unknown =>
  typeof value === 'object' && value !== null && Object.hasOwn(value, name)
    ? (value as Record<string, unknown>)[name]
    : undefined;

/** The value at the end of a path of names. Own properties only, never something inherited. */
export const at = (value: unknown, ...path: string[]): unknown => path.reduce(property, value);

/** A text without line breaks and not empty, cut at the limit. */
export const textFrom = (value: unknown, limit: number): string | undefined =>
  (typeof value === 'string' && collapse(value.slice(0, limit))) || undefined;

/** A whole number, zero or more. */
export const countFrom = (value: unknown): number | undefined =>
  Number.isSafeInteger(value) && (value as number) >= 0 ? (value as number) : undefined;

/** A list, cut at the limit; empty when it is none. */
export const listFrom = (value: unknown, limit: number): readonly unknown[] =>
  Array.isArray(value) ? value.slice(0, limit) : [];

/** A complete http or https address in its normal form. */
export function addressFrom(value: unknown): string | undefined {
  const url = typeof value === 'string' && URL.canParse(value) ? new URL(value) : undefined;
  return url && /^https?:$/.test(url.protocol) && url.href.length <= 2_000 ? url.href : undefined;
}
