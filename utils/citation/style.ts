import type { Cited } from './cited';
import type { Rich } from './rich';

/** One way of writing references. A new style is one file and one line in the registry. */
export interface CitationStyle {
  readonly id: string;
  /** What the user chooses it by. */
  readonly label: string;
  /** One reference, without a number before it. Writes any paper; never throws. */
  readonly write: (cited: Cited) => Rich;
}
