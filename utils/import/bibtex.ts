import { type Entry, readEntries } from './bibtex/entries';
import { Inheritance } from './bibtex/inherit';
import { paperOfEntry } from './bibtex/paper';
import { unreadable } from './entry';
import type { ImportFormat, ImportItem } from './imported';
import { lineCounter } from './lines';

/** An entry with a key, or what comes before the first one in files that programs wrote. */
const beginning =
  /^[^\S\n]{0,20}@[a-z]{1,30}\s{0,20}(?:[{(]\s{0,20}[^\s,{}="]{0,200}\s{0,20},|\{\s?jabref)/im;
const abbreviation = /^[^\S\n]{0,20}@(?:string|preamble)\s{0,20}[{(]/im;

/**
 * BibTeX and BibLaTeX, as arXiv, INSPIRE, the ACL Anthology, DBLP and Google Scholar give it and
 * as Zotero, Better BibTeX, JabRef, Mendeley, BibDesk and Offprint itself write it. Where a list of
 * authors ends with `others`, `authorCount` is one more than it names.
 */
export const bibtexFile: ImportFormat = {
  id: 'bibtex',
  label: 'BibTeX',
  extensions: ['bib', 'bibtex', 'biblatex'],
  recognises: (text) => beginning.test(text) || abbreviation.test(text),
  *read(text) {
    const lineAt = lineCounter(text);
    const inheritance = new Inheritance(text);
    for (const entry of readEntries(text)) {
      const whole = entry.kind === 'entry' ? inheritance.complete(entry) : entry;
      yield itemOf(whole, lineAt(entry.start), text);
    }
  },
};

function itemOf(entry: Entry, line: number, text: string): ImportItem {
  const paper = entry.kind === 'broken' ? entry.message : paperOfEntry(entry, line);
  return typeof paper === 'string'
    ? unreadable(line, paper, text.slice(entry.start, entry.end))
    : { kind: 'paper', paper };
}
