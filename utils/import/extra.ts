import { cleanText } from '../export/text';
import { type PaperId, schemeOf } from '../paper/identity';
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

/** A line as Zotero puts them before the user's own words. */
const labelled = /^[\w*][\w* -]{0,40}:/;

/**
 * Takes the lines with a meaning of their own from the beginnings of notes. What names another paper
 * than the entry's own identifiers do stays: the user wrote it of that one.
 */
export function readExtra(notes: readonly string[], own: readonly PaperId[] = []): Extra {
  const identifiers: string[] = [];
  const categories: string[] = [];
  const csl: Record<string, string> = {};
  const known = new Set(own);
  const contradicts = (id: PaperId) =>
    !known.has(id) && [...known].some((one) => schemeOf(one) === schemeOf(id));
  let citationKey: string | undefined;

  /** Whether a line has a meaning of its own, which is kept. */
  function takes(line: string): boolean {
    const [, number, category] = arxivLine.exec(line) ?? [];
    const [, name = '', value = ''] = fieldLine.exec(line) ?? [];
    const identifier = number ? `arXiv:${number}` : `${name}:${value}`;
    const found = identifierIn(identifier);
    if (found) {
      if (contradicts(found.id)) return false;
      known.add(found.id);
      identifiers.push(identifier);
      if (category) categories.push(category);
    } else if (/^pmcid$/i.test(name)) csl.PMCID = value;
    else if (/^(?:citation|bibtex)/i.test(name)) citationKey = value;
    else return false;
    return true;
  }

  const rest = notes.map((note) => {
    const lines = cleanText(note).split('\n');
    // No such line is long: others need not be looked at.
    const end = lines.findIndex((line) => line.length >= 500 || !labelled.test(line));
    const head = end < 0 ? lines : lines.slice(0, end);
    return [...head.filter((line) => !takes(line)), ...lines.slice(head.length)].join('\n').trim();
  });
  const note = rest.filter(Boolean).join('\n\n');
  return { note, identifiers, categories, csl, ...(citationKey && { citationKey }) };
}
