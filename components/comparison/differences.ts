import { statusNames } from '../../utils/interface/status';
import { dateWords, furtherAuthors } from '../../utils/interface/words';
import { textOf } from '../../utils/paper/identity';
import type { Paper } from '../../utils/paper/schema';
import { fold } from '../../utils/text/fold';
import { idWords } from '../paper-row/identifiers';

/** Two papers field by field, and where they differ. */

export type Pair<Value> = readonly [Value, Value];

export interface ComparedField {
  readonly name: string;
  readonly label: string;
  /** What each paper says; undefined where it says nothing. */
  readonly texts: Pair<string | undefined>;
  readonly differs: boolean;
}

/** A stretch of a text, and whether the other text lacks it. */
export interface ComparedPiece {
  readonly text: string;
  readonly differs: boolean;
}

const authorsCompared = 20;

const fields: readonly {
  readonly name: string;
  readonly label: string;
  readonly read: (paper: Paper, siteNames: ReadonlyMap<string, string>) => string | undefined;
}[] = [
  { name: 'title', label: 'Title', read: ({ title }) => title },
  { name: 'authors', label: 'Authors', read: authorsOf },
  {
    name: 'published',
    label: 'Published',
    read: ({ published }) => published && dateWords(published),
  },
  { name: 'venue', label: 'Venue', read: ({ venue }) => venue },
  { name: 'type', label: 'Type', read: ({ type }) => type },
  {
    name: 'ids',
    label: 'Known as',
    read: ({ ids }) => ids.map((id) => idWords(id) ?? textOf(id)).join(', '),
  },
  {
    name: 'sources',
    label: 'Seen on',
    read: ({ sources }, siteNames) =>
      [...new Set(sources.map(({ site }) => siteNames.get(site) ?? site))].join(', '),
  },
  { name: 'status', label: 'Status', read: ({ status }) => statusNames[status] },
  {
    name: 'rating',
    label: 'Rating',
    read: ({ rating }) => (rating ? `${rating} of 5` : undefined),
  },
  { name: 'tags', label: 'Tags', read: ({ tags }) => tags.join(', ') },
  { name: 'note', label: 'Note', read: ({ note }) => note },
  { name: 'savedAt', label: 'Saved', read: ({ savedAt }) => dateWords(savedAt) },
  { name: 'comment', label: 'Comment', read: ({ comment }) => comment },
  { name: 'categories', label: 'Categories', read: ({ categories }) => categories.join(', ') },
  { name: 'abstract', label: 'Abstract', read: ({ abstract }) => abstract },
];

function authorsOf(paper: Paper): string {
  const names = paper.authors.slice(0, authorsCompared).map(({ name }) => name);
  const further = furtherAuthors(paper, authorsCompared);
  return [...names, ...(further > 0 ? [`${further} more`] : [])].join(', ');
}

/** What either of two papers says, field by field. */
export function compareFields(
  papers: Pair<Paper>,
  siteNames: ReadonlyMap<string, string>,
): ComparedField[] {
  return fields.flatMap(({ name, label, read }) => {
    const [one, other] = papers.map((paper) => read(paper, siteNames) || undefined);
    if (one === undefined && other === undefined) return [];
    const differs = one === undefined || other === undefined || even(one) !== even(other);
    return [{ name, label, texts: [one, other] as const, differs }];
  });
}

/** A text as it is compared: how it is spaced says nothing. */
const even = (text: string): string => text.normalize('NFC').trim().replace(/\s+/gu, ' ');

/** The words of a text in pieces: those that the other text lacks, and those that it has. */
export function markDifferences(text: string, other: string): ComparedPiece[] {
  const has = new Set(wordsOf(other).map(plain));
  const pieces: { text: string; differs: boolean }[] = [];
  const add = (text: string, differs: boolean) => {
    const last = pieces.at(-1);
    if (last && last.differs === differs) last.text += text;
    else pieces.push({ text, differs });
  };
  let space = '';
  for (const part of text.split(/(\s+)/u)) {
    if (part === '') continue;
    if (/^\s/u.test(part)) {
      space = part;
      continue;
    }
    const differs = !has.has(plain(part));
    // The space between two words differs when both do.
    const within = differs && pieces.at(-1)?.differs === true;
    if (space) add(space, within);
    add(part, differs);
    space = '';
  }
  if (space) add(space, false);
  return pieces;
}

const wordsOf = (text: string): string[] => text.split(/\s+/u);

/** A word without case, accents, and the punctuation around it. */
const plain = (word: string): string => fold(word).replace(/^[\p{P}\s]+|[\p{P}\s]+$/gu, '');
