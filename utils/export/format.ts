import type { Paper } from '../paper/schema';

/** What the user chooses about an export. A format says which of it matters to it. */
export interface ExportChoices {
  readonly abstracts: boolean;
  readonly notes: boolean;
  /** Letters beyond ASCII as LaTeX commands, for programs from before Unicode. */
  readonly ascii: boolean;
  /** Preprints as articles of arXiv, for styles that print nothing of what is no article. */
  readonly preprintsAsArticles: boolean;
  /** The DOI of the published paper where it is known, not the one that arXiv registers. */
  readonly publishedDois: boolean;
}

export const usualChoices: ExportChoices = {
  abstracts: true,
  notes: true,
  ascii: false,
  preprintsAsArticles: false,
  publishedDois: true,
};

/** What a whole file depends on besides its papers. */
export interface FileOptions {
  /** When the export was made, ISO 8601. Given, not read from a clock: the same in, the same out. */
  readonly exportedAt: string;
  readonly choices: ExportChoices;
  /** The citation key of each paper, in the order of the papers; without them each has its own. */
  readonly keys?: readonly string[];
}

/** What one paper's part of a file depends on besides the paper. */
export interface EntryOptions {
  readonly choices: ExportChoices;
  readonly key: string;
  /** What the paper's own file is called, without an extension, where it has one. */
  readonly name: string;
}

/** One way of writing papers out. A new format is one file and one line in the registry. */
export interface ExportFormat {
  readonly id: string;
  /** What the user chooses it by. */
  readonly label: string;
  /** What it is for, in a few words. */
  readonly about: string;
  /** File name extension, without the dot. */
  readonly extension: string;
  readonly mediaType: string;
  /** Whether a file of it begins with a byte order mark. */
  readonly byteOrderMark?: boolean;
  /** Whether it names papers by citation keys, which are kept once they were given. */
  readonly hasKeys?: boolean;
  /** Where each paper is a file of its own: the extension of that. Together they are a zip. */
  readonly eachAsFile?: string;
  /** Which choices it heeds. */
  readonly heeds: readonly (keyof ExportChoices)[];
  /** What stands before the first paper. */
  readonly head?: (options: Pick<FileOptions, 'exportedAt' | 'choices'>) => string;
  /** One paper. Writes any paper; never throws. */
  readonly entry: (paper: Paper, options: EntryOptions) => string;
  /** What stands between two papers. */
  readonly between?: string;
  /** What stands after the last of so many papers. */
  readonly tail?: (count: number) => string;
}
