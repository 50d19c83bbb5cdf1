import type { ShownColumn } from '../../../components/import-dialog/TableColumns';
import {
  type ColumnField,
  type ColumnMapping,
  type Delimiter,
  sharingOf,
  type TableShown,
} from '../../../utils/import/csv';
import { quoted } from '../../../utils/interface/words';

/** Tables in words, as the preview shows them. */

export const columnNames: Readonly<Record<ColumnField, string>> = {
  title: 'Title',
  authors: 'Authors',
  abstract: 'Abstract',
  published: 'Date',
  venue: 'Venue',
  doi: 'DOI',
  arxiv: 'arXiv number',
  url: 'Address',
  tags: 'Tags',
  note: 'Note',
  status: 'Status',
  rating: 'Rating',
  savedAt: 'Day of saving',
  citationKey: 'Citation key',
};

const delimiterNames: Readonly<Record<Delimiter, string>> = {
  ',': 'Comma',
  ';': 'Semicolon',
  '\t': 'Tab',
};

export const delimiterChoices = Object.entries(delimiterNames).map(([id, label]) => ({
  id,
  label,
}));

/** The columns of a table, each to be read as the field of its place. */
export const columnsOf = ({ columns }: TableShown, fields: ColumnMapping): readonly ShownColumn[] =>
  columns.map(({ heading, values }, at) => ({
    heading,
    values,
    field: fields[at] ?? '',
    shared: sharedWords(columns, fields, at),
  }));

const together = new Intl.ListFormat('en-GB');

/** What becomes of a column that is read as the same as others; empty where no other is. */
function sharedWords(
  columns: TableShown['columns'],
  fields: ColumnMapping,
  column: number,
): string {
  const field = fields[column];
  const others = columns.flatMap(({ heading }, at) =>
    field && at !== column && fields[at] === field ? [{ at, name: quoted(heading, 30) }] : [],
  );
  if (!field || others.length === 0) return '';
  const named = (which: typeof others) => together.format(which.map(({ name }) => name));
  const before = others.filter(({ at }) => at < column);
  switch (sharingOf(field)) {
    case 'all':
      return `Read together with ${named(others)}`;
    case 'fullest':
      return `Of this and ${named(others)}, the one that says most is read`;
    case 'first':
      return before.length > 0
        ? `Read only where ${named(before)} ${before.length === 1 ? 'is' : 'are'} empty`
        : `Read before ${named(others)}`;
  }
}
