import * as z from 'zod/mini';
import { project } from '../model/project';
import { emptyLibrary, type PaperRowState, type TagRow, type ViewRow } from '../model/state';
import type { PaperId } from '../paper/identity';
import { paperIdSchema, paperSchema, sourceSchema, tagColourSchema } from '../paper/schema';
import { savedViewSchema } from '../search/saved-view';

/**
 * The rows of a backup that comes from a file: anybody may have written that. A row that passes is
 * used as it is, unknown members included.
 */

/** See `Stamp`. */
export const stampSchema = z.string().check(z.regex(/^[0-9a-z]{9}-[0-9a-z]{4}-[0-9a-z]{1,40}$/));

const register = <Value extends z.ZodMiniType>(value: Value) =>
  z.looseObject({ value, stamp: stampSchema, since: z.optional(stampSchema) });

const name = z.string().check(z.maxLength(2_100));

const stateSchema = z.looseObject({
  claims: z.record(paperIdSchema, stampSchema),
  observed: z.record(
    name,
    z.looseObject({
      value: z.unknown(),
      rank: z.enum(['link', 'card', 'embedded']),
      partial: z.optional(z.literal(true)),
    }),
  ),
  signals: z.record(name, z.number()),
  sources: z.array(sourceSchema),
  registers: z.record(name, register(z.unknown())),
  tags: z.record(name, register(z.boolean())),
  notes: z.array(
    z.looseObject({
      text: z.string(),
      stamp: stampSchema,
      replaces: z.record(name, stampSchema),
      beside: z.optional(z.array(stampSchema)),
      since: z.optional(stampSchema),
    }),
  ),
  apart: z.record(name, register(z.boolean())),
});

const tagSchema = z.looseObject({
  key: z.string().check(z.minLength(1), z.maxLength(200)),
  name: register(z.string().check(z.minLength(1), z.maxLength(200))),
  movedTo: z.optional(register(z.nullable(z.string()))),
  colour: z.optional(register(z.nullable(tagColourSchema))),
  deleted: z.optional(register(z.boolean())),
  usedAt: z.string(),
});

const viewSchema = z.looseObject({ id: z.uuid(), view: register(z.nullable(savedViewSchema)) });

/** Is it the row of a tag? */
export const isTagRow = (value: unknown): value is TagRow => tagSchema.safeParse(value).success;

/** Is it the row of a saved search? */
export const isViewRow = (value: unknown): value is ViewRow => viewSchema.safeParse(value).success;

export const isKey = (value: unknown): value is PaperId => paperIdSchema.safeParse(value).success;

/** Is it the state of a row, of which a paper comes that the library could hold? */
export function isState(key: PaperId, value: unknown): value is PaperRowState {
  if (!stateSchema.safeParse(value).success) return false;
  try {
    const papers = new Map([[key, value as PaperRowState]]);
    const { rows } = project({ ...emptyLibrary, papers });
    return paperSchema.safeParse(rows.get(key)).success;
  } catch {
    return false; // values of another kind than a field’s
  }
}

/** Every stamp of a row, which no other text is taken for, whatever it looks like. */
export function stampsIn(row: unknown): string[] {
  if (typeof row !== 'object' || row === null) return [];
  return Object.entries(row).flatMap(([name, member]) => {
    if (name === 'value') return [];
    if (name === 'stamp' || name === 'since')
      return typeof member === 'string' ? [member] : stampsIn(member);
    const areStamps = name === 'claims' || name === 'replaces' || name === 'beside';
    return areStamps ? Object.values(Object(member)).map(String) : stampsIn(member);
  });
}
