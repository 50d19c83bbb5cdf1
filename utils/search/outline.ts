import type { PaperId } from '../paper/identity';
import type { Status } from '../paper/schema';

/** As much of a paper as a row of a list shows. */
export interface Outline {
  readonly key: PaperId;
  readonly title: string;
  /** The first authors, as many as a row shows. */
  readonly authors: readonly string[];
  /** How many there are in all, as far as pages said. */
  readonly authorCount: number;
  readonly status: Status;
  readonly tags: readonly string[];
  readonly published?: string;
  readonly venue?: string;
  readonly upvotes?: number;
  readonly rating?: number;
  readonly hasNote: boolean;
  readonly savedAt: string;
  /** When the user last touched it; for a removed paper, when it was removed. */
  readonly updatedAt: string;
  /** Where the paper opens. */
  readonly address: string;
}
