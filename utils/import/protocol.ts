import type { StagedImport } from '../db/staging';
import type { TableLayout } from './csv';

/** What the library's page and its import worker say to each other. */

/** What is to be read: a file, or text that was pasted. */
export interface ReadRequest {
  /** The id that the import goes by from now on. */
  readonly id: string;
  readonly name: string;
  readonly source: Blob | string;
  /** How it is to be read where it is a table. */
  readonly layout?: TableLayout;
}

export type ImportAnswer =
  /** So many entries were read so far. */
  | { readonly kind: 'progress'; readonly done: number }
  | { readonly kind: 'done'; readonly staged: StagedImport }
  /** Nothing was read; says why, and what to do. */
  | { readonly kind: 'failed'; readonly message: string };
