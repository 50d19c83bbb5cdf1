import type { Paper } from '../paper/schema';
import { type ExportChoices, usualChoices } from './format';
import { arxivNumber, cslText } from './identifiers';

/** How a paper is entered: the entry type, and which fields hold the venue and the publisher. */
export interface EntryType {
  readonly name: string;
  readonly venueField?: string;
  readonly publisherField?: string;
  readonly venue?: string;
}

const article: EntryType = { name: 'article', venueField: 'journal', publisherField: 'publisher' };
const inProceedings: EntryType = {
  name: 'inproceedings',
  venueField: 'booktitle',
  publisherField: 'publisher',
};
const misc: EntryType = {
  name: 'misc',
  venueField: 'howpublished',
  publisherField: 'publisher',
};

/** Names of types as CSL, Crossref, Zotero, BibTeX and RIS write them, letters only. */
const types: readonly (readonly [RegExp, EntryType])[] = [
  [/^(?:articlejournal|journalarticle|articlemagazine|articlenewspaper|jour)$/, article],
  [
    /^(?:paperconference|conferencepaper|proceedingsarticle|inproceedings|conference|conf|cpaper)$/,
    inProceedings,
  ],
  [/^(?:book|monograph)$/, { name: 'book', publisherField: 'publisher' }],
  [
    /^(?:chapter|bookchapter|booksection|incollection|inbook|chap)$/,
    { name: 'incollection', venueField: 'booktitle', publisherField: 'publisher' },
  ],
  [/^(?:masterthesis|mastersthesis)$/, { name: 'mastersthesis', publisherField: 'school' }],
  [/^(?:thesis|phdthesis|dissertation|thes)$/, { name: 'phdthesis', publisherField: 'school' }],
  [/^(?:report|techreport|rprt)$/, { name: 'techreport', publisherField: 'institution' }],
];

const proceedings =
  /\b(?:proceedings|conference|workshops?|symposium|meeting|NeurIPS|NIPS|ICML|ICLR|CVPR|ICCV|ECCV|WACV|BMVC|ACL|EMNLP|NAACL|EACL|AACL|COLING|COLM|AAAI|IJCAI|AISTATS|UAI|COLT|KDD|SIGIR|WWW|CHI|CoRL|ICRA|IROS|RSS|INTERSPEECH|ICASSP|SIGGRAPH|MICCAI)\b/i;

/**
 * The entry type of a paper. Its own type decides, where the entry can be complete; a preprint, or
 * a paper of which nothing of the kind is known, is `@misc`.
 */
export function bibtexEntryType(
  paper: Paper,
  { preprintsAsArticles }: Pick<ExportChoices, 'preprintsAsArticles'> = usualChoices,
): EntryType {
  const type = entryTypeIn(paper, paper.venue ?? cslText(paper, 'container-title') ?? '');
  const number = preprintsAsArticles && type.name === 'misc' && !type.venue && arxivNumber(paper);
  return number ? { ...article, venue: `arXiv preprint arXiv:${number}` } : type;
}

/** The entry type of a paper that stands in a venue of that name; an empty one is none. */
export function entryTypeIn(paper: Paper, named: string): EntryType {
  // The archive is in `eprint` already; as a journal it would be printed twice.
  const venue = /^(?:arxiv|corr\b)/i.test(named) ? '' : named;
  const type = typeOf(paper, venue);
  // Styles complain of an article without a journal; a record of anything else can do without.
  if (!venue && (type.venueField === 'journal' || type.venueField === 'booktitle')) return misc;
  return { ...type, venue };
}

const lettersOf = (type = '') => type.toLowerCase().replace(/[^a-z]/g, '');

/** The entry type that the name of a type, as any program writes it, stands for. */
export function namedEntryType(type: string | undefined): EntryType | undefined {
  const letters = lettersOf(type);
  return letters ? types.find(([names]) => names.test(letters))?.[1] : undefined;
}

function typeOf(paper: Paper, venue: string): EntryType {
  const letters = lettersOf(paper.type);
  const known = namedEntryType(paper.type);
  if (known) return known;
  if (letters && letters !== 'article') return misc;
  if (proceedings.test(venue)) return inProceedings;
  const inJournal = letters === 'article' || paper.ids.some((id) => id.startsWith('doi:'));
  return venue && inJournal ? article : misc;
}
