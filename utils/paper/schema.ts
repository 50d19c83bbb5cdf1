import * as z from 'zod/mini';
import { mostIds, type PaperId, parseIdentifier } from './identity';

/**
 * The shapes of a paper. Each type is inferred from its schema here and written nowhere else.
 * Lengths are limits against hostile or broken input, far above anything real. Zod Mini is the same
 * library a fifth the size: a worker that wakes for one click waits for every schema to be built.
 */

/** A normalised identifier; anything else, however similar, is refused. */
export const paperIdSchema = z.custom<PaperId>(
  (value) =>
    typeof value === 'string' && value.length <= 2_000 && parseIdentifier(value)?.id === value,
  'not a normalised identifier',
);

const line = (limit: number) => z.string().check(z.trim(), z.minLength(1), z.maxLength(limit));
const count = z.int().check(z.nonnegative());
const webAddress = z.url({ protocol: /^https?$/ }).check(z.maxLength(2_000));

export const statusSchema = z.enum(['to-read', 'reading', 'read']);
export type Status = z.infer<typeof statusSchema>;

/** How well the user likes a paper: 1 to 5. */
export const ratingSchema = z.int().check(z.minimum(1), z.maximum(5));

/** The colours that a tag can have, by the names that the interface gives a shade each. */
export const tagColours = [
  'red',
  'orange',
  'yellow',
  'green',
  'teal',
  'blue',
  'purple',
  'pink',
  'grey',
] as const;
export const tagColourSchema = z.enum(tagColours);
export type TagColour = z.infer<typeof tagColourSchema>;

/** YYYY, YYYY-MM or YYYY-MM-DD. */
export const dateSchema = z
  .string()
  .check(z.regex(/^\d{4}(?:-(?:0[1-9]|1[0-2])(?:-(?:0[1-9]|[12]\d|3[01]))?)?$/));
const instantSchema = z.iso.datetime({ offset: true });

export const authorSchema = z.looseObject({
  /** In reading order. */
  name: line(500),
  /** The family's name, with its particle, where a file said it and the name does not tell it by itself. */
  family: z.optional(line(500)),
});
export type Author = z.infer<typeof authorSchema>;

export const linksSchema = z.looseObject({
  page: webAddress,
  pdf: z.optional(webAddress),
  code: z.optional(webAddress),
  project: z.optional(webAddress),
});

export const sourceSchema = z.looseObject({
  site: line(100),
  page: webAddress,
  seenAt: instantSchema,
  /** The identifiers that were seen together there; sources from before this was kept have none. */
  ids: z.optional(z.array(paperIdSchema).check(z.maxLength(mostIds))),
  submitter: z.optional(line(500)),
  organisation: z.optional(line(500)),
});

export const signalsSchema = z.looseObject({
  upvotes: z.optional(count),
  comments: z.optional(count),
  citations: z.optional(count),
});

/** The facts about a paper that a page can state. */
const factsShape = {
  type: z.optional(line(60)),
  title: line(2_000),
  authors: z.array(authorSchema).check(z.maxLength(10_000)),
  authorCount: z.optional(count),
  abstract: z.optional(z.string().check(z.trim(), z.maxLength(100_000))),
  published: z.optional(dateSchema),
  version: z.optional(z.int().check(z.positive())),
  venue: z.optional(line(1_000)),
  /** What the authors say of the paper beside it, such as its length and where it was accepted. */
  comment: z.optional(line(5_000)),
  journalReference: z.optional(line(1_000)),
  categories: z.array(line(200)).check(z.maxLength(200)),
  keywords: z.array(line(300)).check(z.maxLength(500)),
  links: linksSchema,
  signals: signalsSchema,
};

/**
 * What a page says of one paper, as the content script read it: untrusted until parsed.
 * `rank` says how well the reader knew what it read, see `factRanks`.
 */
export const pageRecordSchema = z.strictObject({
  ids: z.array(paperIdSchema).check(z.minLength(1), z.maxLength(mostIds)),
  ...factsShape,
  source: z.strictObject({
    site: line(100),
    page: webAddress,
    submitter: z.optional(line(500)),
    organisation: z.optional(line(500)),
  }),
  rank: z.enum(['link', 'card', 'embedded']),
  /** Fields that the page shows cut short, such as a snippet in place of the abstract. */
  partial: z.optional(z.array(z.enum(['title', 'authors', 'abstract'])).check(z.maxLength(3))),
});
/** What a site's reader hands over (plain data, checked in the background). */
export type PageRecord = z.infer<typeof pageRecordSchema>;

/** A paper of the library, in the field names of the library file and of the table `papers`. */
export const paperSchema = z.looseObject({
  key: paperIdSchema,
  ids: z.array(paperIdSchema).check(z.minLength(1)),
  ...factsShape,
  sources: z.array(sourceSchema),
  status: statusSchema,
  rating: z.optional(ratingSchema),
  tags: z.array(line(200)),
  note: z.string().check(z.maxLength(1_000_000)),
  citationKey: z.optional(line(200)),
  csl: z.optional(z.record(z.string(), z.unknown())),
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
  state: z.optional(z.looseObject({})),
});
export type LibraryFile = z.infer<typeof libraryFileSchema>;
