import { describe, expect, it } from 'vitest';
import { foreseeRename } from './foresee';

const counts = new Map([
  ['attention', 12],
  ['rare', 1],
  ['unused', 0],
]);
const foresee = (name: string, below = 0) =>
  foreseeRename({ key: 'rnn', below }, name, (key) => counts.get(key));

describe('foreseeRename', () => {
  it.each([
    ['Attention', 'Merges into “Attention”, which 12 papers have.'],
    ['rare', 'Merges into “rare”, which 1 paper has.'],
    ['unused', 'Merges into “unused”, which no paper has.'],
  ])('says of the name “%s” what it merges with', (name, words) => {
    expect(foresee(name)).toBe(words);
  });

  it('has nothing to say of a name that nothing has, or its own', () => {
    expect(['recurrent', 'RNN', ''].map((name) => foresee(name))).toEqual([
      undefined,
      undefined,
      undefined,
    ]);
  });

  it('says that nested tags go along', () => {
    expect(foresee('recurrent', 3)).toBe('Renames 3 nested below it as well.');
  });
});
