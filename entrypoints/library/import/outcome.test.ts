import { expect, test } from 'vitest';
import type { StagedImport } from '../../../utils/db/staging';
import type { EntryChoice } from '../../../utils/import/choice';
import { papersToChange } from './outcome';

const staged = (more: Partial<StagedImport>): StagedImport => ({
  ...{ id: 'one', at: '2026-01-02T03:04:05.000Z', name: 'herd.json', format: 'csl-json' },
  counts: { new: 3, adds: 1, different: 2, same: 4, unreadable: 1 },
  ...more,
});
const choices = (...all: [number, EntryChoice][]) => new Map(all);

test('entries that are one paper are one, also while some of them are left out', () => {
  const twice = staged({ repeated: [[0, 2, 3]] });
  expect(papersToChange(twice, choices(), 'mine')).toBe(4);
  expect(papersToChange(twice, choices([0, { skip: true }]), 'mine')).toBe(4);
  const all = choices([0, { skip: true }], [2, { skip: true }], [3, { skip: true }]);
  expect(papersToChange(twice, all, 'mine')).toBe(3);
});

test('what differs and brings nothing else counts where theirs is taken', () => {
  const differing = staged({
    onlyDifferent: new Map([
      [4, ['title']],
      [5, ['title', 'note']],
    ]),
  });
  expect(papersToChange(differing, choices(), 'mine')).toBe(4);
  expect(papersToChange(differing, choices(), 'theirs')).toBe(6);
  expect(papersToChange(differing, choices(), 'both')).toBe(5);
  const one = choices([4, { fields: { title: 'theirs' } }]);
  expect(papersToChange(differing, one, 'mine')).toBe(5);
  const left = choices([4, { fields: { title: 'theirs' }, skip: true }]);
  expect(papersToChange(differing, left, 'mine')).toBe(4);
});
