import { cleanLine, cleanText } from '../../export/text';
import type { RisField } from './records';

/** The fields of a record as text. */
export class RisFields {
  readonly #fields: readonly RisField[];

  constructor(fields: readonly RisField[]) {
    this.#fields = fields;
  }

  /** On one line; of several tags the first that says something. */
  line(...tags: readonly string[]): string | undefined {
    for (const tag of tags) {
      const found = this.lines(tag)[0];
      if (found) return found;
    }
    return undefined;
  }

  /** All that these tags say, each on one line, in the order of the file. */
  lines(...tags: readonly string[]): string[] {
    return this.#of(tags)
      .map(({ lines }) => cleanLine(lines.join(' ')))
      .filter(Boolean);
  }

  /** All parts that these tags list: one each, between semicolons, or one to a line below the tag. */
  parts(...tags: readonly string[]): string[] {
    const parts = this.#of(tags).flatMap(({ lines }) => lines.flatMap((line) => line.split(';')));
    return parts.map(cleanLine).filter(Boolean);
  }

  /** Texts with their line breaks. */
  blocks(...tags: readonly string[]): string[] {
    return this.#of(tags)
      .map(({ lines }) => cleanText(lines.join('\n')))
      .filter(Boolean);
  }

  /** A text whose lines programs break as they like: only an empty one parts paragraphs. */
  prose(...tags: readonly string[]): string | undefined {
    const paragraphs = this.blocks(...tags)[0]?.split(/\n *\n/);
    return paragraphs?.map(cleanLine).filter(Boolean).join('\n\n');
  }

  #of(tags: readonly string[]): readonly RisField[] {
    return this.#fields.filter(({ tag }) => tags.includes(tag));
  }
}
