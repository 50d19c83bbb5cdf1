import { describe, expect, it } from 'vitest';
import { placeBeside } from './place';

const view = { width: 400, height: 600 };
const anchorAt = (left: number, top: number) => ({ left, top, right: left + 80, bottom: top + 28 });

describe('placeBeside', () => {
  it('opens below, from the left edge on', () => {
    expect(placeBeside(anchorAt(40, 100), { width: 200, height: 300 }, view)).toEqual({
      top: 132,
      left: 40,
      height: 464,
    });
  });

  it('opens above where there is no room below', () => {
    expect(placeBeside(anchorAt(40, 560), { width: 200, height: 300 }, view)).toMatchObject({
      top: 256,
      height: 300,
    });
  });

  it('stays in the window, and scrolls where it is too high for it', () => {
    expect(placeBeside(anchorAt(300, 20), { width: 200, height: 900 }, view)).toEqual({
      top: 52,
      left: 196,
      height: 544,
    });
    expect(placeBeside(anchorAt(300, 560), { width: 900, height: 900 }, view)).toEqual({
      top: 4,
      left: 4,
      height: 552,
    });
  });
});
