import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { remove, save, setStatus, setTag, takeIn, writeNote } from './commands';
import type { Change } from './edit';
import { isNoticeable } from './edit';
import { groupOf, project } from './project';
import { emptyLibrary, type Library, type PaperRowState } from './state';
import { history, idPool, operation, perform, runHistory } from './testing/replicas';
import { moment, sampleRecord } from './testing/samples';
import { undo } from './undo';

const key = 'arxiv:2407.21783';
const row = (library: Library) => project(library).rows.get(key);

/** What the user sees and can change, of every paper. */
function seen(library: Library) {
  const { groups, rows } = project(library);
  return [...rows.values()]
    .filter(({ shelf }) => shelf === 'saved')
    .map(({ key, status, rating, tags, note, savedAt, linked }) => ({
      key,
      status,
      rating,
      tags,
      note,
      savedAt,
      linked,
      corrected: correctionsOf(groupOf(library, groups, key).state),
    }))
    .sort((a, b) => (a.key < b.key ? -1 : 1));
}

/** What was put right by hand, beside which pages may say something new meanwhile. */
const correctionsOf = ({ registers }: PaperRowState) =>
  Object.entries(registers)
    .filter(([name, { value }]) => name.startsWith('field:') && value !== null)
    .map(([name, { value }]) => [name, value])
    .sort();

const later = (after: number) => moment(10_000_000 + after);

describe('undo', () => {
  test('of any command, at once, gives back what the user saw; undone itself, what came of it', () => {
    fc.assert(
      fc.property(history, operation, (operations, op) => {
        if (op.kind === 'takeIn') return;
        const library = runHistory(operations)[0]?.at(-1)?.library ?? emptyLibrary;
        const edit = perform(library, op.kind === 'note' ? { ...op, seen: null } : op, later(1));
        if (!edit) return;
        const undone = undo(edit.library, edit.changes, later(2));
        expect(undone.leftAlone).toEqual([]);
        expect(seen(undone.library)).toEqual(seen(library));
        const redone = undo(undone.library, undone.changes, later(3));
        expect(redone.leftAlone).toEqual([]);
        expect(seen(redone.library)).toEqual(seen(edit.library));
      }),
      { numRuns: 500 },
    );
  });

  test('of everything, the last first, leads all the way back', () => {
    fc.assert(
      fc.property(fc.array(operation, { maxLength: 15 }), (operations) => {
        let library = save(emptyLibrary, sampleRecord(), moment(0)).library;
        const past: { before: Library; changes: readonly Change[] }[] = [];
        for (const [index, op] of operations.entries()) {
          if (op.kind === 'save' || op.kind === 'takeIn') continue;
          const { card: _, ...known } = { card: undefined, ...op };
          const all = known.kind === 'note' ? { ...known, seen: null } : known;
          const edit = perform(library, all as typeof op, moment(index + 1));
          if (!edit) continue;
          past.push({ before: library, changes: edit.changes });
          library = edit.library;
        }
        for (const [index, { before, changes }] of past.reverse().entries()) {
          const undone = undo(library, changes, later(index));
          expect(undone.leftAlone).toEqual([]);
          library = undone.library;
          expect(seen(library)).toEqual(seen(before));
        }
      }),
      { numRuns: 300 },
    );
  });

  test('of joins and of what parts papers, the last first, gives each paper its own', () => {
    const ofPair = operation.filter(({ kind }) => ['merge', 'separate', 'distinct'].includes(kind));
    const apart = idPool.reduce((all, id, index) => {
      const known = save(all, sampleRecord({ ids: [id] }), moment(index)).library;
      return setTag(known, id, `tag ${index}`, true, moment(10 + index)).library;
    }, emptyLibrary);
    fc.assert(
      fc.property(fc.array(ofPair, { maxLength: 4 }), (operations) => {
        const steps: { before: Library; after: Library; changes: readonly Change[] }[] = [];
        let library = apart;
        for (const [index, op] of operations.entries()) {
          const edit = perform(library, op, moment(100 + index));
          if (!edit) continue;
          steps.push({ before: library, after: edit.library, changes: edit.changes });
          library = edit.library;
        }
        for (const [index, { before, after, changes }] of steps.reverse().entries()) {
          const undone = undo(library, changes, later(2 * index));
          expect(undone.leftAlone).toEqual([]);
          expect(seen(undone.library)).toEqual(seen(before));
          const redone = undo(undone.library, undone.changes, later(2 * index + 1));
          expect(redone.leftAlone).toEqual([]);
          expect(seen(redone.library)).toEqual(seen(after));
          library = undone.library;
        }
      }),
      { numRuns: 150 },
    );
  });

  test('never changes a field that was written since', () => {
    fc.assert(
      fc.property(history, fc.nat(), (operations, index) => {
        const replica = runHistory(operations)[0]?.at(-1);
        const changes = replica?.journal[index % Math.max(replica.journal.length, 1)];
        if (!replica || !changes) return;
        const undone = undo(replica.library, changes, later(1));
        const touched = new Set(undone.changes.map(({ field }) => field));
        for (const { field } of undone.leftAlone) expect(touched.has(field)).toBe(false);
        for (const change of changes.filter(isNoticeable)) {
          const told = undone.leftAlone.includes(change) || touched.has(change.field);
          expect(told).toBe(true);
        }
        if (undone.changes.length === 0) expect(undone.library).toBe(replica.library);
      }),
      { numRuns: 300 },
    );
  });

  test('of a first save takes the paper off again', () => {
    const saved = save(emptyLibrary, sampleRecord(), moment(1));
    expect(row(undo(saved.library, saved.changes, moment(2)).library)?.shelf).toBe('removed');
  });

  test('of a tag on a paper that was not saved takes both back', () => {
    const known = takeIn(emptyLibrary, sampleRecord(), moment(1)).library;
    const tagged = setTag(known, key, 'nlp', true, moment(1));
    expect(row(tagged.library)).toMatchObject({ shelf: 'saved', tags: ['nlp'] });
    expect(row(undo(tagged.library, tagged.changes, moment(2)).library)).toMatchObject({
      shelf: 'removed',
      tags: [],
    });
  });

  test('of a removal gives the paper its old place', () => {
    const saved = save(emptyLibrary, sampleRecord(), moment(1)).library;
    const removed = remove(saved, key, moment(5));
    const back = undo(removed.library, removed.changes, moment(6)).library;
    expect(row(back)).toMatchObject({ shelf: 'saved', savedAt: row(saved)?.savedAt });
  });

  test('leaves alone what was changed since, and says so', () => {
    const saved = save(emptyLibrary, sampleRecord(), moment(1));
    const read = setStatus(saved.library, key, 'read', moment(2));
    const kept = undo(read.library, saved.changes, moment(3));
    expect(kept.leftAlone.map(({ field }) => field)).toEqual(['removed']);
    expect(kept.library).toBe(read.library);
    const back = undo(read.library, read.changes, moment(4));
    const gone = undo(back.library, saved.changes, moment(5));
    expect(gone.leftAlone).toEqual([]);
    expect(row(gone.library)?.shelf).toBe('removed');
  });

  test('of a note brings back what the writer saw, beside what was written elsewhere', () => {
    const saved = save(emptyLibrary, sampleRecord(), moment(0)).library;
    const first = writeNote(saved, key, 'first', moment(1)).library;
    const elsewhere = writeNote(first, key, 'elsewhere', moment(2), []).library;
    const edit = writeNote(elsewhere, key, 'edited', moment(3), [moment(1)]);
    expect(row(edit.library)?.note).toBe('elsewhere\n\n---\n\nedited');
    const undone = undo(edit.library, edit.changes, moment(4));
    expect(row(undone.library)?.note).toBe('elsewhere\n\n---\n\nfirst');
    const over = writeNote(edit.library, key, 'over', moment(5)).library;
    expect(undo(over, edit.changes, moment(6)).leftAlone.map(({ field }) => field)).toEqual([
      'note',
    ]);
  });
});

