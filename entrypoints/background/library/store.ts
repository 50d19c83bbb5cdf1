import type { OffprintDatabase } from '../../../utils/db/database';

/** What the writer works on. */
export interface Store {
  readonly database: OffprintDatabase;
  /** Wall time in milliseconds. */
  readonly now: () => number;
}
