import { type Backup, type BackupReason, chunksOf } from '../../utils/backup/backup';
import { aloneWithBackups, type BackupDatabase } from '../../utils/backup/database';
import { soundBackups } from '../../utils/backup/read';
import { dayOf } from '../../utils/backup/rotation';
import { takeBackup } from '../../utils/backup/take';
import { fail, ok, type Result } from '../../utils/result';
import { guarded } from './library/failures';
import type { Store } from './library/store';

/** When backups are made and deleted. */
export class Backups {
  readonly #store: Store;
  readonly #backups: BackupDatabase;
  readonly #stayAwake: () => () => void;

  /** `stayAwake` keeps the worker alive until what it answers is called. */
  constructor(store: Store, backups: BackupDatabase, stayAwake: () => () => void) {
    this.#store = store;
    this.#backups = backups;
    this.#stayAwake = stayAwake;
  }

  /** Makes a backup, unless the newest is of the library as it is. Answers with the newest. */
  make(reason: BackupReason): Promise<Result<Backup | undefined>> {
    return guarded(this.#store, () => this.#take(reason));
  }

  /**
   * Makes a backup before a command, which must not go on without it unless the user says so. It can be
   * stopped as the command can.
   */
  async before(
    reason: BackupReason,
    { command, withoutBackup = false }: { command: string; withoutBackup?: boolean | undefined },
  ): Promise<Result<unknown>> {
    const made = await guarded(this.#store, () =>
      this.#store.jobs.run<Result<unknown>>(command, (job) =>
        this.#take(reason, (done, total) => job.step(done, total, 'backup')),
      ),
    );
    if (made.ok || made.error.code === 'cancelled') return made;
    if (withoutBackup) return ok(undefined);
    return fail(
      'no-backup',
      `No backup could be made first, so nothing was changed. ${made.error.message}`,
    );
  }

  /** Makes the backup of the day, unless there is one. */
  async daily(): Promise<void> {
    const { now } = this.#store;
    const today = dayOf(new Date(now()).toISOString());
    const known = await soundBackups(this.#backups);
    if (known.some(({ at, reason }) => reason === 'day' && dayOf(at) === today)) return;
    await this.make('day');
  }

  /** Deletes one backup, with what no other needs. Answers whether it was there. */
  delete(id: string): Promise<boolean> {
    return aloneWithBackups(async () => {
      const { backups, chunks } = this.#backups;
      const known = await backups.get(id);
      const others = (await soundBackups(this.#backups)).filter((one) => one.id !== id);
      const wanted = new Set(others.flatMap((one) => chunksOf(one).map((chunk) => chunk.id)));
      await this.#backups.transaction('rw', [backups, chunks], async () => {
        await backups.delete(id);
        const stored = await chunks.toCollection().primaryKeys();
        await chunks.bulkDelete(stored.filter((chunk) => !wanted.has(chunk)));
      });
      return known !== undefined;
    });
  }

  /** Deletes every backup. */
  deleteAll(): Promise<void> {
    return aloneWithBackups(async () => {
      const { backups, chunks } = this.#backups;
      await this.#backups.transaction('rw', [backups, chunks], () =>
        Promise.all([backups.clear(), chunks.clear()]),
      );
    });
  }

  #take(
    reason: BackupReason,
    onProgress?: (done: number, total: number) => void,
  ): Promise<Result<Backup | undefined>> {
    return aloneWithBackups(async () => {
      const { database: library, now } = this.#store;
      const slept = this.#stayAwake();
      try {
        await library.open();
        return ok(await takeBackup({ library, backups: this.#backups, now, onProgress }, reason));
      } finally {
        slept();
      }
    });
  }
}
