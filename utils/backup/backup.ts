import * as z from 'zod/mini';

/**
 * A backup: everything that replicas share, which is all of the library but the journal. It is made
 * of packed chunks. Backups of one week share the chunks that did not change between them, so that
 * one costs what changed since the one before; each week begins with chunks of its own, so that one
 * damaged chunk never damages every backup.
 */

/** How the names of backups’ files end. */
export const backupFileExtension = '.offprint-backup.gz';

/** Why a backup was made: by the calendar, because the user asked, or before something. */
export const backupReasons = [
  'day',
  'asked',
  'import',
  'removal',
  'deletion',
  'restore',
  'upgrade',
  /** Read from a file that the user chose. */
  'file',
] as const;
export type BackupReason = (typeof backupReasons)[number];

const count = z.int().check(z.nonnegative());

const chunkSchema = z.strictObject({
  id: z.uuid(),
  rows: count,
  /** Bytes as packed. */
  size: count,
  /** SHA-256 of the packed bytes, in hexadecimal. */
  checksum: z.string().check(z.regex(/^[0-9a-f]{64}$/)),
});
export type Chunk = z.infer<typeof chunkSchema>;

const segmentSchema = z.extend(chunkSchema, {
  /** The chunk holds the papers with keys from this one to the next segment’s. */
  from: z.string(),
  /** How many of its papers are removed ones. */
  removed: count,
});
export type Segment = z.infer<typeof segmentSchema>;

const backupShape = {
  id: z.uuid(),
  /** When it was made, ISO 8601. */
  at: z.iso.datetime(),
  reason: z.enum(backupReasons),
  /** Of one from a file: when that was read, ISO 8601. */
  readAt: z.optional(z.iso.datetime()),
  /** The library’s clock: no stamp in the backup is later. */
  stamp: z.string(),
  /** The library’s device: of another one nothing can be shared. */
  device: z.string(),
  /** The version of the database that the rows were read from. */
  databaseVersion: z.int(),
  /** When the oldest of the chunks that it may share was made, ISO 8601. */
  since: z.iso.datetime(),
  counts: z.strictObject({ saved: count, removed: count, tags: count, views: count }),
  /** The rows that stand for papers, by key. */
  segments: z.array(segmentSchema),
  /** The rows that were joined into those. */
  joined: z.array(chunkSchema),
  /** Tags and saved searches. */
  records: chunkSchema,
};

export const backupSchema = z.strictObject(backupShape);
export type Backup = z.infer<typeof backupSchema>;

/** Every chunk that a backup is made of. */
export const chunksOf = ({ segments, joined, records }: Backup): readonly Chunk[] => [
  ...segments,
  ...joined,
  records,
];

/** How many bytes a backup takes, those included that it shares with others. */
export const sizeOf = (backup: Backup): number =>
  chunksOf(backup).reduce((all, { size }) => all + size, 0);
