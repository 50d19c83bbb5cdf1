/** What a column of a table can hold of a paper. */
export const columnFields = [
  'title',
  'authors',
  'abstract',
  'published',
  'venue',
  'doi',
  'arxiv',
  'url',
  'tags',
  'note',
  'status',
  'rating',
  'savedAt',
  'citationKey',
] as const;

export type ColumnField = (typeof columnFields)[number];

/** The field of each column, in their order; undefined for one that is left out. */
export type ColumnMapping = readonly (ColumnField | undefined)[];

/** A row without any of these cannot become a paper. */
const naming = new Set<ColumnField | undefined>(['title', 'doi', 'arxiv', 'url']);

/** Whether what a column holds can name a paper. */
export const isNaming = (field: ColumnField | undefined): boolean => naming.has(field);

/** The headings that programs give their columns, in lower case without spaces and signs. */
const headings: Record<ColumnField, string> = {
  title: 'title papertitle articletitle documenttitle paper papername article name',
  authors: 'author authors authornames creator creators authorlist who writtenby by',
  abstract: 'abstract abstractnote summary',
  published:
    'published date year publicationyear publicationdate publishedyear publisheddate yearpublished datepublished pubyear pubdate issued releasedate when yearofpublication dateofpublication',
  venue:
    'venue journal journaltitle journalname journalbook publicationtitle publication publicationname conference conferencename booktitle sourcetitle containertitle proceedings',
  doi: 'doi dois doilink digitalobjectidentifier',
  arxiv: 'arxiv arxivid arxivnumber eprint arxivlink arxivurl',
  url: 'url urls link links address website webpage href pageurl paperurl paperlink articleurl pdf pdfurl pdflink source',
  tags: 'tag tags label labels manualtags keyword keywords topic topics collection collections folder folders list lists',
  note: 'note notes comment comments annotation annotations remark remarks extra description',
  status: 'status readingstatus readstatus state progress read',
  rating: 'rating stars score',
  savedAt:
    'savedat saved datesaved dateadded addeddate added addedat adddate created createdat timeadded timestamp',
  citationKey: 'citationkey citekey citationlabel bibtexkey bibkey bibtexcitekey',
};

const fieldOf = new Map(
  columnFields.flatMap((field) => headings[field].split(' ').map((heading) => [heading, field])),
) as ReadonlyMap<string, ColumnField>;

/** Guesses what each column holds by its heading. Several may hold parts of the same field. */
export const guessColumns = (header: readonly string[]): ColumnMapping =>
  header.map((heading) => {
    const letters = heading
      .slice(0, 100)
      .toLowerCase()
      .replace(/[^a-z]/g, '');
    // `My remarks` are what others call remarks.
    return fieldOf.get(letters) ?? fieldOf.get(letters.replace(/^my/, ''));
  });

/**
 * What holds where several columns are read as one field: all of them together, the first that says
 * anything of a paper, or of dates the one that says most.
 */
export type Sharing = 'all' | 'first' | 'fullest';

const shared: Partial<Record<ColumnField, Sharing>> = {
  doi: 'all',
  arxiv: 'all',
  url: 'all',
  tags: 'all',
  note: 'all',
  published: 'fullest',
};

/** How columns that are read as this field share it. */
export const sharingOf = (field: ColumnField): Sharing => shared[field] ?? 'first';
