import fc from 'fast-check';
import { tagKey } from '../../model/tags';
import type { PaperId } from '../../paper/identity';
import { patternOf } from '../../text/tokens';
import { quoteValue } from '../quote';
import type { Query, TextField } from '../syntax';
import * as pools from './pools';

/** A query as someone may write it, and what it means, told without the parser. */
export interface WrittenQuery {
  readonly text: string;
  readonly query: Query;
}

const fields: readonly TextField[] = ['title', 'author', 'abstract', 'note', 'venue'];

/** A word of the pools, or the beginning of one. */
const word = fc
  .tuple(fc.constantFrom(...pools.words), fc.boolean())
  .map(([whole, cut]) => (cut && /^\p{L}{3,}$/u.test(whole) ? whole.slice(0, -1) : whole));

const phrase = fc
  .array(fc.constantFrom(...pools.words), { minLength: 1, maxLength: 3 })
  .map((words) => words.join(' '));

/** Words as search looks for them, in quotes or not. */
const pattern = fc.oneof(
  word.map((text) => ({ text, pattern: patternOf(text) })),
  fc
    .oneof(phrase, fc.constantFrom(...pools.authors, ...pools.venues))
    // An author's name or a venue may hold a quote that a phrase cannot.
    .filter((text) => !/(?<!\\)"/.test(text))
    .map((text) => ({ text: `"${text}"`, pattern: patternOf(text, true) })),
);

const written = (text: string, query: Query): WrittenQuery => ({ text, query });

const textQuery = fc
  .tuple(fc.option(fc.constantFrom(...fields), { nil: undefined }), pattern)
  .map(([field, { text, pattern }]) =>
    field === undefined
      ? written(text, { kind: 'text', pattern })
      : written(`${field}:${text}`, { kind: 'text', field, pattern }),
  );

const tagQuery = fc
  .constantFrom(...pools.tags)
  .map((tag) => written(`tag:${quoteValue(tag)}`, { kind: 'tag', key: tagKey(tag) }));

const day = (text: string) => {
  const [year = 0, month = 1, date = 1] = text.split('-').map(Number);
  return new Date(year, month - 1, date).toISOString();
};

const fixed: readonly WrittenQuery[] = [
  written('status:to-read', { kind: 'status', status: 'to-read' }),
  written('status:unread', { kind: 'status', status: 'to-read' }),
  written('status:reading', { kind: 'status', status: 'reading' }),
  written('Status:read', { kind: 'status', status: 'read' }),
  ...(['note', 'code', 'pdf', 'abstract', 'rating'] as const).map((what) =>
    written(`has:${what}`, { kind: 'has', what }),
  ),
  written('is:untagged', { kind: 'is', what: 'untagged' }),
  written('is:linked', { kind: 'is', what: 'linked' }),
  written('site:arxiv', { kind: 'site', site: 'arxiv' }),
  written('site:"hugging face"', { kind: 'site', site: 'huggingface' }),
  written('category:cs', { kind: 'category', category: 'cs' }),
  written('category:CS.cl', { kind: 'category', category: 'cs.cl' }),
  written('2407.21783', { kind: 'id', id: 'arxiv:2407.21783' }),
  ...pools.ids.map((id: PaperId) => written(`id:${quoteValue(id)}`, { kind: 'id', id })),
  written('id:2407', { kind: 'idBegins', text: '2407' }),
  written('id:arxiv:2407.0', { kind: 'idBegins', text: '2407.0' }),
  written('id:10.', { kind: 'idBegins', text: '10.' }),
  written('published:2024', {
    ...{ kind: 'date', field: 'published', from: '2024-01-01', before: '2025-01-01' },
  }),
  written('published:>2024-02', { kind: 'date', field: 'published', from: '2024-03-01' }),
  written('published:>=2024-02-29', { kind: 'date', field: 'published', from: '2024-02-29' }),
  written('published:<2024-02', { kind: 'date', field: 'published', before: '2024-02-01' }),
  written('published:..2023', { kind: 'date', field: 'published', before: '2024-01-01' }),
  written('published:2023-12..2024-07-31', {
    ...{ kind: 'date', field: 'published', from: '2023-12-01', before: '2024-08-01' },
  }),
  written('saved:2024', {
    ...{ kind: 'date', field: 'saved', from: day('2024-01-01'), before: day('2025-01-01') },
  }),
  written('saved:>2024-02', { kind: 'date', field: 'saved', from: day('2024-03-01') }),
  written('updated:<=2024-02-29', { kind: 'date', field: 'updated', before: day('2024-03-01') }),
  written('updated:2024..', { kind: 'date', field: 'updated', from: day('2024-01-01') }),
  ...(['upvotes', 'comments', 'citations'] as const).flatMap((field) => [
    written(`${field}:3`, { kind: 'number', field, from: 3, to: 3 }),
    written(`${field}:>3`, { kind: 'number', field, from: 4 }),
    written(`${field}:<=3`, { kind: 'number', field, to: 3 }),
  ]),
  written('rating:>=3', { kind: 'number', field: 'rating', from: 3 }),
  written('rating:<3', { kind: 'number', field: 'rating', to: 2 }),
  written('rating:1..3', { kind: 'number', field: 'rating', from: 1, to: 3 }),
];

const leaf = fc.oneof(
  { weight: 6, arbitrary: textQuery },
  { weight: 2, arbitrary: tagQuery },
  { weight: 3, arbitrary: fc.constantFrom(...fixed) },
);

/** Parts of the same kind are taken apart, as the parser does. */
function joined(kind: 'and' | 'or', parts: readonly WrittenQuery[]): Query {
  return {
    kind,
    parts: parts.flatMap(({ query }) => (query.kind === kind ? query.parts : [query])),
  };
}

const isGroup = ({ query }: WrittenQuery) => query.kind === 'and' || query.kind === 'or';
const grouped = (part: WrittenQuery) => (isGroup(part) ? `(${part.text})` : part.text);

/** A query without a mistake, up to a few levels deep. */
export const writtenQuery: fc.Arbitrary<WrittenQuery> = fc.letrec<{ query: WrittenQuery }>(
  (tie) => {
    const parts = fc.array(tie('query'), { minLength: 2, maxLength: 3 });
    return {
      query: fc.oneof(
        { maxDepth: 3, withCrossShrink: true },
        { weight: 3, arbitrary: leaf },
        fc
          .tuple(parts, fc.constantFrom(' ', ' AND ', '  '))
          .map(([all, sign]) => written(all.map(grouped).join(sign), joined('and', all))),
        parts.map((any) =>
          // `AND` binds closer: a group needs no parentheses here.
          written(
            any.map((part) => (part.query.kind === 'and' ? part.text : grouped(part))).join(' OR '),
            joined('or', any),
          ),
        ),
        fc.tuple(tie('query'), fc.constantFrom('-', 'NOT ')).map(([part, sign]) =>
          written(part.query.kind === 'not' ? `${sign}(${part.text})` : sign + grouped(part), {
            kind: 'not',
            part: part.query,
          }),
        ),
      ),
    };
  },
).query;

/** A query as read, without its text. */
export const query: fc.Arbitrary<Query> = writtenQuery.map((one) => one.query);

const pieces = fc.oneof(
  leaf.map(({ text }) => text),
  fc.constantFrom(
    ...[
      '(',
      ')',
      '"',
      '“',
      '”',
      '-',
      '--',
      '\\',
      '\\"',
      ':',
      '..',
      '>',
      ' ',
      ' OR ',
      'OR',
      'AND',
      'NOT',
    ],
    ...[
      'tag:',
      'author:"',
      'title:(',
      'status:rea',
      'auther:x',
      'saved:2024-1',
      'rating:9',
      'is:x',
    ],
    ...['published:2025..2024', 'f(x', 'x)', '"to cite', '-(', 'id:', 'id:url:'],
  ),
  fc.string({ unit: 'grapheme', maxLength: 3 }),
);

/** What someone may have typed: often no more than the pieces of a query. */
export const queryText: fc.Arbitrary<string> = fc.oneof(
  writtenQuery.map(({ text }) => text),
  fc
    .array(fc.tuple(pieces, fc.constantFrom('', ' ')), { maxLength: 12 })
    .map((all) => all.flat().join('')),
);
