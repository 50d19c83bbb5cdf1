import type { PaperRow } from '../db/rows';
import type { Paper } from '../paper/schema';

/** The public fields of a paper, in the order they are written in. */
const paperFields = [
  'key',
  'ids',
  'type',
  'title',
  'authors',
  'authorCount',
  'abstract',
  'published',
  'version',
  'venue',
  'comment',
  'journalReference',
  'categories',
  'keywords',
  'links',
  'sources',
  'signals',
  'status',
  'rating',
  'tags',
  'note',
  'citationKey',
  'csl',
  'savedAt',
  'updatedAt',
];

/** What a row holds for the database's own use. */
const privateFields: readonly (keyof PaperRow)[] = ['shelf', 'tagKeys', 'joinedTo', 'state'];

const linkFields = ['page', 'pdf', 'code', 'project'];
const sourceFields = ['site', 'page', 'seenAt', 'ids', 'submitter', 'organisation'];
const signalFields = ['upvotes', 'comments', 'citations'];

/**
 * The public shape of a row, as the library file has it: fields in a fixed order, fields of other
 * programs kept after them by name, the database's own left out. Takes a row or a paper.
 */
export function toLibraryPaper(row: Paper | PaperRow): Paper {
  const hidden = new Set<string | number>(privateFields);
  const shown = Object.fromEntries(Object.entries(row).filter(([name]) => !hidden.has(name)));
  return {
    ...ordered(shown as Paper, paperFields),
    authors: row.authors.map((author) => ordered(author, ['name'])),
    links: ordered(row.links, linkFields),
    sources: row.sources.map((source) => ordered(source, sourceFields)),
    signals: ordered(row.signals, signalFields),
  };
}

/** A copy with the named fields first and the rest by name; fields without a value are left out. */
function ordered<Fields extends object>(fields: Fields, first: readonly string[]): Fields {
  const names = Object.keys(fields);
  const known = first.filter((name) => Object.hasOwn(fields, name));
  const others = names.filter((name) => !first.includes(name)).sort();
  const value = fields as Record<string, unknown>;
  // fromEntries defines properties of its own, so that even `__proto__` is only a name.
  return Object.fromEntries(
    [...known, ...others]
      .filter((name) => value[name] !== undefined)
      .map((name) => [name, value[name]]),
  ) as Fields;
}
