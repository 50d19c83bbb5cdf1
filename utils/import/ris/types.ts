/** CSL's names of types, by those of RIS, https://web.archive.org/web/20170707033254/http://www.researcherid.com/resources/html/help_upload.htm */
const types: ReadonlyMap<string, string> = new Map([
  ['JOUR', 'article-journal'],
  ['EJOUR', 'article-journal'],
  ['ABST', 'article-journal'],
  ['INPR', 'article-journal'],
  ['MGZN', 'article-magazine'],
  ['NEWS', 'article-newspaper'],
  ['JFULL', 'periodical'],
  ['CONF', 'paper-conference'],
  ['CPAPER', 'paper-conference'],
  ['BOOK', 'book'],
  ['EBOOK', 'book'],
  ['EDBOOK', 'book'],
  ['CHAP', 'chapter'],
  ['ECHAP', 'chapter'],
  ['ENCYC', 'entry-encyclopedia'],
  ['DICT', 'entry-dictionary'],
  ['THES', 'thesis'],
  ['RPRT', 'report'],
  ['GOVDOC', 'report'],
  ['UNPB', 'manuscript'],
  ['UNPD', 'manuscript'],
  ['MANSCPT', 'manuscript'],
  ['ELEC', 'webpage'],
  ['WEB', 'webpage'],
  ['BLOG', 'post-weblog'],
  ['DATA', 'dataset'],
  ['AGGR', 'dataset'],
  ['COMP', 'software'],
  ['PAT', 'patent'],
  ['SLIDE', 'speech'],
]);

/** Types that programs give preprints, for which RIS has none. */
const preprints = new Set(['GEN', 'UNPB', 'UNPD', 'MANSCPT', 'INPR', 'ELEC', 'WEB']);

/** CSL's type of a record; a preprint is CSL's `article`, and so is one in no journal but arXiv. */
export function cslType(type: string, isPreprint: boolean, hasVenue: boolean): string | undefined {
  const isArticle = types.get(type) === 'article-journal';
  if (isPreprint && (preprints.has(type) || (isArticle && !hasVenue))) return 'article';
  return types.get(type);
}

export const isBook = (type: string): boolean => types.get(type) === 'book';

/** Is it a part of what `T2` names, with editors of its own? */
export const isPart = (type: string): boolean =>
  ['chapter', 'paper-conference'].includes(types.get(type) ?? '');
