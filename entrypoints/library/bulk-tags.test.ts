import { describe, expect, it } from 'vitest';
import { tagsToPutOn, tagsToTakeOff } from './bulk-tags';

const tags = [
  { key: 'common', name: 'Common' },
  { key: 'elsewhere', name: 'Elsewhere' },
  { key: 'rare', name: 'Rare' },
];

describe('what is offered', () => {
  const counts = new Map([
    ['rare', 1],
    ['common', 3],
  ]);

  it('says of each tag how many of the papers have it', () => {
    expect(tagsToPutOn(tags, counts, 3)).toEqual([
      { key: 'common', name: 'Common', held: 'all', aside: 'all have it' },
      { key: 'elsewhere', name: 'Elsewhere' },
      { key: 'rare', name: 'Rare', held: 'some', aside: '1 of 3' },
    ]);
  });

  it('takes off only what any of them has', () => {
    expect(tagsToTakeOff(tags, counts, 3).map(({ key }) => key)).toEqual(['common', 'rare']);
  });
});