describe('commands', () => {
  const saved = save(emptyLibrary, sampleRecord(), moment(1)).library;
  const removed = remove(saved, key, moment(2)).library;

  test('that change nothing the user would notice change nothing', () => {
    expect(save(saved, sampleRecord(), moment(3)).changes).toEqual([]);
    expect(setStatus(saved, key, 'to-read', moment(3)).changes).toEqual([]);
    expect(setTag(saved, key, 'nlp', false, moment(3)).changes).toEqual([]);
    expect(writeNote(saved, key, '', moment(3)).changes).toEqual([]);
    expect(remove(removed, key, moment(3)).changes).toEqual([]);
    const tagged = setTag(saved, key, 'nlp', true, moment(3)).library;
    expect(setTag(tagged, key, ' NLP ', true, moment(4)).changes).toEqual([]);
  });

  test('that edit a removed paper bring it back, tags and note included', () => {
    const full = writeNote(
      setTag(saved, key, 'To Cite', true, moment(2)).library,
      key,
      'a note',
      moment(3),
    ).library;
    const gone = remove(full, key, moment(4)).library;
    for (const edit of [
      save(gone, sampleRecord(), moment(5)),
      setStatus(gone, key, 'to-read', moment(5)),
      setTag(gone, key, 'to cite', true, moment(5)),
      setTag(gone, key, 'other', true, moment(5)),
      writeNote(gone, key, 'a note, longer', moment(5)),
    ]) {
      const paper = row(edit.library);
      expect(paper?.shelf).toBe('saved');
      expect(paper?.tags).toContain('To Cite');
      expect(paper?.note).toContain('a note');
      expect(paper?.savedAt).toBe('2026-01-01T00:00:05.000Z');
    }
  });

  test('an edit made elsewhere after a removal wins over it', () => {
    const edited = setStatus(saved, key, 'reading', moment(3, 'laptop'));
    expect(edited.library.papers.get(key)?.registers.removed).toEqual({
      value: false,
      stamp: moment(3, 'laptop'),
    });
  });
});
