import type { PaperRowState, TagRow, ViewRow } from '../model/state';
import type { PaperId } from '../paper/identity';
import { fail, ok, type Result } from '../result';
import { type Backup, backupSchema, type Chunk, chunksOf } from './backup';
import type { BackupDatabase, StoredBackup } from './database';
import { checksumOf, unpack } from './pack';
import type { RecordRow } from './packing';

/** Reading backups, and telling damaged ones from good ones. */

/** A backup as it is stored. */
export async function seal(backup: Backup): Promise<StoredBackup> {
  const text = JSON.stringify(backup);
  return { id: backup.id, at: backup.at, text, checksum: await checksumOfText(text) };
}

/** The backup that was stored; undefined where it is not as it was stored. */
async function unseal({ text, checksum }: StoredBackup): Promise<Backup | undefined> {
  if (typeof text !== 'string' || (await checksumOfText(text)) !== checksum) return undefined;
  return backupSchema.safeParse(JSON.parse(text)).data;
}

const checksumOfText = (text: string) => checksumOf(new TextEncoder().encode(text));

/** All backups, newest first; of those whose list of chunks is damaged only the id and the date. */
export async function readBackups(
  backups: BackupDatabase,
): Promise<readonly (Backup | Pick<StoredBackup, 'id' | 'at'>)[]> {
  const stored = await backups.backups.orderBy('at').reverse().toArray();
  return Promise.all(stored.map(async (one) => (await unseal(one)) ?? { id: one.id, at: one.at }));
}

export const isReadable = (backup: object): backup is Backup => 'segments' in backup;

/** The backups whose list of chunks is sound, newest first. */
export async function soundBackups(backups: BackupDatabase): Promise<readonly Backup[]> {
  return (await readBackups(backups)).filter(isReadable);
}

/** The ids of the chunks of a backup that are missing or not as they were stored. */
export async function damagedChunks(
  backups: BackupDatabase,
  backup: Backup,
): Promise<ReadonlySet<string>> {
  const damaged = new Set<string>();
  for (const { id, checksum } of chunksOf(backup)) {
    const stored = await backups.chunks.get(id);
    if (!stored || (await checksumOf(stored.bytes)) !== checksum) damaged.add(id);
  }
  return damaged;
}

/** A backup, and how many newer ones were damaged and passed over. */
export interface OpenedBackup {
  readonly backup: Backup;
  readonly passedOver: number;
}

const none = fail('not-found', 'There is no backup yet, so nothing was restored.');
const gone = fail(
  'not-found',
  'This backup is not there any more, so nothing was restored. Choose another one.',
);
const damagedOne = fail(
  'damaged',
  'This backup is damaged, so nothing was restored. Choose another one.',
);
const damagedAll = fail(
  'damaged',
  'Every backup is damaged, so nothing was restored. If you kept one as a file, restore from that.',
);

/** The backup of this id, every chunk of which is sound; without one the newest such of this library. */
export async function openBackup(
  backups: BackupDatabase,
  id?: string,
): Promise<Result<OpenedBackup>> {
  const all = await readBackups(backups);
  const isWanted = (backup: (typeof all)[number]) =>
    id === undefined ? !isReadable(backup) || backup.reason !== 'file' : backup.id === id;
  const wanted = all.filter(isWanted);
  let passedOver = 0;
  for (const backup of wanted) {
    if (isReadable(backup) && (await damagedChunks(backups, backup)).size === 0) {
      return ok({ backup, passedOver });
    }
    passedOver += 1;
  }
  if (id !== undefined) return wanted.length > 0 ? damagedOne : gone;
  return wanted.length > 0 ? damagedAll : none;
}

/** A paper of a backup: the states of all rows that are it, that of its own row first. */
export interface BackedUpPaper {
  readonly key: PaperId;
  readonly states: ReadonlyMap<PaperId, PaperRowState>;
}

/** What a backup holds that is of no paper. */
export interface BackedUpRecords {
  readonly tags: readonly TagRow[];
  readonly views: readonly ViewRow[];
}

/** Thrown where a chunk went bad between being checked and being read. */
export class DamagedBackup extends Error {}

/** What was packed under these ids, checked once more. */
async function rowsOf(backups: BackupDatabase, { id, checksum }: Chunk): Promise<unknown[]> {
  const stored = await backups.chunks.get(id);
  const rows = stored && (await unpack({ bytes: stored.bytes, checksum }));
  if (!rows) throw new DamagedBackup(`Chunk ${id} of a backup is damaged.`);
  return rows;
}

/** The tags and saved searches of a backup. */
export async function recordsOf(
  backups: BackupDatabase,
  { records }: Backup,
): Promise<BackedUpRecords> {
  const rows = (await rowsOf(backups, records)) as RecordRow[];
  return {
    tags: rows.flatMap((row) => (row[0] === 'tag' ? [row[1]] : [])),
    views: rows.flatMap((row) => (row[0] === 'view' ? [row[1]] : [])),
  };
}

/** The papers of a backup, a chunk at a time. */
export async function* papersOf(
  backups: BackupDatabase,
  backup: Backup,
): AsyncGenerator<readonly BackedUpPaper[]> {
  const joined = new Map<PaperId, [PaperId, PaperRowState][]>();
  for (const chunk of backup.joined) {
    for (const [key, state, to] of (await rowsOf(backups, chunk)) as JoinedRow[]) {
      joined.set(to, [...(joined.get(to) ?? []), [key, state]]);
    }
  }
  for (const segment of backup.segments) {
    const rows = (await rowsOf(backups, segment)) as Row[];
    yield rows.map(([key, state]) => ({
      key,
      states: new Map([[key, state], ...(joined.get(key) ?? [])]),
    }));
  }
}

type Row = [key: PaperId, state: PaperRowState];
type JoinedRow = [...Row, to: PaperId];
