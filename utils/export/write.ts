import type { Paper } from '../paper/schema';
import { CitationKeys, citationKeys, ownKey } from './citation-key';
import { type ExportFormat, type FileOptions, usualChoices } from './format';

/** The parts of a file, one page of papers after the other, for very many of them. */
export class FileWriter {
  readonly #format: ExportFormat;
  readonly #options: FileOptions;
  readonly #given = new CitationKeys();
  #count = 0;

  constructor(format: ExportFormat, options: FileOptions) {
    this.#format = format;
    this.#options = options;
  }

  /** What stands before all papers. */
  head(): string {
    return this.#format.head?.(this.#options) ?? '';
  }

  /** The next papers, with what stands between them and those before. */
  page(papers: readonly Paper[]): string {
    const { entry, between = '', hasKeys } = this.#format;
    const { choices, keys } = this.#options;
    let text = '';
    for (const paper of papers) {
      if (this.#count > 0) text += between;
      // A key is work to make: only where it will be written.
      const key = hasKeys ? (keys?.[this.#count] ?? this.#given.give(ownKey(paper))) : '';
      text += entry(paper, { choices, key });
      this.#count += 1;
    }
    return text;
  }

  /** What stands after all papers. */
  tail(): string {
    return this.#format.tail?.(this.#count) ?? '';
  }
}

/** A whole file at once, for few papers. Options that are not given are the usual ones. */
export function writeFile(
  format: ExportFormat,
  papers: readonly Paper[],
  options: Pick<FileOptions, 'exportedAt'> & Partial<FileOptions>,
): string {
  const keys = options.keys ?? (format.hasKeys ? citationKeys(papers) : []);
  const writer = new FileWriter(format, { choices: usualChoices, ...options, keys });
  return writer.head() + writer.page(papers) + writer.tail();
}
