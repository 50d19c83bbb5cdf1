import { z } from 'zod';
import { type PaperId, parseIdentifier } from './identity';

/**
 * The shapes of a paper. Each type is inferred from its schema here and written nowhere else.
 * Lengths are limits against hostile or broken input, far above anything real.
 */

/** A normalised identifier; anything else, however similar, is refused. */
export const paperIdSchema = z.custom<PaperId>(
  (value) =>
    typeof value === 'string' && value.length <= 2_000 && parseIdentifier(value)?.id === value,
  'not a normalised identifier',
);

const line = (limit: number) => z.string().trim().min(1).max(limit);
const webAddress = z.url({ protocol: /^https?$/ }).max(2_000);

export const statusSchema = z.enum(['to-read', 'reading', 'read']);
export type Status = z.infer<typeof statusSchema>;

/** YYYY, YYYY-MM or YYYY-MM-DD. */
export const dateSchema = z
  .string()
  .regex(/^\d{4}(?:-(?:0[1-9]|1[0-2])(?:-(?:0[1-9]|[12]\d|3[01]))?)?$/);
const instantSchema = z.iso.datetime({ offset: true });

export const authorSchema = z.looseObject({ name: line(500) });
export type Author = z.infer<typeof authorSchema>;

export const linksSchema = z.looseObject({
  page: webAddress,
  pdf: webAddress.optional(),
  code: webAddress.optional(),
  project: webAddress.optional(),
});

export const sourceSchema = z.looseObject({
  site: line(100),
  page: webAddress,
  seenAt: instantSchema,
  submitter: line(500).optional(),
  organisation: line(500).optional(),
});

export const signalsSchema = z.looseObject({
  upvotes: z.int().nonnegative().optional(),
  comments: z.int().nonnegative().optional(),
});

/** The facts about a paper that a page can state. */
const factsShape = {
  type: line(60).optional(),
  title: line(2_000),
  authors: z.array(authorSchema).max(10_000),
  authorCount: z.int().nonnegative().optional(),
  abstract: z.string().trim().max(100_000).optional(),
  published: dateSchema.optional(),
  version: z.int().positive().optional(),
  venue: line(1_000).optional(),
  categories: z.array(line(200)).max(200),
  keywords: z.array(line(300)).max(500),
  links: linksSchema,
  signals: signalsSchema,
};

/**
 * What a page says of one paper, as the content script read it: untrusted until parsed.
 * `rank` says how well the reader knew what it read, see `factRanks`.
 */
export const pageRecordSchema = z.strictObject({
  ids: z.array(paperIdSchema).min(1).max(30),
  ...factsShape,
  source: z.strictObject({
    site: line(100),
    page: webAddress,
    submitter: line(500).optional(),
    organisation: line(500).optional(),
  }),
  rank: z.enum(['link', 'card', 'embedded']),
  /** Fields that the page shows cut short, such as a snippet in place of the abstract. */
  partial: z
    .array(z.enum(['title', 'authors', 'abstract']))
    .max(3)
    .optional(),
});
/** What a site's reader hands over (plain data, checked in the background). */
export type PageRecord = z.infer<typeof pageRecordSchema>;

/** A paper of the library, in the field names of the library file and of the table `papers`. */
export const paperSchema = z.looseObject({
  key: paperIdSchema,
  ids: z.array(paperIdSchema).min(1),
  ...factsShape,
  sources: z.array(sourceSchema),
  status: statusSchema,
  rating: z.int().min(1).max(5).optional(),
  tags: z.array(line(200)),
  note: z.string().max(1_000_000),
  citationKey: line(200).optional(),
  csl: z.record(z.string(), z.unknown()).optional(),
  savedAt: instantSchema,
  updatedAt: instantSchema,
});
export type Paper = z.infer<typeof paperSchema>;

/**
 * The library file: a public contract. Readers keep fields they do not know. `state` carries the
 * stamps, joins, tags and tombstones; backups always have it.
 */
export const libraryFileSchema = z.looseObject({
  format: z.literal('offprint-library'),
  version: z.literal(1),
  exportedAt: instantSchema,
  papers: z.array(paperSchema),
  state: z.looseObject({}).optional(),
});
export type LibraryFile = z.infer<typeof libraryFileSchema>;
