import type { AddedField } from '../import/compare';

/** What the fields of a paper are called where one by one is told of them. */
export const fieldNames: Readonly<Record<AddedField, string>> = {
  tags: 'Tags',
  note: 'Note',
  status: 'Status',
  rating: 'Rating',
  title: 'Title',
  authors: 'Authors',
  abstract: 'Abstract',
  published: 'Date',
  venue: 'Venue',
  csl: 'Volume, issue and the like',
  journalReference: 'Journal reference',
  type: 'Type',
  comment: 'Comment',
  categories: 'Categories',
  keywords: 'Keywords',
  'links.pdf': 'PDF',
  'links.code': 'Code',
  'links.project': 'Project page',
};
