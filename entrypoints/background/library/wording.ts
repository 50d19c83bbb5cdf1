import { paperCount } from '../../../utils/interface/words';
import type { Change } from '../../../utils/model/edit';
import { joinedRowOf } from '../../../utils/model/joins';
import { tagName } from '../../../utils/model/tags';
import type { Status } from '../../../utils/paper/schema';
import type { BulkChange } from '../../../utils/protocol/messages';

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

/** A field that undo left alone, as the object of a sentence. */
export function fieldInWords({ field, after }: Change): string {
  if (joinedRowOf(field))
    return after === true ? 'that these are one paper' : 'that these are two papers';
  if (field.startsWith('tag:')) return `the tag “${field.slice('tag:'.length)}”`;
  switch (field) {
    case 'note':
      return 'the note';
    case 'status':
      return 'the reading status';
    case 'removed':
      return after === true ? 'its removal' : 'that it is saved';
    default:
      return `the ${field.replace(/^field:/, '')}`;
  }
}
