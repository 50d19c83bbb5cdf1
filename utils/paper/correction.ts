import * as z from 'zod/mini';
import { authorSchema, paperSchema } from './schema';

/**
 * What can be put right about a paper by hand: its field, and the value it has from then on,
 * whatever pages say. `null` goes back to what pages say. Where a paper need not have the field,
 * an empty text says that it has none.
 */

const { shape } = paperSchema;
const { shape: links } = shape.links;

const none = z.literal('');
const optional = <Schema extends z.ZodMiniType>(schema: Schema) =>
  z.nullable(z.union([none, schema]));

/** The authors one by one: by the name alone, or with the family's name as a file stated it. */
const { name, family } = authorSchema.shape;
const authors = z
  .array(z.union([name, z.strictObject({ name, family: family.def.innerType })]))
  .check(z.maxLength(10_000));

const correction = <Field extends string, Schema extends z.ZodMiniType>(
  field: Field,
  value: Schema,
) => z.strictObject({ field: z.literal(field), value });

export const correctionSchema = z.discriminatedUnion('field', [
  correction('title', z.nullable(shape.title)),
  correction('authors', z.nullable(authors)),
  correction('abstract', optional(shape.abstract.def.innerType)),
  correction('published', optional(shape.published.def.innerType)),
  correction('venue', optional(shape.venue.def.innerType)),
  correction('type', optional(shape.type.def.innerType)),
  correction('comment', optional(shape.comment.def.innerType)),
  correction('journalReference', optional(shape.journalReference.def.innerType)),
  correction('categories', z.nullable(shape.categories)),
  correction('keywords', z.nullable(shape.keywords)),
  correction('links.page', z.nullable(links.page)),
  correction('links.pdf', optional(links.pdf.def.innerType)),
  correction('links.code', optional(links.code.def.innerType)),
  correction('links.project', optional(links.project.def.innerType)),
]);

/** One field put right. */
export type Correction = z.infer<typeof correctionSchema>;
export type CorrectableField = Correction['field'];

/** The fields that can be put right, as an editor lists them. */
export const correctableFields = correctionSchema.def.options.map(
  (option) => option.def.shape.field.def.values[0] as CorrectableField,
);
