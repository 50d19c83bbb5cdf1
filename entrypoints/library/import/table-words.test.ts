import { expect, test } from 'vitest';
import type { ColumnMapping } from '../../../utils/import/csv';
import { columnsOf } from './table-words';

const table = {
  delimiter: ',',
  hasHeader: true,
  columns: ['What', 'Paper', 'Topic'].map((heading) => ({ heading, values: [], field: undefined })),
} as const;

test.each<[ColumnMapping, readonly string[]]>([
  [
    ['title', 'authors', undefined],
    ['', '', ''],
  ],
  [
    ['title', 'title', 'tags'],
    ['Read before “Paper”', 'Read only where “What” is empty', ''],
  ],
  [
    ['title', 'title', 'title'],
    [
      'Read before “Paper” and “Topic”',
      'Read only where “What” is empty',
      'Read only where “What” and “Paper” are empty',
    ],
  ],
  [
    ['tags', 'title', 'tags'],
    ['Read together with “Topic”', '', 'Read together with “What”'],
  ],
  [
    ['published', 'published', 'title'],
    [
      'Of this and “Paper”, the one that says most is read',
      'Of this and “What”, the one that says most is read',
      '',
    ],
  ],
  [
    [undefined, undefined, 'title'],
    ['', '', ''],
  ],
])('columns read as %j', (fields, words) => {
  expect(columnsOf(table, fields).map(({ shared }) => shared)).toEqual(words);
});
