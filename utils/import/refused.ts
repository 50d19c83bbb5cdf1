/** Files that hold papers in a form that no reader here is for, and what to do instead. */

interface Refused {
  /** Tells it by its beginning. */
  readonly shape: RegExp;
  /** What it is, and how its papers come in. */
  readonly message: string;
}

const fromZotero =
  'In Zotero choose Export Library (or Export Collection) and one of BibLaTeX, BibTeX, RIS, CSL JSON or CSV as the format, and import that file.';

const refused: readonly Refused[] = [
  {
    shape: /^\s{0,100}(?:<\?xml[^>]{0,200}>\s{0,100})?<rdf:RDF\b/,
    message: `This is RDF, which Offprint does not read. ${fromZotero}`,
  },
  {
    shape: /^SQLite format 3/,
    message: `This is a database that another program keeps. ${fromZotero}`,
  },
  {
    shape: /^\s{0,100}PMID ?- ?\d/,
    message:
      'This is PubMed’s own format (NBIB), which Offprint does not read. In PubMed choose Save and CSV as the format, and import that file.',
  },
  {
    shape: /^\s{0,100}(?:<\?xml[^>]{0,200}>\s{0,100})?<(?:xml>\s{0,100}<records|modsCollection)\b/,
    message:
      'This is XML of a reference manager, which Offprint does not read. Export the papers from it as BibTeX or RIS, and import that file.',
  },
  {
    shape: /^\s{0,100}(?:%0 \w|FN (?:Clarivate|Thomson|ISI)\b)/,
    message:
      'This is a tagged format of EndNote or the Web of Science, which Offprint does not read. Export the papers from there as RIS or BibTeX, and import that file.',
  },
  {
    shape: /^%PDF-/,
    message:
      'This is a PDF. Offprint reads lists of papers, not the papers themselves: save it from a page that shows it, or paste its DOI or arXiv number.',
  },
];

/** Why a text that begins so is not read; undefined where a reader may try. */
export const refusalOf = (beginning: string): string | undefined =>
  refused.find(({ shape }) => shape.test(beginning))?.message;
