import { strToU8, Zip, ZipDeflate } from 'fflate';
import type { Paper } from '../paper/schema';
import { Entries } from './entries';
import type { ExportFormat, FileOptions } from './format';
import type { PageWriter } from './write';

/** So many files a zip holds whose directory is of the old kind, which every program reads. */
export const mostFiles = 65_535;

/** A zip with a file for each paper. Written as it comes: nothing but the names is kept. */
export class ZipWriter implements PageWriter {
  readonly #entries: Entries;
  readonly #extension: string;
  readonly #at: Date;
  readonly #zip: Zip;
  #chunks: BlobPart[] = [];

  constructor(format: ExportFormat, options: FileOptions) {
    this.#entries = new Entries(format, options);
    this.#extension = format.eachAsFile ?? format.extension;
    this.#at = new Date(options.exportedAt);
    this.#zip = new Zip((error, chunk) => {
      if (error) throw error;
      this.#chunks.push(chunk as Uint8Array<ArrayBuffer>);
    });
  }

  head(): string {
    return '';
  }

  page(papers: readonly Paper[]): Blob {
    for (const paper of papers) {
      const { name, text } = this.#entries.next(paper);
      const file = new ZipDeflate(`${name}.${this.#extension}`);
      file.mtime = this.#at;
      this.#zip.add(file);
      file.push(strToU8(text), true);
    }
    return this.#written();
  }

  tail(): Blob {
    this.#zip.end();
    return this.#written();
  }

  #written(): Blob {
    const chunks = this.#chunks;
    this.#chunks = [];
    return new Blob(chunks);
  }
}
