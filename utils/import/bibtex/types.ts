/** CSL's names of types, by those of BibTeX and BibLaTeX. */
const types: ReadonlyMap<string, string> = new Map([
  ['article', 'article-journal'],
  ['suppperiodical', 'article-journal'],
  ['inproceedings', 'paper-conference'],
  ['conference', 'paper-conference'],
  ['incollection', 'chapter'],
  ['inbook', 'chapter'],
  ['bookinbook', 'chapter'],
  ['suppbook', 'chapter'],
  ['suppcollection', 'chapter'],
  ['inreference', 'entry'],
  ['book', 'book'],
  ['mvbook', 'book'],
  ['collection', 'book'],
  ['mvcollection', 'book'],
  ['proceedings', 'book'],
  ['mvproceedings', 'book'],
  ['reference', 'book'],
  ['manual', 'book'],
  ['booklet', 'pamphlet'],
  ['periodical', 'periodical'],
  ['phdthesis', 'thesis'],
  ['mastersthesis', 'thesis'],
  ['thesis', 'thesis'],
  ['techreport', 'report'],
  ['report', 'report'],
  ['unpublished', 'manuscript'],
  ['online', 'webpage'],
  ['electronic', 'webpage'],
  ['www', 'webpage'],
  ['patent', 'patent'],
  ['dataset', 'dataset'],
  ['software', 'software'],
]);

/** Types that say nothing of how a paper was published, so that an arXiv number says more. */
const unsaid = new Set(['misc', 'online', 'electronic', 'www', 'unpublished', 'preprint']);

/**
 * CSL's type of an entry. A preprint is CSL's `article`: an entry of no type of its own with an
 * arXiv number, or an article in no journal but arXiv, as Google Scholar writes it.
 */
export function cslType(type: string, isPreprint: boolean, hasVenue: boolean): string | undefined {
  if (isPreprint && (unsaid.has(type) || (type === 'article' && !hasVenue))) return 'article';
  return types.get(type);
}
