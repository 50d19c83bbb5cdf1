import { cleanLine, cleanText } from '../../export/text';
import { fromLatex } from './latex';
import { splitList } from './lists';
import { fromVerbatim } from './verbatim';

/** The fields of an entry as text. Of several names the first counts that says something. */
export class Fields {
  readonly #fields: ReadonlyMap<string, string>;

  constructor(fields: ReadonlyMap<string, string>) {
    this.#fields = fields;
  }

  /** As LaTeX, for those who split it before they read it. */
  source(...names: readonly string[]): string | undefined {
    for (const name of names) {
      const value = this.#fields.get(name);
      if (value?.trim()) return value;
    }
    return undefined;
  }

  /** On one line. */
  line(...names: readonly string[]): string | undefined {
    const source = this.source(...names);
    return source === undefined ? undefined : cleanLine(fromLatex(source)) || undefined;
  }

  /** With its line breaks. */
  block(name: string): string | undefined {
    const source = this.source(name);
    return source === undefined ? undefined : blockOf(source);
  }

  /** An identifier or an address. */
  verbatim(...names: readonly string[]): string | undefined {
    const source = this.source(...names);
    return source === undefined ? undefined : cleanLine(fromVerbatim(source)) || undefined;
  }

  /** Each name's parts between commas or semicolons; those in braces belong to the part. */
  list(...names: readonly string[]): string[] {
    return names
      .flatMap((name) => splitList(this.#fields.get(name) ?? '', ',;'))
      .map((part) => fromLatex(part, { ligatures: false }));
  }
}

/** LaTeX of several lines as text; what only prints the same otherwise stays as it was typed. */
export const blockOf = (source: string): string | undefined =>
  cleanText(fromLatex(source, { ligatures: false })) || undefined;
