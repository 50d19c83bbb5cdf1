import { paperCount } from '../../../utils/interface/words';
import type { Change } from '../../../utils/model/edit';
import { joinedRowOf } from '../../../utils/model/joins';
import { own } from '../../../utils/model/order';
import { distinctRowOf, linkedPaperOf } from '../../../utils/model/pairs';
import type { RecordChange } from '../../../utils/model/record-changes';
import type { Library } from '../../../utils/model/state';
import { tagName } from '../../../utils/model/tags';
import type { CorrectableField } from '../../../utils/paper/correction';
import type { Status } from '../../../utils/paper/schema';
import type { BulkChange } from '../../../utils/protocol/messages';
import type { SavedView } from '../../../utils/search/saved-view';

/** How the journal and undo put things. */

const statusNames: Record<Status, string> = {
  'to-read': 'to read',
  reading: 'reading',
  read: 'read',
};

export const titled = (title: string): string => `“${title}”`;
export const statusName = (status: Status): string => statusNames[status];

/** What was done to many papers. */
export function bulkInWords(change: BulkChange, count: number): string {
  const papers = paperCount(count);
  switch (change.kind) {
    case 'tag':
      return change.present
        ? `Tagged ${papers} with ${titled(tagName(change.tag))}`
        : `Took the tag ${titled(tagName(change.tag))} off ${papers}`;
    case 'status':
      return `Marked ${papers} as ${statusName(change.status)}`;
    case 'rating':
      return change.rating === null
        ? `Took the rating off ${papers}`
        : `Rated ${papers} ${change.rating} of 5`;
    case 'remove':
      return `Removed ${papers}`;
    case 'restore':
      return `Restored ${papers}`;
  }
}

/** “Saved …”, “Undid: saved …”, “Redid: saved …”, and so on to and fro. */
export function turnedRound(label: string): string {
  if (label.startsWith(undid)) return redid + label.slice(undid.length);
  return undid + (label.startsWith(redid) ? label.slice(redid.length) : label);
}

const undid = 'Undid: ';
const redid = 'Redid: ';

const correctedNames: Readonly<Record<CorrectableField, string>> = {
  title: 'the title',
  authors: 'the authors',
  abstract: 'the abstract',
  published: 'the date',
  venue: 'the venue',
  type: 'the type',
  comment: 'the comment',
  journalReference: 'the journal reference',
  categories: 'the categories',
  keywords: 'the keywords',
  'links.page': 'the address of the page',
  'links.pdf': 'the address of the PDF',
  'links.code': 'the address of the code',
  'links.project': 'the address of the project',
};

/** A field that undo left alone, as the object of a sentence. */
export function fieldInWords({ field, after }: Change): string {
  if (joinedRowOf(field))
    return after === true ? 'that these are one paper' : 'that these are two papers';
  if (linkedPaperOf(field))
    return after === true ? 'that these are linked' : 'that these are not linked';
  if (distinctRowOf(field))
    return after === true ? 'that these are not the same' : 'that these may be the same';
  if (field.startsWith('field:')) {
    const name = field.slice('field:'.length);
    return own<string>(correctedNames, name) ?? `the ${name}`;
  }
  if (field.startsWith('tag:')) return `the tag “${field.slice('tag:'.length)}”`;
  switch (field) {
    case 'note':
      return 'the note';
    case 'status':
      return 'the reading status';
    case 'removed':
      return after === true ? 'its removal' : 'that it is saved';
    default:
      return `the ${field}`;
  }
}

/** A tag or a saved search that undo left alone, as the object of a sentence. */
export function recordInWords(
  { table, key, before, after }: RecordChange,
  { tags }: Pick<Library, 'tags'>,
): string {
  if (table === 'tags') return `the tag “${tags.get(key)?.name.value ?? key}”`;
  const view = (after ?? before) as SavedView | null;
  return view ? `the search ${titled(view.name)}` : 'the search';
}
