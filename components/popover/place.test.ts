import { describe, expect, it } from 'vitest';
import { placeBeside } from './place';

const view = { width: 400, height: 600 };
const anchorAt = (left: number, top: number) => ({ left, top, right: left + 80, bottom: top + 28 });

describe('placeBeside', () => {
  it('opens below, from the left edge on', () => {
    expect(placeBeside(anchorAt(40, 100), { width: 200, height: 300 }, view)).toEqual({
      edge: 'top',
      distance: 132,
      left: 40,
      height: 464,
    });
  });

  it('opens above where there is no room below, and may grow upwards', () => {
    expect(placeBeside(anchorAt(40, 560), { width: 200, height: 300 }, view)).toEqual({
      edge: 'bottom',
      distance: 44,
      left: 40,
      height: 552,
    });
  });

  it('stays in the window, and scrolls where it is too high for it', () => {
    expect(placeBeside(anchorAt(300, 20), { width: 200, height: 900 }, view)).toMatchObject({
      edge: 'top',
      left: 196,
      height: 544,
    });
    expect(placeBeside(anchorAt(300, 560), { width: 900, height: 900 }, view)).toMatchObject({
      edge: 'bottom',
      left: 4,
      height: 552,
    });
  });
});
