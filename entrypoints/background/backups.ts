import { type Backup, type BackupReason, chunksOf } from '../../utils/backup/backup';
import { aloneWithBackups, type BackupDatabase } from '../../utils/backup/database';
import { soundBackups } from '../../utils/backup/read';
import { dayOf } from '../../utils/backup/rotation';
import { type Surroundings, takeBackup } from '../../utils/backup/take';
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
    {
      command,
      withoutBackup = false,
      keeping,
    }: {
      readonly command: string;
      readonly withoutBackup?: boolean | undefined;
      /** A backup that is kept whatever comes. */
      readonly keeping?: string;
    },
  ): Promise<Result<unknown>> {
    const made = await guarded(this.#store, () =>
      this.#store.jobs.run<Result<unknown>>(command, (job) =>
        this.#take(reason, {
          keeping,
          onProgress: (done, total) => job.step(done, total, 'backup'),
        }),
      ),
    );
    if (made.ok || made.error.code === 'cancelled') return made;
    if (withoutBackup) return ok(undefined);
    return fail(
      'no-backup',
      `No backup could be made first, so nothing was changed. ${made.error.message}`,
    );
  }

  /** Makes the backup of the day, unless there is one or nothing changed since the last. */
  daily(): Promise<Result<unknown>> {
    return guarded(this.#store, () => this.#take('day', { when: () => this.#isDue() }));
  }

  async #isDue(): Promise<boolean> {
    const { database, now } = this.#store;
    const today = dayOf(new Date(now()).toISOString());
    const newest = (await soundBackups(this.#backups)).find(({ reason }) => reason !== 'file');
    const clock = await database.meta.get('clock');
    return !newest || (dayOf(newest.at) !== today && newest.stamp !== clock?.value);
  }

  /** Does work for which every backup has to stay as it is. */
  readonly during = aloneWithBackups;

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

  async #take(
    reason: BackupReason,
    {
      when = async () => true,
      ...more
    }: Pick<Surroundings, 'onProgress' | 'keeping'> & {
      /** Asked once no other backup is being made. */
      readonly when?: () => Promise<boolean>;
    } = {},
  ): Promise<Result<Backup | undefined>> {
    const { database: library, now } = this.#store;
    // Before anything is held: to open it, an upgrade may have to make a backup of its own.
    await library.open();
    return aloneWithBackups(async () => {
      const slept = this.#stayAwake();
      try {
        if (!(await when())) return ok(undefined);
        return ok(await takeBackup({ library, backups: this.#backups, now, ...more }, reason));
      } finally {
        slept();
      }
    });
  }
}
