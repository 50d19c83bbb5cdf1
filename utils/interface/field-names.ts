import type { AddedField } from '../import/compare';
import type { CorrectableField } from '../paper/correction';

/** What the fields of a paper are called where one by one is told of them. */
export const fieldNames: Readonly<Record<AddedField | CorrectableField, string>> = {
  ids: 'Identifiers',
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
  'links.page': 'Page',
  'links.pdf': 'PDF',
  'links.code': 'Code',
  'links.project': 'Project page',
};
