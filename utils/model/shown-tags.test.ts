import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { PaperId } from '../paper/identity';
import { save, setTag } from './commands';
import type { Change } from './edit';
import { project } from './project';
import { type RecordChange, takeBackRecords } from './record-changes';
import { retagPaper, takeBackRetagging } from './shown-tags';
import type { Stamp } from './stamp';
import { emptyLibrary, type Library } from './state';
import { deleteTags, isCurrent, movesOfRename, moveTags, type TagEdit } from './tag-moves';
import { tagKey } from './tags';
import { moment, sampleRecord } from './testing/samples';
import { undo } from './undo';

/**
 * Random chains of what can be done to tags, against the obvious model of it: a set of names for
 * each paper, and undo as going back to the sets from before.
 */

const papers: readonly PaperId[] = ['arxiv:2601.00001', 'arxiv:2601.00002'];
const names = ['a', 'b', 'c', 'a/x'];

interface Step {
  readonly kind: 'put' | 'off' | 'rename' | 'merge' | 'delete';
  readonly paper: PaperId;
  readonly tag: string;
  readonly other: string;
}

const step: fc.Arbitrary<Step> = fc.record({
  kind: fc.constantFrom('put', 'put', 'off', 'rename', 'merge', 'delete'),
  paper: fc.constantFrom(...papers),
  tag: fc.constantFrom(...names),
  other: fc.constantFrom(...names),
});

/** What was done, so that it can be taken back. */
interface Done {
  readonly library: Library;
  readonly changes: readonly Change[];
  /** Undefined for what was done to one paper. */
  readonly records?: readonly RecordChange[];
}

function perform(library: Library, { kind, paper, tag, other }: Step, stamp: Stamp): Done {
  if (kind === 'put' || kind === 'off') {
    return setTag(library, paper, tag, kind === 'put', stamp);
  }
  const edit = editOf(library, { kind, tag, other }, stamp);
  return edit ? retag(library, edit, stamp) : { library, changes: [] };
}

function editOf(
  library: Library,
  { kind, tag, other }: Pick<Step, 'kind' | 'tag' | 'other'>,
  stamp: Stamp,
): TagEdit | undefined {
  const { tags } = library;
  if (!isCurrent(tag, tags)) return undefined;
  if (kind === 'rename') return moveTags(library, movesOfRename(tags, tag, other), stamp);
  if (kind === 'delete') return deleteTags(library, [tag], stamp);
  return moveTags(library, [{ from: tag, name: other }], stamp);
}

function retag(library: Library, edit: TagEdit, stamp: Stamp): Done {
  const changes: Change[] = [];
  let all = library;
  for (const key of papers) {
    const retagged = retagPaper({ ...all, tags: library.tags }, key, edit, stamp);
    all = retagged.library;
    changes.push(...retagged.changes);
  }
  return { library: { ...all, tags: edit.library.tags }, changes, records: edit.changes };
}

function takeBack(library: Library, { changes, records }: Done, stamp: Stamp): Done {
  if (!records) return undo(library, changes, stamp);
  const undone = takeBackRecords(library, records, stamp);
  const { tags } = undone.library;
  const written: Change[] = [];
  let all = library;
  for (const key of papers) {
    const mine = changes.filter((change) => change.key === key);
    const before = { ...all, tags: library.tags };
    const turn = takeBackRetagging(before, tags, key, mine, stamp);
    all = turn.library;
    written.push(...turn.changes);
  }
  return { library: { ...all, tags }, changes: written, records: undone.changes };
}

const shown = (library: Library): string[][] => {
  const { rows } = project(library);
  return papers.map((key) => [...(rows.get(key)?.tagKeys ?? [])].sort());
};

/** What a step makes of the sets. */
function expected(before: string[][], library: Library, { kind, paper, tag, other }: Step) {
  const renamed = (name: string): string[] => {
    if (name === tag) return kind === 'delete' ? [] : [other];
    if (kind !== 'rename' || !name.startsWith(`${tag}/`)) return [name];
    return [other + name.slice(tag.length)];
  };
  if (kind === 'put' || kind === 'off') {
    return before.map((tags, index) => {
      if (papers[index] !== paper) return tags;
      const rest = tags.filter((name) => name !== tag);
      return kind === 'put' ? [...rest, tag].sort() : rest;
    });
  }
  if (!isCurrent(tag, library.tags)) return before;
  return before.map((tags) => [...new Set(tags.flatMap(renamed))].sort());
}

const start = papers.reduce(
  (library, id, index) => save(library, sampleRecord({ ids: [id] }), moment(index)).library,
  emptyLibrary,
);

/** A name that went elsewhere stands for where it went, which the sets of names do not know. */
const isPlain = (library: Library, { kind, tag }: Step) =>
  !library.tags.has(tagKey(tag)) ||
  isCurrent(tag, library.tags) ||
  (kind !== 'put' && kind !== 'off') ||
  library.tags.get(tag)?.deleted?.value === true;

describe('what papers show after chains of changes to their tags', () => {
  test('is what the sets of names say, and undone, the last first, and redone, goes back and forth', () => {
    fc.assert(
      fc.property(fc.array(step, { maxLength: 12 }), (steps) => {
        let library = start;
        let seconds = 100;
        const next = () => {
          seconds += 1;
          return moment(seconds);
        };
        const past: { before: string[][]; after: string[][]; done: Done }[] = [];
        for (const one of steps) {
          if (!isPlain(library, one)) continue;
          const before = shown(library);
          const done = perform(library, one, next());
          expect(shown(done.library)).toEqual(expected(before, library, one));
          past.push({ before, after: shown(done.library), done });
          library = done.library;
        }
        for (const { before, after, done } of past.reverse()) {
          const undone = takeBack(library, done, next());
          expect(shown(undone.library)).toEqual(before);
          const redone = takeBack(undone.library, undone, next());
          expect(shown(redone.library)).toEqual(after);
          const again = takeBack(redone.library, redone, next());
          expect(shown(again.library)).toEqual(before);
          library = again.library;
        }
      }),
      { numRuns: 300 },
    );
  });
});
