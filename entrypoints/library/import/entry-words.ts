import type { ShownDifference } from '../../../components/import-dialog/EntryDetail';
import type { PreviewRow } from '../../../components/import-dialog/ImportPreview';
import type { EntryKind, StagedEntry, StagedPaper } from '../../../utils/db/staging';
import { canBeBoth, type EntryChoice, type Side, sideOf } from '../../../utils/import/choice';
import type { ComparedField } from '../../../utils/import/compare';
import { statusNames } from '../../../utils/interface/status';
import type { Status } from '../../../utils/paper/schema';

/** Entries in words, as the preview shows them. */

export const kindNames: Record<EntryKind, string> = {
  new: 'New',
  adds: 'Adds something',
  different: 'Different',
  same: 'Already there',
  unreadable: 'Unreadable',
};

const fieldNames: Record<ComparedField | 'tags' | 'csl' | 'categories' | 'keywords', string> = {
  title: 'Title',
  authors: 'Authors',
  abstract: 'Abstract',
  published: 'Date',
  venue: 'Venue',
  type: 'Type',
  comment: 'Comment',
  journalReference: 'Journal reference',
  'links.pdf': 'PDF',
  'links.code': 'Code',
  'links.project': 'Project page',
  status: 'Status',
  rating: 'Rating',
  note: 'Note',
  tags: 'Tags',
  csl: 'Volume, issue and the like',
  categories: 'Categories',
  keywords: 'Keywords',
};

export const titleOf = (entry: StagedEntry): string =>
  entry.kind === 'unreadable'
    ? `Line ${entry.problem.line}`
    : (entry.paper.facts.title ?? entry.ids[0] ?? 'Untitled');

/** What becomes of an entry, in a sentence. */
export function aboutOf(entry: StagedEntry): string {
  switch (entry.kind) {
    case 'unreadable':
      return entry.problem.message;
    case 'new':
      return peopleOf(entry);
    case 'adds':
      return entry.comparison
        ? `Adds: ${entry.comparison.adds.map((field) => fieldNames[field]).join(', ')}`
        : 'Stands in the file once more';
    case 'different':
      return `Differs: ${(entry.comparison?.differences ?? []).map(({ field }) => fieldNames[field]).join(', ')}`;
    case 'same':
      return 'Nothing in it is new';
  }
}

function peopleOf({ paper: { facts } }: StagedPaper): string {
  const [first, ...others] = facts.authors ?? [];
  const people =
    first && (others.length > 0 ? `${first.name} and ${others.length} more` : first.name);
  return [people, facts.venue, facts.published?.slice(0, 4)].filter(Boolean).join(' · ') || 'New';
}

export function rowOf(entry: StagedEntry, choice: EntryChoice | undefined): PreviewRow {
  const skippable = entry.kind !== 'unreadable' && entry.kind !== 'same';
  return {
    number: entry.number,
    title: titleOf(entry),
    about: aboutOf(entry),
    skippable,
    skipped: skippable && choice?.skip === true,
  };
}

const valueIn = (field: ComparedField, value: string): string =>
  field === 'status' ? (statusNames[value as Status] ?? value) : value;

export function differencesOf(
  entry: StagedEntry,
  choice: EntryChoice | undefined,
  usual: Side,
): readonly ShownDifference[] {
  if (entry.kind === 'unreadable') return [];
  return (entry.comparison?.differences ?? []).map(({ field, mine, theirs }) => ({
    field,
    label: fieldNames[field],
    mine: valueIn(field, mine),
    theirs: valueIn(field, theirs),
    side: sideOf(field, choice ?? {}, usual),
    canBeBoth: canBeBoth(field),
  }));
}
