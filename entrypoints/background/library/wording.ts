import type { Change } from '../../../utils/model/edit';
import { joinedRowOf } from '../../../utils/model/joins';
import type { Status } from '../../../utils/paper/schema';

/** How the journal and undo put things. */

const statusNames: Record<Status, string> = {
  'to-read': 'to read',
  reading: 'reading',
  read: 'read',
};

export const titled = (title: string): string => `“${title}”`;
export const statusName = (status: Status): string => statusNames[status];

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
