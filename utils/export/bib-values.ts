import type { Paper } from '../paper/schema';
import type { EntryType } from './bibtex-type';
import { cslPeople } from './csl-own';
import type { ExportChoices } from './format';
import { cslText } from './identifiers';
import { toLatex } from './latex';
import { toAsciiLatex } from './latex-ascii';
import { type AuthorName, authorNames } from './names';
import { cleanLine, cleanText } from './text';
import { titleToLatex } from './title';

/** How BibTeX and BibLaTeX write the values of their fields, in the letters that were chosen. */
export class BibValues {
  readonly #letters: (latex: string) => string;

  constructor({ ascii }: Pick<ExportChoices, 'ascii'>) {
    this.#letters = ascii ? toAsciiLatex : (latex) => latex;
  }

  title(text: string): string {
    return this.#letters(titleToLatex(cleanLine(text)));
  }

  line(text: string | undefined): string | undefined {
    return text && this.#letters(toLatex(cleanLine(text)));
  }

  /** Text of several lines. Some readers take an `@` that begins a line for the next entry. */
  block(text: string | undefined): string | undefined {
    if (!text) return undefined;
    const latex = toLatex(cleanText(text));
    return this.#letters(latex.includes('@') ? latex.replace(/^([ ]*)@/gm, '$1{@}') : latex);
  }

  /** Tags, those with a comma of their own in braces. */
  keywords(tags: readonly string[]): string {
    return tags
      .map((tag) => this.#letters(toLatex(cleanLine(tag))))
      .filter(Boolean)
      .map((tag) => (/[,;]/.test(tag) ? `{${tag}}` : tag))
      .join(', ');
  }

  authors(paper: Paper): string {
    const written = authorNames(paper.authors).map((name) => this.#person(name));
    // BibTeX's own way of saying that there are more.
    const more = written.length && (paper.authorCount ?? 0) > paper.authors.length;
    return [...written, ...(more ? ['others'] : [])].join(' and ');
  }

  people(names: readonly AuthorName[]): string {
    return names.map((name) => this.#person(name)).join(' and ');
  }

  #person(name: AuthorName): string {
    if (name.kind === 'whole') return `{${this.#name(name.name)}}`;
    // BibTeX would take a word in lower case for a particle: `{Ortega y Gasset}`.
    const family = /(?:^|\s)\p{Ll}/u.test(name.family)
      ? `{${this.#name(name.family)}}`
      : this.#namePart(name.family);
    const last = name.particle ? `${this.#namePart(name.particle)} ${family}` : family;
    const suffix = name.suffix ? `${this.#namePart(name.suffix)}, ` : '';
    return `${last}, ${suffix}${this.#namePart(name.given)}`;
  }

  #name(text: string): string {
    return this.#letters(toLatex(text, { prose: false }));
  }

  /** BibTeX parts names at `and`, whatever its case. */
  #namePart(text: string): string {
    const latex = this.#name(text);
    return /and/i.test(latex) ? latex.replace(/(?<!\S)and(?!\S)/gi, '{$&}') : latex;
  }
}

/** Identifiers and addresses are written as they are, but for what would end the field. */
export const verbatim = (text: string | undefined): string | undefined =>
  text?.replace(/[{}\\\s]/g, encodeURIComponent);

/** `12-20` as BibTeX writes a range. */
const pageRange = (pages: string | undefined): string | undefined =>
  pages?.replace(/(\d)\s*[-–—]+\s*(\d)/g, '$1--$2');

export type BibField = readonly [name: string, value: string | undefined];

/** What is known of where a paper was published, by the names that BibTeX and BibLaTeX share. */
export function* publication(
  paper: Paper,
  values: BibValues,
  type: EntryType,
): Generator<BibField> {
  if (!paper.csl) return;
  const csl = (name: string) => values.line(cslText(paper, name));
  yield ['editor', values.people(cslPeople(paper.csl.editor))];
  yield ['edition', csl('edition')];
  yield ['series', csl('collection-title')];
  yield ['volume', csl('volume')];
  yield ['number', csl(type.name === 'techreport' ? 'number' : 'issue')];
  yield ['pages', pageRange(csl('page'))];
  yield ['isbn', csl('ISBN')];
  yield ['issn', csl('ISSN')];
}

/** An entry of a type under a key, without the fields that have no value. */
export function bibEntry(type: string, key: string, fields: Iterable<BibField>): string {
  let text = `@${type}{${key}`;
  for (const [name, value] of fields) if (value) text += `,\n  ${name} = {${value}}`;
  return `${text}\n}\n`;
}
