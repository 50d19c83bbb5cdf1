import { deflateSync, strToU8, Zip, ZipPassThrough } from 'fflate';
import type { Paper } from '../paper/schema';
import { Entries } from './entries';
import type { ExportFormat, FileOptions } from './format';
import type { PageWriter } from './write';

/** So many files a zip holds whose directory is of the old kind, which every program reads. */
export const mostFiles = 65_535;

/** Of the memory that fflate takes for each file anew, so much is enough for texts of a few kB. */
const mem = 2;

/** A file that comes in one: what fflate has for those that come in parts takes far more memory for each. */
class DeflatedFile extends ZipPassThrough {
  override compression = 8;

  override process(text: Uint8Array, final: boolean): void {
    this.ondata(null, deflateSync(text, { mem }), final);
  }
}

/** A zip with a file for each paper. Written as it comes: nothing but the names is kept. */
export class ZipWriter implements PageWriter {
  readonly #entries: Entries;
  readonly #extension: string;
  readonly #at: Date;
  readonly #zip: Zip;
  #chunks: Uint8Array[] = [];

  constructor(format: ExportFormat, options: FileOptions) {
    this.#entries = new Entries(format, options);
    this.#extension = format.eachAsFile ?? format.extension;
    this.#at = new Date(options.exportedAt);
    this.#zip = new Zip((error, chunk) => {
      if (error) throw error;
      this.#chunks.push(chunk);
    });
  }

  head(): string {
    return '';
  }

  page(papers: readonly Paper[]): Uint8Array<ArrayBuffer> {
    for (const paper of papers) {
      const { name, text } = this.#entries.next(paper);
      const file = new DeflatedFile(`${name}.${this.#extension}`);
      file.mtime = this.#at;
      this.#zip.add(file);
      file.push(strToU8(text), true);
    }
    return this.#written();
  }

  tail(): Uint8Array<ArrayBuffer> {
    this.#zip.end();
    return this.#written();
  }

  /** What was written since the last call, in one: a Blob for each paper would take far longer. */
  #written(): Uint8Array<ArrayBuffer> {
    const chunks = this.#chunks;
    this.#chunks = [];
    const all = new Uint8Array(chunks.reduce((size, chunk) => size + chunk.length, 0));
    let at = 0;
    for (const chunk of chunks) {
      all.set(chunk, at);
      at += chunk.length;
    }
    return all;
  }
}
