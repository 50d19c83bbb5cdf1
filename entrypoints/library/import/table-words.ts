import type { ShownColumn } from '../../../components/import-dialog/TableColumns';
import type { ColumnField, ColumnMapping, Delimiter, TableShown } from '../../../utils/import/csv';

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
  columns.map(({ heading, values }, at) => ({ heading, values, field: fields[at] ?? '' }));
