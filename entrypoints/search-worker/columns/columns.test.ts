import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { ListColumn } from './list-column';
import { NumberColumn } from './number-column';
import { TextColumn } from './text-column';

const text = fc.string({ unit: 'grapheme', maxLength: 4 });
const count = 12;

/** The same values set one by one, or some of them packed before. */
function check<Column extends { pack: TextColumn['pack']; unpack: TextColumn['unpack'] }, Value>(
  make: () => Column,
  set: (column: Column, paper: number, value: Value) => void,
  get: (column: Column, paper: number) => unknown,
  value: fc.Arbitrary<Value>,
) {
  const values = fc.array(value, { minLength: count, maxLength: count });
  const later = fc.array(fc.tuple(fc.nat(count - 1), value), { maxLength: 4 });
  const reads = fc.array(fc.nat(count - 1), { maxLength: 4 });
  fc.assert(
    fc.property(values, later, reads, (first, changes, early) => {
      const whole = make();
      for (const [paper, one] of first.entries()) set(whole, paper, one);
      const restored = make();
      for (const from of [0, 5]) {
        const to = from === 0 ? 5 : count;
        restored.unpack(from, to, structuredClone(whole.pack(from, to)));
      }
      for (const paper of early) expect(get(restored, paper)).toEqual(get(whole, paper));
      for (const [paper, one] of changes) {
        set(whole, paper, one);
        set(restored, paper, one);
      }
      for (let paper = 0; paper < count; paper += 1) {
        expect(get(restored, paper)).toEqual(get(whole, paper));
      }
    }),
  );
}

describe('a column that was packed', () => {
  it('holds the same texts, and none where there was none', () => {
    check(
      () => new TextColumn(),
      (column, paper, one) => column.set(paper, one),
      (column, paper) => column.get(paper),
      fc.option(text, { nil: undefined }),
    );
  });

  it('holds the same lists, by their texts and by their numbers', () => {
    const lists = fc.array(text, { maxLength: 3 });
    check(
      () => new ListColumn(),
      (column, paper, one) => column.set(paper, one),
      (column, paper) => column.textsOf(paper),
      lists,
    );
    check(
      () => new ListColumn(),
      (column, paper, one) => column.set(paper, one),
      (column, paper) => column.get(paper).map((number) => column.values[number]),
      lists,
    );
  });

  it('holds the same numbers', () => {
    check(
      () => new NumberColumn(Float64Array),
      (column, paper, one) => column.set(paper, one),
      (column, paper) => column.get(paper),
      fc.double({ noNaN: true }),
    );
  });

  it.each([
    ['texts', new TextColumn()],
    ['lists', new ListColumn()],
    ['numbers', new NumberColumn(Int32Array)],
  ])('refuses what is no block of %s, or not all of one', (_, column) => {
    const whole = column.pack(0, 3);
    for (const packed of [undefined, null, 7, [], {}, whole]) {
      expect(() => column.unpack(0, 4, packed)).toThrow();
    }
  });
});
