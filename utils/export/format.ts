import type { Paper } from '../paper/schema';

/** What a format may need to know besides the papers. */
export interface ExportOptions {
  /** When the export was made, ISO 8601. Given, not read from a clock: the same in, the same out. */
  readonly exportedAt: string;
}

/** One way of writing papers out. A new format is one file and one line in the registry. */
export interface ExportFormat {
  readonly id: string;
  /** What the user chooses it by. */
  readonly label: string;
  /** File name extension, without the dot. */
  readonly extension: string;
  readonly mediaType: string;
  /** The whole file, in the order of `papers`. Writes any paper; never throws. */
  readonly write: (papers: readonly Paper[], options: ExportOptions) => string;
}
