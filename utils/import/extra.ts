import { cleanText } from '../export/text';
import { identifierIn } from './identifiers';

/**
 * Zotero's field Extra, which its exports call a note: lines of the user's own, among which stand
 * such as `arXiv:1234.5678 [cs.CL]` and `Citation Key: doe2020`.
 * https://www.zotero.org/support/kb/item_types_and_fields#citing_fields_from_extra
 */
export interface Extra {
  /** What is left for the user to read. */
  readonly note: string;
  readonly identifiers: readonly string[];
  readonly categories: readonly string[];
  readonly citationKey?: string;
  /** Variables of CSL. */
  readonly csl: Readonly<Record<string, string>>;
}

const arxivLine = /^arxiv:\s*(\S+?)(?:\s*\[([\w.-]{2,50})\])?(?:\s.*)?$/i;
const fieldLine = /^(doi|pmid|pmcid|citation key|bibtex\*?):\s*(\S+)\s*$/i;

/** Takes the lines with a meaning of their own out of a note. */
export function readExtra(text: string): Extra {
  const identifiers: string[] = [];
  const categories: string[] = [];
  const csl: Record<string, string> = {};
  const note: string[] = [];
  let citationKey: string | undefined;
  for (const line of cleanText(text).split('\n')) {
    // No such line is long: others need not be looked at.
    const written = line.length < 500 ? line : '';
    const [, number, category] = arxivLine.exec(written) ?? [];
    const [, name = '', value = ''] = fieldLine.exec(written) ?? [];
    const identifier = number ? `arXiv:${number}` : `${name}:${value}`;
    if (identifierIn(identifier)) {
      identifiers.push(identifier);
      if (category) categories.push(category);
    } else if (/^pmcid$/i.test(name)) csl.PMCID = value;
    else if (/^(?:citation|bibtex)/i.test(name)) citationKey = value;
    else note.push(line);
  }
  const rest = note.join('\n').trim();
  return { note: rest, identifiers, categories, csl, ...(citationKey && { citationKey }) };
}
