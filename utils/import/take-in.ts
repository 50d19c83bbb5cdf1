import { setStatus, setTag, takeIn, writeNote } from '../model/commands';
import { type Edit, groupIn, keepPaper, writeRegister } from '../model/edit';
import { correctFields, giveCitationKey, setRating } from '../model/fields';
import { own } from '../model/order';
import { project } from '../model/project';
import { isRemoved, type PaperRow } from '../model/row';
import type { Stamp } from '../model/stamp';
import type { Library } from '../model/state';
import { Steps } from '../model/steps';
import { type Correction, correctionSchema } from '../paper/correction';
import { bestId, homeOf, type PaperId } from '../paper/identity';
import { type PageRecord, pageRecordSchema } from '../paper/schema';
import { searchFor } from '../paper/search-address';
import { type EntryChoice, type Side, sideOf, takesAny } from './choice';
import {
  type ComparedFact,
  type ComparedField,
  comparedFacts,
  compareImported,
  importedText,
} from './compare';
import type { ImportedPaper } from './imported';
import { mergeVariables } from './variables';

/** What the user decided of one entry, and of all. */
export interface ImportDecision {
  readonly choice: EntryChoice;
  readonly usual: Side;
}

/**
 * Takes an imported paper in: what the library lacks is filled in, what is different goes as the user
 * decided, tags of both stay. Answers nothing for an entry that cannot be a paper of the library, or of
 * which nothing is taken.
 */
export function takeInImported(
  library: Library,
  imported: ImportedPaper,
  ids: readonly PaperId[],
  { choice, usual }: ImportDecision,
  stamp: Stamp,
): Edit | undefined {
  const record = recordOf(imported, ids);
  if (!record) return undefined;
  const mine = paperBefore(library, ids);
  const comparison = mine && compareImported(mine, imported);
  const different = new Set(comparison?.differences.map(({ field }) => field));
  if (mine?.shelf === 'saved' && !comparison?.fills && !takesAny([...different], choice, usual)) {
    return undefined;
  }
  const takes = (field: ComparedField) =>
    !different.has(field) || sideOf(field, choice, usual) !== 'mine';

  const steps = new Steps(takeIn(library, without(record, different, mine), stamp));
  const { facts, own: theirs } = imported;
  if (isRemoved(groupIn(steps.library, steps.key).state)) {
    steps.add((known, key) => keepPaper(known, key, stamp));
    if (theirs.savedAt && !mine)
      steps.add((known, key) => saveAt(known, key, theirs.savedAt, stamp));
  }
  const corrections = comparedFacts.flatMap((field) =>
    different.has(field) && takes(field) ? correctionOf(field, imported) : [],
  );
  if (corrections.length > 0) {
    steps.add((known, key) => correctFields(known, key, corrections, stamp));
  }
  for (const tag of theirs.tags) {
    steps.add((known, key) => setTag(known, key, tag, true, stamp));
  }
  const { status, rating } = theirs;
  if (status && status !== 'to-read' && takes('status')) {
    steps.add((known, key) => setStatus(known, key, status, stamp));
  }
  if (rating && takes('rating')) {
    steps.add((known, key) => setRating(known, key, rating, stamp));
  }
  const note = noteOf(mine?.note ?? '', theirs.note ?? '', sideOf('note', choice, usual));
  if (note !== (mine?.note ?? '')) {
    steps.add((known, key) => writeNote(known, key, note, stamp));
  }
  const csl = mergeVariables(mine, facts.csl, takes('csl') ? 'theirs' : 'mine');
  if (csl) {
    steps.add((known, key) => fillRegister(known, key, 'field:csl', csl, stamp));
  }
  const { citationKey } = theirs;
  if (citationKey && !mine?.citationKey) {
    steps.add((known, key) => giveCitationKey(known, key, citationKey, stamp));
  }
  return steps.edit();
}

/** The paper that the library has by these identifiers, also one that was removed. */
function paperBefore(library: Library, ids: readonly PaperId[]): PaperRow | undefined {
  for (const row of project(library).rows.values()) {
    if (row.shelf !== 'joined' && row.ids.some((id) => ids.includes(id))) return row;
  }
  return undefined;
}

/** The paper as a page would tell it; undefined where it breaks the limits of one. */
export function recordOf(
  { facts }: ImportedPaper,
  ids: readonly PaperId[],
): PageRecord | undefined {
  const {
    csl: _,
    title,
    authors = [],
    categories = [],
    keywords = [],
    links = {},
    ...more
  } = facts;
  const page = links.page ?? homeOf(bestId(ids)) ?? searchFor(title ?? bestId(ids));
  return pageRecordSchema.safeParse({
    ...more,
    ids: [...ids],
    title: title ?? bestId(ids),
    authors: [...authors],
    categories: [...categories],
    keywords: [...keywords],
    links: { ...links, page },
    signals: {},
    source: { site: 'import', page },
    // What a page shows of a paper is read better than what a program made of it.
    rank: 'link',
  }).data;
}

/** A record that says nothing of some fields. */
function without(
  record: PageRecord,
  fields: ReadonlySet<string>,
  mine: PaperRow | undefined,
): PageRecord {
  const { pdf, code, project, ...links } = record.links;
  const kept = Object.entries({ pdf, code, project }).filter(
    ([name, value]) => value !== undefined && !fields.has(`links.${name}`),
  );
  const facts = Object.entries(record).filter(([name]) => !fields.has(name));
  return {
    ...(Object.fromEntries(facts) as PageRecord),
    title: (fields.has('title') && mine?.title) || record.title,
    authors: fields.has('authors') ? [] : record.authors,
    links: { ...links, ...Object.fromEntries(kept) },
  };
}

function correctionOf(field: ComparedFact, imported: ImportedPaper): readonly Correction[] {
  const value =
    field === 'authors'
      ? (imported.facts.authors ?? []).map((author) => (author.family ? author : author.name))
      : importedText(imported, field);
  const correction = correctionSchema.safeParse({ field, value });
  return correction.data ? [correction.data] : [];
}

function noteOf(mine: string, theirs: string, side: Side): string {
  if (theirs === '' || mine.includes(theirs)) return mine;
  if (mine === '') return theirs;
  if (side === 'mine') return mine;
  return side === 'theirs' ? theirs : `${mine}\n\n${theirs}`;
}

function saveAt(library: Library, key: PaperId, at: string | undefined, stamp: Stamp): Edit {
  return at ? fillRegister(library, key, 'savedAt', at, stamp) : { library, key, changes: [] };
}

function fillRegister(
  library: Library,
  key: PaperId,
  field: string,
  value: unknown,
  stamp: Stamp,
): Edit {
  const { survivor, state } = groupIn(library, key);
  const before = own(state.registers, field)?.value ?? null;
  return {
    library: writeRegister(library, survivor, field, { value, stamp }),
    key: survivor,
    changes: [{ key: survivor, field, before, after: value, stamp }],
  };
}
