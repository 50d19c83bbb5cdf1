import type { OffprintDatabase } from '../../../utils/db/database';
import type { Jobs } from './jobs';

/** What the writer works on. */
export interface Store {
  readonly database: OffprintDatabase;
  /** Wall time in milliseconds. */
  readonly now: () => number;
  /** The commands on many papers that are at work. */
  readonly jobs: Jobs;
}
