import type { ShownDifference } from '../../../components/import-dialog/EntryDetail';
import type { PreviewRow } from '../../../components/import-dialog/ImportPreview';
import type { EntryKind, StagedEntry, StagedPaper } from '../../../utils/db/staging';
import { canBeBoth, type EntryChoice, type Side, sideOf } from '../../../utils/import/choice';
import type { Comparison } from '../../../utils/import/compare';
import { fieldNames } from '../../../utils/interface/field-names';
import { ownInShort, valueInWords } from './brought-words';

/** Entries in words, as the preview shows them. */

export const kindNames: Record<EntryKind, string> = {
  new: 'New',
  adds: 'Adds something',
  different: 'Different',
  same: 'Already there',
  unreadable: 'Unreadable',
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
    case 'different':
      return entry.comparison ? changesOf(entry.comparison) : 'Stands in the file once more';
    case 'same':
      return 'Nothing in it is new';
  }
}

function changesOf({ differences, adds }: Comparison): string {
  const named = (fields: Comparison['adds']) => fields.map((field) => fieldNames[field]).join(', ');
  return [
    differences.length > 0 && `Differs: ${named(differences.map(({ field }) => field))}`,
    adds.length > 0 && `Adds: ${named(adds)}`,
  ]
    .filter(Boolean)
    .join(' · ');
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
    own: entry.kind === 'unreadable' || entry.comparison ? '' : ownInShort(entry.paper.own),
    skippable,
    skipped: skippable && choice?.skip === true,
  };
}

export function differencesOf(
  entry: StagedEntry,
  choice: EntryChoice | undefined,
  usual: Side,
): readonly ShownDifference[] {
  if (entry.kind === 'unreadable') return [];
  return (entry.comparison?.differences ?? []).map(({ field, mine, theirs }) => ({
    field,
    label: fieldNames[field],
    mine: valueInWords(field, mine),
    theirs: valueInWords(field, theirs),
    side: sideOf(field, choice ?? {}, usual),
    canBeBoth: canBeBoth(field),
  }));
}
