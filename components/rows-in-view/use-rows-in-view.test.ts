import { describe, expect, it } from 'vitest';
import { stretchInView } from './use-rows-in-view';

describe('stretchInView', () => {
  it.each([
    ['at the top', 0, 100, { from: 0, to: 18 }],
    ['in the middle', 1_000, 100, { from: 19, to: 46 }],
    ['at the end', 2_800, 80, { from: 69, to: 80 }],
    ['past the end of a list that got shorter', 2_800, 5, { from: 5, to: 5 }],
    ['below what stands above the list', -300, 100, { from: 0, to: 10 }],
    ['far below it', -3_000, 100, { from: 0, to: 0 }],
    ['in an empty list', 0, 0, { from: 0, to: 0 }],
  ])('draws what lies in view %s', (_, top, count, stretch) => {
    expect(stretchInView({ top, height: 360 }, 36, count)).toEqual(stretch);
  });
});
