import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { PaperId } from '../paper/identity';
import {
  displayNote,
  type LiveNote,
  liveNotes,
  mergeNotes,
  type NoteText,
  writeNoteText,
} from './notes';
import { type Stamp, tick } from './stamp';

const row: PaperId = 'arxiv:2407.21783';
const otherRow: PaperId = 'doi:10.1000/a';
const at = (time: number, device = 'desk'): Stamp => tick(undefined, time, device);

const live = (notes: readonly NoteText[], key: PaperId = row): LiveNote[] =>
  liveNotes(new Map([[key, notes]]));

/** Writes into one row, over the live texts whose stamps are in `seen`, or all. */
function write(notes: readonly NoteText[], text: string, stamp: Stamp, seen?: Stamp[]) {
  const all = live(notes);
  const replaced = seen ? all.filter(({ note }) => seen.includes(note.stamp)) : all;
  return mergeNotes(notes, [writeNoteText({ text, stamp }, row, all, replaced)]);
}

describe('notes', () => {
  test('written one after the other: the last one stands', () => {
    const notes = write(write([], 'one', at(1)), 'two', at(2));
    expect(notes.map(({ text }) => text)).toEqual(['two']);
    expect(displayNote(live(write(notes, '', at(3))))).toBe('');
  });

  test('written at the same time on two devices: both stand, until one is written over both', () => {
    const shared = write([], 'shared', at(1));
    const desk = write(shared, 'desk', at(2, 'desk'));
    const laptop = write(shared, 'laptop', at(3, 'laptop'));
    const merged = mergeNotes(desk, laptop);
    expect(displayNote(live(merged))).toBe('desk\n\n---\n\nlaptop');
    expect(mergeNotes(laptop, desk)).toEqual(merged);
    const both = write(merged, 'both', at(4));
    expect(displayNote(live(both))).toBe('both');
    for (const old of [shared, desk, laptop, merged]) expect(mergeNotes(both, old)).toEqual(both);
  });

  test('a text that the writer did not see lives on, also when it is of the same device', () => {
    const first = write([], 'first', at(1));
    const second = write(first, 'second window', at(2), []);
    const third = write(second, 'second window, more', at(3), [at(2)]);
    expect(displayNote(live(third))).toBe('first\n\n---\n\nsecond window, more');
    const fourth = write(third, 'second window, still more', at(4), [at(3)]);
    expect(displayNote(live(fourth))).toBe('first\n\n---\n\nsecond window, still more');
    for (const old of [first, second, third]) expect(mergeNotes(fourth, old)).toEqual(fourth);
  });

  test('writing leaves exactly the unseen texts and the new one alive', () => {
    const writes = fc.array(
      fc.record({ device: fc.constantFrom('desk', 'laptop'), seen: fc.array(fc.nat(9)) }),
      { minLength: 1, maxLength: 12 },
    );
    fc.assert(
      fc.property(writes, (list) => {
        let notes: NoteText[] = [];
        for (const [index, { device, seen }] of list.entries()) {
          const stamps = live(notes).map(({ note }) => note.stamp);
          const chosen = stamps.filter((_, place) => seen.includes(place));
          notes = write(notes, `text ${index}`, at(index + 1, device), chosen);
          expect(live(notes).map(({ note }) => note.stamp)).toEqual([
            ...stamps.filter((stamp) => !chosen.includes(stamp)),
            at(index + 1, device),
          ]);
        }
      }),
    );
  });

  test('of joined rows are one note; the other row keeps its own for when it is separated', () => {
    const own = [writeNoteText({ text: 'own', stamp: at(1) }, row, [], [])];
    const others = [writeNoteText({ text: 'other', stamp: at(2) }, otherRow, [], [])];
    const both = new Map<PaperId, readonly NoteText[]>([
      [row, own],
      [otherRow, others],
    ]);
    expect(displayNote(liveNotes(both))).toBe('own\n\n---\n\nother');
    const all = liveNotes(both);
    const one = writeNoteText({ text: 'one', stamp: at(3) }, row, all, all);
    const joined = new Map(both).set(row, mergeNotes(own, [one]));
    expect(displayNote(liveNotes(joined))).toBe('one');
    expect(displayNote(live(others, otherRow))).toBe('other');
    // Whatever is written in the other row without having seen it, lives.
    const late = [writeNoteText({ text: 'late', stamp: at(4, 'laptop') }, otherRow, [], [])];
    joined.set(otherRow, mergeNotes(others, late));
    expect(displayNote(liveNotes(joined))).toBe('one\n\n---\n\nlate');
    const seen = liveNotes(joined);
    const last = writeNoteText({ text: 'last', stamp: at(5) }, otherRow, seen, seen);
    joined.set(otherRow, mergeNotes(joined.get(otherRow) ?? [], [last]));
    expect(displayNote(liveNotes(joined))).toBe('last');
  });

  test('older texts of one row say nothing about those of another', () => {
    const early = [writeNoteText({ text: 'early', stamp: at(1) }, row, [], [])];
    let others = [writeNoteText({ text: 'draft', stamp: at(2) }, otherRow, [], [])];
    const seen = live(others, otherRow);
    others = mergeNotes(others, [
      writeNoteText({ text: 'final', stamp: at(3) }, otherRow, seen, seen),
    ]);
    const joined = liveNotes(
      new Map<PaperId, readonly NoteText[]>([
        [row, early],
        [otherRow, others],
      ]),
    );
    expect(displayNote(joined)).toBe('early\n\n---\n\nfinal');
  });
});
