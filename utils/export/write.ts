import type { Paper } from '../paper/schema';
import { citationKeys } from './citation-key';
import { Entries } from './entries';
import { type ExportFormat, type FileOptions, usualChoices } from './format';

/** The parts of a file, one page of papers after the other, for very many of them. */
export interface PageWriter {
  /** What stands before all papers. */
  readonly head: () => BlobPart;
  /** The next papers, with what stands between them and those before. */
  readonly page: (papers: readonly Paper[]) => BlobPart;
  /** What stands after all papers. */
  readonly tail: () => BlobPart;
}

/** A file of text. */
export class FileWriter implements PageWriter {
  readonly #format: ExportFormat;
  readonly #options: FileOptions;
  readonly #entries: Entries;

  constructor(format: ExportFormat, options: FileOptions) {
    this.#format = format;
    this.#options = options;
    this.#entries = new Entries(format, options);
  }

  head(): string {
    return this.#format.head?.(this.#options) ?? '';
  }

  page(papers: readonly Paper[]): string {
    const { between = '' } = this.#format;
    let text = '';
    for (const paper of papers) {
      if (this.#entries.count > 0) text += between;
      text += this.#entries.next(paper).text;
    }
    return text;
  }

  tail(): string {
    return this.#format.tail?.(this.#entries.count) ?? '';
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
