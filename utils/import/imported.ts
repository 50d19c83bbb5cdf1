import type { PaperId } from '../paper/identity';
import type { Author, Paper, Status } from '../paper/schema';

/**
 * What readers of files give: papers as another program knows them, not yet compared with the
 * library. A reader only reads; what comes of a paper is decided, and stored, elsewhere.
 */

/** What a file may say of a paper itself, in the fields of the library. */
export interface ImportedFacts {
  readonly title?: string;
  /** Names in reading order, `Aaron van den Oord`; a group's as it is. */
  readonly authors?: readonly Author[];
  /** How many authors there are, where the file names only the first of them. */
  readonly authorCount?: number;
  readonly abstract?: string;
  /** YYYY, YYYY-MM or YYYY-MM-DD. */
  readonly published?: string;
  readonly version?: number;
  /** CSL's name of the type, such as `article-journal`. */
  readonly type?: string;
  readonly venue?: string;
  readonly comment?: string;
  readonly journalReference?: string;
  /** Subject classes such as `cs.CL`. */
  readonly categories?: readonly string[];
  /** The authors' and indexers' keywords; the user's own are tags. */
  readonly keywords?: readonly string[];
  readonly links?: Partial<Record<'page' | 'pdf' | 'code' | 'project', string>>;
  /** Variables of CSL that a paper has no field for: `volume`, `issue`, `page`, `publisher`, … */
  readonly csl?: Readonly<Record<string, unknown>>;
}

/** What the user of the other program did with a paper. */
export interface ImportedOwn {
  readonly tags: readonly string[];
  /** In Markdown or plain text. */
  readonly note?: string;
  readonly status?: Status;
  readonly rating?: number;
  /** When it was saved there, ISO 8601. */
  readonly savedAt?: string;
  readonly citationKey?: string;
}

export interface ImportedPaper {
  /** The line of the file that it begins in, from 1. */
  readonly line: number;
  /** All identifiers that the file gives, normalised; none where it gives none. */
  readonly ids: readonly PaperId[];
  readonly facts: ImportedFacts;
  readonly own: ImportedOwn;
  /** A paper of the library file, whole. */
  readonly whole?: Paper;
}

/** An entry, or a stretch of the file, that could not be read. */
export interface Unreadable {
  readonly line: number;
  /** What is wrong, and what would be right, in a sentence. */
  readonly message: string;
  /** Its beginning, at most 200 characters. */
  readonly excerpt: string;
}

export type ImportItem =
  | { readonly kind: 'paper'; readonly paper: ImportedPaper }
  | { readonly kind: 'unreadable'; readonly problem: Unreadable };

/** One kind of file that papers come from. A new one is one file and one line in the registry. */
export interface ImportFormat {
  readonly id: string;
  /** What the user knows it by. */
  readonly label: string;
  /** File name extensions, without the dot, in lower case. */
  readonly extensions: readonly string[];
  /** Whether a text that begins so is one of these, whatever its name. */
  readonly recognises: (beginning: string) => boolean;
  /** Reads one entry after the other, as they are asked for. Takes any text; never throws. */
  readonly read: (text: string) => Iterable<ImportItem>;
}
