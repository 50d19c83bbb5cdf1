import { cleanLine } from '../../export/text';
import type { Status } from '../../paper/schema';
import type { Identifiers } from '../bibliography/identifiers';
import { instantOf } from '../dates';
import type { ImportedOwn } from '../imported';
import { present } from '../present';
import { tagsOf } from '../tags';
import type { Fields } from './fields';

/** What the user did with a paper, as JabRef, Zotero, Mendeley and BibDesk write it. */
export function ownOf(key: string, fields: Fields, found: Identifiers): ImportedOwn {
  return {
    tags: tagsOf(fields.list('keywords', 'keyword', 'mendeley-tags', 'groups', 'mendeley-groups')),
    ...present<Omit<ImportedOwn, 'tags'>>({
      note: noteOf(fields, found),
      status: statusOf(fields),
      rating: ratingOf(fields),
      savedAt: savedAt(key, fields),
      citationKey: cleanLine(key) || undefined,
    }),
  };
}

function noteOf(fields: Fields, found: Identifiers): string | undefined {
  const annote = fields.block('annote');
  const notes = [
    fields.block('note'),
    // What Mendeley writes for none.
    annote === 'NULL' ? undefined : annote,
    fields.block('annotation'),
    fields.block('comment'),
  ].filter((note) => note !== undefined && !found.takeNote(note));
  return [...new Set(notes)].join('\n\n') || undefined;
}

function statusOf(fields: Fields): Status | undefined {
  const status = fields.line('readstatus')?.toLowerCase();
  if (status === 'read' || fields.line('read') === '1') return 'read';
  return status === 'skimmed' || status === 'reading' ? 'reading' : undefined;
}

/** `rank4` in JabRef, a number in BibDesk; 0 is none. */
function ratingOf(fields: Fields): number | undefined {
  const rating = /^(?:rank)?([1-5])$/.exec(fields.line('ranking', 'rating') ?? '')?.[1];
  return rating === undefined ? undefined : Number(rating);
}

function savedAt(key: string, fields: Fields): string | undefined {
  // DBLP's own timestamp says when its record changed, not when anybody saved it.
  const isDblp = /^dblp:/i.test(key) || /dblp/i.test(fields.line('bibsource') ?? '');
  const written = fields.line(
    'creationdate',
    'date-added',
    'added-at',
    ...(isDblp ? [] : ['timestamp']),
  );
  return written && instantOf(written);
}
