import type { Paper } from '../paper/schema';
import { CitationKeys, ownKey } from './citation-key';
import type { ExportFormat, FileOptions } from './format';
import { NoteNames } from './note-names';

/** One paper as a format writes it, and what its file is called where it has one of its own. */
export interface Entry {
  readonly name: string;
  readonly text: string;
}

/** Papers in a format, one after the other, each under a key and a name that none before has. */
export class Entries {
  readonly #format: ExportFormat;
  readonly #options: FileOptions;
  readonly #given = new CitationKeys();
  readonly #names = new NoteNames();
  #count = 0;

  constructor(format: ExportFormat, options: FileOptions) {
    this.#format = format;
    this.#options = options;
  }

  /** How many were written. */
  get count(): number {
    return this.#count;
  }

  next(paper: Paper): Entry {
    const { entry, hasKeys, eachAsFile } = this.#format;
    const { choices, keys } = this.#options;
    // Keys and names are work to make: only where they will be written.
    const key = hasKeys ? (keys?.[this.#count] ?? this.#given.give(ownKey(paper))) : '';
    const name = eachAsFile ? this.#names.give(paper) : '';
    this.#count += 1;
    return { name, text: entry(paper, { choices, key, name }) };
  }
}
