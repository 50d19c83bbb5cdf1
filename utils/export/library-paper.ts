import type { PaperRow } from '../db/rows';
import type { Paper } from '../paper/schema';

/** The public fields of a paper, in the order they are written in. */
const paperFields = new Set([
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
]);

/** What a row holds for the database's own use. */
const privateFields: ReadonlySet<string> = new Set<keyof PaperRow & string>([
  'shelf',
  'tagKeys',
  'joinedTo',
  'state',
]);

const authorFields = new Set(['name', 'family']);
const linkFields = new Set(['page', 'pdf', 'code', 'project']);
const sourceFields = new Set(['site', 'page', 'seenAt', 'ids', 'submitter', 'organisation']);
const signalFields = new Set(['upvotes', 'comments', 'citations']);
const none: ReadonlySet<string> = new Set();

/**
 * The public shape of a row, as the library file has it: fields in a fixed order, fields of other
 * programs kept after them by name, the database's own left out. Takes a row or a paper.
 */
export function toLibraryPaper(row: Paper | PaperRow): Paper {
  return {
    ...ordered<Paper>(row, paperFields, privateFields),
    authors: row.authors.map((author) => ordered(author, authorFields)),
    links: ordered(row.links, linkFields),
    sources: row.sources.map((source) => ordered(source, sourceFields)),
    signals: ordered(row.signals, signalFields),
  };
}

/**
 * A copy with the named fields first and the rest by name; hidden fields and those without a value
 * are left out.
 */
function ordered<Fields extends object>(
  fields: Fields,
  first: ReadonlySet<string>,
  hidden = none,
): Fields {
  const value = fields as Readonly<Record<string, unknown>>;
  const copy: Record<string, unknown> = {};
  for (const name of first) {
    if (Object.hasOwn(fields, name) && value[name] !== undefined) copy[name] = value[name];
  }
  const others = Object.keys(fields).filter((name) => !first.has(name) && !hidden.has(name));
  for (const name of others.sort()) {
    // Defined, not assigned, so that even `__proto__` is only a name.
    if (value[name] !== undefined) {
      Object.defineProperty(copy, name, { value: value[name], ...ownField });
    }
  }
  return copy as Fields;
}

const ownField = { enumerable: true, configurable: true, writable: true };
